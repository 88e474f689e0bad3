import { expect, test, vi } from "vitest";
import { bare } from "../../game/bare";
import { begun, type Coverage, isRare, note, wanted } from "../kit/coverage";
import { goldenContent, goldenScenarios, RECORD, readGolden, readIndex } from "../kit/golden";
import { playAgain, type Recording } from "../kit/recording";

const again = `If this change of the rules is meant, run "${RECORD}" and say in the commit which clause changed.`;
// A whole set is some eighty games a scenario, which a machine that does other work may stretch.
vi.setConfig({ testTimeout: 120_000 });

/** From so many games on a set has no gaps, some setbacks apart. */
const WHOLE_SET = 400;

const seen: Coverage = new Set();
let games = 0;

test.each(goldenScenarios())("[R1.3] %s: every game is played again action by action, to the same end", (id) => {
  const content = goldenContent(id);
  const rules = bare(content);
  for (const [i, recording] of readGolden(id).entries()) {
    begun(seen, recording.head, rules.start(recording.head).match.G);
    const difference = playAgain(rules, recording, (G, action, facts) => note(seen, content, G, action, facts));
    expect(difference, difference && `${id}.jsonl, line ${i + 1}: ${difference}. ${again}`).toBeUndefined();
    games += 1;
  }
});

test("between them they come by every card in every way, clause, move, end and kind of table, or say what they miss", () => {
  const index = readIndex();
  const all = wanted(goldenScenarios().map(goldenContent));
  expect(index.games).toBe(games);
  expect(all.filter((what) => !seen.has(what))).toEqual(index.missing);
  if (games >= WHOLE_SET) expect(index.missing.filter((what) => !isRare(what))).toEqual([]);
});

test("a recording that was tampered with is found out, at the very action", () => {
  const [id] = goldenScenarios();
  const rules = bare(goldenContent(id!));
  const golden = readGolden(id!)[0]!;
  const row = golden.actions[1] as readonly [string, ...unknown[]];
  const forged = golden.actions.with(1, [row[0], ...row.slice(1, -1), "00000000"]);
  const differs = (change: Partial<Recording>) => playAgain(rules, { ...golden, ...change });
  expect(differs({})).toBeUndefined();
  expect(differs({ actions: forged })).toMatch(/^action 2, .*recorded was 00000000/);
  expect(differs({ actions: golden.actions.slice(1) })).toMatch(/^action \d+, /);
  expect(differs({ end: null })).toMatch(/^it ends as/);
  expect(differs({ head: { ...golden.head, seed: "another" } })).toMatch(/^action \d+, /);
});
