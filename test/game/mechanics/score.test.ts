import { expect, test } from "vitest";
import type { Fact } from "../../../game/log/facts";
import { aloneOf, atHome, inHalves, scoreOf, targetOf } from "../../../game/mechanics/score";
import { finish } from "../../../game/phases/flow";
import type { Ending, LengthId } from "../../../game/vocabulary";
import { cards } from "../../kit/cards";
import { given, type Table, type Wish } from "../../kit/given";
import { outcome } from "../../kit/outcome";
import { only, pulseAll } from "../../kit/walk";

const content = cards({ measured: { alone: 14, target: 14 } });
/** Open gains of the seats, and the citizens' value. */
const table = (gains: readonly number[], value: number, wish: Wish = {}): Table => {
  const t = given({ content, count: gains.length, ...wish, tracks: { anchoring: 5, ...wish.tracks, value } });
  for (const [i, open] of gains.entries()) t.G.seats[String(i)]!.gain = { open, hidden: 0 };
  return t;
};
const score = (gains: readonly number[], value: number, how: Ending = "played-out") =>
  scoreOf(table(gains, value).G, content, how);

test.each([
  // gains, value, average, smallest, 1 + 1
  [[14, 14, 14], 14, 100, 100, 200],
  [[21, 21, 21], 21, 150, 150, 300],
  [[28, 28, 28], 28, 200, 200, 400],
  [[7, 14, 21], 14, 100, 50, 150],
  [[14, 14, 14], 0, 75, 0, 75],
  [[28, 28, 0], 28, 150, 0, 150],
  [[0, 0, 0], 0, 0, 0, 0],
])("[R14.3] gains %j and value %i: average %i, smallest %i, 1 + 1 = %i", (gains, value, average, smallest, sum) => {
  expect(score(gains, value)).toMatchObject({ average, smallest, onePlusOne: sum });
});

test.each([
  [28, 200],
  [29, 200],
  [60, 200],
  [0, 0],
  [-5, 0],
  // whole hundredths, rounded down
  [13, 92],
  [1, 7],
])("[R14.2] a gain of %i of 14 counts as %i hundredths", (gain, ratio) => {
  expect(score([gain, 14, 14], 14).ratios["0"]).toBe(ratio);
});

test("[R14.2] the citizens count as one more partner", () => {
  expect(score([14, 14, 14, 14], 7)).toMatchObject({ citizens: 50, average: 90, smallest: 50 });
});

test("[R14.2] open and hidden gains count alike", () => {
  const t = table([14, 14, 14], 14);
  t.G.seats["1"]!.gain = { open: 4, hidden: 3 };
  expect(scoreOf(t.G, content, "played-out").ratios).toEqual({ 0: 100, 1: 50, 2: 100 });
});

test.each([
  // figure, phases, halves
  [14, 12, 28],
  [14, 6, 14],
  [14, 2, 5],
  [14, 5, 12],
  [14, 1, 2],
  [13, 6, 13],
  [15, 1, 3],
  [1, 2, 1],
  [1, 1, 1],
])("[R14.2] a figure of %i for a full game is, for %i phases, %i halves", (figure, phases, halves) => {
  expect(inHalves(figure, phases)).toBe(halves);
  // Within a quarter of a point of the exact figure, but never nothing.
  if (halves > 1) expect(Math.abs(halves / 2 - (figure * phases) / 12)).toBeLessThanOrEqual(0.25);
});

test.each<[LengthId, number]>([
  ["full", 28],
  ["short", 14],
  ["tutorial", 5],
])("[R14.2] in the length %s a figure of 14 is %i halves", (length, halves) => {
  const { G } = table([14, 14, 14], 14, { length });
  expect([aloneOf(G, content, "0"), targetOf(G, content)]).toEqual([halves, halves]);
});

test.each<[LengthId, number, Ending, number]>([
  // length, phase, how it ended, what each ratio holds for the phases at home
  ["full", 1, "ended-well", 91],
  ["full", 6, "ended-well", 50],
  ["full", 12, "ended-well", 0],
  ["short", 4, "ended-well", 50],
  ["full", 6, "fell-apart", 0],
  ["full", 12, "played-out", 0],
])("[R14.2] %s in phase %i, %s: everybody was %i hundredths at home", (length, phase, how, home) => {
  const { G } = table([0, 0, 0], 0, { length, phase });
  expect(atHome(G, how)).toBe(home);
  expect(scoreOf(G, content, how)).toMatchObject({ citizens: home, onePlusOne: 2 * home });
});

test("[R14.2] who got in one phase what it would have got in one alone, and went home, has 1 + 1 = 2, not 4", () => {
  const { G } = table([2, 2, 2], 2, { phase: 1 });
  expect(scoreOf(G, content, "ended-well").onePlusOne).toBe(210);
});

test("[R14.2] a figure so small that it would round to nothing still divides", () => {
  const small = cards({ measured: { alone: 1, target: 1 } });
  const t = given({ content: small, length: "tutorial", phase: 1 });
  expect(scoreOf(t.G, small, "played-out")).toMatchObject({ citizens: 0, onePlusOne: 0 });
  t.G.tracks.value = 3;
  expect(scoreOf(t.G, small, "played-out").citizens).toBe(200);
});

const end = (t: Table, how: Ending, carriedOn: boolean) => {
  const facts: Fact[] = [];
  finish({ G: t.G, content: t.content, facts }, how, carriedOn);
  return facts;
};
test.each<[number, number, Ending, boolean, number, number]>([
  // Anchoring, value, how, carried on, faded, value after
  [3, 10, "played-out", false, 0, 10],
  [2, 10, "played-out", false, 1, 9],
  [0, 10, "played-out", false, 3, 7],
  [0, 2, "played-out", false, 2, 0],
  [0, 10, "ended-well", true, 0, 10],
  [0, 10, "ended-well", false, 3, 7],
  [1, 10, "fell-apart", false, 2, 8],
])("[R14.4] Anchoring %i, value %i, %s (carried on: %s): %i fade, %i are left", (anchoring, value, how, carried, faded, left) => {
  const t = table([14, 14, 14], value, { tracks: { anchoring } });
  const facts = end(t, how, carried);
  expect([t.G.end!.faded, t.G.tracks.value]).toEqual([faded, left]);
  expect(only(facts, "track").map((f) => f.by)).toEqual(faded > 0 ? [-faded] : []);
});

test("[R14.4] an option that ends well lets nothing fade", () => {
  const t = table([14, 14, 14, 14], 10, { phase: 3, step: "pulse", tracks: { anchoring: 0 } });
  t.G.phase.outcome = outcome({ option: "d", endsWell: true });
  pulseAll(t);
  expect(t.G.end).toMatchObject({ how: "ended-well", faded: 0 });
});

test.each([
  [["ending-well"], 0],
  [["duration-and-notice"], 3],
] as const)("[R14.4] ended by agreement with %j in place, %i fade", (clauses, faded) => {
  const t = table([14, 14, 14], 10, { count: 3, phase: 6, step: "act", clauses, tracks: { anchoring: 0 } });
  t.does("0", "askEndWell");
  t.does("1", "vote", true);
  t.does("2", "vote", true);
  expect(t.G.end).toMatchObject({ how: "ended-well", faded });
});

test("[R14.4] falling apart takes a quarter of every ratio", () => {
  const fallen = score([14, 7, 28], 14, "fell-apart");
  expect(fallen.ratios).toEqual({ 0: 75, 1: 37, 2: 150 });
  expect(fallen).toMatchObject({ citizens: 75, average: 84, smallest: 37, onePlusOne: 121 });
});

test("[R14.4] the end says in which phase it came", () => {
  const t = table([14, 14, 14], 5, { phase: 7 });
  const facts = end(t, "fell-apart", false);
  expect(t.G.end!.phase).toBe(7);
  expect(only(facts, "ended")[0]).toMatchObject({ how: "fell-apart", phase: 7, score: t.G.end!.score });
});
