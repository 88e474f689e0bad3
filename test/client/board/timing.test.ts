import { describe, expect, test } from "vitest";
import { demoModel, demoStart } from "../../../client/board/demo-models";
import { type Cue, plan } from "../../../client/board/plan";
import { groups, LONGEST_WAIT, leads, type Reveals, reveals, TIMES } from "../../../client/board/timing";
import type { Bundle } from "../../../game/vocabulary";

const some: Bundle = { hours: 1, skills: 0, funds: 0, reach: 0 };
const open = (n: number): Cue => ({
  show: "stands",
  open: Array.from({ length: n }, (_, i) => ({ seat: String(i) as "0", letter: "A" })),
});
const pay = (seat: "0" | "1"): Cue => ({ show: "pay", seat, phase: 1, what: some });
const lose: Cue = { show: "lose", seat: "0", what: some };
const die: Cue = { show: "die", roll: 2, risk: 2, setback: true };
const bridge: Cue = { show: "bridge", phase: 1, how: "at-once", setback: false };
const event = (outcome: "hit" | "absorbed" | "pending", arrives = true): Cue => ({
  show: "event",
  kind: "people",
  outcome,
  arrives,
});
const trust: Cue = { show: "track", track: "trust", from: 4, to: 5 };

/** ms, as the table has them: a change of a time is a change of these. */
const ARRIVAL = TIMES.event.journey + TIMES.event.card;

describe("when the board tells what it shows", () => {
  test.each<[string, readonly Cue[], Reveals]>([
    ["nothing moves", [], {}],
    ["what is no secret", [trust, bridge, { show: "clause", from: 0, to: 1 }], {}],
    [
      "the agreement is signed after it has been written",
      [{ show: "clause", from: 2, to: 3 }, { show: "signed" }],
      { signed: 8000 },
    ],
    ["the end", [trust, { show: "end", onePlusOne: "2,10" }], { sum: 9000 }],
    ["four stands, half turned", [open(4)], { stands: 1005 }],
    ["six stands", [open(6)], { stands: 1115 }],
    ["a die alone", [die, trust], { die: 900 }],
    ["a die does not wait for all coins", [pay("0"), pay("1"), die, bridge], { die: 1320 }],
    ["an event that strikes", [event("hit"), lose, trust], { event: ARRIVAL, verdict: 1440 }],
    ["one that is held", [event("absorbed")], { event: ARRIVAL, verdict: ARRIVAL }],
    ["one that tempts", [event("pending")], { event: ARRIVAL, verdict: ARRIVAL }],
    ["a temptation that is answered", [event("absorbed", false)], {}],
    [
      "an event after a bridge waits no longer than anything may",
      [bridge, event("hit")],
      { event: 1600, verdict: 1600 },
    ],
    ["all that was missed at once", [pay("0"), die, bridge, event("hit")], { die: 1320, event: 1600, verdict: 1600 }],
  ])("%s", (_what, cues, told) => {
    expect(reveals(cues)).toEqual(told);
  });

  test("no difference, no wait; a whole crossing within the longest", () => {
    expect(reveals(plan(demoStart("da"), { ...demoStart("da") }))).toEqual({});
    const told = reveals(plan(demoModel("offer", "da"), demoModel("crossed", "da")));
    expect(Object.keys(told)).toEqual(["die", "signed"]);
    expect(told.die).toBeLessThanOrEqual(LONGEST_WAIT.die);
  });
});

test("cues of one kind go together where they may, the others one after another", () => {
  const cues = [pay("0"), pay("1"), die, bridge, bridge, trust, trust];
  expect(groups(cues).map((group) => group.map(({ show }) => show))).toEqual([
    ["pay", "pay"],
    ["die"],
    ["bridge"],
    ["bridge"],
    ["track", "track"],
  ]);
});

test.each<[string, Cue, Cue | null, boolean]>([
  ["the die follows what is paid before all has come", pay("0"), die, true],
  ["a bridge waits", pay("0"), bridge, false],
  ["the last waits for nothing", pay("0"), null, false],
  ["nothing runs ahead of the die itself", die, die, false],
])("%s", (_what, cue, next, ahead) => {
  expect(leads([cue], next ? [next] : undefined)).toBe(ahead);
});
