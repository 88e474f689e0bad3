/** An own partnership as a team may type it, and the files it is made from. */
import type { OwnFiles } from "../../game/content/own";
import { filesOf, readJson } from "./content";

interface Card {
  readonly id: string;
}
const cards = (list: unknown): readonly Card[] => (list as readonly Card[]).map((card) => ({ ...card }));

/** Five partners: two of one type, one with another aim, one with an aim in its own words. */
export const TYPED = {
  name: "Krydderurter for alle",
  about: "Vi laver et fælles bed på taget af parkeringshuset.",
  partners: [
    { name: "Grønby Bibliotek", archetype: "library", aim: null, aimWords: "" },
    { name: "Tagskolen", archetype: "school", aim: null, aimWords: "Vi vil have eleverne op på taget." },
    { name: "Boligforeningen Lærken", archetype: "housing", aim: "quality", aimWords: "" },
    { name: "Parkeringshuset A/S", archetype: "firm", aim: "visibility", aimWords: "" },
    { name: "Nabohaven", archetype: "housing", aim: null, aimWords: "" },
  ],
};

/** The deck of the house with a made-up set of common cards, so that a test does not lean on those of the day. */
export const DECK = {
  ...(readJson("assets/decks/common.json") as object),
  situations: cards((filesOf("kvarteret").scenario as { situations: unknown }).situations),
  events: cards((filesOf("kvarteret").scenario as { events: unknown }).events),
};
/** Its words, as the deck's own file has them. */
export const deckWords = (language: "da" | "en"): { readonly [id: string]: string } =>
  Object.fromEntries(
    Object.entries(readJson(`assets/words/${language}/kvarteret.json`) as { [id: string]: string })
      .map(([id, message]) => [id.replace("kvarteret.", ""), message] as const)
      .filter(([id]) => /^(situation|event)\./.test(id)),
  );
export const ARCHETYPES = readJson("assets/decks/archetypes.json");
/** Figures that tell the archetypes apart: 11, 12, 13 ... in their order. */
export const FIGURES = {
  alone: Object.fromEntries((ARCHETYPES as { roles: readonly Card[] }).roles.map(({ id }, i) => [id, 11 + i])),
  target: 17,
};
export const OWN_FILES: OwnFiles = { archetypes: ARCHETYPES, deck: DECK, measured: FIGURES };
