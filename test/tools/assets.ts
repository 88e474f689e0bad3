/** The content and words under assets/, for tools and tests. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../game/protocol/contract";
import { readContents } from "../../server/content-files";
import type { Loaded } from "../../server/deps";
import { UsageError } from "./args";

export const ROOT = join(import.meta.dirname, "..", "..");
export const ASSETS = join(ROOT, "assets");

/** One scenario; throws a UsageError that lists those there are. */
export function loadScenario(id: string): Loaded {
  const all = readContents(ASSETS);
  const found = all.get(id);
  if (!found) throw new UsageError(`There is no scenario "${id}". There is: ${[...all.keys()].join(", ")}`);
  return found;
}
/** The words of one file under assets/words, by id. */
export const wordsOf = (language: Language, file: string): { readonly [key: string]: string } =>
  JSON.parse(readFileSync(join(ASSETS, "words", language, `${file}.json`), "utf8")) as { [key: string]: string };
export const FIRST_SCENARIO = "kvarteret";
