/** The card files that this client was built with, each fetched when somebody needs it. */
import { LANGUAGES, type Language } from "../../game/protocol/language";

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

/** What a scenario is made of, unread. Rejects where there is none, or the line is gone. */
export async function cardFiles(scenario: string): Promise<{ scenario: unknown; deck: unknown; measured: unknown }> {
  const [numbers, deck, measured] = await Promise.all([
    fetched(SCENARIOS, `../../assets/scenarios/${scenario}.json`),
    fetched(DECKS, "../../assets/decks/common.json"),
    MEASURED[`../../assets/scenarios/${scenario}.measured.json`]?.() ?? null,
  ]);
  return { scenario: numbers, deck, measured };
}

/** One file of words, unread; nothing where there is none. */
export const wordFile = async (language: Language, name: string): Promise<unknown> =>
  (await WORDS[`../../assets/words/${language}/${name}.json`]?.()) ?? {};
