/** The repository's content, read once, for tests that need no server. */
import type { Content } from "../../game/content/content";
import { readContents } from "../../server/content-files";
import type { Loaded } from "../../server/deps";
import { copyAssets } from "../kit/assets";
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
/** Throws where there is no such scenario. */
export const contentOf = (scenario: string): Content => readOnce().get(scenario)!.content;
