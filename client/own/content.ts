/** The partnership in the form as a game in the page: its cards, and its words in both languages. */
import type { Content } from "../../game/content/content";
import { type OwnPartnership, ownContent, ownWords } from "../../game/content/own";
import type { Language } from "../../game/protocol/contract";
import type { ReplayWords } from "../../game/replay/file";
import { ARCHETYPES } from "./draft";

type Flat = { readonly [id: string]: string };
const DECKS = import.meta.glob<unknown>("../../assets/decks/*.json", { import: "default" });
const WORDS = import.meta.glob<Flat>("../../assets/words/*/{rules,deck,archetypes}.json", { import: "default" });

/** Content and words, as a game keeps them. Rejects where the cards cannot be had. */
export async function makeOwnGame(own: OwnPartnership): Promise<{ content: Content; words: ReplayWords }> {
  const [deck, measured] = await Promise.all([
    DECKS["../../assets/decks/common.json"]?.(),
    DECKS["../../assets/decks/archetypes.measured.json"]?.() ?? null,
  ]);
  const content = ownContent(own, { archetypes: ARCHETYPES, deck, measured });
  const wordsIn = async (language: Language): Promise<Flat> => {
    const read = async (file: string) => (await WORDS[`../../assets/words/${language}/${file}.json`]?.()) ?? {};
    const [rules, archetypes, ofDeck] = await Promise.all([read("rules"), read("archetypes"), read("deck")]);
    return { ...rules, ...ownWords(own, content.scenario, archetypes, ofDeck) };
  };
  const [da, en] = await Promise.all([wordsIn("da"), wordsIn("en")]);
  return { content, words: { da, en } };
}
