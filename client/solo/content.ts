/** The cards in the page itself: no server is asked. */
import { type Content, makeContent } from "../../game/content/content";
import { withDeckWords } from "../../game/content/join";
import { LANGUAGES, type Language } from "../../game/protocol/contract";
import type { ReplayWords } from "../../game/replay/file";
import { flatten } from "../words/flatten";

type Files = { readonly [path: string]: () => Promise<unknown> };
const SCENARIOS: Files = import.meta.glob(["../../assets/scenarios/*.json", "!**/*.measured.json"], {
  import: "default",
});
const MEASURED: Files = import.meta.glob("../../assets/scenarios/*.measured.json", { import: "default" });
const DECKS: Files = import.meta.glob("../../assets/decks/common.json", { import: "default" });
const WORDS: Files = import.meta.glob("../../assets/words/*/*.json", { import: "default" });

/** Ids of the scenarios there are in all languages, by name. */
export const SCENARIO_IDS: readonly string[] = Object.keys(SCENARIOS)
  .map((path) => /([^/]+)\.json$/.exec(path)?.[1] ?? "")
  .filter((id) => LANGUAGES.every((language) => WORDS[`../../assets/words/${language}/${id}.json`]))
  .sort();

async function fetched(files: Files, path: string): Promise<unknown> {
  const fetch = files[path];
  if (!fetch) throw new Error(`There is no ${path}`);
  return fetch();
}

const made = new Map<string, Promise<Content>>();

/** The scenario with the common deck and its figures. Rejects where there is none, or the line is gone. */
export function loadContent(scenario: string): Promise<Content> {
  let loading = made.get(scenario);
  if (!loading) {
    loading = (async () => {
      const [numbers, deck, measured] = await Promise.all([
        fetched(SCENARIOS, `../../assets/scenarios/${scenario}.json`),
        fetched(DECKS, "../../assets/decks/common.json"),
        MEASURED[`../../assets/scenarios/${scenario}.measured.json`]?.() ?? null,
      ]);
      return makeContent({ scenario: numbers, deck, measured }, scenario);
    })();
    made.set(scenario, loading);
    loading.catch(() => made.delete(scenario));
  }
  return loading;
}

/** The common words with the scenario's own over them, and those of the common cards that it joins, in one language. */
async function wordsIn(language: Language, scenario: string): Promise<{ readonly [id: string]: string }> {
  const read = async (name: string) => flatten((await WORDS[`../../assets/words/${language}/${name}.json`]?.()) ?? {});
  const [content, rules, own, deck] = await Promise.all([
    loadContent(scenario),
    read("rules"),
    read(scenario),
    read("deck"),
  ]);
  return { ...rules, ...withDeckWords(content.scenario, own, deck) };
}

/** All that a replay of this scenario needs in words, in both languages. */
export async function loadReplayWords(scenario: string): Promise<ReplayWords> {
  const [da, en] = await Promise.all(LANGUAGES.map((language) => wordsIn(language, scenario)));
  return { da: da ?? {}, en: en ?? {} };
}
