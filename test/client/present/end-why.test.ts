import { expect, test } from "vitest";
import { deciding, smallestOf, tallies, whyEnd } from "../../../client/present/end-why";
import type { Fact } from "../../../game/log/facts";
import type { View } from "../../../game/view-types";
import { readBoth } from "./kit";

const began = (phase: number): Fact => ({ kind: "phase-began", phase, situation: "s", convenor: "0" });
const served = (points: number): Fact => ({ kind: "served", seat: "0", tag: "learning", points });
const value = (by: number): Fact => ({ kind: "track", track: "value", by, now: 9, cause: "option" });
const broken = (amount: number): Fact => ({
  kind: "pledge-broken",
  seat: "1",
  resource: "hours",
  amount,
  couldNot: false,
});
const HIT: Fact = { kind: "event-hit", event: "e", wouldHaveHelped: [] };
const DRIFT: Fact = { kind: "drifted", situation: "s" };
const DIE: Fact = { kind: "die", roll: 1, risk: 2, setback: true };
const OPEN: Fact = { kind: "stands-open", stands: [] };
const log = (...facts: Fact[]) => [{ seq: 0, facts }];

const GAMES: readonly [name: string, facts: readonly Fact[], best: number | null, costliest: number | null][] = [
  ["nothing was played", [], null, null],
  ["one phase is the best and none the costliest", [began(1), served(2)], 1, null],
  ["all phases were worth the same", [began(1), served(2), began(2), value(2)], 1, null],
  ["points and value count alike", [began(1), served(4), began(2), served(2), value(3), began(3)], 2, 3],
  ["the first of several bests", [began(1), served(4), began(3), served(4), began(4)], 1, 4],
  ["of equal ones the one with a mishap costs most", [began(1), served(4), began(2), began(3), DRIFT], 1, 3],
  ["a broken promise takes points", [began(1), served(4), broken(3), began(2), served(2)], 2, 1],
  ["what is private does not count", [began(1), served(2), began(2), { ...secret(9) }], 1, 2],
  ["what faded after the end belongs to no phase", [began(1), served(2), began(2), served(3), faded(5)], 2, 1],
  ["a rewound phase counts once", [began(1), served(3), began(2), OPEN, served(5), rewound(2), served(1)], 1, 2],
];
function secret(points: number): Fact {
  return { kind: "served-privately", to: ["0"], tag: "learning", points };
}
function faded(n: number): Fact {
  return { kind: "track", track: "value", by: -n, now: 0, cause: "not-carried-on" };
}
function rewound(phase: number): Fact {
  return { kind: "rewound", phase };
}

test.each(GAMES)("Deciding phases: %s", (_, facts, best, costliest) => {
  const found = deciding(log(...facts));
  expect([found.best?.phase ?? null, found.costliest?.phase ?? null]).toEqual([best, costliest]);
});

test("A promise that was due before the stands stays broken when the phase is rewound (R13.1)", () => {
  const [tally] = tallies(log(began(2), broken(2), OPEN, served(5), HIT, rewound(2), served(1)));
  expect(tally).toMatchObject({ points: -1, broken: 1, hit: false });
});

/** A game of two seats that is over, each with half of 14 points alone, and a target of 10. */
const over = (ratios: readonly [number, number], citizens: number, gains: readonly [number, number], home = 0) =>
  ({
    scenario: "kvarteret",
    partners: [
      { seat: "0", role: "library" },
      { seat: "1", role: "housing" },
    ],
    tracks: { trust: 4, clarity: 3, anchoring: 4, value: 8 },
    end: {
      how: "played-out",
      home,
      alone: { "0": 14, "1": 14 },
      gains: { "0": gains[0], "1": gains[1] },
      target: 20,
      score: { ratios: { "0": ratios[0], "1": ratios[1] }, citizens, smallest: Math.min(...ratios, citizens) },
    },
  }) as unknown as View;

const ENDS: readonly [name: string, view: View, who: string, lacks: number][] = [
  ["a partner that lacks", over([128, 71], 100, [9, 5]), "1", 4],
  ["nobody lacks", over([128, 114], 120, [9, 8]), "1", 0],
  ["the citizens", over([128, 114], 80, [9, 8]), "citizens", 4],
  ["seats before citizens", over([80, 114], 80, [6, 8]), "0", 2],
  ["enough, less a quarter", over([75, 96], 90, [7, 9]), "0", 0],
  ["what was had at home counts", over([93, 120], 120, [3, 5], 50), "0", 1],
];

test.each(ENDS)("The smallest ratio: %s (R14.2, R14.3)", (_, view, who, lacks) => {
  expect(smallestOf(view)).toMatchObject({ who, lacks });
});

test("Nothing is explained before the end", () => {
  expect(whyEnd({ ...over([1, 1], 1, [0, 0]), end: null } as View, log(began(1)))).toEqual([]);
});

test("Every kind of explanation can be said in both languages", () => {
  const bad = log(began(1), served(3), began(2), DRIFT, HIT, DIE, broken(1), broken(2), began(3));
  const dull = log(began(1), served(3), began(2));
  for (const [, view] of ENDS)
    for (const facts of [bad, dull])
      for (const line of whyEnd(view, facts)) expect(readBoth(line).da.length).toBeGreaterThan(20);
  const [smallest, phases, ...more] = whyEnd(ENDS[0]![1], bad).map((line) => readBoth(line).en);
  expect(more).toEqual([]);
  expect(smallest).toMatch(/ with 2 more /);
  expect(phases).toMatch(/gave most \(3 in open gains\) and phase 2, .* cost most, because .*drifted/);
  const [, even] = whyEnd(ENDS[0]![1], dull).map((line) => readBoth(line).en);
  expect(even).toMatch(/gave least \(neither open gains .*\)\.$/);
});

test("A partner that got least is told so as itself; more than alone is said, and as much", () => {
  const at = (ratio: number) => ({ ...over([120, ratio], 200, [9, 8]), me: { seat: "1" } }) as unknown as View;
  const said = (view: View) => readBoth(whyEnd(view, [])[0]!);
  expect(said(at(114))).toEqual({
    da: "I fik mindst ud af at være med, 1,14, men stadig mere, end I ville have fået alene.",
    en: "You got least out of joining, 1.14, but still more than you would have had on your own.",
  });
  expect(said(at(100)).da).toBe(
    "I fik mindst ud af at være med, 1,00, men stadig lige så meget, som I ville have fået alene.",
  );
  expect(said({ ...at(114), me: null } as View).da).toContain("Mirabellen fik mindst");
});

test.each(ENDS)("Why is said in two sentences: %s", (_, view) => {
  const all = whyEnd(view, log(began(1), served(3), value(2), began(2), DRIFT, broken(1)));
  for (const language of ["da", "en"] as const)
    expect(all.map((line) => readBoth(line)[language].match(/[.!?](?=\s|$)/g)?.length)).toEqual([1, 1]);
});
