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

/**
 * What each would have had alone in the phases that were not played, in hundredths of a ratio: a partnership that ends well
 * early sends everybody home (R14.2). 0 for every other ending.
 */
export function atHome(G: GameState, how: Ending): number {
  const phases = phasesOf(G.setup.length).length;
  return how === "ended-well" ? Math.floor((100 * (phases - G.position - 1)) / phases) : 0;
}

const within = (hundredths: number): number => Math.max(0, Math.min(CAP, hundredths));

export const gainOf = (G: GameState, seat: Seat): number => seatOf(G, seat).gain.open + seatOf(G, seat).gain.hidden;

/** `alone` of a seat and the citizens' `target` at this table, in halves of a point. */
export const aloneOf = (G: GameState, content: Content, seat: Seat): number =>
  inHalves(content.measured.alone[roleOf(content, seat).id] ?? 14, phasesOf(G.setup.length).length);
export const targetOf = (G: GameState, content: Content): number =>
  inHalves(content.measured.target, phasesOf(G.setup.length).length);

/** The score of a game that ends now, `how`; Citizens' value has already faded (R14.4). */
export function scoreOf(G: GameState, content: Content, how: Ending): Score {
  const home = atHome(G, how);
  const ratio = (points: number, halves: number): number => {
    const whole = within(Math.floor((points * 200) / halves) + home);
    return how === "fell-apart" ? Math.floor((whole * 3) / 4) : whole;
  };
  const seats = seatsOf(G);
  const ratios = Object.fromEntries(seats.map((seat) => [seat, ratio(gainOf(G, seat), aloneOf(G, content, seat))]));
  const citizens = ratio(G.tracks.value, targetOf(G, content));
  const all = [...seats.map((seat) => ratios[seat]!), citizens];
  const average = Math.floor(all.reduce((sum, r) => sum + r, 0) / all.length);
  const smallest = Math.min(...all);
  return { ratios, citizens, average, smallest, onePlusOne: average + smallest };
}
