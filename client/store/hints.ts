/** The hints that a person may ask for. */
import type { ReadonlySignal } from "@preact/signals";
import type { BotMove, Decision } from "../../game/bots/bot";

export interface Hints {
  /** What the mentor would do in the seat that is looked through; null: nothing to advise on. Never rejects. */
  ask(): Promise<Decision | null>;
  /** What a form is to be filled in with, by its step key; null: nothing. */
  readonly filled: ReadonlySignal<BotMove | null>;
  /** Lays a move into its form. It is not sent. */
  fill(move: BotMove): void;
}
