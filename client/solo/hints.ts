/** Hints for the seat that is looked through, thought of where the bots think. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { BotMove } from "../../game/bots/bot";
import type { View } from "../../game/view-types";
import type { Hints } from "../store/hints";
import type { Mind } from "./mind";

/** The advisor's own chance: it sits at no table, so any will do, as long as the same question has the same answer. */
const CHANCE = "hint";

export function hintsFor(mind: Mind, view: ReadonlySignal<View | null>): Hints {
  const filled = signal<BotMove | null>(null);
  return {
    filled,
    async ask() {
      const now = view.peek();
      if (!now?.me) return null;
      return mind.hint(now, CHANCE).catch(() => null);
    },
    fill(move) {
      filled.value = { ...move };
    },
  };
}
