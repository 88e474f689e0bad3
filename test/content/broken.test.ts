/** Content files with one thing wrong: the check says where, what was expected and what was found. */
import { expect, test } from "vitest";
import { type ContentFiles, checkContent } from "../../game/content/check";
import { ContentError, makeContent } from "../../game/content/content";
import { filesOf } from "../kit/content";
import { contentFiles } from "../kit/content-files";

const FILES = contentFiles();
const CARDS = "assets/scenarios/kvarteret.json";
const DECK = "assets/decks/common.json";
const FIGURES = "assets/scenarios/kvarteret.measured.json";
const words = (language: "da" | "en", file = "kvarteret") => `assets/words/${language}/${file}.json`;

// Freely written to, as an author may.
// biome-ignore lint/suspicious/noExplicitAny: broken on purpose
type Loose = any;
interface Wrong {
  readonly scenario: Loose;
  readonly deck: Loose;
  readonly sources: Loose;
  readonly measured: Loose;
  readonly da: { [file: string]: Loose };
  readonly en: { [file: string]: Loose };
}

/** What the check finds in the real files once one thing in them is wrong. */
function problems(change: (files: Wrong) => void): readonly string[] {
  const copy = structuredClone({ ...FILES, slotsOf: null });
  const scenario = copy.scenarios[CARDS] as Loose;
  const alone = Object.fromEntries(scenario.roles.map((r: Loose) => [r.id, 14]));
  const wrong: Wrong = {
    scenario,
    deck: copy.deck,
    sources: copy.sources,
    measured: { alone, target: 14 },
    da: copy.words["da"] as Loose,
    en: copy.words["en"] as Loose,
  };
  change(wrong);
  const files: ContentFiles = { ...copy, measured: { [FIGURES]: wrong.measured }, slotsOf: FILES.slotsOf };
  return checkContent(files);
}
const eventNamed = (scenario: Loose, id: string): number => scenario.events.findIndex((e: Loose) => e.id === id);
const risky = (scenario: Loose): Loose => scenario.situations[0].options.find((o: Loose) => o.risk > 0);

test("the real files with figures of their own are right", () => {
  expect(problems(() => {})).toEqual([]);
});

test.each<[string, (files: Wrong) => void, string, RegExp]>([
  // what is wrong, how, in which file, path and what is said of it
  [
    "a wrong type",
    ({ scenario: s }) => (s.situations[0].options[0].cost.hours = "2"),
    CARDS,
    /situations\.0\.options\.0\.cost\.hours: expected .*, found "2"/,
  ],
  [
    "a number too big",
    ({ scenario: s }) => (s.situations[1].options[0].risk = 7),
    CARDS,
    /situations\.1\.options\.0\.risk: expected .*4.*, found 7/,
  ],
  [
    "a fraction",
    ({ scenario: s }) => (s.situations[0].options[0].cost.hours = 1.5),
    CARDS,
    /cost\.hours: expected .*, found 1.5/,
  ],
  [
    "an unknown effect",
    ({ scenario: s }) => (s.situations[0].drift[0] = { do: "explode" }),
    CARDS,
    /situations\.0\.drift\.0\.do: expected .*"track".*, found "explode"/,
  ],
  [
    "a track too far",
    ({ scenario: s }) => (s.situations[0].drift[0].by = -6),
    CARDS,
    /drift\.0\.by: expected .*5.*, found -6/,
  ],
  [
    "an unknown field",
    ({ scenario: s }) => (s.roles[0].colour = "red"),
    CARDS,
    /roles\.0\.colour: expected no such field, found "colour"/,
  ],
  ["an unknown field on top", ({ deck }) => (deck.author = "me"), DECK, /author: expected no such field/],
  [
    "a field too few",
    ({ scenario: s }) => delete s.events[2].kind,
    CARDS,
    /events\.2\.kind: expected .*, found nothing/,
  ],
  [
    "an unknown tag",
    ({ scenario: s }) => (s.roles[0].publicAim = "fame"),
    CARDS,
    /roles\.0\.publicAim: expected .*"visibility".*, found "fame"/,
  ],
  [
    "an unknown clause",
    ({ scenario: s }) => (s.events[0].absorbedBy.clauses = ["peace"]),
    CARDS,
    /events\.0\.absorbedBy\.clauses\.0: expected .*, found "peace"/,
  ],
  [
    "two options only",
    ({ scenario: s }) => s.situations[0].options.splice(2),
    CARDS,
    /situations\.0\.options: expected .*3.*, found/,
  ],
  ["five roles", ({ scenario: s }) => s.roles.pop(), CARDS, /roles: expected six roles .*, found 5/],
  [
    "an id with a capital",
    ({ scenario: s }) => (s.situations[0].id = "Grant call"),
    CARDS,
    /situations\.0\.id: expected .*, found "Grant call"/,
  ],
  [
    "no scenario at all",
    ({ scenario: s }) => {
      for (const key of Object.keys(s)) delete s[key];
    },
    CARDS,
    /roles: expected .*, found nothing/,
  ],
  [
    "a file under another name",
    ({ scenario: s }) => (s.id = "other"),
    CARDS,
    /id: expected "kvarteret".*, found "other"/,
  ],
  [
    "a situation twice",
    ({ scenario: s }) => (s.situations[1].id = s.situations[0].id),
    CARDS,
    /situations\.1: expected each only once, found "/,
  ],
  [
    "an event twice",
    ({ scenario: s }) => (s.events[3].id = s.events[0].id),
    CARDS,
    /events\.3: expected each only once/,
  ],
  [
    "a role twice",
    ({ scenario: s }) => (s.roles[5].id = s.roles[0].id),
    CARDS,
    /roles\.5: expected each only once, found "library"/,
  ],
  [
    "an aim twice",
    ({ scenario: s }) => (s.roles[0].privateAims[1] = s.roles[0].privateAims[0]),
    CARDS,
    /roles\.0\.privateAims\.1: expected each only once/,
  ],
  [
    "the public aim as a private one",
    ({ scenario: s }) => (s.roles[0].privateAims[0] = s.roles[0].publicAim),
    CARDS,
    /roles\.0\.privateAims\.0: expected another tag than the public aim/,
  ],
  [
    "a line among its aims",
    ({ scenario: s }) => (s.roles[0].lines[0] = s.roles[0].privateAims[0]),
    CARDS,
    /roles\.0\.lines\.0: expected a tag that is none of its aims/,
  ],
  [
    "a line that nothing crosses",
    ({ scenario: s }) => {
      for (const x of s.situations)
        for (const o of x.options) o.crosses = (o.crosses ?? []).filter((t: string) => t !== "neutrality");
    },
    CARDS,
    /lines\.\d: expected a tag that some option crosses, found "neutrality"/,
  ],
  [
    "an aim that nothing serves",
    ({ scenario: s }) => {
      for (const x of s.situations)
        for (const o of x.options) o.serves = o.serves.map((t: string) => (t === "quality" ? "learning" : t));
    },
    CARDS,
    /privateAims\.\d: expected a tag that some option serves, found "quality"/,
  ],
  [
    "an unknown emblem",
    ({ scenario: s }) => (s.roles[2].emblem = "dragon"),
    CARDS,
    /roles\.2\.emblem: expected one of .*books.*, found "dragon"/,
  ],
  [
    "one situation for a phase",
    ({ scenario: s }) => s.situations.splice(0, 1),
    CARDS,
    /situations: expected two or more for phase 1, found 1/,
  ],
  [
    "no plain option",
    ({ scenario: s }) => {
      for (const o of s.situations[0].options) o.cost = { hours: 3 };
    },
    CARDS,
    /situations\.0\.options: expected one that costs 2 or less, needs no clause and crosses nothing \(R5\.1\)/,
  ],
  [
    "options out of order",
    ({ scenario: s }) => s.situations[0].options.reverse(),
    CARDS,
    /situations\.0\.options: expected the options a, b, c \(and d\) in order, found "/,
  ],
  [
    "served and crossed at once",
    ({ scenario: s }) => (s.situations[0].options[0].crosses = [s.situations[0].options[0].serves[0]]),
    CARDS,
    /situations\.0\.options\.0\.crosses\.0: expected a tag that it does not serve/,
  ],
  [
    "a risk without a setback",
    ({ scenario: s }) => (risky(s).setback = []),
    CARDS,
    /situations\.0\.options\.\d\.setback: expected what happens at its risk/,
  ],
  [
    "a setback without a risk",
    ({ scenario: s }) => (risky(s).risk = 0),
    CARDS,
    /situations\.0\.options\.\d\.risk: expected 1 or more/,
  ],
  [
    "a clause needed too early",
    ({ scenario: s }) => (s.situations[0].options[2].requires = "money"),
    CARDS,
    /situations\.0\.options\.2\.requires: expected no clause in phase 1, found "money"/,
  ],
  [
    "an event's effect on an option",
    ({ scenario: s }) => (s.situations[0].options[0].effects = [{ do: "lose", resource: "hours", amount: 1 }]),
    CARDS,
    /situations\.0\.options\.0\.effects\.0\.do: expected one of track, found "lose"/,
  ],
  [
    "a tool's effect in an event",
    ({ scenario: s }) => (s.events[0].full = [{ do: "insight" }]),
    CARDS,
    /events\.0\.full\.0\.do: expected one of .*, found "insight"/,
  ],
  [
    "a temptation without a mild effect",
    ({ scenario: s }) => (s.events[eventNamed(s, "hours-called-back")].mild = []),
    CARDS,
    /events\.\d\.mild: expected an effect for whom it does not tempt/,
  ],
  [
    "a mild temptation",
    ({ scenario: s }) => (s.events[0].mild = [{ do: "tempt", hours: 1 }]),
    CARDS,
    /events\.0\.mild: expected a temptation only where the full effect has a larger one, found \[1\]/,
  ],
  [
    "a mild loss of nobody's",
    ({ scenario: s }) => {
      s.events[0].full = [{ do: "track", track: "trust", by: -1 }];
      s.events[0].mild = [{ do: "lose", resource: "hours", amount: 1 }];
    },
    CARDS,
    /events\.0\.mild: expected no effect on one partner/,
  ],
  [
    "an event that nothing absorbs",
    ({ scenario: s }) => (s.events[0].absorbedBy = {}),
    CARDS,
    /events\.0\.absorbedBy\.clauses: expected a clause that would help/,
  ],
  [
    "a good event that is absorbed",
    ({ scenario: s }) => (s.events[eventNamed(s, "a-small-legacy")].absorbedBy.clauses = ["money"]),
    CARDS,
    /events\.\d\.absorbedBy: expected nothing, since it is good/,
  ],
  [
    "an unknown source",
    ({ scenario: s }) => (s.situations[0].source = ["zz9"]),
    CARDS,
    /situations\.0\.source\.0: expected an id of assets\/sources\.json, found "zz9"/,
  ],
  [
    "a tool without a source",
    ({ deck }) => (deck.tools[0].source = []),
    DECK,
    /tools\.0\.source: expected at least one source/,
  ],
  ["a tool twice", ({ deck }) => (deck.tools[1].id = deck.tools[0].id), DECK, /tools\.1: expected each only once/],
  [
    "four tools of a chapter",
    ({ deck }) => (deck.tools[0].chapter = 2),
    DECK,
    /tools: expected three tools of chapter 1, found 2/,
  ],
  [
    "an event's effect on a tool",
    ({ deck }) => (deck.tools[0].effects = [{ do: "tempt", hours: 1 }]),
    DECK,
    /tools\.0\.effects\.0\.do: expected one of .*, found "tempt"/,
  ],
  [
    "a clause twice",
    ({ deck }) => (deck.clauses[1].id = "shared-aim"),
    DECK,
    /clauses: expected the clause "own-aims", found nothing/,
  ],
  [
    "a source twice",
    ({ sources }) => (sources[1].id = sources[0].id),
    "assets/sources.json",
    /1\.id: expected an id of its own, found "/,
  ],
  [
    "a source without a title",
    ({ sources }) => delete sources[0].title,
    "assets/sources.json",
    /0\.title: expected .*, found nothing/,
  ],
  [
    "figures of another role",
    ({ measured }) => (measured.alone.baker = 14),
    FIGURES,
    /alone: expected the roles .*, found ".*baker/,
  ],
  ["figures of 61 points", ({ measured }) => (measured.target = 61), FIGURES, /target: expected .*60.*, found 61/],
  [
    "a word missing in Danish",
    ({ da }) => delete da["kvarteret"]["kvarteret.name"],
    words("da"),
    /kvarteret\.name: expected a sentence, found nothing/,
  ],
  [
    "a word missing in both",
    ({ da, en }) => {
      delete da["kvarteret"]["kvarteret.pitch"];
      delete en["kvarteret"]["kvarteret.pitch"];
    },
    words("en"),
    /kvarteret\.pitch: expected a sentence, found nothing/,
  ],
  [
    "an empty word",
    ({ en }) => (en["rules"]["tag.quality"] = " "),
    words("en", "rules"),
    /tag\.quality: expected a sentence, found " "/,
  ],
  [
    "a slot misspelt",
    ({ da }) => (da["rules"]["effect.lose"] = "−{n} {resurse}."),
    words("da", "rules"),
    /effect\.lose: expected the slots of the English sentence: n, resource, found "n, resurse"/,
  ],
  [
    "a message that is none",
    ({ en }) => (en["rules"]["effect.find"] = "Find {n"),
    words("en", "rules"),
    /effect\.find: expected an ICU message \(.*\), found "Find \{n"/,
  ],
  [
    "a straight apostrophe",
    ({ en }) => (en["rules"]["tag.quality"] = "it's"),
    words("en", "rules"),
    /tag\.quality: expected a typographic apostrophe/,
  ],
  [
    "a word of no card",
    ({ da, en }) => {
      da["kvarteret"]["kvarteret.role.baker.name"] = "Bageren";
      en["kvarteret"]["kvarteret.role.baker.name"] = "The baker";
    },
    words("da"),
    /kvarteret\.role\.baker\.name: expected words of a card that is there/,
  ],
  [
    "a refusal without words",
    ({ da }) => delete da["table"]["refusal.stale"],
    words("da", "table"),
    /refusal\.stale: expected a sentence, found nothing/,
  ],
  [
    "a word file in one language",
    ({ en }) => delete en["rules"],
    words("en", "rules"),
    /\(top\): expected an object of words, as in the other language, found nothing/,
  ],
])("%s is found", (_what, change, file, said) => {
  const found = problems(change);
  expect(found.length).toBeGreaterThan(0);
  for (const problem of found) expect(problem).toMatch(/^assets\/\S+\.json › .+: expected .+, found .+$/s);
  const there = found
    .filter((problem) => problem.startsWith(`${file} › `))
    .map((problem) => problem.slice(file.length + 3));
  expect(
    there.some((problem) => said.test(problem)),
    found.join("\n"),
  ).toBe(true);
});

test("the game refuses broken content too, and lists every problem at once", () => {
  const files = filesOf("kvarteret") as { scenario: Loose; deck: Loose; measured: Loose };
  const scenario = structuredClone(files.scenario);
  scenario.situations[0].options[0].risk = 9;
  scenario.roles[1].emblem = 3;
  try {
    makeContent({ ...files, scenario }, "kvarteret");
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ContentError);
    const { file, problems: all, message } = error as ContentError;
    expect([file, all.length]).toEqual([CARDS, 2]);
    expect(message.split("\n").every((line) => line.startsWith(`${CARDS} › `))).toBe(true);
  }
});

test("numbers that differ give content another fingerprint; words are no part of it", () => {
  const files = filesOf("kvarteret") as { scenario: Loose; deck: Loose; measured: Loose };
  const other = structuredClone(files.scenario);
  other.roles[0].income.hours += 1;
  expect(makeContent({ ...files, scenario: other }).fingerprint).not.toBe(makeContent(files).fingerprint);
  expect(makeContent(structuredClone(files)).fingerprint).toBe(makeContent(files).fingerprint);
});
