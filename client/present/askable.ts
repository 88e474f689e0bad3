/** Words of the rulebook inside a sentence. Pure: a sentence and the forms of its words give its parts. */

/** Plain text, or a word that can be asked, as it stands in the sentence. */
export type Part<T extends string> = string | { readonly term: T; readonly word: string };

/** Forms of one term in the reader's language, lower case: "pledge", "pledges". */
export type Forms<T extends string> = readonly (readonly [T, readonly string[]])[];

const escaped = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * The sentence in parts; put together again they are the sentence. Whole words only, whatever their case; each term is
 * taken once, at its first place.
 */
export function askable<T extends string>(sentence: string, forms: Forms<T>): readonly Part<T>[] {
  const termOf = new Map(forms.flatMap(([term, all]) => all.map((form) => [form, term] as const)));
  if (termOf.size === 0) return [sentence];
  const longestFirst = [...termOf.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const parts: Part<T>[] = [];
  const taken = new Set<T>();
  let from = 0;
  for (const { 0: word, index } of sentence.matchAll(found)) {
    const term = termOf.get(word.toLowerCase());
    if (!term || taken.has(term)) continue;
    taken.add(term);
    if (index > from) parts.push(sentence.slice(from, index));
    parts.push({ term, word });
    from = index + word.length;
  }
  if (from < sentence.length) parts.push(sentence.slice(from));
  return parts;
}
