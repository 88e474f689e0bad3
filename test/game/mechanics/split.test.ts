import { expect, test } from "vitest";
import { NOTHING } from "../../../game/mechanics/purse";
import { fairSplit } from "../../../game/mechanics/split";
import type { Seat } from "../../../game/vocabulary";
import { given } from "../../kit/given";

const hours = (...has: number[]) =>
  given({
    count: has.length,
    seats: Object.fromEntries(has.map((n, i) => [String(i) as Seat, { has: { hours: n } }])),
  }).G;

test.each([
  // has, needed, gives, missing
  [[2, 2, 2, 2], 4, [1, 1, 1, 1], 0],
  [[4, 1, 1, 1], 2, [2, 0, 0, 0], 0],
  [[0, 3, 0, 1], 4, [0, 3, 0, 1], 0],
  [[1, 0, 0, 1], 3, [1, 0, 0, 1], 1],
  [[0, 0, 0, 0], 2, [0, 0, 0, 0], 2],
] as const)("[R7.1] with %j hours in hand, %i are split %j and %i are missing", (has, needed, gives, missing) => {
  const { split, missing: short } = fairSplit(hours(...has), { ...NOTHING, hours: needed });
  expect(has.map((_, i) => split.find((l) => l.seat === String(i))?.amount ?? 0)).toEqual(gives);
  expect(short).toEqual({ ...NOTHING, hours: missing });
});

test("[R7.1] where several have as much, whoever gives least so far is asked", () => {
  const { G } = given({ every: { has: { hours: 1, funds: 1, skills: 0, reach: 0 } } });
  const { split } = fairSplit(G, { hours: 2, skills: 0, funds: 2, reach: 0 });
  expect(new Set(split.map((l) => l.seat)).size).toBe(4);
});
