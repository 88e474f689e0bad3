/** Files under `assets/` → content a game can be started with, and the library that also remembers what was used before. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { ContentError, makeContent, read } from "../game/content/content";
import { withDeckWords } from "../game/content/join";
import type { Scenario } from "../game/content/schema";
import { LANGUAGES, type Language } from "../game/protocol/contract";
import type { ContentLibrary, Loaded } from "./deps";
import type { Logger } from "./log";
import type { Store } from "./store/store";

type Words = Loaded["words"];

const WordsSchema = v.record(v.string(), v.string());
const BodySchema = v.object({
  numbers: v.object({ scenario: v.unknown(), deck: v.unknown(), measured: v.unknown() }),
  words: v.object({ da: WordsSchema, en: WordsSchema }),
});

/**
 * Every scenario in `assets` (the folder's path), by id, in the order of their names.
 * Throws a ContentError that names file, place, what was expected and what was found.
 */
export function readContents(assets: string): ReadonlyMap<string, Loaded> {
  const folder = join(assets, "scenarios");
  const ids = (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => /^([a-z0-9-]+)\.json$/.exec(name)?.[1])
    .filter((id) => id !== undefined)
    .sort();
  if (ids.length === 0)
    throw new ContentError("assets/scenarios", ["(top): expected at least one scenario, found none"]);
  const deck = readJson(assets, "decks/common.json");
  return new Map(ids.map((id) => [id, loadScenario(assets, id, deck)]));
}

function loadScenario(assets: string, id: string, deck: unknown): Loaded {
  const measured = `scenarios/${id}.measured.json`;
  const scenario = readJson(assets, `scenarios/${id}.json`);
  const figures = existsSync(join(assets, measured)) ? readJson(assets, measured) : null;
  const content = makeContent({ scenario, deck, measured: figures }, id);
  if (content.scenario.id !== id) {
    throw new ContentError(`assets/scenarios/${id}.json`, [
      `id: expected "${id}" as in the file's name, found "${content.scenario.id}"`,
    ]);
  }
  const words = byLanguage((language) => readWords(assets, language, content.scenario));
  const { scenario: numbers, deck: cards, measured: found } = content;
  return {
    content,
    words,
    body: JSON.stringify({ numbers: { scenario: numbers, deck: cards, measured: found }, words }),
  };
}

/**
 * The common words with the scenario's own over them, and those of the common cards that it joins.
 * A scenario's name must be there: the form to open a workshop shows it.
 */
function readWords(assets: string, language: Language, scenario: Scenario): { readonly [id: string]: string } {
  const { id } = scenario;
  const file = (name: string) => {
    const path = `words/${language}/${name}.json`;
    return read(WordsSchema, readJson(assets, path), `assets/${path}`);
  };
  const deck = existsSync(join(assets, `words/${language}/deck.json`)) ? file("deck") : {};
  const words = { ...file("rules"), ...withDeckWords(scenario, file(id), deck) };
  if (words[nameOf(id)] === undefined) {
    throw new ContentError(`assets/words/${language}/${id}.json`, [
      `${nameOf(id)}: expected the scenario's name, found nothing`,
    ]);
  }
  return words;
}

const nameOf = (scenario: string): string => `${scenario}.name`;
const byLanguage = <T>(make: (language: Language) => T): { readonly [L in Language]: T } =>
  Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as { [L in Language]: T };

function readJson(assets: string, path: string): unknown {
  const file = join(assets, path);
  if (!existsSync(file)) throw new ContentError(`assets/${path}`, ["(top): expected a file, found none"]);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new ContentError(`assets/${path}`, [`(top): expected JSON, found a fault: ${(error as Error).message}`]);
  }
}

/** A library over what was read, which puts it into the store: games keep what they were started with. */
export async function makeLibrary(
  contents: ReadonlyMap<string, Loaded>,
  store: Store,
  log: Logger,
): Promise<ContentLibrary> {
  const known = new Map<string, Loaded>();
  for (const loaded of contents.values()) {
    known.set(loaded.content.fingerprint, loaded);
    await store.putContent(loaded.content.fingerprint, loaded.body);
  }
  return {
    list: () =>
      [...contents].map(([id, { words }]) => ({
        id,
        names: byLanguage((language) => words[language][nameOf(id)] ?? id),
      })),
    current: (scenario) => contents.get(scenario),
    async byFingerprint(fingerprint) {
      const held = known.get(fingerprint);
      if (held) return held;
      const body = await store.content(fingerprint);
      if (body === null) return undefined;
      try {
        const loaded = fromBody(body, fingerprint);
        known.set(fingerprint, loaded);
        return loaded;
      } catch (error) {
        log.error({ fingerprint, why: String(error) }, "kept content does not fit these rules");
        return undefined;
      }
    },
  };
}

/**
 * Content as it was kept. Its fingerprint stays the one it was kept under, even where these rules
 * would read more into its numbers. Throws a ContentError where they cannot be played any more.
 */
function fromBody(body: string, fingerprint: string): Loaded {
  const { numbers, words } = read(BodySchema, JSON.parse(body), `content ${fingerprint}`);
  const content = { ...makeContent(numbers, String((numbers.scenario as { id?: unknown } | null)?.id)), fingerprint };
  return { content, words: words as Words, body };
}
