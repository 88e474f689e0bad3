/** Simulation as a measuring tool: the same arguments give the same figures, and the figures are what they say. */
import { expect, test } from "vitest";
import { filesOf, KVARTERET, SCENARIO } from "../../kit/content";
import { apart, mean, median, paired, quantile, share } from "../../tools/figures";
import { figuresFrom } from "../../tools/measure";
import { judged } from "../../tools/promises";
import { playGame, type Table } from "../../tools/record";
import { turned } from "../../tools/trials";
import { eventUse, optionUse } from "../../tools/usage";
import { playJobs } from "../../tools/workers";

const TABLE: Table = { length: "short", seats: 4, seed: "figures", players: ["advisor"], without: [] };

test("games are numbered: the records are the same whatever the number of workers", async () => {
  const jobs = [
    { numbers: filesOf(SCENARIO), table: TABLE, games: 7 },
    { numbers: filesOf(SCENARIO), table: { ...TABLE, players: ["random"] as const }, games: 3 },
  ];
  const one = await playJobs(jobs, 1);
  const three = await playJobs(jobs, 3);
  expect(three).toEqual(one);
  expect(one.map((records) => records.map((r) => r.number))).toEqual([
    [0, 1, 2, 3, 4, 5, 6],
    [0, 1, 2],
  ]);
  expect(one[0]![4]).toEqual(playGame(KVARTERET, TABLE, 4));
});

test("what a worker throws arrives", async () => {
  const jobs = [{ numbers: { ...filesOf(SCENARIO), scenario: {} }, table: TABLE, games: 1 }];
  await expect(playJobs(jobs, 2)).rejects.toThrow("scenario.json");
});

test("a mean has the standard error of its sample, a pair that of its differences", () => {
  expect(mean([1, 2, 3, 4])).toEqual({ value: 2.5, error: Math.sqrt(5 / 3) / 2 });
  expect(paired([5, 6, 7], [1, 2, 3])).toEqual({ value: 4, error: 0 });
  expect(apart([5, 6, 7], [1, 2, 3]).error).toBeCloseTo(Math.sqrt(2 / 3));
  expect(share([1, 2, 3, 4], (n) => n > 3)).toEqual({ value: 0.25, error: Math.sqrt(0.25 * 0.75) / 2 });
  expect([quantile([3, 1, 2], 0.5), median([3, 1, 2]).value, quantile([3, 1, 2], 0.9)]).toEqual([2, 2, 3]);
  expect(() => paired([1], [])).toThrow();
  expect(() => quantile([], 0.5)).toThrow();
});

test.each([
  [{ value: 2.9, error: 0.01 }, "yes"],
  [{ value: 3.2, error: 0.01 }, "no"],
  [{ value: 3.09, error: 0.01 }, "near"],
  [{ value: 3.11, error: 0.01 }, "near"],
  [{ value: 2.5, error: 0.01 }, "no"],
] as const)("%j against 2.8 to 3.1: %s", (figure, holds) => {
  expect(judged("advisor", figure, 2.8, 3.1).holds).toBe(holds);
});

test("[R14.2] what is measured is a share of the mean at the smallest tables at which a role sits", () => {
  const game = (roles: readonly string[], gains: readonly number[], value: number) => {
    const record = playGame(KVARTERET, TABLE, 0);
    return { ...record, roles, gains, tracks: { ...record.tracks, value } };
  };
  const bySeats = [[game(["a", "b"], [10, 20], 10)], [game(["a", "b", "c"], [30, 20, 50], 20)]];
  expect(figuresFrom(bySeats, ["a", "b", "c"])).toEqual({ alone: { a: 6, b: 11, c: 28 }, target: 6 });
  expect(() => figuresFrom(bySeats, ["d"])).toThrow();
});

test("roles that are moved round the table change places, and nothing else", () => {
  const numbers = filesOf(SCENARIO);
  const roles = (n: typeof numbers) => (n.scenario as { roles: { id: string }[] }).roles.map((r) => r.id);
  const [a, b, c, d, e, f] = roles(numbers);
  expect(roles(turned(numbers, 1) as typeof numbers)).toEqual([b, c, d, a, e, f]);
  expect(turned(numbers, 0)).toEqual(numbers);
});

test("an option that is best in every game is too often best, one that never is too seldom", () => {
  const record = playGame(KVARTERET, TABLE, 0);
  const phase = { ...record.phases[0]!, situation: "s", open: ["a", "b"] as const, best: "a" as const, chosen: null };
  const ahead = { a: 30, b: -30 };
  const records = Array.from({ length: 100 }, () => ({ ...record, phases: [{ ...phase, ahead }] }));
  expect(optionUse(records).map((o) => [o.option, o.open, o.tooOften, o.tooSeldom])).toEqual([
    ["a", 100, true, false],
    ["b", 100, false, true],
  ]);
  expect(optionUse(records).map((o) => Math.round(o.ahead!.value * 100))).toEqual([30, -30]);
  expect(optionUse(records.slice(0, 5)).some((o) => o.tooOften || o.tooSeldom)).toBe(false);
});

test("events are counted by card and by how they went", () => {
  const record = playGame(KVARTERET, TABLE, 0);
  expect(record.events.length).toBeGreaterThan(0);
  expect(record.events).toHaveLength(
    Object.entries(record.said).reduce((n, [k, v]) => n + (/^event\//.test(k) ? v : 0), 0),
  );
  const events = [
    { card: "x", how: "hit" },
    { card: "x", how: "absorbed" },
  ];
  expect(eventUse([record, record].map((r) => ({ ...r, events })))).toEqual([
    { card: "x", came: 2, went: { absorbed: 0.5, hit: 0.5 } },
  ]);
});
