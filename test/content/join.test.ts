/** Cards of the common deck in a scenario: those that it joins and no others, with their words. */
import { expect, test } from "vitest";
import { type ContentFiles, checkContent } from "../../game/content/check";
import { ContentError, makeContent } from "../../game/content/content";
import { withDeckWords } from "../../game/content/join";
import { filesOf } from "../kit/content";
import { contentFiles } from "../kit/content-files";

// Freely written to, as an author may.
// biome-ignore lint/suspicious/noExplicitAny: cards as an author writes them
type Loose = any;

const FILES = filesOf("kvarteret") as { scenario: Loose; deck: Loose; measured: Loose };
const PLAIN = { clauses: FILES.deck.clauses, id: FILES.deck.id, tools: FILES.deck.tools };
const copyOf = (card: Loose, id: string): Loose => ({ ...structuredClone(card), id });
const [firstSituation] = FILES.scenario.situations;
const [firstEvent] = FILES.scenario.events;
const DECK = {
  ...PLAIN,
  situations: ["common-one", "common-two"].map((id) => copyOf(firstSituation, id)),
  events: ["common-rain", "common-sun"].map((id) => copyOf(firstEvent, id)),
};
const joining = (joins: Loose, deck: Loose = DECK) =>
  makeContent({ ...FILES, scenario: { ...structuredClone(FILES.scenario), joins }, deck }, "kvarteret");
const idsOf = (content: ReturnType<typeof joining>) => [
  content.scenario.situations.slice(FILES.scenario.situations.length).map((s) => s.id),
  content.scenario.events.slice(FILES.scenario.events.length).map((e) => e.id),
];
const refusal = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
  return "";
};

test.each<[string, Loose, Loose]>([
  ["nothing", undefined, [[], []]],
  [
    "all",
    "all",
    [
      ["common-one", "common-two"],
      ["common-rain", "common-sun"],
    ],
  ],
  ["some, in the order of the deck", { events: ["common-sun", "common-rain"] }, [[], ["common-rain", "common-sun"]]],
  ["one of each", { situations: ["common-two"], events: ["common-sun"] }, [["common-two"], ["common-sun"]]],
])("a scenario joins %s: its own cards first, the common ones behind them", (_, joins, expected) => {
  expect(idsOf(joining(joins))).toEqual(expected);
});

test("content that has joined is read again as it is, and needs the common cards no more", () => {
  const { scenario, deck, measured, fingerprint } = joining("all");
  const again = makeContent(JSON.parse(JSON.stringify({ scenario, deck, measured })), "kvarteret");
  expect(again).toEqual(joining("all"));
  expect(again.fingerprint).toBe(fingerprint);
  expect(Object.keys(deck).sort()).toEqual(["clauses", "id", "tools"]);
});

test("the fingerprint is that of the cards played with: common cards that nobody joined leave no trace", () => {
  const grown = { ...DECK, events: [...DECK.events, copyOf(firstEvent, "common-hail")] };
  const some = { events: ["common-rain"] };
  expect(joining(undefined).fingerprint).toBe(joining(undefined, PLAIN).fingerprint);
  expect(joining(some).fingerprint).toBe(joining(some, grown).fingerprint);
  expect(joining(some).fingerprint).not.toBe(joining(undefined).fingerprint);
  expect(joining("all").fingerprint).not.toBe(joining("all", grown).fingerprint);
});

test.each<[string, () => unknown, RegExp]>([
  [
    "a card that is not there",
    () => joining({ events: ["common-snow"] }),
    /joins\.events\.0: expected the id of a card/,
  ],
  [
    "a card twice",
    () => joining({ situations: ["common-one", "common-one"] }),
    /joins\.situations\.1: expected each only once/,
  ],
  [
    "an id of its own cards",
    () => joining("all", { ...DECK, events: [copyOf(firstEvent, firstEvent.id)] }),
    /joins \(events\): expected another id/,
  ],
  ["a word that means nothing", () => joining("some"), /joins: expected .*, found "some"/],
  [
    "too few events, the joined ones counted",
    () =>
      makeContent({
        ...FILES,
        scenario: { ...FILES.scenario, joins: undefined, events: FILES.scenario.events.slice(0, 5) },
      }),
    /events: expected 8 or more, with those it joins, found 5/,
  ],
])("refused: %s", (_, make, said) => {
  expect(refusal(make)).toMatch(said);
});

test("a scenario with few events of its own is full with those it joins", () => {
  const scenario = { ...FILES.scenario, events: FILES.scenario.events.slice(0, 6), joins: "all" };
  expect(makeContent({ ...FILES, scenario, deck: DECK }).scenario.events.length).toBe(8);
});

test("the words of the cards that it joins become the scenario\u2019s, and its own win", () => {
  const { scenario } = joining({ events: ["common-sun"] });
  const deck = { "event.common-sun.title": "Sun", "event.common-rain.title": "Rain", "situation.common-one.ask": "?" };
  expect(withDeckWords(scenario, { "kvarteret.name": "K" }, deck)).toEqual({
    "kvarteret.name": "K",
    "kvarteret.event.common-sun.title": "Sun",
  });
  expect(withDeckWords(scenario, { "kvarteret.event.common-sun.title": "Mine" }, deck)).toEqual({
    "kvarteret.event.common-sun.title": "Mine",
  });
});

test("the check looks at common cards in their own file, and asks for their words there", () => {
  const files = contentFiles();
  const deck = { ...PLAIN, events: [{ ...copyOf(firstEvent, "common-sun"), source: ["nowhere"] }] };
  const path = "assets/scenarios/kvarteret.json";
  const words = {
    da: { ...files.words["da"], deck: {} },
    en: { ...files.words["en"], deck: { "event.gone.title": "x" } },
  };
  const broken: ContentFiles = {
    ...files,
    deck,
    words,
    scenarios: { [path]: { ...(files.scenarios[path] as Loose), joins: { events: ["common-moon"] } } },
    measured: {},
  };
  const found = checkContent(broken).join("\n");
  expect(found).toContain(`${path} › joins.events.0: expected the id of a card of the common deck`);
  expect(found).toContain("assets/decks/common.json › events.0.source.0: expected an id of assets/sources.json");
  expect(found).toContain("assets/words/da/deck.json › event.common-sun.title: expected a sentence");
  expect(found).toContain("assets/words/en/deck.json › event.gone.title: expected words of a card that is there");
});
