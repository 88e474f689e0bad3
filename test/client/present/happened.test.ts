import { expect, test } from "vitest";
import { factsAside, factsOfShowing, pulsesOf } from "../../../client/present/happened";
import type { Cause, Fact } from "../../../game/log/facts";
import type { Seat, Step, Tag } from "../../../game/vocabulary";

const TAG: Tag = "learning";
const showing = (seat: Seat, tag = TAG): Fact => ({ kind: "aim-shown", seat, tag });
const trust: Fact = { kind: "track", track: "trust", by: 1, now: 5, cause: "aim-shown" };
const other: Fact = { kind: "track", track: "trust", by: 1, now: 6, cause: "tool" };

test.each<[string, readonly Fact[][], readonly Fact[]]>([
  ["nobody showed anything", [[other]], []],
  ["the first in its act", [[showing("0"), trust]], [trust]],
  ["a later one", [[showing("1"), trust], [showing("0")]], []],
  ["another's Trust is not its doing", [[showing("0")], [showing("1"), trust]], []],
  ["nor is what a tool did", [[showing("0"), trust], [other]], [trust]],
])("What showing an aim gave: %s (R7.2)", (_, actions, given) => {
  const log = actions.map((facts, seq) => ({ seq, facts }));
  expect(factsOfShowing(log, "0", TAG)).toEqual(given);
});

const began = (phase: number): Fact => ({ kind: "phase-began", phase, situation: "s", convenor: "0" });
const moved = (cause: Cause, by = 1): Fact => ({ kind: "track", track: "trust", by, now: 4, cause });
const kept: Fact = { kind: "pledge-kept", seat: "1", resource: "hours", amount: 2 };
const value: Fact = { kind: "track", track: "value", by: 2, now: 6, cause: "pledge-kept" };
const fell = moved("declined-twice", -1);
const declined: Fact = { kind: "declined", seat: "2", reason: "too-dear", tag: null };

test.each<[string, Step, readonly Fact[][], readonly Fact[]]>([
  ["a kept promise and what it showed (R10.3)", "stand", [[began(4)], [kept, value]], [kept, value]],
  ["nothing of the phase before", "stand", [[began(4)], [kept, value], [began(5)]], []],
  ["what is settled as the phase begins", "stand", [[began(4), kept, value]], [kept, value]],
  ["Trust falls after the second no (R7.4)", "deal", [[began(4)], [declined], [declined, fell]], [fell]],
  ["and it is still told where it drifted", "outcome", [[began(4)], [declined, fell, moved("drift", -1)]], [fell]],
  ["what another shows", "deal", [[began(4)], [showing("1"), trust]], [showing("1"), trust]],
  ["my own is on its receipt", "deal", [[began(4)], [showing("0"), trust]], []],
  ["a swallowed line smoulders (R8.4)", "pulse", [[began(4)], [moved("swallowed", -1)]], [moved("swallowed", -1)]],
  ["what a rewind took back is gone (R13.1)", "deal", [[began(4)], [fell], [{ kind: "rewound", phase: 4 }]], []],
  ["a deal tells its own effects", "outcome", [[began(4)], [moved("option")]], []],
])("Beside the step: %s", (_, step, actions, told) => {
  const log = actions.map((facts, seq) => ({ seq, facts }));
  expect(factsAside(log, step, "0")).toEqual(told);
});

test("[R12.3] the pulse of each act's end, with the phase it was given in", () => {
  const spread = (...values: number[]): Fact => ({ kind: "pulse-spread", values });
  const log = [[began(3)], [spread(2, 4)], [began(6), spread(3, 3)]].map((facts, seq) => ({ seq, facts }));
  expect(pulsesOf(log)).toEqual([
    { phase: 3, values: [2, 4] },
    { phase: 6, values: [3, 3] },
  ]);
});
