import { describe, expect, test } from "vitest";
import { demoAt, demoModel, demoStart } from "../../../client/board/demo-models";
import type { BoardModel } from "../../../client/board/model";
import { plan, spot } from "../../../client/board/plan";
import type { Bundle } from "../../../game/vocabulary";

const start = demoStart("da");
const bundle = (part: Partial<Bundle>): Bundle => ({ hours: 0, skills: 0, funds: 0, reach: 0, ...part });
const first = (model: BoardModel, change: Partial<BoardModel["partners"][number]>): BoardModel => ({
  ...model,
  partners: model.partners.map((p, i) => (i === 0 ? { ...p, ...change } : p)),
});
const bridge = { phase: 1, how: "at-once", setback: false } as const;
const has = start.partners[0]!.has;
const offering = first(start, { offers: bundle({ hours: 2 }) });
const standing = (...letters: string[]): BoardModel => ({
  ...start,
  partners: start.partners.map((p, i) => ({ ...p, stand: { letter: letters[i]! } })),
});
const promise = {
  key: "0/hours/4/0",
  seat: "0",
  resource: "hours",
  amount: 2,
  due: 4,
  state: "standing",
} as const satisfies BoardModel["promises"][number];
const asked = { ...promise, state: "asked" } as const;
const kept = { ...promise, state: "kept" } as const;
const broken = { ...promise, state: "broken" } as const;
const event = { kind: "people", title: "x", outcome: "pending" } as const;

describe("plan tells what changed, in the order to see it", () => {
  test.each<[string, BoardModel, BoardModel, readonly unknown[]]>([
    ["nothing", start, { ...start }, []],
    ["words only", start, demoStart("en"), []],
    [
      "a track",
      start,
      { ...start, tracks: { ...start.tracks, trust: 5 } },
      [{ show: "track", track: "trust", from: 4, to: 5 }],
    ],
    ["a bridge", start, { ...start, bridges: [bridge] }, [{ show: "bridge", ...bridge }]],
    [
      "a setback on a standing bridge",
      { ...start, bridges: [bridge] },
      { ...start, bridges: [{ ...bridge, setback: true }] },
      [{ show: "bridge", ...bridge, setback: true }],
    ],
    ["a rewind", { ...start, bridges: [bridge] }, start, [{ show: "rewind", phase: 1 }]],
    ["an offer alone moves nothing", start, offering, []],
    ["a stand taken lies face down and moves nothing", start, first(start, { stand: { letter: null } }), []],
    [
      "all stands turn over together",
      first(start, { stand: { letter: null } }),
      standing("B", "A", "B", "–"),
      [
        {
          show: "stands",
          open: [
            { seat: "0", letter: "B" },
            { seat: "1", letter: "A" },
            { seat: "2", letter: "B" },
            { seat: "3", letter: "–" },
          ],
        },
      ],
    ],
    ["open stands do not turn again", standing("B", "A", "B", "C"), standing("B", "A", "B", "C"), []],
    ["a promise is asked for", start, { ...start, promises: [asked] }, [{ show: "promise", promise: asked }]],
    ["and agreed to: it lies there already", { ...start, promises: [asked] }, { ...start, promises: [promise] }, []],
    ["or declined: it goes without a word", { ...start, promises: [asked] }, start, []],
    [
      "a promise that is kept is not a loss",
      { ...start, promises: [promise] },
      { ...first(start, { has: { ...has, hours: has.hours - 2 } }), promises: [kept] },
      [{ show: "kept", promise: kept }],
    ],
    [
      "kept as income comes: all of the income is seen",
      { ...start, promises: [promise] },
      { ...first(start, { has: { ...has, hours: has.hours + 1 } }), promises: [kept] },
      [
        { show: "kept", promise: kept },
        { show: "receive", seat: "0", what: bundle({ hours: 3 }) },
      ],
    ],
    [
      "a promise that is broken",
      { ...start, promises: [promise] },
      { ...start, promises: [broken] },
      [{ show: "broken", promise: broken }],
    ],
    [
      "a promise that is moved is given anew",
      { ...start, promises: [promise] },
      { ...start, promises: [{ ...promise, key: "0/hours/5/0", due: 5 }] },
      [{ show: "promise", promise: { ...promise, key: "0/hours/5/0", due: 5 } }],
    ],
    ["what was settled long ago", start, { ...start, promises: [kept, broken] }, []],
    [
      "what was offered is paid",
      offering,
      first(start, { has: { ...has, hours: has.hours - 2 } }),
      [{ show: "pay", seat: "0", phase: 1, what: bundle({ hours: 2 }) }],
    ],
    [
      "more than was offered: the rest is lost",
      offering,
      first(start, { has: { ...has, hours: has.hours - 3 } }),
      [
        { show: "pay", seat: "0", phase: 1, what: bundle({ hours: 2 }) },
        { show: "lose", seat: "0", what: bundle({ hours: 1 }) },
      ],
    ],
    [
      "a loss without an offer",
      start,
      first(start, { has: { ...has, reach: has.reach - 1 } }),
      [{ show: "lose", seat: "0", what: bundle({ reach: 1 }) }],
    ],
    [
      "income",
      start,
      first(start, { has: { ...has, skills: has.skills + 2 } }),
      [{ show: "receive", seat: "0", what: bundle({ skills: 2 }) }],
    ],
    [
      "the die",
      start,
      { ...start, die: { roll: 2, risk: 3, setback: true } },
      [{ show: "die", roll: 2, risk: 3, setback: true }],
    ],
    [
      "an event comes",
      start,
      { ...start, event },
      [{ show: "event", kind: "people", outcome: "pending", arrives: true }],
    ],
    [
      "and is settled",
      { ...start, event },
      { ...start, event: { ...event, outcome: "absorbed" } },
      [{ show: "event", kind: "people", outcome: "absorbed", arrives: false }],
    ],
    [
      "the agreement",
      start,
      { ...start, clauses: 3, signed: true },
      [{ show: "clause", from: 0, to: 3 }, { show: "signed" }],
    ],
    [
      "the end",
      start,
      { ...start, end: { onePlusOne: "2,64", shares: [], lit: true } },
      [
        { show: "move", from: 1, to: "home" },
        { show: "end", onePlusOne: "2,64" },
      ],
    ],
  ])("%s", (_what, before, after, cues) => {
    expect(plan(before, after)).toEqual(cues);
  });

  test("a whole crossing: pay, die, bridge, tracks, agreement, move", () => {
    const shows = plan(demoModel("offer", "da"), demoModel("crossed", "da")).map((cue) => cue.show);
    expect(shows).toEqual(["pay", "pay", "pay", "die", "bridge", "track", "track", "clause", "signed", "move"]);
  });

  test("a rewind takes the bridge back first, and what was paid comes home from it", () => {
    const after = { ...first(demoAt(start, 1), { has: { ...has, hours: has.hours + 2 } }), promises: [promise] };
    expect(plan(demoAt(start, 2), after)).toEqual([
      { show: "rewind", phase: 1 },
      { show: "return", seat: "0", phase: 1, what: bundle({ hours: 2 }) },
      { show: "move", from: 2, to: 1 },
    ]);
  });

  test("after a rewind the stands lie open and do not turn", () => {
    const before = { ...start, bridges: [bridge] };
    expect(plan(before, standing("A", "A", "B", "C"))).toEqual([{ show: "rewind", phase: 1 }]);
  });

  test("the same throw in the next phase is thrown again", () => {
    const die = { roll: 4, risk: 1, setback: false };
    const shows = plan({ ...demoAt(start, 2), die }, { ...demoAt(start, 3), die }).map((cue) => cue.show);
    expect(shows).toContain("die");
  });
});

test.each<[string, BoardModel, unknown]>([
  ["on the island that is here", demoAt(start, 7), 7],
  ["home at the end", demoModel("end", "da"), "home"],
  ["nowhere when no island is here", { ...start, islands: start.islands.map((i) => ({ ...i, state: "ahead" })) }, null],
])("the party stands %s", (_where, model, at) => {
  expect(spot(model)).toBe(at);
});
