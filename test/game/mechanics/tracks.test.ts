import { expect, test } from "vitest";
import type { Fact } from "../../../game/log/facts";
import { fade, moveTrack, TOP } from "../../../game/mechanics/tracks";
import type { Track } from "../../../game/vocabulary";
import { cards } from "../../kit/cards";
import { given } from "../../kit/given";
import { deal, only, pressAll, pulseAll, standAll } from "../../kit/walk";

test.each([
  ["trust", 4, 2, 6, 2],
  ["trust", 9, 3, 10, 1],
  ["trust", 1, -3, 0, -1],
  ["clarity", 10, 1, 10, undefined],
  ["clarity", 0, -1, 0, undefined],
  ["anchoring", 8, 5, 10, 2],
  ["value", 39, 5, 40, 1],
  ["value", 0, -5, 0, undefined],
  ["value", 3, -5, 0, -3],
] as const)("[R3.1] %s at %i moved by %i is %i (told: %s)", (track, from, by, to, told) => {
  const { G, content } = given({ tracks: { [track]: from } });
  const facts: Fact[] = [];
  moveTrack({ G, content, facts }, track, by, "option");
  expect(G.tracks[track]).toBe(to);
  expect(only(facts, "track").map((f) => f.by)).toEqual(told === undefined ? [] : [told]);
});

test("[R3.1] Trust, Clarity and Anchoring end at 10, Citizens' value at 40", () => {
  expect(TOP).toEqual({ trust: 10, clarity: 10, anchoring: 10, value: 40 });
});

test.each([
  // trust, clarity, anchoring, value, and after the act
  [6, 6, 4, 5, [5, 6, 3, 5]],
  [7, 7, 4, 5, [6, 6, 3, 5]],
  [10, 3, 0, 30, [9, 3, 0, 30]],
  [1, 10, 1, 0, [0, 9, 0, 0]],
] as const)("[R3.5] after an act Trust %i, Clarity %i, Anchoring %i, value %i become %j", (trust, clarity, anchoring, value, after) => {
  const { G, content } = given({ tracks: { trust, clarity, anchoring, value } });
  fade({ G, content, facts: [] });
  expect((["trust", "clarity", "anchoring", "value"] satisfies Track[]).map((t) => G.tracks[t])).toEqual(after);
});

test.each([
  [2, "pulse", 4],
  [3, "act", 3],
  [12, "over", 3],
] as const)("[R3.5] phase %i: step %s next, Anchoring %i; the last act fades too", (phase, step, anchoring) => {
  const content = cards({ drift: [{ do: "track", track: "value", by: 1 }] });
  const t = given({ content, phase, tracks: { anchoring: 4 } });
  standAll(t);
  deal(t, "a");
  pressAll(t);
  const facts = pulseAll(t);
  if (step === "pulse") expect(only(facts, "track")).toEqual([]);
  else expect(t.G.step).toBe(step);
  expect(t.G.tracks.anchoring).toBe(anchoring);
});
