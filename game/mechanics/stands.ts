/** Stands and mirrors: who reads whom, and what a right guess gives (R6). */
import { draftSeat, type Scene, seatAfter, seatsOf } from "../scene";
import type { GameState } from "../state";
import type { Seat } from "../vocabulary";
import { MOST_INSIGHTS } from "./tools";
import { HIGH, moveTrack } from "./tracks";

/** The partner whose stand this seat guesses; the distance goes 1, 2 ... seats - 1 round the table (R6.1). */
export const mirrorOf = (G: GameState, seat: Seat): Seat => seatAfter(G, seat, 1 + (G.position % (G.setup.seats - 1)));

/** Whether a seat read its mirror rightly; blank stands and guesses are neither right nor wrong. */
export function readRightly(G: GameState, seat: Seat): boolean {
  const guess = G.phase.stands[seat]?.guess ?? null;
  return guess !== null && guess === (G.phase.stands[mirrorOf(G, seat)]?.option ?? null);
}

/** All stands turn over at once (R6.2-R6.4). */
export function openStands(scene: Scene): void {
  const { G, facts } = scene;
  const seats = seatsOf(G);
  G.phase.open = true;
  facts.push({
    kind: "stands-open",
    stands: seats.map((seat) => ({
      seat,
      option: G.phase.stands[seat]!.option,
      mirror: mirrorOf(G, seat),
      guess: G.phase.stands[seat]!.guess,
      right: readRightly(G, seat),
    })),
  });
  const right = seats.filter((seat) => readRightly(G, seat));
  for (const seat of right) {
    const draft = draftSeat(scene, seat);
    if (draft.insights >= MOST_INSIGHTS) continue;
    draft.insights += 1;
    facts.push({ kind: "insight", seat, from: "guess" });
  }
  const guesses = seats.filter((seat) => G.phase.stands[seat]!.guess !== null).length;
  const different = new Set(seats.map((seat) => G.phase.stands[seat]!.option).filter((o) => o !== null)).size > 1;
  if (right.length * 2 > guesses && different && G.tracks.clarity < HIGH)
    moveTrack(scene, "clarity", 1, "reading-well");
}
