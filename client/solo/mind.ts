/** The bots' side of the wall: what they are asked, and by whom it is answered. */
import { type BotMove, botMove } from "../../game/bots/bot";
import type { Content } from "../../game/content/content";
import type { BotLevel } from "../../game/protocol/contract";
import type { View } from "../../game/view-types";

/** All that a bot is told: its seat's own view and chance of its own, never the state or the table's seed (R2.3). */
export interface Question {
  readonly level: BotLevel;
  readonly view: View;
  readonly chance: string;
}

export interface Mind {
  /** What the bot would do now; null: nothing. May reject. */
  choose(question: Question): Promise<BotMove | null>;
  close(): void;
}

/** Thinks in the page itself: for tests, and where no worker can be had. */
export const mindInPage = (content: Content): Mind => ({
  choose: async ({ level, view, chance }) => botMove(level, view, content, chance),
  close() {},
});
