/** Files under `assets/` → content a game can be started with, and the library that also remembers what was used before. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { type Content, ContentError, makeContent, read } from "../game/content/content";
import { withDeckWords } from "../game/content/join";
import { isOwnId, OWN } from "../game/content/own-id";
import type { Scenario } from "../game/content/schema";
import type { Language } from "../game/protocol/contract";
import { byLanguage, readJson, readJsonIfAny, readWords, readWordsIfAny, type Words, WordsSchema } from "./asset-files";
import type { ContentLibrary, Loaded } from "./deps";
import type { Logger } from "./log";
import type { OwnMaker } from "./own-content";
import type { Store } from "./store/store";

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
  const scenario = readJson(assets, `scenarios/${id}.json`);
  const measured = readJsonIfAny(assets, `scenarios/${id}.measured.json`);
  const content = makeContent({ scenario, deck, measured }, id);
  if (content.scenario.id !== id) {
    throw new ContentError(`assets/scenarios/${id}.json`, [
      `id: expected "${id}" as in the file's name, found "${content.scenario.id}"`,
    ]);
  }
  const words = byLanguage((language) => wordsFor(assets, language, content.scenario));
  return loadedOf(content, words);
}

/** Content with its words, and the body that browsers and the store are given. */
export function loadedOf(content: Content, words: Loaded["words"]): Loaded {
  const { scenario, deck, measured } = content;
  return { content, words, body: JSON.stringify({ numbers: { scenario, deck, measured }, words }) };
}

/**
 * The common words with the scenario's own over them, and those of the common cards that it joins.
 * A scenario's name must be there: the form to open a workshop shows it.
 */
function wordsFor(assets: string, language: Language, scenario: Scenario): Words {
  const { id } = scenario;
  const own = withDeckWords(scenario, readWords(assets, language, id), readWordsIfAny(assets, language, "deck"));
  const words = { ...readWords(assets, language, "rules"), ...own };
  if (words[nameOf(id)] === undefined) {
    throw new ContentError(`assets/words/${language}/${id}.json`, [
      `${nameOf(id)}: expected the scenario's name, found nothing`,
    ]);
  }
  return words;
}

const nameOf = (scenario: string): string => `${scenario}.name`;

/** Own partnerships held in memory; the store has them all. */
const MOST_HELD = 60;

/** A library over what was read, which puts it into the store: games keep what they were started with. */
export async function makeLibrary(
  contents: ReadonlyMap<string, Loaded>,
  store: Store,
  log: Logger,
  ownMaker: OwnMaker | null = null,
): Promise<ContentLibrary> {
  const known = new Map<string, Loaded>();
  const owned = new Map<string, Loaded>();
  const hold = (loaded: Loaded) => {
    const { fingerprint, scenario } = loaded.content;
    if (!isOwnId(scenario.id)) return void known.set(fingerprint, loaded);
    owned.set(fingerprint, loaded);
    for (const [oldest] of owned) if (owned.size > MOST_HELD) owned.delete(oldest);
  };
  for (const loaded of contents.values()) {
    hold(loaded);
    await store.putContent(loaded.content.fingerprint, loaded.body);
  }
  return {
    list: () => [
      ...[...contents].map(([id, { words }]) => ({
        id,
        names: byLanguage((language) => words[language][nameOf(id)] ?? id),
      })),
      ...(ownMaker ? [{ id: OWN, names: ownMaker.names }] : []),
    ],
    current: (scenario) => contents.get(scenario),
    own: (partnership, id) => ownMaker?.make(partnership, id),
    async keep(loaded) {
      await store.putContent(loaded.content.fingerprint, loaded.body);
      hold(loaded);
    },
    forget: (fingerprint) => void owned.delete(fingerprint),
    async byFingerprint(fingerprint) {
      const held = known.get(fingerprint) ?? owned.get(fingerprint);
      if (held) return held;
      const body = await store.content(fingerprint);
      if (body === null) return undefined;
      try {
        const loaded = fromBody(body, fingerprint);
        hold(loaded);
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
  return { content, words, body };
}
