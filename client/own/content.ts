/** The partnership in the form as a game in the page: its cards, and its words in both languages. */
import type { Content } from "../../game/content/content";
import { asMessage, type OwnPartnership, ownContent, ownRole, ownWords } from "../../game/content/own";
import { OWN } from "../../game/content/own-id";
import type { Language } from "../../game/protocol/contract";
import type { ReplayWords } from "../../game/replay/file";
import { SEATS } from "../../game/vocabulary";
import { dataFile } from "../net/files";
import { addWords, hasWord, language, say } from "../words/words";
import { ARCHETYPES, type OwnDraft } from "./draft";

type Flat = { readonly [id: string]: string };

/** Content and words, as a game keeps them. Rejects where the cards cannot be had. */
export async function makeOwnGame(own: OwnPartnership): Promise<{ content: Content; words: ReplayWords }> {
  const [deck, measured] = await Promise.all([dataFile("decks/common"), dataFile("decks/archetypes.measured")]);
  const content = ownContent(own, { archetypes: ARCHETYPES, deck, measured });
  const wordsIn = async (language: Language): Promise<Flat> => {
    const read = async (file: string) => ((await dataFile(`words/${language}/${file}`)) ?? {}) as Flat;
    const [rules, archetypes, ofDeck] = await Promise.all([read("rules"), read("archetypes"), read("deck")]);
    return { ...rules, ...ownWords(own, content.scenario, archetypes, ofDeck) };
  };
  const [da, en] = await Promise.all([wordsIn("da"), wordsIn("en")]);
  return { content, words: { da, en } };
}

/** Roles of an own partnership in the order of its seats, as the page calls them while it is being written. */
export const OWN_ROLES: readonly string[] = SEATS.map((_, i) => ownRole(i));

/** Lets the page name the partners of a draft before it is a game: `own.role.<role>.name` and `.short`. */
export function showNames({ partners }: OwnDraft): void {
  const words = partners.flatMap(({ name, archetype }, i) => {
    const called = i === 0 ? say("own.partner.library") : say("own.partner.n", { n: i + 1 });
    const kind = `archetype.${archetype}.short`;
    const at = `${OWN}.role.${OWN_ROLES[i]}`;
    return [
      [`${at}.name`, asMessage(name.trim() || called)],
      [`${at}.short`, archetype && hasWord(kind) ? say(kind) : ""],
    ];
  });
  addWords(language.peek(), Object.fromEntries(words));
}
