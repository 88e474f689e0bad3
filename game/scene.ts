/** What a change of state is given: the state to write to, the content to read, the facts to add to. */
import type { Content } from "./content/content";
import type { Draft } from "./kit/draft";
import type { Fact } from "./log/facts";
import type { GameState, SeatState } from "./state";
import { SEATS, type Seat } from "./vocabulary";

export interface Scene {
  readonly G: Draft<GameState>;
  readonly content: Content;
  readonly facts: Fact[];
}

/** The seats of a table, in order. */
export const seatsOf = (G: GameState): readonly Seat[] => SEATS.slice(0, G.setup.seats);
export const seatOf = (G: GameState, seat: Seat): SeatState => G.seats[seat]!;
export const draftSeat = (scene: Scene, seat: Seat): Draft<SeatState> => scene.G.seats[seat]!;
/** The seat `distance` places round the table. */
export const seatAfter = (G: GameState, seat: Seat, distance: number): Seat =>
  SEATS[(Number(seat) + distance) % G.setup.seats]!;
export const isSeat = (G: GameState, seat: string): seat is Seat => (seatsOf(G) as readonly string[]).includes(seat);
