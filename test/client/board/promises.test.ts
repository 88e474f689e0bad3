import { expect, test } from "vitest";
import { layout } from "../../../client/board/layout";
import type { BoardPromise } from "../../../client/board/model";
import { promiseSpots } from "../../../client/board/promises";
import { LENGTHS } from "../../../game/vocabulary";

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const promise = (key: string, due: number, state: BoardPromise["state"] = "standing"): BoardPromise => ({
  key,
  seat: "0",
  resource: "hours",
  amount: 1,
  due,
  state,
});

test.each([
  ["a ring", 1366, 900],
  ["a phone", 390, 300],
])("on %s, open promises lie at their bridges, those to one bridge apart", (_form, width, height) => {
  const at = layout(width, height, ALL, 4);
  const spots = promiseSpots(at, [promise("a", 7), promise("b", 7, "asked"), promise("c", 9), promise("d", 9, "kept")]);
  expect([...spots.keys()]).toEqual(["a", "b", "c"]);
  expect(Math.abs(spots.get("a")!.y - spots.get("b")!.y)).toBeGreaterThan(20);
  const way = at.spans.find((s) => s.phase === 9)!.points;
  const near = way.map((p) => Math.hypot(p.x - spots.get("c")!.x, p.y - spots.get("c")!.y));
  expect(Math.min(...near)).toBeLessThan(30);
});

test("a promise to a phase without a bridge lies nowhere", () => {
  expect(promiseSpots(layout(1366, 900, [1, 4], 3), [promise("a", 99)]).size).toBe(0);
});

test.each([
  [1330, 1050],
  [700, 590],
  [1920, 1080],
])("on a board of %i x %i that leaves phases out, a promise lies in open water, nearest to its own island", (w, h) => {
  const at = layout(w, h, LENGTHS.short.flat(), 4);
  for (const due of [3, 4, 7, 9]) {
    const spot = promiseSpots(at, [promise("a", due)]).get("a")!;
    const far = (phase: number): number => {
      const island = at.islands.find((i) => i.phase === phase)!;
      return Math.hypot(island.x - spot.x, island.y - spot.y);
    };
    const near = at.islands.map((i) => far(i.phase)).sort((a, b) => a - b);
    expect(far(due)).toBeLessThanOrEqual(near[1]!);
    const shoals = at.islands.filter((i) => !i.inPlay);
    expect(Math.min(...shoals.map((i) => far(i.phase)))).toBeGreaterThan(at.island.ry * 0.7);
  }
});
