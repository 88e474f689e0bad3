/** A table's content from the server: numbers for the rules, words for both languages. */
import type { Content } from "../../game/content/content";
import { LANGUAGES, type Language } from "../../game/protocol/language";
import { addWords, language } from "../words/words";

interface ContentFile {
  readonly numbers: Omit<Content, "fingerprint">;
  readonly words: { readonly [L in Language]?: unknown };
}
/** ms after which the words of the other languages are fetched: the table comes first. */
const BEFORE_OTHERS = 3_000;
const TRIES = 5;

async function fetchIn(to: Language, fingerprint: string): Promise<ContentFile> {
  const response = await fetch(`/content/${fingerprint}.json?words=${to}`);
  if (!response.ok) throw new Error(`No content ${fingerprint}: ${response.status}`);
  const file = (await response.json()) as ContentFile;
  addWords(to, file.words[to] ?? {});
  return file;
}

const coming = new Map<string, Promise<Content>>();

/** Fetches content by its fingerprint, once, and adds its words, later those of the other languages. Rejects when the server does not give it. */
export function fetchContent(fingerprint: string): Promise<Content> {
  const known = coming.get(fingerprint) ?? fetchAll(fingerprint);
  coming.set(fingerprint, known);
  known.catch(() => coming.delete(fingerprint));
  return known;
}

async function fetchAll(fingerprint: string): Promise<Content> {
  const shown = language.peek();
  const { numbers } = await fetchIn(shown, fingerprint);
  for (const other of LANGUAGES.filter((one) => one !== shown)) later(() => fetchIn(other, fingerprint), TRIES);
  return { ...numbers, fingerprint };
}

/** Asks after a while, and again where it fails, so many times in all. */
function later(ask: () => Promise<unknown>, tries: number): void {
  setTimeout(() => ask().catch(() => tries > 1 && later(ask, tries - 1)), BEFORE_OTHERS);
}
