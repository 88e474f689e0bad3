/** The page of all cards: what is gathered, what is shown of it, what simulation adds, and the pictures. */
import { describe, expect, test } from "vitest";
import { ACT_COLOURS } from "../../client/board/art/palette";
import { figuresOf } from "../../client/cards/figures";
import { COMMON, type Entry, EVERYTHING, gather, isWanted, type Wanted } from "../../client/cards/gather";
import { driftRules, eventRules, incomeRule, optionRules, type Say, toolRules } from "../../client/cards/rules";
import { clausePicture, eventPicture, rolePicture, situationPicture, toolPicture } from "../../client/pictures/cards";
import { format } from "../../client/words/format";
import type { Role } from "../../game/content/schema";
import { CLAUSES } from "../../game/vocabulary";
import { readJson, scenarioIds } from "../kit/content";
import { contentFiles } from "../kit/content-files";
import { cardLink } from "../tools/card-link";

const files = {
  scenarios: Object.fromEntries(scenarioIds().map((id) => [id, readJson(`assets/scenarios/${id}.json`)])),
  deck: readJson("assets/decks/common.json"),
  archetypes: readJson("assets/decks/archetypes.json"),
};
const ENTRIES = gather(files);
const of = <S extends Entry["sort"]>(sort: S) =>
  ENTRIES.filter((entry): entry is Extract<Entry, { sort: S }> => entry.sort === sort);

const words = (language: "da" | "en"): { readonly [key: string]: string } =>
  Object.assign({}, ...["rules"].map((file) => readJson(`assets/words/${language}/${file}.json`)));
const sayers = (["da", "en"] as const).map((language): Say => {
  const known = words(language);
  return (line) => format((key) => known[key], language, line);
});

describe("all cards", () => {
  test("are gathered from every file, each with a place of its own", () => {
    expect(of("broken").map((entry) => [entry.key, entry.faults])).toEqual([]);
    expect(new Set(ENTRIES.map((entry) => entry.key)).size).toBe(ENTRIES.length);
    expect(of("tool")).toHaveLength(24);
    expect(of("clause")).toHaveLength(CLAUSES.length);
    for (const id of scenarioIds()) {
      expect(ENTRIES.filter((e) => e.home === id && e.sort === "role").length, id).toBeGreaterThanOrEqual(3);
      expect(ENTRIES.filter((e) => e.played.includes(id) && e.sort === "situation").length, id).toBeGreaterThanOrEqual(
        24,
      );
    }
  });
  test("one that cannot be read is there with its faults, a file that is no file is empty", () => {
    const [broken, ...rest] = gather({
      scenarios: { x: { situations: [{ id: "torn", phase: 13 }], roles: "none" } },
      deck: null,
      archetypes: undefined,
    });
    expect(rest).toEqual([]);
    expect(broken).toMatchObject({ sort: "broken", of: "situation", key: "x.situation.torn", home: "x" });
    expect(broken?.sort === "broken" && broken.faults.length).toBeGreaterThan(0);
  });
  test("a common card is played by those that join it", () => {
    const card = of("situation")[0]!.card;
    const deck = { situations: [card], events: [] };
    const joined = gather({
      scenarios: { all: { joins: "all" }, some: { joins: { situations: [card.id] } }, none: {} },
      deck,
      archetypes: null,
    });
    expect(joined.map(({ key, home, played }) => ({ key, home, played }))).toEqual([
      { key: `situation.${card.id}`, home: COMMON, played: ["all", "some"] },
    ]);
  });
  test.each<[string, Partial<Wanted>, (entry: Entry) => boolean]>([
    ["everything", {}, () => true],
    ["a sort", { sort: "clause" }, (e) => e.sort === "clause"],
    ["a phase", { phase: "3" }, (e) => e.sort === "situation" && e.card.phase === 3],
    [
      "a scenario and what it plays",
      { home: "kvarteret" },
      (e) => e.home === "kvarteret" || e.played.includes("kvarteret"),
    ],
    ["an event of a kind", { kind: "money", sort: "event" }, (e) => e.sort === "event" && e.card.kind === "money"],
    [
      "a line",
      { tag: "income", sort: "role" },
      (e) => e.sort === "role" && [e.card.publicAim, ...e.card.privateAims, ...e.card.lines].includes("income"),
    ],
    ["words in any order", { text: " Library  ROLE " }, (e) => e.key.includes("role") && e.key.includes("library")],
  ])("can be chosen by %s", (_what, change, fits) => {
    const shown = ENTRIES.filter((entry) => isWanted(entry, { ...EVERYTHING, ...change }, (e) => e.key));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map((e) => e.key)).toEqual(ENTRIES.filter(fits).map((e) => e.key));
  });
});

test("[R8.3] the rules lines of every card can be said in both languages", () => {
  for (const sayLine of sayers) {
    const lines = [
      ...of("situation").flatMap(({ card }) => [
        ...card.options.flatMap((option) => optionRules(sayLine, option)),
        driftRules(sayLine, card),
      ]),
      ...of("event").flatMap(({ card }) => eventRules(sayLine, card)),
      ...of("tool").flatMap(({ card }) => toolRules(sayLine, card)),
      ...of("role").map(({ card }) => incomeRule(sayLine, card)),
    ];
    expect(lines.filter((line) => line.includes("⟦") || line.trim() === "")).toEqual([]);
  }
});

describe("figures", () => {
  const figure = (value: number) => ({ value, error: 0.01 });
  const report = {
    scenario: "x",
    rows: [{ trial: "without tool/celebrate", games: 400, costs: figure(0.07) }],
    options: [
      {
        situation: "s",
        option: "b",
        open: 40,
        best: figure(0.8),
        chosen: figure(0.5),
        ahead: figure(0.1),
        tooOften: true,
        tooSeldom: false,
      },
    ],
    tools: [{ card: "celebrate", open: 1.2, used: 0.4 }],
    clauses: [{ card: "money", open: 1, used: 0.6 }],
    events: [{ card: "storm", came: 0.5, went: { absorbed: 0.25, mild: 0.5, hit: 0.25 } }],
    roles: { library: { gain: 19, ratio: 1.02 } },
  };
  const found = figuresOf([[report], "nonsense", { scenario: "y" }]);
  test("are joined by id", () => {
    expect(found.scenarios).toEqual(["x"]);
    expect(found.option("x", "s", "b")).toMatchObject({ open: 40, tooOften: true });
    expect(found.option("x", "s", "c")).toBeUndefined();
    expect(found.card("tool", "celebrate")).toEqual([{ scenario: "x", open: 1.2, used: 0.4, worth: figure(0.07) }]);
    expect(found.card("clause", "money")).toEqual([{ scenario: "x", open: 1, used: 0.6, worth: null }]);
    expect(found.event("storm")).toEqual([{ scenario: "x", came: 0.5, met: 0.75 }]);
    expect(found.role("x", "library")?.gain).toBe(19);
    expect(found.role("y", "library")).toBeUndefined();
  });
  test("a later file wins", () => {
    const later = { ...report, roles: { library: { gain: 21, ratio: 1 } } };
    expect(figuresOf([[report], [later]]).role("x", "library")?.gain).toBe(21);
  });
});

test("every card has a picture of its own, always the same", () => {
  const pictures = [
    ...of("situation").map(({ card }) => situationPicture(card)),
    ...of("event").map(({ card }) => eventPicture(card)),
    ...of("tool").map(({ card }) => toolPicture(card)),
    ...of("clause").map(({ card }) => clausePicture(card.id)),
    ...of("role").map(({ card, seat, key }) => rolePicture({ ...(card as Role), id: key }, seat)),
  ];
  expect(new Set(pictures).size).toBe(pictures.length);
  expect(pictures.filter((svg) => /NaN|undefined/.test(svg))).toEqual([]);
  expect(situationPicture(of("situation")[0]!.card)).toBe(pictures[0]);
});

test("a situation's picture has the colour of the act in which the length plays its phase", () => {
  const { card } = of("situation").find((entry) => entry.card.phase === 4)!;
  expect(situationPicture(card)).toContain(ACT_COLOURS.build.strong);
  expect(situationPicture(card, "short")).toContain(ACT_COLOURS.explore.strong);
  expect(situationPicture(card, "short")).not.toContain(ACT_COLOURS.build.strong);
});

describe("from a problem to its card", () => {
  const all = contentFiles();
  const path = "assets/scenarios/kvarteret.json";
  const id = (all.scenarios[path] as { situations: { id: string }[] }).situations[2]!.id;
  test.each([
    [
      `${path} › situations.2.options.1.cost.hours: expected 0..6, found 9`,
      `/cards#kvarteret.situation.${id}.option.b`,
    ],
    [`${path} › situations.2.drift: expected more, found 0`, `/cards#kvarteret.situation.${id}`],
    [`${path} › roles.0.emblem: expected an icon`, "/cards#kvarteret.role.library"],
    ["assets/decks/common.json › tools.0.effects.0.do: expected one of", "/cards#tool.dress-rehearsal"],
    [
      "assets/words/da/premiere.json › premiere.situation.bed-maker.option.a.text: expected",
      "/cards#premiere.situation.bed-maker.option.a",
    ],
    ["assets/words/en/premiere.json › premiere.role.choir.aim.quality: expected", "/cards#premiere.role.choir"],
    ["assets/words/da/deck.json › event.x.title: expected", "/cards#event.x"],
    ["assets/words/da/rules.json › clause.money.text: expected", "/cards#clause.money"],
    ["assets/words/da/rules.json › phase.1.name: expected", null],
    [`${path} › (top): expected an object`, null],
    ["nothing", null],
  ])("%s", (problem, link) => expect(cardLink(problem, all)).toBe(link));
});
