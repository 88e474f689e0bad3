/** What a table knows of its bots' reasons, and the hints that a person may ask for. */
import type { ReadonlySignal } from "@preact/signals";
import type { BotMove, Decision } from "../../game/bots/bot";
import type { Reason } from "../../game/bots/reason";

/** Why bots did what they did, by the number of the action. */
export interface Whys {
  readonly [seq: number]: Reason;
}

export interface Hints {
  /** What the mentor would do in the seat that is looked through; null: nothing to advise on. Never rejects. */
  ask(): Promise<Decision | null>;
  /** What a form is to be filled in with, by its step key; null: nothing. */
  readonly filled: ReadonlySignal<BotMove | null>;
  /** Lays a move into its form. It is not sent. */
  fill(move: BotMove): void;
}
