/** One file under `assets/`: what it holds, or a ContentError that names it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { ContentError, read } from "../game/content/content";
import { LANGUAGES, type Language } from "../game/protocol/contract";

export const WordsSchema = v.record(v.string(), v.string());
export type Words = v.InferOutput<typeof WordsSchema>;

/** `assets`: the folder's path; `path`: in it. Throws a ContentError where there is no file or no JSON. */
export function readJson(assets: string, path: string): unknown {
  const file = join(assets, path);
  if (!existsSync(file)) throw new ContentError(`assets/${path}`, ["(top): expected a file, found none"]);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ContentError(`assets/${path}`, [`(top): expected JSON, found a fault: ${(error as Error).message}`]);
  }
}

/** Null where there is no such file. */
export const readJsonIfAny = (assets: string, path: string): unknown =>
  existsSync(join(assets, path)) ? readJson(assets, path) : null;

/** Words by id; throws a ContentError where they are none. */
export function readWords(assets: string, language: Language, file: string): Words {
  const path = `words/${language}/${file}.json`;
  return read(WordsSchema, readJson(assets, path), `assets/${path}`);
}
/** The same; without the file there are no words. */
export const readWordsIfAny = (assets: string, language: Language, file: string): Words =>
  existsSync(join(assets, `words/${language}/${file}.json`)) ? readWords(assets, language, file) : {};

export const byLanguage = <T>(make: (language: Language) => T): { readonly [L in Language]: T } =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as { [L in Language]: T };
