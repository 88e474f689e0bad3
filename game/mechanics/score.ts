/** What 1 + 1 became (R14.2-R14.4), in hundredths. */
import type { Content } from "../content/content";
import { roleOf } from "../content/content";
import { phasesOf } from "../phases/length";
import { seatOf, seatsOf } from "../scene";
import type { GameState, Score } from "../state";
import type { Ending, Seat } from "../vocabulary";

/** No ratio counts above this, in hundredths (R14.2). */
const CAP = 200;
/** Phases of a full game, for which `alone` and `target` are written. */
const FULL = 12;

/** A figure for a full game, for so many phases: in halves, rounded, and never nothing, since it divides (R14.2). */
export const inHalves = (figure: number, phases: number): number =>
  Math.max(1, Math.floor((figure * phases * 4 + FULL) / (FULL * 2)));

/** Phases that count for the figures: those played if it ended well early, else those of the length (R14.2). */
export const phasesCounted = (G: GameState, how: Ending): number =>
  how === "ended-well" ? G.position + 1 : phasesOf(G.setup.length).length;

const ratio = (points: number, halves: number): number =>
  Math.max(0, Math.min(CAP, Math.floor((points * 200) / halves)));

export const gainOf = (G: GameState, seat: Seat): number => seatOf(G, seat).gain.open + seatOf(G, seat).gain.hidden;

/** `alone` of a seat and the citizens' `target` at this table, in halves of a point. */
export const aloneOf = (G: GameState, content: Content, how: Ending, seat: Seat): number =>
  inHalves(content.measured.alone[roleOf(content, seat).id] ?? 14, phasesCounted(G, how));
export const targetOf = (G: GameState, content: Content, how: Ending): number =>
  inHalves(content.measured.target, phasesCounted(G, how));

/** The score of a game that ends now, `how`; Citizens' value has already faded (R14.4). */
export function scoreOf(G: GameState, content: Content, how: Ending): Score {
  const fallen = (r: number) => (how === "fell-apart" ? Math.floor((r * 3) / 4) : r);
  const seats = seatsOf(G);
  const ratios = Object.fromEntries(
    seats.map((seat) => [seat, fallen(ratio(gainOf(G, seat), aloneOf(G, content, how, seat)))]),
  );
  const citizens = fallen(ratio(G.tracks.value, targetOf(G, content, how)));
  const all = [...seats.map((seat) => ratios[seat]!), citizens];
  const average = Math.floor(all.reduce((sum, r) => sum + r, 0) / all.length);
  const smallest = Math.min(...all);
  return { ratios, citizens, average, smallest, onePlusOne: average + smallest };
}
