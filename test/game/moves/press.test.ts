import { expect, test } from "vitest";
import { factsFor } from "../../../game/log/facts";
import { viewFor } from "../../../game/view";
import { given, type Wish } from "../../kit/given";
import { outcome } from "../../kit/outcome";
import { kinds, only, pressAll, pulseAll } from "../../kit/walk";

const CROSSED = outcome({ option: "b", crossed: ["2"] });
const PRESS: Wish = { step: "outcome", now: { outcome: CROSSED }, every: { line: "neutrality" } };

test("[R8.4] after the outcome every partner presses on", () => {
  const t = given(PRESS);
  for (const seat of ["3", "0", "2"] as const) t.does(seat, "pressOn", false);
  expect([t.G.step, viewFor(t.G, t.content, "table").waiting]).toEqual(["outcome", ["1"]]);
  expect(t.why("3", "pressOn", false)).toBe("already-done");
  t.does("1", "pressOn", false);
  expect(t.G.step).toBe("pulse");
});

test("[R8.4] one whose line was crossed may say so: Clarity +1, and everybody learns the line", () => {
  const t = given(PRESS);
  expect(viewFor(t.G, t.content, "2").me!.crossed).toBe(true);
  const facts = t.does("2", "pressOn", true);
  expect(factsFor(facts, "table")).toEqual([
    { kind: "line-said", seat: "2", tag: "neutrality" },
    { kind: "track", track: "clarity", by: 1, now: 4, cause: "line-said" },
  ]);
  expect(viewFor(t.G, t.content, "0").partners[2]!.line).toBe("neutrality");
});

test("[R8.4] or swallow it: nothing is told, but when all have pressed on it has cost Trust", () => {
  const t = given({ ...PRESS, tracks: { trust: 5 } });
  expect(t.does("2", "pressOn", false)).toEqual([]);
  expect([t.G.tracks.clarity, t.G.tracks.trust, viewFor(t.G, t.content, "0").partners[2]!.line]).toEqual([3, 5, null]);
  const facts = pressAll(t);
  expect(only(facts, "track")).toEqual([{ kind: "track", track: "trust", by: -1, now: 4, cause: "swallowed" }]);
});

test("[R8.4] two who swallow cost no more than one; who says so costs nothing", () => {
  const both = given({ ...PRESS, now: { outcome: { ...CROSSED, crossed: ["2", "3"] } }, tracks: { trust: 5 } });
  pressAll(both);
  expect(both.G.tracks.trust).toBe(4);
  const said = given({ ...PRESS, tracks: { trust: 5 } });
  said.does("2", "pressOn", true);
  pressAll(said);
  expect(said.G.tracks.trust).toBe(5);
});

test("[R8.4] nobody can tell from waiting who it is: all are awaited alike, and none knows of another", () => {
  const t = given(PRESS);
  for (const viewer of ["0", "1", "3", "table"] as const) {
    const view = viewFor(t.G, t.content, viewer);
    expect(view.waiting).toEqual(["0", "1", "2", "3"]);
    expect(view.me?.crossed ?? false).toBe(false);
    expect(JSON.stringify(view.outcome)).not.toContain("crossed");
  }
});

test.each<[string, Wish, "0" | "2"]>([
  ["whose line was not crossed", PRESS, "0"],
  ["between acts", { ...PRESS, step: "act" }, "2"],
  ["when the situation drifted", { ...PRESS, now: { outcome: { ...CROSSED, option: null, crossed: [] } } }, "2"],
])("[R8.4] nothing to say for one %s", (_what, wish, seat) => {
  expect(given(wish).why(seat, "pressOn", true)).toBe("line-not-crossed");
});

test("[R8.4] pressing on has its time", () => {
  expect(given({ step: "deal" }).why("0", "pressOn", false)).toBe("not-now");
  expect(given({ step: "pulse" }).why("0", "pressOn", false)).toBe("not-now");
});

test("[R12.3] a pulse is secret: others see that it was given, not what", () => {
  const t = given({ step: "pulse" });
  expect(t.does("1", "pulse", 5)).toEqual([{ kind: "pulse-given", seat: "1" }]);
  expect(viewFor(t.G, t.content, "1").me!.pulse).toBe(5);
  const other = viewFor(t.G, t.content, "0");
  expect([other.pulsed, other.spread, other.me!.pulse]).toEqual([["1"], null, null]);
});

test.each([
  [0, "bad-arguments"],
  [1, undefined],
  [5, undefined],
  [6, "bad-arguments"],
  [2.5, "bad-arguments"],
] as const)("[R12.3] a pulse of %s: %s", (value, code) => {
  expect(given({ step: "pulse" }).why("0", "pulse", value)).toBe(code);
});

test("[R12.3] one pulse each, at the end of the phase", () => {
  const t = given({ step: "pulse" });
  t.does("0", "pulse", 1);
  expect(t.why("0", "pulse", 2)).toBe("already-done");
  expect(given({ step: "outcome" }).why("0", "pulse", 2)).toBe("not-now");
});

test("[R12.3] it has no effect on the game: high or low, everything else is the same", () => {
  const [high, low] = [5, 1].map((value) => {
    const t = given({ phase: 2, step: "pulse" });
    const facts = pulseAll(t, value);
    const { pulses, ...rest } = t.G;
    expect(pulses).toEqual([{ phase: 2, given: { 0: value, 1: value, 2: value, 3: value } }]);
    return { rest, facts };
  });
  expect(high).toEqual(low);
});

test("[R12.3] at the end of an act the spread is shown without names", () => {
  const t = given({ phase: 3, step: "pulse" });
  for (const [seat, value] of [
    ["2", 4],
    ["0", 2],
    ["3", 5],
  ] as const)
    t.does(seat, "pulse", value);
  const facts = t.does("1", "pulse", 3);
  expect(only(facts, "pulse-spread")).toEqual([{ kind: "pulse-spread", values: [2, 3, 4, 5] }]);
  const view = viewFor(t.G, t.content, "0");
  expect(view.spread).toEqual([2, 3, 4, 5]);
  expect(JSON.stringify({ ...view, me: null })).not.toContain('"pulses"');
});

test("[R12.3] within an act no spread is shown", () => {
  const t = given({ phase: 2, step: "pulse" });
  expect(kinds(pulseAll(t))).not.toContain("pulse-spread");
});

test("[R12.3] any one partner says when the table has talked", () => {
  const t = given({ phase: 3, step: "talk" });
  expect(viewFor(t.G, t.content, "table").waiting).toEqual(["0", "1", "2", "3"]);
  expect(t.does("3", "talked")).toEqual([{ kind: "talked", seat: "3" }]);
  expect(t.G.step).toBe("act");
  expect(t.why("0", "talked")).toBe("nothing-to-talk-about");
});

test("[R3.3] when all have pressed on between acts, the next act begins", () => {
  const t = given({ phase: 3, step: "act" });
  const facts = pressAll(t);
  expect(only(facts, "act-began")).toEqual([{ kind: "act-began", act: "build", number: 2 }]);
  expect([t.G.phase.number, t.G.step]).toEqual([4, "stand"]);
});
