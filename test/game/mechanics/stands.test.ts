import { expect, test } from "vitest";
import { mirrorOf } from "../../../game/mechanics/stands";
import { phasesOf } from "../../../game/phases/length";
import { viewFor } from "../../../game/view";
import type { OptionId, Seat } from "../../../game/vocabulary";
import { given, type Wish } from "../../kit/given";
import { only, standAll } from "../../kit/walk";

test.each([
  [3, [1, 2, 1, 2]],
  [4, [1, 2, 3, 1]],
  [6, [1, 2, 3, 4, 5, 1]],
] as const)("[R6.1] with %i seats the mirror's distance goes %j, and is never oneself", (count, distances) => {
  for (const [position, distance] of distances.entries()) {
    const { G } = given({ count, phase: phasesOf("full")[position]! });
    for (let seat = 0; seat < count; seat++) {
      expect(mirrorOf(G, String(seat) as Seat)).toBe(String((seat + distance) % count));
      expect(mirrorOf(G, String(seat) as Seat)).not.toBe(String(seat));
    }
  }
});

test("[R6.1] a stand is secret until all have stood: others see only that it was taken", () => {
  const t = given();
  const told = t.does("1", "stand", "b", "c");
  expect(told).toEqual([{ kind: "stood", seat: "1" }]);
  expect(viewFor(t.G, t.content, "1").me!.stand).toEqual({ option: "b", guess: "c" });
  for (const viewer of ["0", "table"] as const) {
    const view = viewFor(t.G, t.content, viewer);
    expect([view.stood, view.stands]).toEqual([["1"], null]);
  }
});

test.each([
  ["taken already", { now: { stands: { 0: { option: "a", guess: "a" } } } }, ["a", "a"], "already-done"],
  ["an option that is not there", {}, ["e", "a"], "bad-arguments"],
  ["a guess that is not there", { three: true }, ["a", "d"], "no-such-option"],
  ["a preference that is not there", { three: true }, ["d", "a"], "no-such-option"],
  ["in the deal", { step: "deal" }, ["a", "a"], "not-now"],
] as const)("[R6.1] refused: %s", (_what, wish, [option, guess], code) => {
  const t = given(wish as Wish);
  if ("three" in wish) {
    const three = t.content.scenario.situations.map((s) => ({ ...s, options: s.options.slice(0, 3) }));
    const content = { ...t.content, scenario: { ...t.content.scenario, situations: three } };
    expect(given({ content }).why("0", "stand", option, guess)).toBe(code);
  } else expect(t.why("0", "stand", option, guess)).toBe(code);
});

test("[R6.2] when all have stood, everything is shown at once and the talk begins", () => {
  const t = given({ phase: 2 });
  const facts = standAll(t, { 0: ["a", "c"], 1: ["b", "a"], 2: ["c", "b"], 3: ["d", "b"] });
  expect(only(facts, "stands-open")[0]!.stands).toEqual([
    { seat: "0", option: "a", mirror: "2", guess: "c", right: true },
    { seat: "1", option: "b", mirror: "3", guess: "a", right: false },
    { seat: "2", option: "c", mirror: "0", guess: "b", right: false },
    { seat: "3", option: "d", mirror: "1", guess: "b", right: true },
  ]);
  expect(t.G.step).toBe("deal");
  expect(viewFor(t.G, t.content, "table").stands!["3"]).toEqual({ option: "d", guess: "b", mirror: "1", right: true });
});

type Picks = { [S in Seat]?: readonly [OptionId, OptionId] };
const right: Picks = { 0: ["a", "b"], 1: ["b", "c"], 2: ["c", "d"], 3: ["d", "a"] };
test("[R6.3] a right guess gives one insight, a wrong one nothing", () => {
  const t = given();
  const facts = standAll(t, { ...right, 3: ["d", "b"] });
  expect(["0", "1", "2", "3"].map((s) => t.G.seats[s]!.insights)).toEqual([1, 1, 1, 0]);
  expect(only(facts, "insight")).toEqual(["0", "1", "2"].map((seat) => ({ kind: "insight", seat, from: "guess" })));
});

test("[R6.3] at most three insights are kept", () => {
  const t = given({ seats: { 0: { insights: 3 }, 1: { insights: 2 } } });
  const facts = standAll(t, right);
  expect([t.G.seats["0"]!.insights, t.G.seats["1"]!.insights]).toEqual([3, 3]);
  expect(only(facts, "insight").map((f) => f.seat)).toEqual(["1", "2", "3"]);
});

test.each([
  ["three of four right, stands differ", right, { 3: ["d", "b"] }, 3, 4],
  ["half right", right, { 2: ["c", "b"], 3: ["d", "b"] }, 3, 3],
  ["all right, but all stood for the same", {}, {}, 3, 3],
  ["Clarity 6", right, {}, 6, 7],
  ["Clarity 7", right, {}, 7, 7],
] as const)("[R6.4] %s: Clarity %s %s %i becomes %i", (_what, picks, change, before, after) => {
  const t = given({ tracks: { clarity: before } });
  standAll(t, { ...picks, ...change } as Picks);
  expect(t.G.tracks.clarity).toBe(after);
});

test("[R6.4] [R15.1] a blank guess is no guess: two right of three count as more than half", () => {
  const t = given({ count: 4 });
  t.does("sys", "actFor", "3");
  standAll(t, { 0: ["a", "b"], 1: ["b", "c"], 2: ["c", "a"] });
  expect(t.G.seats["3"]!.insights).toBe(0);
  expect(t.G.tracks.clarity).toBe(4);
});
