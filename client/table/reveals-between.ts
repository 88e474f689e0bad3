/** When the board tells what one view holds that the one before it did not. Pure. */

import type { Content } from "../../game/content/content";
import type { View } from "../../game/view-types";
import { plan } from "../board/plan";
import { type Reveals, reveals } from "../board/timing";
import { boardModel } from "../present/board-model";

/** Only what has changed counts here, not how it is said. */
const WORDLESS = { say: ({ key }: { readonly key: string }) => key, bots: new Set<string>() };

/** ms until the board, which moves from `before` to `after`, has told each secret; empty where it tells none. */
export const revealsBetween = (before: View, after: View, content: Content): Reveals =>
  reveals(plan(boardModel(before, content, WORDLESS), boardModel(after, content, WORDLESS)));
