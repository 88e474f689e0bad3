/** Hints for the seat that is looked through, thought of where the bots think. */
import { type ReadonlySignal, signal } from "@preact/signals";
import type { BotMove, Decision } from "../../game/bots/bot";
import type { View } from "../../game/view-types";
import type { Hints } from "../store/hints";
import type { Mind } from "./mind";

/** The advisor's own chance: it sits at no table, so any will do, as long as the same question has the same answer. */
const CHANCE = "hint";

/** What the mentor would do with this view; null: nothing, or nobody's view. Never rejects. */
export const adviseFrom =
  (mind: Mind) =>
  async (view: View | null): Promise<Decision | null> =>
    view?.me ? mind.hint(view, CHANCE).catch(() => null) : null;

/** Hints for the seat that is looked through. */
export function hintsFor(mind: Mind, view: ReadonlySignal<View | null>): Hints {
  const filled = signal<BotMove | null>(null);
  const advise = adviseFrom(mind);
  return {
    filled,
    ask: () => advise(view.peek()),
    fill(move) {
      filled.value = { ...move };
    },
  };
}
