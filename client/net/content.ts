/** A table's content from the server: numbers for the rules, words for both languages. */
import type { Content } from "../../game/content/content";
import { LANGUAGES, type Language } from "../../game/protocol/contract";
import { addWords } from "../words/words";

interface ContentFile {
  readonly numbers: Omit<Content, "fingerprint">;
  readonly words: { readonly [L in Language]?: unknown };
}

/** Fetches content by its fingerprint and adds its words. Rejects when the server does not give it. */
export async function fetchContent(fingerprint: string): Promise<Content> {
  const response = await fetch(`/content/${fingerprint}.json`);
  if (!response.ok) throw new Error(`No content ${fingerprint}: ${response.status}`);
  const file = (await response.json()) as ContentFile;
  for (const language of LANGUAGES) addWords(language, file.words[language] ?? {});
  return { ...file.numbers, fingerprint };
}
