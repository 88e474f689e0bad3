/** The card files that this client was built with, each fetched when somebody needs it. */
import { LANGUAGES, type Language } from "../../game/protocol/language";
import { dataFile, filesIn } from "../net/files";

/** Ids of the scenarios there are in all languages, by name. */
export const SCENARIO_IDS: readonly string[] = filesIn("scenarios")
  .filter((id) => LANGUAGES.every((language) => filesIn(`words/${language}`).includes(id)))
  .sort();

async function needed(name: string): Promise<unknown> {
  const file = await dataFile(name);
  if (file === null) throw new Error(`There is no ${name}`);
  return file;
}

/** What a scenario is made of, unread. Rejects where there is none, or the line is gone. */
export async function cardFiles(scenario: string): Promise<{ scenario: unknown; deck: unknown; measured: unknown }> {
  const [numbers, deck, measured] = await Promise.all([
    needed(`scenarios/${scenario}`),
    needed("decks/common"),
    dataFile(`scenarios/${scenario}.measured`),
  ]);
  return { scenario: numbers, deck, measured };
}

/** One file of words, unread; nothing where there is none. */
export const wordFile = async (language: Language, name: string): Promise<unknown> =>
  (await dataFile(`words/${language}/${name}`)) ?? {};
