/** The cards and words that are played with. */
import * as v from "valibot";
import { expect, test } from "vitest";
import { checkContent } from "../../game/content/check";
import { wordsOfScenario } from "../../game/content/check-words";
import { ScenarioSchema } from "../../game/content/schema";
import { isGood } from "../../game/mechanics/events";
import { total } from "../../game/mechanics/purse";
import { contentOf, filesOf, readJson, readText, scenarioIds } from "../kit/content";
import { contentFiles, slotsOf, standing } from "../kit/content-files";

const SCENARIOS = scenarioIds();

test("cards, words and sources fit together; npm run content lists what does not", () => {
  expect(checkContent(contentFiles())).toEqual([]);
});

test.each(SCENARIOS)("[R1.1] [R14.2] %s: six roles, the library first, and figures for each", (id) => {
  const { scenario, measured } = contentOf(id);
  expect(scenario.roles.length).toBe(6);
  expect(scenario.roles[0]!.id).toBe("library");
  expect(Object.keys(measured.alone).sort()).toEqual(scenario.roles.map((r) => r.id).sort());
});

test.each(
  SCENARIOS,
)("[R5.1] %s: every situation has an option that costs 2 or less, needs no clause and crosses nothing", (id) => {
  for (const { id: situation, options } of contentOf(id).scenario.situations) {
    const plain = options.filter((o) => total(o.cost) <= 2 && !o.requires && o.crosses.length === 0);
    expect(plain.length, situation).toBeGreaterThan(0);
  }
});

test.each(SCENARIOS)("[R5.1] [R4.1] %s: two or more situations for each of the twelve phases", (id) => {
  const { situations } = contentOf(id).scenario;
  for (let phase = 1; phase <= 12; phase++)
    expect(situations.filter((s) => s.phase === phase).length, `phase ${phase}`).toBeGreaterThanOrEqual(2);
});

test.each(SCENARIOS)("[R11.1] %s: about a third of the events strike one partner, and some are good", (id) => {
  const { events } = contentOf(id).scenario;
  const strikes = events.filter((e) => e.full.some((x) => x.do === "lose" || x.do === "tempt"));
  expect(strikes.length / events.length).toBeGreaterThanOrEqual(0.25);
  expect(strikes.length / events.length).toBeLessThanOrEqual(0.6);
  expect(events.filter(isGood).length).toBeGreaterThan(0);
});

test.each(SCENARIOS)("[R14.1] %s: somewhere a partnership can end well by an option", (id) => {
  const ends = contentOf(id).scenario.situations.filter((s) => s.options.some((o) => o.endsWell));
  expect(ends.length).toBeGreaterThan(0);
});

test.each(SCENARIOS)("%s: its emblems are among the icons that the board loads", (id) => {
  const loaded = readText("client/board/icons.ts");
  for (const { emblem } of contentOf(id).scenario.roles) expect(loaded).toContain(`/${emblem}-fill.svg`);
});

test.each(SCENARIOS)("%s: every word that its cards need is asked for, once", (id) => {
  // Words of the common cards that it joins stand in the deck's own file.
  const keys = wordsOfScenario(v.parse(ScenarioSchema, filesOf(id).scenario));
  expect(new Set(keys).size).toBe(keys.length);
  for (const language of ["da", "en"])
    expect(Object.keys(readJson(`assets/words/${language}/${id}.json`) as object).sort()).toEqual([...keys].sort());
});

test("no source is kept that no card cites", () => {
  const cited =
    SCENARIOS.map((id) => readText(`assets/scenarios/${id}.json`)).join() + readText("assets/decks/common.json");
  const unused = (readJson("assets/sources.json") as { id: string }[]).filter(({ id }) => !cited.includes(`"${id}"`));
  expect(unused.map((s) => s.id)).toEqual([]);
});

test("a message is read for its slots, those inside plurals and choices included", () => {
  expect(slotsOf("{who}: {n, plural, one {# {thing}} other {#}} <b>{x}</b>", "da")).toEqual(["who", "n", "thing", "x"]);
  expect(slotsOf("plain", "da")).toEqual([]);
  expect(() => slotsOf("{who", "da")).toThrow();
});

test("what no Danish reader has passed is counted, file by file", () => {
  const files = contentFiles();
  const words = { da: { "not-there": { a: "x", b: "y" } }, en: {} };
  expect(standing({ ...files, words }).unread).toBe(2);
});
