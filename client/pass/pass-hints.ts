/** Hints where several seats share the device: from a seat's own cards, so behind its curtain alone. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { BotMove, Decision } from "../../game/bots/bot";
import type { View } from "../../game/view-types";
import type { Hints } from "../store/hints";
import type { Stage } from "./stage";

/** Thinks of a hint for the seat whose own view this is; null: nothing to advise on. Never rejects. */
export type Advise = (view: View) => Promise<Decision | null>;

/** `viewOf` gives what the seat that looks may see. What one seat was shown is gone when the curtain moves. */
export function hintsBehind(stage: ReadonlySignal<Stage>, viewOf: () => View, advise: Advise): Hints {
  const laid = signal<{ readonly move: BotMove; readonly on: Stage } | null>(null);
  return {
    filled: computed(() => (laid.value && laid.value.on === stage.value ? laid.value.move : null)),
    async ask() {
      const on = stage.peek();
      if (on.is !== "own") return null;
      const hint = await advise(viewOf());
      return on === stage.peek() ? hint : null;
    },
    fill(move) {
      laid.value = { move: { ...move }, on: stage.peek() };
    },
  };
}
