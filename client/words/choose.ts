/** Which language a page begins with. By itself, since its words are asked for before anything else is here. */
import { LANGUAGES, type Language } from "../../game/protocol/language";
import { kept } from "../net/keep";

/** Name of the reader's own choice among what the browser keeps. */
export const KEY = "language";
/** What `?lang=` asks for when it wants the made-up language that shows what cannot be translated. */
const PSEUDO = "x-pseudo";

const isLanguage = (x: unknown): x is Language => LANGUAGES.some((language) => language === x);

/**
 * The reader's own choice, else the browser's first language that we have, else Danish. `asked` is `?lang=`; the made-up
 * language is made from the English words.
 */
export function firstLanguage(asked: string | null, chosen: string | null, browser: readonly string[]): Language {
  if (isLanguage(asked)) return asked;
  if (asked === PSEUDO) return "en";
  if (isLanguage(chosen)) return chosen;
  return browser.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? "da";
}

const query = typeof location === "undefined" ? null : new URLSearchParams(location.search).get("lang");
const browser = typeof navigator === "undefined" ? [] : (navigator.languages ?? []);

/** Of this page, when it begins. */
export const FIRST: Language = firstLanguage(query, kept(KEY), browser);
/** In development and tests only: this page shows the made-up language. */
export const DISGUISED = query === PSEUDO && (import.meta.env.DEV || import.meta.env.MODE === "test");
