/** The words of both languages as files, and how a line reads in each. */

import { IntlMessageFormat } from "intl-messageformat";
import { flatten } from "../../../client/words/flatten";
import { format } from "../../../client/words/format";
import { withDeckWords } from "../../../game/content/join";
import type { Line } from "../../../game/kit/line";
import { LANGUAGES, type Language } from "../../../game/protocol/contract";
import { contentOf, readJson, SCENARIO } from "../../kit/content";

const FILES = ["rules", "table", "ui", "bots"] as const;
const wordsIn = (language: Language, file: string) => flatten(readJson(`assets/words/${language}/${file}.json`));
export const WORDS = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.assign(
      {},
      ...FILES.map((file) => wordsIn(language, file)),
      withDeckWords(contentOf(SCENARIO).scenario, wordsIn(language, SCENARIO), wordsIn(language, "deck")),
    ) as { readonly [key: string]: string },
  ]),
) as { readonly [L in Language]: { readonly [key: string]: string } };

/** The sentence; a missing word or slot shows as ⟦id⟧. */
export const read = (language: Language, line: Line): string => format((key) => WORDS[language][key], language, line);

/** Both languages; fails the test where a word is missing. */
export function readBoth(line: Line): { readonly da: string; readonly en: string } {
  const both = { da: read("da", line), en: read("en", line) };
  for (const text of Object.values(both)) if (/⟦/.test(text)) throw new Error(`${text} in ${JSON.stringify(line)}`);
  return both;
}

interface Element {
  readonly type: number;
  readonly value?: unknown;
  readonly options?: { readonly [name: string]: { readonly value: readonly Element[] } };
}
/** `type` of plain text and of "#", in the parser's own numbering; everything else names a slot. */
const TEXT = 0;
const HASH = 7;

/** Names of the slots a message takes, branches included, in order. */
export function slotsOf(message: string): string[] {
  const found = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const { type, value, options } of elements) {
      if (type !== TEXT && type !== HASH) found.add(String(value));
      for (const option of Object.values(options ?? {})) walk(option.value);
    }
  };
  walk(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst() as readonly Element[]);
  return [...found].sort();
}
