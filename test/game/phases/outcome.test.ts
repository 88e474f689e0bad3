import { expect, test } from "vitest";
import { fate } from "../../../game/kit/fate";
import { factsFor } from "../../../game/log/facts";
import { viewFor } from "../../../game/view";
import { cards } from "../../kit/cards";
import { given, type Wish } from "../../kit/given";
import { deal, kinds, only, pressAll, seedFor, standAll } from "../../kit/walk";

const DEAL: Wish = { step: "deal", every: { has: { hours: 4, skills: 4, funds: 4, reach: 4 } } };
const die = (seed: string, phase = 3) => fate(seed, `phase/${phase}/die`).roll(6);

test("[R8.1] in this order: the clause, what is paid, the effects, gains and losses, the die", () => {
  const t = given({ ...DEAL, phase: 3, seats: { 1: { line: "neutrality" } }, seed: seedFor((s) => die(s) <= 3) });
  const facts = deal(t, "b", { clause: "logo" }).filter((f) => f.kind !== "accepted");
  const told = facts.map((f) => (f.kind === "track" ? `track by ${f.cause}` : f.kind));
  expect(told.filter((kind, i) => kind !== told[i - 1])).toEqual([
    "deal",
    "track by deal-at-once",
    "clause",
    "paid",
    "track by option",
    // Seat by seat: income and community are the public aims of seats 1 and 2.
    "served",
    "line-crossed",
    "served",
    "die",
    "track by setback",
  ]);
});

test("[R8.1] contributions leave the purses of those who give them, and nobody else's", () => {
  const t = given(DEAL);
  const facts = deal(t, "b", {
    now: [
      { seat: "1", resource: "hours", amount: 2 },
      { seat: "3", resource: "skills", amount: 2 },
    ],
  });
  expect(only(facts, "paid")).toEqual([
    { kind: "paid", seat: "1", gave: { hours: 2, skills: 0, funds: 0, reach: 0 } },
    { kind: "paid", seat: "3", gave: { hours: 0, skills: 2, funds: 0, reach: 0 } },
  ]);
  const hours = ["0", "1", "2", "3"].map((s) => [t.G.seats[s]!.has.hours, t.G.seats[s]!.has.skills]);
  expect(hours).toEqual([
    [4, 4],
    [2, 4],
    [4, 4],
    [4, 2],
  ]);
});

test("[R8.1] gains for public aims are open; private gains and losses are known to their owner alone", () => {
  const t = given({
    ...DEAL,
    seats: { 0: { aims: ["income", "volunteers"] }, 3: { line: "neutrality" } },
  });
  const facts = deal(t, "b");
  expect(["0", "1", "2", "3"].map((s) => t.G.seats[s]!.gain)).toEqual([
    { open: 0, hidden: 3 },
    { open: 2, hidden: 0 },
    { open: 2, hidden: 0 },
    { open: 0, hidden: -2 },
  ]);
  expect(only(factsFor(facts, "2"), "served").map((f) => f.seat)).toEqual(["1", "2"]);
  for (const [viewer, private_, crossed] of [
    ["0", 1, 0],
    ["3", 0, 1],
    ["2", 0, 0],
    ["table", 0, 0],
  ] as const) {
    const known = kinds(factsFor(facts, viewer));
    expect(known.filter((k) => k === "served-privately").length).toBe(private_);
    expect(known.filter((k) => k === "line-crossed").length).toBe(crossed);
  }
  expect(viewFor(t.G, t.content, "2").partners.map((p) => p.gain)).toEqual([0, 2, 2, 0]);
  expect(viewFor(t.G, t.content, "3").me!.gain).toEqual({ open: 0, hidden: -2 });
});

test("[R8.1] a clause comes first: the third one's Anchoring is there before the option's effects", () => {
  const t = given({ ...DEAL, phase: 4, clauses: ["logo", "data"], tracks: { anchoring: 4 } });
  const facts = deal(t, "b", { clause: "money" });
  expect(only(facts, "track").map((f) => f.cause)).toEqual(expect.arrayContaining(["signed", "option"]));
  const causes = only(facts, "track").map((f) => f.cause);
  expect(causes.indexOf("signed")).toBeLessThan(causes.indexOf("option"));
});

test.each([1, 2, 3, 4, 5, 6])("[R8.2] at risk 3 a die of %i is a setback if it is at or under it", (roll) => {
  const t = given({ ...DEAL, phase: 3, seed: seedFor((s) => die(s) === roll) });
  const clarity = t.G.tracks.clarity;
  const facts = deal(t, "b");
  expect(only(facts, "die")).toEqual([{ kind: "die", roll, risk: 3, setback: roll <= 3 }]);
  expect(t.G.phase.outcome).toMatchObject({ die: roll, setback: roll <= 3, risk: 3 });
  expect(t.G.tracks.clarity).toBe(roll <= 3 ? clarity - 1 : clarity);
});

test("[R8.2] at risk 0 nothing is thrown", () => {
  const t = given(DEAL);
  expect(only(deal(t, "a"), "die")).toEqual([]);
  expect(t.G.phase.outcome).toMatchObject({ die: null, setback: false });
});

test("[R8.2] a setback that goes with an adaptation is the option's own", () => {
  const t = given({
    ...DEAL,
    phase: 3,
    seed: seedFor((s) => die(s) <= 3),
    seats: { 2: { aims: ["quality", "volunteers"], shown: ["quality"] } },
  });
  deal(t, "b", { adapt: { from: "income", to: "quality", insight: false } });
  expect(t.G.phase.outcome).toMatchObject({ setback: true, adapt: { from: "income", to: "quality" } });
});

test.each([
  ["at once", 0, "a", "at-once"],
  ["after one no", 1, "a", "hard-won"],
] as const)("[R5.2] a deal %s builds a bridge that shows it", (_what, times, option, how) => {
  const t = given(DEAL);
  for (let i = 0; i < times; i++) t.does(t.G.phase.deal.convenor, "pass");
  deal(t, option);
  expect(t.G.bridges).toEqual([]);
  pressAll(t);
  expect(t.G.bridges).toEqual([{ phase: 1, situation: "situation-1", option, how, setback: false, rewound: false }]);
});

test("[R7.4] a drifted phase has a bridge too", () => {
  const t = given(DEAL);
  for (let i = 0; i < 3; i++) t.does(t.G.phase.deal.convenor, "pass");
  pressAll(t);
  expect(t.G.bridges).toMatchObject([{ option: null, how: "drifted" }]);
});

test("[R8.1] an option may touch all four tracks at once, each as far as its end", () => {
  const by = (track: "trust" | "clarity" | "anchoring" | "value", n: number) =>
    ({ do: "track", track, by: n }) as const;
  const effects = [by("trust", -1), by("clarity", 2), by("anchoring", 5), by("value", -3)];
  const options = (["a", "b", "c"] as const).map((id) => ({
    id,
    cost: { hours: 1 },
    serves: ["income" as const],
    effects,
  }));
  const t = given({ ...DEAL, content: cards({ options }), tracks: { trust: 8, clarity: 9, anchoring: 8, value: 1 } });
  deal(t, "a");
  expect(t.G.tracks).toEqual({ trust: 7, clarity: 10, anchoring: 10, value: 0 });
});

test("[R5.1] one situation of the phase is drawn by fate: over many seeds each comes up", () => {
  const content = cards();
  const twice = content.scenario.situations.flatMap((s) => [s, { ...s, id: `${s.id}-b` }]);
  const drawn = Array.from({ length: 30 }, (_, i) => {
    const t = given({ content: { ...content, scenario: { ...content.scenario, situations: twice } }, seed: `s${i}` });
    return t.G.phase.situation;
  });
  expect(new Set(drawn)).toEqual(new Set(["situation-1", "situation-1-b"]));
});

test("[R5.1] the situation is laid out with its options and its drift", () => {
  const t = given();
  const { situation } = viewFor(t.G, t.content, "table");
  expect(situation.id).toBe("situation-1");
  expect(situation.options.map((o) => o.id)).toEqual(["a", "b", "c", "d"]);
  expect(situation.drift).toEqual([{ do: "track", track: "anchoring", by: -1 }]);
  expect(() => standAll(t)).not.toThrow();
});
