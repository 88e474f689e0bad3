/** The repository's content, read once, for tests that need no server. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "../../game/content/content";
import { readContents } from "../../server/content-files";
import type { Loaded } from "../../server/deps";
import { type OwnMaker, readOwnMaker } from "../../server/own-content";
import { copyAssets } from "../kit/assets";
import { DECK, deckWords } from "../kit/own";
import { tempDir } from "../kit/temp-dir";

let read: ReadonlyMap<string, Loaded> | undefined;
export function readOnce(): ReadonlyMap<string, Loaded> {
  if (read === undefined) {
    const { dir, drop } = tempDir();
    copyAssets(dir);
    read = readContents(dir);
    drop();
  }
  return read;
}
/** Maker of own partnerships over the made-up common cards of test/kit/own.ts. */
export function ownMaker(): OwnMaker {
  const { dir, drop } = tempDir();
  copyAssets(dir);
  writeFileSync(join(dir, "decks/common.json"), JSON.stringify(DECK));
  for (const language of ["da", "en"] as const)
    writeFileSync(join(dir, `words/${language}/deck.json`), JSON.stringify(deckWords(language)));
  const maker = readOwnMaker(dir);
  drop();
  return maker!;
}
/** Throws where there is no such scenario. */
export const contentOf = (scenario: string): Content => readOnce().get(scenario)!.content;
