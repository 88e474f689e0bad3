/** The bots' side of the wall: what they are asked, and by whom it is answered. */
import { botDecision, type Decision, hintFor } from "../../game/bots/bot";
import type { Content } from "../../game/content/content";
import type { BotLevel } from "../../game/protocol/contract";
import type { View } from "../../game/view-types";
import type { Temperament } from "../../game/vocabulary";

/** All that a bot is told: its seat's own view and chance of its own, never the state or the table's seed (R2.3). */
export interface Question {
  readonly level: BotLevel;
  readonly view: View;
  readonly chance: string;
  /** Absent: drawn from its chance. */
  readonly temperament?: Temperament | undefined;
}

export interface Mind {
  /** What the bot would do now, and why; null: nothing. May reject. */
  choose(question: Question): Promise<Decision | null>;
  /** What the mentor would do in the person's seat whose view this is; null: nothing to advise on. May reject. */
  hint(view: View, chance: string): Promise<Decision | null>;
  close(): void;
}

/** Thinks in the page itself: for tests, and where no worker can be had. */
export const mindInPage = (content: Content): Mind => ({
  choose: async ({ view, ...mind }) => botDecision(mind, view, content),
  hint: async (view, chance) => hintFor(view, content, chance),
  close() {},
});
