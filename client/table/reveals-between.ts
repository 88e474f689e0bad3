/** When the board tells what one view holds that the one before it did not. Pure. */
import type { Content } from "../../game/content/content";
import type { View } from "../../game/view-types";
import { plan } from "../board/plan";
import { type Reveals, reveals } from "../board/timing";
import { boardModel } from "../present/board-model";

/** ms that the die tumbles and the stands lie face down in the panel where the board is not in sight. */
const IN_PANEL: Reveals = { die: 1000, stands: 600 };

/** What the panel itself keeps back of what the board would tell, where the board is not in sight. */
export const inPanel = (told: Reveals): Reveals =>
  Object.fromEntries(Object.entries(IN_PANEL).filter(([secret]) => secret in told));

/** Only what has changed counts here, not how it is said. */
const WORDLESS = { say: ({ key }: { readonly key: string }) => key, bots: new Set<string>() };

/** ms until the board, which moves from `before` to `after`, has told each secret; empty where it tells none. */
export const revealsBetween = (before: View, after: View, content: Content): Reveals =>
  reveals(plan(boardModel(before, content, WORDLESS), boardModel(after, content, WORDLESS)));
