/** The rules, their Danish, and the short telling of both: they must say the same, and what the code does. */
import { describe, expect, test } from "vitest";
import { plain, readRules, readTelling, spansOf, spokenWords } from "../../client/how/read";
import { PICTURED, pictureOf } from "../../client/pictures/sections";
import { SIGNED_AT } from "../../game/mechanics/agreement";
import { POINTS } from "../../game/mechanics/aims";
import { CLEAR } from "../../game/mechanics/cost";
import { ANCHORED } from "../../game/mechanics/events";
import { KEEP, OPERATIONS } from "../../game/mechanics/purse";
import { MOST_INSIGHTS } from "../../game/mechanics/tools";
import { HIGH, START, TOP } from "../../game/mechanics/tracks";
import { MOST_PROPOSALS } from "../../game/phases/flow";
import { CLAUSE_PHASES, EVENT_PHASES, EXCHANGE_PHASE } from "../../game/phases/length";
import { CLAUSES, LENGTHS, TRACKS } from "../../game/vocabulary";
import { KVARTERET, readText } from "../kit/content";

const RULES = { en: readRules(readText("game/RULES.md")), da: readRules(readText("game/REGLER.md")) };
const TOLD = {
  en: readTelling(readText("game/HOW-TO-PLAY.md")),
  da: readTelling(readText("game/SAADAN-SPILLER-I.md")),
};
const clausesOf = (language: "da" | "en") => RULES[language].flatMap((chapter) => chapter.clauses);
const IDS = clausesOf("en").map((clause) => clause.id);
const textOf = (language: "da" | "en", id: string): string =>
  plain(
    (clausesOf(language).find((clause) => clause.id === id)?.text ?? []).filter(
      (s) => typeof s === "string" || s.is !== "ref",
    ),
  );
/** The numbers in figures that stand in a text, in order of size, without those of clauses. */
const numbersIn = (text: string): number[] =>
  [...text.replaceAll(/R\d+(\.\d+)?/g, "").matchAll(/\d+/g)].map((m) => Number(m[0])).sort((a, b) => a - b);

describe("the Danish rules", () => {
  test("have the clauses of the English ones, in the same order", () => {
    expect(IDS).toHaveLength([...readText("game/RULES.md").matchAll(/^- \*\*R\d+\.\d+\*\*/gm)].length);
    expect(clausesOf("da").map((clause) => clause.id)).toEqual(IDS);
    expect(RULES.da.map((chapter) => chapter.id)).toEqual(RULES.en.map((chapter) => chapter.id));
  });
  test.each(IDS)("say the same numbers and name the same clauses in %s", (id) => {
    expect(numbersIn(textOf("da", id))).toEqual(numbersIn(textOf("en", id)));
    const refs = (language: "da" | "en") =>
      [
        ...new Set(
          clausesOf(language)
            .find((clause) => clause.id === id)!
            .text.flatMap((s) => (typeof s !== "string" && s.is === "ref" ? [s.text] : [])),
        ),
      ].sort();
    expect(refs("da")).toEqual(refs("en"));
  });
});

/** Numbers that a clause must say, from the code that carries it out. */
const SAID: readonly (readonly [clause: string, numbers: readonly number[]])[] = [
  ["R1.4", Object.values(LENGTHS.short).flat()],
  ["R3.1", TRACKS.flatMap((track) => [START[track], TOP[track]])],
  ["R3.3", [KEEP]],
  ["R3.5", [HIGH]],
  ["R6.3", [MOST_INSIGHTS]],
  ["R6.4", [HIGH]],
  ["R7.3", [HIGH]],
  ["R8.2", [CLEAR, HIGH]],
  ["R9.2", [CLAUSE_PHASES.from, CLAUSE_PHASES.to]],
  ["R9.5", [KVARTERET.deck.tools.length]],
  ["R11.1", [EVENT_PHASES.from, EVENT_PHASES.to]],
  ["R11.3", [ANCHORED]],
  ["R12.1", [EXCHANGE_PHASE]],
  ["R12.2", [POINTS.public, POINTS.private, -POINTS.line]],
  ["R14.4", [ANCHORED]],
];
test.each(SAID)("%s says the numbers of the code in both languages", (clause, numbers) => {
  for (const language of ["en", "da"] as const)
    expect(numbersIn(textOf(language, clause)), language).toEqual(expect.arrayContaining([...numbers]));
});
/** Numbers that a clause says in words; % is the number. */
const IN_WORDS: readonly (readonly [clause: string, number: number, en: string, da: string])[] = [
  ["R3.4", OPERATIONS, "% hour of each partner", "% af hver partners timer"],
  ["R7.4", MOST_PROPOSALS, "after % the situation", "når % er faldet"],
  ["R9.1", CLAUSES.length, "% clauses", "% aftalepunkter"],
  ["R9.4", SIGNED_AT, "when % clauses", "når % aftalepunkter"],
];
const WORDS: { readonly [number: number]: { readonly en: string; readonly da: string } } = {
  1: { en: "one", da: "én" },
  2: { en: "two", da: "to" },
  3: { en: "three", da: "tre" },
  4: { en: "four", da: "fire" },
  13: { en: "thirteen", da: "tretten" },
};
test.each(IN_WORDS)("%s says %i in words", (clause, number, en, da) => {
  const word = WORDS[number]!;
  expect(textOf("en", clause).toLowerCase()).toContain(en.replace("%", word.en));
  expect(textOf("da", clause).toLowerCase()).toContain(da.replace("%", word.da));
});

describe("the telling", () => {
  const paragraphs = (language: "da" | "en") =>
    TOLD[language].flatMap((section) => section.paragraphs.map((p) => ({ ...p, section: section.id })));

  test("has the same sections in both languages, each with a picture", () => {
    expect(TOLD.da.map((section) => section.id)).toEqual(TOLD.en.map((section) => section.id));
    expect(TOLD.en.map((section) => section.id)).toEqual([...PICTURED]);
    for (const id of PICTURED) expect(pictureOf(id).length, id).toBeGreaterThan(500);
  });
  test("rests on the same clauses in both languages, and they exist", () => {
    const rests = (language: "da" | "en") => paragraphs(language).map((p) => [p.section, ...p.rests]);
    expect(rests("da")).toEqual(rests("en"));
    expect(paragraphs("en").flatMap((p) => p.rests.filter((id) => !IDS.includes(id)))).toEqual([]);
  });
  test("says the same numbers in both languages, and none that its clauses do not say", () => {
    const english = paragraphs("en");
    for (const [i, danish] of paragraphs("da").entries()) {
      const numbers = numbersIn(plain(danish.text));
      expect(numbers, plain(danish.text)).toEqual(numbersIn(plain(english[i]!.text)));
      const known = danish.rests.flatMap((id) => numbersIn(textOf("da", id)));
      expect(
        numbers.filter((n) => !known.includes(n)),
        plain(danish.text),
      ).toEqual([]);
    }
  });
  test.each(["da", "en"] as const)("takes under ten minutes in %s at 130 words a minute", (language) => {
    expect(spokenWords(TOLD[language])).toBeLessThanOrEqual(1300);
    expect(spokenWords(TOLD[language])).toBeGreaterThan(800);
  });
});

describe("reading the files", () => {
  test.each([
    ["plain", ["plain"]],
    ["**a** and *b*", [{ is: "strong", text: "a" }, " and ", { is: "em", text: "b" }]],
    [
      "see `x * y` (R7.4, R10).",
      [
        "see ",
        { is: "code", text: "x * y" },
        " (",
        { is: "ref", text: "R7.4" },
        ", ",
        { is: "ref", text: "R10" },
        ").",
      ],
    ],
    ["4 * 5", ["4 * 5"]],
    ["Trust -2, phases 4-6, 1 ... seats - 1", ["Trust −2, phases 4–6, 1 … seats − 1"]],
    [
      "well-meant, **0-10**, `a-1`",
      ["well-meant, ", { is: "strong", text: "0–10" }, ", ", { is: "code", text: "a-1" }],
    ],
  ])("%s", (line, spans) => expect(spansOf(line)).toEqual(spans));
  test("chapters for players only", () => {
    const text = "## R1 One\n- **R1.1** First.\n\nMore.\n## Other\n- **R9.9** Not a clause of a chapter.\n";
    expect(readRules(text)).toEqual([{ id: "R1", title: "One", clauses: [{ id: "R1.1", text: ["First."] }] }]);
  });
  test("a paragraph must name its clauses, a section its id", () => {
    expect(() => readTelling("<!-- a -->\n## A\n\nNothing.\n")).toThrow(/clauses in brackets/);
    expect(() => readTelling("## A\n\nSomething. [R1.1]\n")).toThrow(/an id/);
    expect(readTelling("<!-- a -->\n## A\n\nSomething. [R1.1, R2.2]\n")).toEqual([
      { id: "a", title: "A", paragraphs: [{ text: ["Something."], rests: ["R1.1", "R2.2"] }] },
    ]);
  });
  test("the page is given what stands in the files", async () => {
    expect((await import("../../game/RULES.md")).default).toEqual(RULES.en);
    expect((await import("../../game/REGLER.md")).default).toEqual(RULES.da);
    expect((await import("../../game/HOW-TO-PLAY.md")).default).toEqual(TOLD.en);
    expect((await import("../../game/SAADAN-SPILLER-I.md")).default).toEqual(TOLD.da);
  });
});
