import { expect, test } from "vitest";
import { firstDifference, GAMES, goldenFiles, nameOf, RECORD, readGolden } from "../kit/golden";

const again = `If this change of the rules is meant, run "${RECORD}" and say in the commit which clause changed.`;

test("every length, number of seats and kind of bot has its golden game", () => {
  expect(goldenFiles(), again).toEqual(GAMES.map(nameOf).sort());
  expect(GAMES.length).toBe(24);
});

test.each(goldenFiles())("[R1.3] %s is played again action by action, to the same end", (file) => {
  const difference = firstDifference(readGolden(file));
  expect(difference, difference && `${file}: ${difference}. ${again}`).toBeUndefined();
});

test("a recording that was tampered with is found out, at the very action", () => {
  const golden = readGolden("tutorial-4-advisor.jsonl");
  const lines = golden.lines.map((line, i) => (i === 1 ? ([line[0], line[1], line[2], "00000000"] as const) : line));
  expect(firstDifference({ ...golden, lines })).toMatch(/^action 2, .*recorded was 00000000/);
  expect(firstDifference({ ...golden, lines: golden.lines.slice(1) })).toMatch(/^action \d+, /);
  expect(firstDifference({ ...golden, end: { ...golden.end, onePlusOne: -1 } })).toMatch(/^it ends as/);
});
