/** The words of all cards in both languages at once. */
import type { Line } from "../../game/kit/line";
import { LANGUAGES, type Language } from "../../game/protocol/contract";
import { flatten } from "../words/flatten";
import { format } from "../words/format";

const FILES = import.meta.glob<unknown>("../../assets/words/*/*.json", { import: "default", eager: true });

const known: { readonly [L in Language]: Map<string, string> } = { da: new Map(), en: new Map() };
for (const language of LANGUAGES)
  for (const [path, words] of Object.entries(FILES))
    if (path.includes(`/words/${language}/`))
      for (const [key, message] of Object.entries(flatten(words))) known[language].set(key, message);

/** The line in this language; an id that has no words shows itself as ⟦id⟧. */
export const sayIn = (language: Language, line: Line): string =>
  format((key) => known[language].get(key), language, line);

export const hasWordIn = (language: Language, key: string): boolean => known[language].has(key);

/** All words whose ids begin so, in both languages, in lower case: what a search looks through. */
export const allWords = (prefix: string): string =>
  LANGUAGES.flatMap((language) =>
    [...known[language]].filter(([key]) => key.startsWith(prefix)).map(([, message]) => message),
  )
    .join(" ")
    .replaceAll("\u00ad", "")
    .toLowerCase();
