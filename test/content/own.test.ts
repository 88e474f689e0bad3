/** A team's own partnership: what is refused, and what becomes of what it typed. */
import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import * as v from "valibot";
import { expect, test } from "vitest";
import { bare } from "../../game/bare";
import { passive } from "../../game/bots/passive";
import { playOut } from "../../game/bots/play-out";
import { ArchetypesSchema, withAllResources } from "../../game/content/archetypes";
import { wordsOfScenario } from "../../game/content/check-words";
import { makeContent } from "../../game/content/content";
import { MOST, type OwnPartnership, ownContent, ownId, ownWords, readOwn } from "../../game/content/own";
import { isOwnId } from "../../game/content/own-id";
import { RESOURCES, TAGS } from "../../game/vocabulary";
import { readJson, readText } from "../kit/content";
import { ARCHETYPES, DECK, FIGURES, OWN_FILES, TYPED } from "../kit/own";
import { drawTables } from "../tools/measure-archetypes";

// Freely written to, as a form or a stranger may.
// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
type Loose = any;

const KNOWN = v.parse(ArchetypesSchema, ARCHETYPES);
const read = (value: unknown) => readOwn(value, KNOWN);
const own = (change: (typed: Loose) => void = () => {}): OwnPartnership => {
  const typed = structuredClone(TYPED);
  change(typed);
  const answer = read(typed);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.own;
};
const words = (language: string) => readJson(`assets/words/${language}/archetypes.json`) as { [id: string]: string };

test.each<[string, (typed: Loose) => unknown, string, string]>([
  // what is wrong, how, where, and what is said of it
  ["no name", (t) => (t.name = "  "), "name", "missing"],
  ["a name that is too long", (t) => (t.name = "x".repeat(MOST.name + 1)), "name", "too-long"],
  ["no sentence about it", (t) => (t.about = ""), "about", "missing"],
  ["signs that cannot be seen", (t) => (t.about = "a\u202Eb"), "about", "signs"],
  ["a control character in a name", (t) => (t.partners[1].name = "a\u0000b"), "partners.1.name", "signs"],
  ["a partner without a name", (t) => (t.partners[2].name = ""), "partners.2.name", "missing"],
  ["a partner\u2019s name too long", (t) => (t.partners[2].name = "x".repeat(33)), "partners.2.name", "too-long"],
  ["a megabyte of spaces", (t) => (t.partners[2].name = " ".repeat(1e6)), "partners.2.name", "too-long"],
  ["a number for a name", (t) => (t.partners[0].name = 7), "partners.0.name", "missing"],
  ["two partners of one name", (t) => (t.partners[4].name = " TAGSKOLEN"), "partners.4.name", "same-name"],
  ["no type chosen", (t) => (t.partners[3].archetype = ""), "partners.3.archetype", "no-type"],
  ["a type that is not there", (t) => (t.partners[3].archetype = "circus"), "partners.3.archetype", "no-type"],
  [
    "another than the library first",
    (t) => (t.partners[0].archetype = "firm"),
    "partners.0.archetype",
    "library-first",
  ],
  ["a second library", (t) => (t.partners[1].archetype = "library"), "partners.1.archetype", "one-library"],
  ["an aim that is no tag", (t) => (t.partners[1].aim = "glory"), "partners.1.aim", "no-aim"],
  ["an aim in too many words", (t) => (t.partners[1].aimWords = "x".repeat(121)), "partners.1.aimWords", "too-long"],
  ["two partners", (t) => t.partners.splice(2), "partners", "too-few"],
  ["seven partners", (t) => t.partners.push(...t.partners.slice(3)), "partners", "too-many"],
  ["no list of partners", (t) => (t.partners = "all"), "partners", "shape"],
  ["a field too many", (t) => (t.partners[0].seed = "x"), "partners.0.seed", "shape"],
  ["a field too few", (t) => delete t.partners[0].aim, "partners.0.aim", "shape"],
])("refused, with the place: %s", (_, change, at, why) => {
  const typed = structuredClone(TYPED);
  change(typed);
  const answer = read(typed);
  expect(answer.ok).toBe(false);
  expect(answer.ok || answer.problems).toContainEqual({ at, why });
});

test.each([
  null,
  "x",
  3,
  [],
  { partners: [] },
])("what is no partnership at all is refused in words too: %j", (value) => {
  expect(read(value).ok).toBe(false);
});

test("text is kept tidy: one space between words, typographic apostrophes", () => {
  expect(own((t) => (t.name = "  Anna\u2019s \n\t og  Bo's  ")).name).toBe("Anna\u2019s og Bo\u2019s");
});

test("the same partnership gives the same content, whatever the order of its fields", () => {
  const turned = (value: Loose): Loose =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, turned(inner)]),
          )
        : value;
  const [one, other] = [
    ownContent(own(), OWN_FILES),
    ownContent(
      own((t) => Object.assign(t, turned(t))),
      OWN_FILES,
    ),
  ];
  expect(other).toEqual(one);
  expect(other.fingerprint).toBe(one.fingerprint);
  expect(isOwnId(one.scenario.id)).toBe(true);
});

test("names alone make another partnership, so that nobody is told another team\u2019s names", () => {
  const other = own((t) => (t.partners[1].name = "Havneskolen"));
  expect(ownId(other)).not.toBe(ownId(own()));
  expect(ownContent(other, OWN_FILES).fingerprint).not.toBe(ownContent(own(), OWN_FILES).fingerprint);
});

test("[R1.1] roles are the archetypes in the order typed, the library first, with all common cards", () => {
  const { scenario, measured } = ownContent(own(), OWN_FILES);
  expect(scenario.roles.map((r) => r.id)).toEqual(["library", "partner-2", "partner-3", "partner-4", "partner-5"]);
  expect(scenario.roles.map((r) => r.emblem)).toEqual(["books", "graduation-cap", "buildings", "factory", "buildings"]);
  expect([scenario.situations.length, scenario.events.length]).toEqual([DECK.situations.length, DECK.events.length]);
  expect(measured.target).toBe(FIGURES.target);
  expect(measured.alone["partner-3"]).toBe((FIGURES.alone as Loose).housing);
  expect(measured.alone["partner-5"]).toBe((FIGURES.alone as Loose).housing);
});

test("without figures it plays with provisional ones", () => {
  const { measured } = ownContent(own(), { ...OWN_FILES, measured: null });
  expect([measured.provisional, measured.alone["library"], measured.target]).toEqual([true, 14, 14]);
});

test("[R12.1] another public aim is no private one and no line; the one it replaces is wanted in private", () => {
  for (const { id } of KNOWN.roles.slice(1))
    for (const aim of TAGS) {
      const typed = own((t) => Object.assign(t.partners[1], { archetype: id, aim }));
      const role = ownContent(typed, OWN_FILES).scenario.roles[1]!;
      const archetype = KNOWN.roles.find((one) => one.id === id)!;
      expect(role.publicAim).toBe(aim);
      expect(role.privateAims).not.toContain(aim);
      expect(role.lines).not.toContain(aim);
      expect(role.privateAims.length).toBe(archetype.privateAims.length);
      expect(role.lines.length).toBeGreaterThanOrEqual(2);
      if (archetype.privateAims.includes(aim)) expect(role.privateAims).toContain(archetype.publicAim);
      expect(new Set([...role.privateAims, ...role.lines]).size).toBe(role.privateAims.length + role.lines.length);
    }
});

test("whoever is chosen, the first three earn every resource between them, and each as much as before", () => {
  const total = (income: Loose): number => RESOURCES.reduce((sum, r) => sum + income[r], 0);
  const [library, ...others] = KNOWN.roles;
  for (const second of others)
    for (const third of others) {
      const roles = withAllResources([library!, second, third]);
      for (const r of RESOURCES)
        expect(
          roles.reduce((sum, role) => sum + role.income[r], 0),
          r,
        ).toBeGreaterThan(0);
      for (const [i, role] of roles.entries()) {
        expect(total(role.income)).toBe(total([library, second, third][i]!.income));
        for (const r of RESOURCES) expect(role.income[r]).toBeGreaterThanOrEqual(0);
      }
    }
});

test.each(["da", "en"])("%s: every word its cards need is there, names as typed", (language) => {
  const { scenario } = ownContent(own(), OWN_FILES);
  const deck = Object.fromEntries(
    wordsOfScenario({ ...scenario, roles: [] })
      .map((id) => id.slice(scenario.id.length + 1))
      .filter((id) => /^(situation|event)\./.test(id))
      .map((id) => [id, "x"]),
  );
  const found = ownWords(own(), scenario, words(language), deck);
  expect(Object.keys(found).sort()).toEqual([...wordsOfScenario(scenario)].sort());
  expect(Object.entries(found).filter(([, message]) => message === "")).toEqual([]);
  const at = (rest: string) => found[`${scenario.id}.${rest}`];
  expect(at("name")).toBe(TYPED.name);
  expect(at("role.partner-3.called")).toBe("Boligforeningen Lærken");
  expect(at("role.partner-2.aim.learning")).toBe("Vi vil have eleverne op på taget.");
  expect(at("role.partner-3.aim.quality")).toBe(words(language)["own.aim.quality"]);
});

test("whatever people type is said as it stands: braces and apostrophes are no slots", () => {
  const visible = fc.string({ unit: fc.constantFrom("{", "}", "'", "<", ">", "#", "|", "a", "æ", ","), maxLength: 20 });
  fc.assert(
    fc.property(visible, (name) => {
      const typed = own((t) => (t.name = `x${name}`));
      const { scenario } = ownContent(typed, OWN_FILES);
      const message = ownWords(typed, scenario, words("da"), {})[`${scenario.id}.name`]!;
      const said = new IntlMessageFormat(message, "da", undefined, { ignoreTag: true }).format();
      expect(said).toBe(`x${name}`.replaceAll("'", "\u2019"));
    }),
  );
});

test("it can be played out, read again as it was kept, and has no chairs for more than its partners", () => {
  const content = ownContent(own(), OWN_FILES);
  const { scenario, deck, measured } = content;
  const again = makeContent(JSON.parse(JSON.stringify({ scenario, deck, measured })), scenario.id);
  expect(again.fingerprint).toBe(content.fingerprint);
  const setup = { scenario: scenario.id, length: "short" as const, seats: 5, seed: "own" };
  const rules = bare(content);
  const { match } = playOut(rules, content, setup, () => passive);
  expect(match.G.end).not.toBeNull();
  expect(() => rules.start({ ...setup, seats: 6 })).toThrow(/5 partners, too few for 6 seats/);
});

test("[R12.1] the archetypes together want every tag equally often, and none of them has an aim for a line", () => {
  const count = (of: (role: (typeof KNOWN.roles)[number]) => readonly string[], tag: string) =>
    KNOWN.roles.filter((role) => of(role).includes(tag)).length;
  const aims = TAGS.map((tag) => count((r) => [r.publicAim, ...r.privateAims], tag));
  const lines = TAGS.map((tag) => count((r) => r.lines, tag));
  expect(new Set(aims).size, aims.join()).toBe(1);
  expect(new Set(lines).size, lines.join()).toBe(1);
  for (const { emblem } of KNOWN.roles) expect(readText("client/board/icons.ts")).toContain(`/${emblem}-fill.svg`);
});

test("tables to measure on: the library at each, nobody twice, the others equally often", () => {
  const ids = KNOWN.roles.map(({ id }) => id);
  for (const seats of [4, 5, 6]) {
    const tables = drawTables(ids, seats, 50);
    expect(tables).toEqual(drawTables(ids, seats, 50));
    for (const table of tables)
      expect([table[0], table.length, new Set(table).size]).toEqual(["library", seats, seats]);
    const often = ids.slice(1).map((id) => tables.filter((table) => table.includes(id)).length);
    expect(Math.max(...often) - Math.min(...often)).toBeLessThanOrEqual(1);
  }
});
