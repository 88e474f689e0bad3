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
      { ...start, end: { onePlusOne: "2,64" } },
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

  test("a rewind moves no resources", () => {
    const after = first(demoAt(start, 1), { has: bundle({ hours: 6 }) });
    expect(plan(demoAt(start, 2), after).map((cue) => cue.show)).toEqual(["rewind", "move"]);
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
