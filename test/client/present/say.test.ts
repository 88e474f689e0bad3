import { describe, expect, test } from "vitest";
import { type Listener, sayFact, seatIn } from "../../../client/present/say";
import type { Cause, Fact, FactKind } from "../../../game/log/facts";
import { SCENARIO } from "../../kit/content";
import { read, readBoth } from "./kit";

const SITUATION = "grant-call";
const listener: Listener = {
  scenario: SCENARIO,
  partners: [
    { seat: "0", role: "library" },
    { seat: "1", role: "housing" },
    { seat: "2", role: "evening-school" },
  ],
  mine: "1",
  situation: SITUATION,
};
const onlooker: Listener = { ...listener, mine: null };

const CAUSES: { readonly [C in Cause]: true } = {
  option: true,
  setback: true,
  drift: true,
  event: true,
  tool: true,
  "deal-at-once": true,
  "declined-twice": true,
  "aim-shown": true,
  "reading-well": true,
  "line-said": true,
  swallowed: true,
  "second-clause": true,
  signed: true,
  "pledge-kept": true,
  "pledge-broken": true,
  fading: true,
  "not-carried-on": true,
};

const what = { resource: "hours", amount: 2 } as const;
const score = { ratios: { "0": 100 }, citizens: 90, average: 95, smallest: 90, onePlusOne: 185 };
/** Every kind in every way it is said. */
const FACTS: { readonly [K in FactKind]: readonly Extract<Fact, { kind: K }>[] } = {
  "act-began": [{ kind: "act-began", act: "build", number: 2 }],
  "hours-lost": [{ kind: "hours-lost", seat: "1", hours: 1 }],
  income: [{ kind: "income", seat: "0", got: { hours: 3, skills: 0, funds: 1, reach: 2 } }],
  operations: [{ kind: "operations", seat: "1" }],
  "tool-drawn": [{ kind: "tool-drawn", seat: "0" }],
  "aim-exchanged": [
    { kind: "aim-exchanged", seat: "0", shown: null },
    { kind: "aim-exchanged", seat: "1", shown: "learning" },
  ],
  "aim-new": [{ kind: "aim-new", to: ["1"], from: "learning", now: "quality" }],
  "phase-began": [{ kind: "phase-began", phase: 1, situation: SITUATION, convenor: "1" }],
  stood: [{ kind: "stood", seat: "0" }],
  "stands-open": [
    {
      kind: "stands-open",
      stands: [
        { seat: "0", option: "a", mirror: "1", guess: "b", right: true },
        { seat: "1", option: null, mirror: "2", guess: null, right: false },
      ],
    },
  ],
  insight: [
    { kind: "insight", seat: "1", from: "guess" },
    { kind: "insight", seat: "0", from: "tool" },
  ],
  track: (Object.keys(CAUSES) as Cause[]).map((cause, i) => ({
    kind: "track",
    track: "trust",
    by: i % 2 ? 1 : -1,
    now: 4,
    cause,
  })),
  proposed: [
    { kind: "proposed", seat: "0", option: "a", later: [], clause: null, adapt: null, answersReason: false },
    {
      kind: "proposed",
      seat: "1",
      option: "b",
      later: [{ seat: "0", resource: "funds", amount: 1, due: 3 }],
      clause: "money",
      adapt: { from: "learning", to: "income", insight: false },
      answersReason: true,
    },
  ],
  passed: [{ kind: "passed", seat: "1" }],
  withdrawn: [{ kind: "withdrawn", seat: "0" }],
  accepted: [{ kind: "accepted", seat: "1" }],
  declined: [
    { kind: "declined", seat: "0", reason: "too-dear", tag: null },
    { kind: "declined", seat: "1", reason: "not-our-purpose", tag: "community" },
  ],
  convenor: [{ kind: "convenor", seat: "1" }],
  deal: [
    { kind: "deal", option: "a", tries: 1, by: "0" },
    { kind: "deal", option: "b", tries: 3, by: "1" },
  ],
  drifted: [{ kind: "drifted", situation: SITUATION }],
  paid: [{ kind: "paid", seat: "1", gave: { hours: 1, skills: 1, funds: 0, reach: 0 } }],
  pledged: [{ kind: "pledged", seat: "0", ...what, due: 5 }],
  clause: [{ kind: "clause", clause: "money", seat: "0" }],
  signed: [{ kind: "signed", phase: 6 }],
  served: [{ kind: "served", seat: "1", tag: "community", points: 2 }],
  "served-privately": [{ kind: "served-privately", to: ["1"], tag: "wellbeing", points: 3 }],
  "line-crossed": [{ kind: "line-crossed", to: ["1"], tag: "visibility", points: -2 }],
  die: [
    { kind: "die", roll: 5, risk: 2, setback: false },
    { kind: "die", roll: 1, risk: 2, setback: true },
  ],
  "line-said": [{ kind: "line-said", seat: "0", tag: "neutrality" }],
  "tool-played": [
    { kind: "tool-played", seat: "0", tool: "network-map", partner: null },
    { kind: "tool-played", seat: "1", tool: "partner-assessment", partner: "0" },
  ],
  found: [{ kind: "found", seat: "1", resource: "reach", amount: 1 }],
  "aim-shown": [{ kind: "aim-shown", seat: "0", tag: "quality" }],
  asked: [{ kind: "asked", seat: "1", partner: "0" }],
  "aim-learnt": [{ kind: "aim-learnt", to: ["1"], partner: "0", tag: "quality" }],
  "event-foreseen": [{ kind: "event-foreseen", to: ["1"], event: "contact-leaves", phase: 5 }],
  event: [
    { kind: "event", event: "contact-leaves", seat: null },
    { kind: "event", event: "new-boss", seat: "1" },
  ],
  "event-absorbed": [
    { kind: "event-absorbed", event: "new-boss", clause: "money", shield: null, track: null },
    { kind: "event-absorbed", event: "new-boss", clause: null, shield: "people", track: null },
    { kind: "event-absorbed", event: "new-boss", clause: null, shield: null, track: "trust" },
    { kind: "event-absorbed", event: "new-boss", clause: null, shield: null, track: null },
  ],
  "event-hit": [
    { kind: "event-hit", event: "new-boss", wouldHaveHelped: [] },
    { kind: "event-hit", event: "new-boss", wouldHaveHelped: ["money", "logo"] },
  ],
  lost: [{ kind: "lost", seat: "0", resource: "funds", amount: 1 }],
  received: [{ kind: "received", seat: "1", resource: "skills", amount: 1 }],
  tempted: [{ kind: "tempted", seat: "1", hours: 2 }],
  "temptation-paid": [{ kind: "temptation-paid", seat: "0", hours: 1 }],
  "pledge-kept": [{ kind: "pledge-kept", seat: "1", ...what }],
  "pledge-broken": [
    { kind: "pledge-broken", seat: "0", ...what, couldNot: false },
    { kind: "pledge-broken", seat: "1", ...what, couldNot: true },
  ],
  "pledge-moved": [{ kind: "pledge-moved", seat: "0", ...what, due: 7 }],
  "vote-asked": [
    { kind: "vote-asked", on: "move-pledge", seat: "0" },
    { kind: "vote-asked", on: "rewind", seat: "1" },
    { kind: "vote-asked", on: "end-well", seat: "2" },
  ],
  voted: [{ kind: "voted", on: "rewind", seat: "1", yes: false }],
  rewound: [{ kind: "rewound", phase: 4 }],
  "pulse-given": [{ kind: "pulse-given", seat: "1" }],
  "pulse-spread": [{ kind: "pulse-spread", values: [2, 3, 5] }],
  talked: [{ kind: "talked", seat: "0" }],
  "acted-for": [{ kind: "acted-for", seat: "1" }],
  ended: [{ kind: "ended", how: "played-out", phase: 12, score }],
};
const ALL = Object.values(FACTS).flat() as readonly Fact[];

describe("what happened, in sentences", () => {
  test.each(ALL)("$kind is said in both languages, to a seat and to onlookers", (fact) => {
    for (const to of [listener, onlooker, { ...listener, situation: null }]) {
      const { da, en } = readBoth(sayFact(fact, to));
      expect(da).not.toBe(en);
      for (const text of [da, en]) expect(text).not.toMatch(/undefined|\[object|\s\.|\.\./);
    }
  });

  test.each<[Fact, string, string]>([
    [FACTS.passed[0]!, "I melder pas.", "You pass."],
    [FACTS["hours-lost"][0]!, "I mister 1 ubrugt time.", "You lose 1 unused hour."],
    [
      FACTS["pulse-spread"][0]!,
      "Pulsen ved bordet: Svarene ligger fra 2 til 5.",
      "The pulse at the table: answers from 2 to 5.",
    ],
    [
      { kind: "pulse-spread", values: [4, 4, 4] },
      "Pulsen ved bordet: Alle svarede 4.",
      "The pulse at the table: all said 4.",
    ],
    [
      {
        ...FACTS.proposed[0]!,
        later: [
          { seat: "1", resource: "hours", amount: 2, due: 3 },
          { seat: "0", resource: "funds", amount: 1, due: 4 },
        ],
      },
      "Biblioteket foreslår A: Bank på tredive døre først. Løfter: 2 timer fra jer i fase 3 og 1 mønt fra Biblioteket i fase 4.",
      "Hyldeborg Library proposes A: Knock on thirty doors first. Pledges: 2 hours from you in phase 3 and 1 in funds from Hyldeborg Library in phase 4.",
    ],
    [FACTS.track[0]!, "Tillid falder til 4 (−1): aftalen.", "Trust falls to 4 (−1): the deal."],
  ])("%j", (fact, da, en) => expect(readBoth(sayFact(fact, listener))).toEqual({ da, en }));

  test("the listener is spoken to, others are named", () => {
    const fact: Fact = { kind: "accepted", seat: "1" };
    expect(read("da", sayFact(fact, listener))).toBe("I siger ja.");
    expect(read("da", sayFact(fact, onlooker))).toBe("Mirabellen siger ja.");
  });

  test("a fact is about the seat it names, or the one it is told to", () => {
    expect(seatIn(FACTS.lost[0]!)).toBe("0");
    expect(seatIn(FACTS["aim-learnt"][0]!)).toBe("1");
    expect(seatIn(FACTS.signed[0]!)).toBeNull();
  });
});
