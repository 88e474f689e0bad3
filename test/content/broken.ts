/** Content files with one thing wrong: the check says where, what was expected and what was found. */
import { expect, test } from "vitest";
import { type ContentFiles, checkContent } from "../../game/content/check";
import { contentFiles, slotsOf } from "../kit/content-files";

export const CARDS = "assets/scenarios/kvarteret.json";
export const DECK = "assets/decks/common.json";
export const FIGURES = "assets/scenarios/kvarteret.measured.json";
export const SOURCES = "assets/sources.json";
export const words = (language: "da" | "en", file = "kvarteret") => `assets/words/${language}/${file}.json`;

/** The real files with one scenario: the others would be checked again with every row. */
const FILES = oneScenario(contentFiles());
function oneScenario(all: ContentFiles): ContentFiles {
  const others = Object.keys(all.scenarios).filter((path) => path !== CARDS);
  const names = others.map((path) => path.replace(/^.*\/|\.json$/g, ""));
  const without = <T>(record: { readonly [name: string]: T }, gone: readonly string[]) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !gone.includes(name)));
  const sentences = Object.entries(all.words).map(([language, files]) => [language, without(files, names)]);
  const read = new Map<string, string[]>();
  return {
    ...all,
    scenarios: without(all.scenarios, others),
    words: Object.fromEntries(sentences),
    // Each sentence is read once, not once a row.
    slotsOf(message, language) {
      const key = `${language} ${message}`;
      const slots = read.get(key) ?? slotsOf(message, language);
      read.set(key, slots);
      return slots;
    },
  };
}

// Freely written to, as an author may.
// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
export type Loose = any;
interface Wrong {
  readonly scenario: Loose;
  readonly deck: Loose;
  readonly sources: Loose;
  readonly measured: Loose;
  readonly da: { [file: string]: Loose };
  readonly en: { [file: string]: Loose };
}

/** What the check finds in the real files once one thing in them is wrong. */
export function problems(change: (files: Wrong) => void): readonly string[] {
  const copy = structuredClone({ ...FILES, slotsOf: null });
  const scenario = copy.scenarios[CARDS] as Loose;
  const alone = Object.fromEntries(scenario.roles.map((r: Loose) => [r.id, 14]));
  const wrong: Wrong = {
    scenario,
    deck: copy.deck,
    sources: copy.sources,
    measured: { alone, target: 14 },
    da: copy.words["da"] as Loose,
    en: copy.words["en"] as Loose,
  };
  change(wrong);
  const files: ContentFiles = { ...copy, measured: { [FIGURES]: wrong.measured }, slotsOf: FILES.slotsOf };
  return checkContent(files);
}

/** One thing wrong: what it is, how it is made, and what is said of it after the file's name. */
export type Row = readonly [what: string, change: (files: Wrong) => unknown, said: RegExp];

/** A test for each row: the check finds it in this file, and each of its lines has the form of one. */
export function finds(file: string, rows: readonly Row[]): void {
  test.each(rows)("%s is found", (_what, change, said) => {
    const found = problems(change);
    expect(found.length).toBeGreaterThan(0);
    for (const problem of found) expect(problem).toMatch(/^assets\/\S+\.json › .+: expected .+, found .+$/s);
    const there = found
      .filter((problem) => problem.startsWith(`${file} › `))
      .map((problem) => problem.slice(file.length + 3));
    expect(
      there.some((problem) => said.test(problem)),
      found.join("\n"),
    ).toBe(true);
  });
}
