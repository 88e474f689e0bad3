/** What a move is: why not, and what happens (style: refuse, then apply). */
import type { Content } from "../content/content";
import type { Scene } from "../scene";
import type { GameState } from "../state";
import type { Seat } from "../vocabulary";
import type { ArgsOf, MoveName } from "./args";
import type { Refusal } from "./refusal";

/** A move's arguments without its step key. */
export type Rest<M extends MoveName> = ArgsOf<M> extends readonly [string, ...infer R] ? R : never;

export interface Move<M extends MoveName> {
  /** Why this seat may not do this now; the step and the end of the game have been seen to. Pure. */
  refuse(G: GameState, content: Content, seat: Seat, ...args: Rest<M>): Refusal | undefined;
  /** Whether this seat could make this move at all now, whatever its arguments: for the view (a greyed button and its reason). */
  ready(G: GameState, content: Content, seat: Seat): Refusal | undefined;
  /** Does it. The caller has refused what is to be refused. */
  apply(scene: Scene, seat: Seat, ...args: Rest<M>): void;
}

/** Moves that take nothing but their step key. */
export type SimpleMove = { [M in MoveName]: Rest<M> extends readonly [] ? M : never }[MoveName];

/** A move without arguments: being ready is all. */
export const simple = <M extends SimpleMove>(
  ready: Move<M>["ready"],
  apply: (scene: Scene, seat: Seat) => void,
): Move<M> => ({ ready, refuse: ready as unknown as Move<M>["refuse"], apply: apply as unknown as Move<M>["apply"] });
