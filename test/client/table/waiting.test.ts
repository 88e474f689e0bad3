import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Reveals, Secret } from "../../../client/board/timing";
import { Waiting } from "../../../client/table/waiting";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is seen to wait at each moment: [ms, what], from the first on. */
function watch(run: (waiting: Waiting) => void): [number, string][] {
  const began = performance.now();
  const seen: [number, string][] = [];
  const waiting = new Waiting((secrets) => seen.push([performance.now() - began, secrets.join(" ")]));
  run(waiting);
  vi.advanceTimersByTime(5000);
  return seen;
}
const at = (ms: number, what: () => void) => setTimeout(what, ms);

test.each<[string, Reveals, number, [number, string][]]>([
  ["nothing waits for nothing", {}, 0, []],
  [
    "a thing its time",
    { die: 900 },
    0,
    [
      [0, "die"],
      [900, ""],
    ],
  ],
  [
    "and a little more for a slow machine",
    { die: 900 },
    450,
    [
      [0, "die"],
      [1350, ""],
    ],
  ],
  [
    "never longer than 1.6 s",
    { stands: 5000 },
    450,
    [
      [0, "stands"],
      [1600, ""],
    ],
  ],
  [
    "each its own",
    { event: 1200, verdict: 1440 },
    0,
    [
      [0, "event verdict"],
      [1200, "verdict"],
      [1440, ""],
    ],
  ],
])("%s", (_what, told, grace, seen) => {
  expect(watch((waiting) => waiting.add(told, grace))).toEqual(seen);
});

test.each<[string, (waiting: Waiting) => void, [number, string][]]>([
  [
    "what the board has told is seen at once",
    (w) => at(300, () => w.tell("die")),
    [
      [0, "die"],
      [300, ""],
    ],
  ],
  [
    "so is all when somebody ends the movement",
    (w) => at(100, () => w.tellAll()),
    [
      [0, "die"],
      [100, ""],
    ],
  ],
  [
    "what did not wait changes nothing",
    (w) => w.tell("stands" satisfies Secret),
    [
      [0, "die"],
      [900, ""],
    ],
  ],
  [
    "what comes meanwhile is told after what is under way",
    (w) => at(400, () => w.add({ event: 600 })),
    [
      [0, "die"],
      [400, "die event"],
      [900, "event"],
      [1500, ""],
    ],
  ],
])("%s", (_what, then, seen) => {
  expect(
    watch((waiting) => {
      waiting.add({ die: 900 });
      then(waiting);
    }),
  ).toEqual(seen);
});
