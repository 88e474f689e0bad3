/** Every card, tag, tool and refusal has its words in both languages, with the same slots. */
import { REFUSALS } from "../moves/refusal";
import { ACTS, CLAUSES, ENDINGS, EVENT_KINDS, LENGTH_IDS, REASONS, RESOURCES, TAGS, TRACKS } from "../vocabulary";
import type { Archetypes } from "./archetypes";
import type { Found } from "./check-cards";
import type { Deck, Scenario } from "./schema";

export interface Words {
  readonly words: { readonly [language: string]: { readonly [file: string]: unknown } };
  slotsOf(message: string, language: string): readonly string[];
}

const LANGUAGES = ["da", "en"] as const;
const pathOf = (language: string, file: string) => `assets/words/${language}/${file}.json`;
const parts = (prefix: string, ids: readonly (string | number)[], ...rest: readonly string[]): string[] =>
  ids.flatMap((id) => (rest.length > 0 ? rest.map((r) => `${prefix}.${id}.${r}`) : [`${prefix}.${id}`]));

/** What the words of the rules must hold, whatever the cards. */
const vocabulary = (): string[] => [
  ...parts("act", ACTS),
  ...parts(
    "phase",
    Array.from({ length: 12 }, (_, i) => i + 1),
    "name",
    "board",
    "trains",
  ),
  ...TRACKS.flatMap((track) => [`track.${track}`, `track.${track}.title`, `track.${track}.help`]),
  ...RESOURCES.flatMap((resource) => [`resource.${resource}`, `resource.${resource}.help`]),
  ...TAGS.flatMap((tag) => [`tag.${tag}`, `tag.${tag}.help`]),
  ...parts("event-kind", EVENT_KINDS),
  ...REASONS.flatMap((reason) => [`reason.${reason}`, `reason.${reason}.help`]),
  ...parts("clause", CLAUSES, "name", "teaches", "text"),
  ...parts("chapter", [1, 2, 3, 4, 5, 6, 7, 8], "name"),
  ...ENDINGS.flatMap((ending) => [`ending.${ending}`, `ending.${ending}.text`]),
  ...LENGTH_IDS.flatMap((length) => [`length.${length}`, `length.${length}.help`]),
];

/** What the words of a scenario must hold: these and no others. */
export function wordsOfScenario({ id, roles, situations, events }: Scenario): readonly string[] {
  return [
    ...["name", "pitch"],
    ...roles.flatMap((role) => [
      ...parts("role", [role.id], "name", "called", "short", "culture", "alone"),
      ...parts(`role.${role.id}.aim`, [role.publicAim, ...role.privateAims]),
      ...parts(`role.${role.id}.line`, role.lines),
    ]),
    ...wordsOfCards({ situations, events }),
  ].map((key) => `${id}.${key}`);
}

/** The same for situations and events alone, without a scenario's id before them. */
const wordsOfCards = ({ situations = [], events = [] }: Pick<Deck, "situations" | "events">): readonly string[] => [
  ...situations.flatMap((situation) => [
    ...parts("situation", [situation.id], "title", "story", "ask", "drift"),
    ...situation.options.flatMap((option) =>
      parts(
        `situation.${situation.id}.option`,
        [option.id],
        ...["label", "text", "after"],
        ...(option.risk > 0 ? ["setback"] : []),
      ),
    ),
  ]),
  ...parts(
    "event",
    events.map((e) => e.id),
    "title",
    "story",
    "absorbed",
    "hit",
  ),
];

/** Each archetype, and for any of them an aim and a line of every tag. */
const wordsOfArchetypes = ({ roles }: Archetypes): readonly string[] => [
  ...parts(
    "archetype",
    roles.map((role) => role.id),
    ...["name", "short", "culture", "alone"],
  ),
  // How the choice is called where scenarios are chosen.
  ...["own.name", "own.pitch"],
  ...parts("own.aim", TAGS),
  ...parts("own.line", TAGS),
];

type Flat = { readonly [key: string]: unknown };
const isFlat = (value: unknown): value is Flat => typeof value === "object" && value !== null && !Array.isArray(value);

export function checkWords(
  { words, slotsOf }: Words,
  /** Scenarios as in their files: their own cards only. */
  cards: {
    readonly deck: Deck | undefined;
    readonly archetypes: Archetypes | undefined;
    readonly scenarios: readonly Scenario[];
  },
  found: Found,
): void {
  const files = [...new Set(LANGUAGES.flatMap((language) => Object.keys(words[language] ?? {})))].sort();
  for (const file of files) {
    const [da, en] = LANGUAGES.map((language) => words[language]?.[file]);
    if (!isFlat(da) || !isFlat(en)) {
      const missing = isFlat(da) ? "en" : "da";
      found(pathOf(missing, file), "(top)", "an object of words, as in the other language", words[missing]?.[file]);
      continue;
    }
    for (const key of new Set([...Object.keys(da), ...Object.keys(en)]))
      checkMessage(file, key, { da, en }, slotsOf, found);
  }
  const need = (file: string, keys: readonly string[]) => {
    for (const language of LANGUAGES) {
      const there = words[language]?.[file];
      for (const key of keys)
        if (!isFlat(there) || !Object.hasOwn(there, key)) found(pathOf(language, file), key, "a sentence", undefined);
    }
  };
  need("rules", vocabulary());
  need("rules", parts("tool", cards.deck?.tools.map((t) => t.id) ?? [], "name", "when", "teaches"));
  need("table", parts("refusal", REFUSALS));
  const needOnly = (file: string, keys: readonly string[]) => {
    need(file, keys);
    const known = new Set(keys);
    for (const language of LANGUAGES)
      for (const key of Object.keys(words[language]?.[file] ?? {}))
        if (!known.has(key)) found(pathOf(language, file), key, "words of a card that is there", key);
  };
  for (const scenario of cards.scenarios) needOnly(scenario.id, wordsOfScenario(scenario));
  if (cards.deck) needOnly("deck", wordsOfCards(cards.deck));
  if (cards.archetypes) needOnly("archetypes", wordsOfArchetypes(cards.archetypes));
}

/** One word id in both languages: there, not empty, a message, and with the same slots. */
function checkMessage(
  file: string,
  key: string,
  flat: { readonly da: Flat; readonly en: Flat },
  slotsOf: Words["slotsOf"],
  found: Found,
): void {
  const slots = LANGUAGES.map((language) => {
    const path = pathOf(language, file);
    const message = flat[language][key];
    if (typeof message !== "string" || message.trim() === "") {
      found(path, key, "a sentence", message);
      return undefined;
    }
    // The straight one begins a quotation in ICU messages and swallows slots.
    if (message.includes("'")) found(path, key, "a typographic apostrophe", message);
    try {
      return [...new Set(slotsOf(message, language))].sort().join(", ");
    } catch (error) {
      found(path, key, `an ICU message (${error instanceof Error ? error.message : String(error)})`, message);
      return undefined;
    }
  });
  const [da, en] = slots;
  if (da !== undefined && en !== undefined && da !== en)
    found(pathOf("da", file), key, `the slots of the English sentence: ${en || "none"}`, da || "none");
}
