import { expect, test } from "vitest";
import { contentOf } from "../kit/content";
import { firstDifference, GAMES, goldenFiles, nameOf, RECORD, readGolden } from "../kit/golden";

const again = `If this change is meant, run "${RECORD}" and say in the commit which clause or number changed.`;

test("every length, number of seats and kind of bot has its golden game", () => {
  expect(goldenFiles(), again).toEqual(GAMES.map(nameOf).sort());
  expect(GAMES.length).toBe(24);
});

test.each(goldenFiles())("[R1.3] %s is played again action by action, to the same end", (file) => {
  const golden = readGolden(file);
  const content = contentOf(golden.head.scenario);
  const changed =
    content.fingerprint === golden.head.content ? "" : ` The numbers of "${golden.head.scenario}" have changed since it was recorded.`;
  const difference = firstDifference(golden, content);
  expect(difference, difference && `${file}: ${difference}.${changed} ${again}`).toBeUndefined();
});

test("a recording that was tampered with is found out, at the very action", () => {
  const golden = readGolden("tutorial-4-advisor.jsonl");
  const content = contentOf(golden.head.scenario);
  const lines = golden.lines.map((line, i) =>
    i === 1 ? ([line[0], line[1], [line[2][0], ...line[2].slice(1).reverse()], "00000000"] as const) : line,
  );
  expect(firstDifference({ ...golden, lines }, content)).toMatch(/^action 2, .*recorded was 00000000/);
  expect(firstDifference({ ...golden, lines: golden.lines.slice(1) }, content)).toMatch(/^action \d+, /);
  expect(firstDifference({ ...golden, end: { ...golden.end, onePlusOne: -1 } }, content)).toMatch(/^it ends as/);
});
