import { expect, test } from "vitest";
import { mirrorOf } from "../../../game/mechanics/stands";
import { actAt, isActEnd, isActStart, phaseAfter, phasesAhead, phasesOf } from "../../../game/phases/length";
import { waitingFor } from "../../../game/phases/waiting";
import { LENGTHS } from "../../../game/vocabulary";
import { readJson } from "../../kit/content";
import { given } from "../../kit/given";

test("[R1.4] full is 1 to 12 in four acts of three, short 1 3 4 and 7 9 12, tutorial 1 4", () => {
  expect(LENGTHS.full).toEqual([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
  ]);
  expect(LENGTHS.short).toEqual([
    [1, 3, 4],
    [7, 9, 12],
  ]);
  expect(LENGTHS.tutorial).toEqual([[1, 4]]);
});

test.each([
  // length, position, act, begins, ends
  ["full", 0, 0, true, false],
  ["full", 2, 0, false, true],
  ["full", 3, 1, true, false],
  ["full", 11, 3, false, true],
  ["short", 2, 0, false, true],
  ["short", 3, 1, true, false],
  ["tutorial", 0, 0, true, false],
  ["tutorial", 1, 0, false, true],
] as const)("[R1.4] %s, position %i: act %i, begins %s, ends %s", (length, position, act, begins, ends) => {
  expect(actAt(length, position)).toBe(act);
  expect(isActStart(length, position)).toBe(begins);
  expect(isActEnd(length, position)).toBe(ends);
});

test.each([
  ["full", 1, [2, 3, 4]],
  ["full", 10, [11, 12]],
  ["full", 12, []],
  ["short", 1, [3, 4, 7]],
  ["short", 9, [12]],
  ["tutorial", 1, [4]],
] as const)("[R1.4] [R10.1] ahead counts positions: in %s, phase %i looks to %j", (length, phase, ahead) => {
  expect(phasesAhead(given({ length, phase }).G)).toEqual(ahead);
});

test("[R1.4] one phase later means one position later", () => {
  expect(phaseAfter("short", 4)).toBe(7);
  expect(phaseAfter("short", 12)).toBeUndefined();
  expect(phaseAfter("full", 11)).toBe(12);
});

test("[R1.4] convenor and mirror go by position, not by number: phase 7 of a short game is its fourth", () => {
  const { G } = given({ length: "short", phase: 7 });
  expect(G.phase.deal.convenor).toBe("3");
  expect(mirrorOf(G, "0")).toBe("1");
  expect(waitingFor(G)).toEqual(["0", "1", "2", "3"]);
});

/** The phases of the partnering process (R4.1); the Danish names are in the word files. */
const NAMES = [
  "Scoping",
  "Identifying",
  "Building",
  "Planning",
  "Managing",
  "Resourcing",
  "Implementing",
  "Measuring",
  "Reviewing",
  "Revising",
  "Institutionalising",
  "Sustaining or ending",
];

test("[R4.1] the twelve phases are those of the partnering process, and each says in both languages what it trains", () => {
  const words = { da: readJson("assets/words/da/rules.json"), en: readJson("assets/words/en/rules.json") } as {
    [language: string]: { [key: string]: string };
  };
  expect(phasesOf("full")).toEqual(NAMES.map((_, i) => i + 1));
  for (const [i, name] of NAMES.entries()) {
    expect(words["en"]![`phase.${i + 1}.name`]).toBe(name);
    for (const language of ["da", "en"])
      for (const part of ["name", "board", "trains"])
        expect(words[language]![`phase.${i + 1}.${part}`], `${language} phase.${i + 1}.${part}`).toBeTruthy();
  }
});
