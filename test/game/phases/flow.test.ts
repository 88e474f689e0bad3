import { expect, test } from "vitest";
import { stepKey, waitingFor } from "../../../game/phases/waiting";
import type { EventCardIn } from "../../kit/cards";
import { cards, EVENT, OPTIONS } from "../../kit/cards";
import { given, type Table, type Wish } from "../../kit/given";
import { outcome } from "../../kit/outcome";
import { acceptAll, deal, kinds, only, pressAll, propose, pulseAll, standAll } from "../../kit/walk";

/** The steps a table rests in, one phase long. */
function steps(t: Table): string[] {
  const seen: string[] = [t.G.step];
  const look = () => {
    if (seen.at(-1) !== t.G.step) seen.push(t.G.step);
  };
  if (t.G.step === "pledges") t.does(waitingFor(t.G)[0]!, "keepPledge", 1);
  look();
  standAll(t);
  look();
  deal(t, "a");
  look();
  pressAll(t);
  look();
  if (t.G.step === "event") t.does(waitingFor(t.G)[0]!, "answerTemptation", false);
  look();
  pulseAll(t);
  look();
  return seen;
}
const TEMPTS: EventCardIn = { ...EVENT, full: [{ do: "tempt", hours: 1 }] };
const pledge = { by: "0", resource: "reach", amount: 1 } as const;

test.each<[string, Wish, readonly string[]]>([
  ["a quiet phase", { phase: 1 }, ["stand", "deal", "outcome", "pulse", "stand"]],
  ["an event without a choice", { phase: 5 }, ["stand", "deal", "outcome", "pulse", "stand"]],
  [
    "a pledge due",
    { phase: 5, pledges: [pledge], step: "pledges" },
    ["pledges", "stand", "deal", "outcome", "pulse", "stand"],
  ],
  ["the end of an act", { phase: 3 }, ["stand", "deal", "outcome", "pulse", "act"]],
  ["the end of the game", { phase: 12 }, ["stand", "deal", "outcome", "pulse", "over"]],
])("[R5.2] %s", (_what, wish, expected) => {
  expect(steps(given(wish))).toEqual(expected);
});

test("[R5.2] a temptation has a step of its own", () => {
  const wish: Wish = {
    content: cards({ event: TEMPTS }),
    phase: 5,
    pledges: (["0", "1", "2", "3"] as const).map((by) => ({ ...pledge, by, due: 8 })),
  };
  expect(steps(given(wish))).toEqual(["stand", "deal", "outcome", "event", "pulse", "stand"]);
});

test.each([
  [0, "act"],
  [1, "act"],
  [2, "talk"],
  [4, "talk"],
])("[R5.2] [R12.3] between acts with pulses %i apart the step is %s", (apart, step) => {
  const t = given({ phase: 3, step: "pulse" });
  t.does("0", "pulse", 1);
  t.does("1", "pulse", 1 + apart);
  const facts = pulseAll(t, 1);
  expect(t.G.step).toBe(step);
  expect(only(facts, "pulse-spread")).toEqual([{ kind: "pulse-spread", values: [1, 1, 1, 1 + apart] }]);
});

test.each([
  [4, [0, 1, 2, 3, 0, 1]],
  [3, [0, 1, 2, 0, 1, 2]],
  [6, [0, 1, 2, 3, 4, 5]],
] as const)("[R5.3] with %i seats the convenor goes round, the library first: %j", (count, order) => {
  const phases = order.map((_, i) => given({ count, phase: i + 1 }).G.phase.deal.convenor);
  expect(phases).toEqual(order.map(String));
});

test("[R5.3] a phase that went through several proposals does not change who begins the next", () => {
  const t = given({ step: "deal" });
  t.does("0", "pass");
  t.does("1", "pass");
  deal(t, "a");
  pressAll(t);
  pulseAll(t);
  expect(t.G.phase.deal.convenor).toBe("1");
});

test("[R14.1] the game ends after its last phase, whatever the length", () => {
  for (const [length, phase] of [
    ["full", 12],
    ["short", 12],
    ["tutorial", 4],
  ] as const) {
    const t = given({ length, phase, step: "pulse" });
    pulseAll(t);
    expect(t.G.end).toMatchObject({ how: "played-out", phase });
    expect(t.why("0", "pulse", 3)).toBe("game-over");
  }
});

test.each([
  1, 5, 12,
])("[R14.1] an option that ends well ends the game in phase %i, after the pulse, without an event", (phase) => {
  const t = given({ phase, step: "deal" });
  deal(t, "d");
  expect(kinds(pressAll(t))).not.toContain("event");
  expect(t.G.step).toBe("pulse");
  pulseAll(t);
  expect(t.G.end).toMatchObject({ how: "ended-well", phase });
  expect(t.G.bridges.at(-1)).toMatchObject({ phase, option: "d" });
});

const falls = cards({
  options: OPTIONS.map((o) => ({ ...o, effects: [{ do: "track", track: "trust", by: -3 }] as const })),
  event: { ...EVENT, full: [{ do: "track", track: "trust", by: -3 }] },
});
test("[R14.1] the partnership falls apart at once when a deal takes the last Trust: no event, pulse or rewind", () => {
  const t = given({ content: falls, phase: 5, step: "deal", tracks: { trust: 2 } });
  propose(t, "a");
  const facts = acceptAll(t);
  expect(kinds(facts).at(-1)).toBe("ended");
  expect(t.G.end).toMatchObject({ how: "fell-apart", phase: 5 });
  expect([t.G.step, t.G.checkpoint, t.G.phase.event]).toEqual(["over", null, null]);
  for (const move of ["askRewind", "askEndWell"] as const) expect(t.why("0", move)).toBe("game-over");
});

test("[R14.1] or when an event does", () => {
  const t = given({ content: falls, phase: 5, step: "outcome", tracks: { trust: 3 }, now: { outcome: null } });
  t.G.phase.outcome = outcome();
  pressAll(t);
  expect(t.G.end).toMatchObject({ how: "fell-apart", phase: 5 });
});

test("[R14.1] or when the second proposal comes to nothing", () => {
  const t = given({ step: "deal", tracks: { trust: 1 } });
  t.does("0", "pass");
  expect(t.G.end).toBeNull();
  t.does("1", "pass");
  expect(t.G.end!.how).toBe("fell-apart");
});

test("[R14.1] or when a pledge is broken, even as the next phase begins", () => {
  const t = given({ phase: 5, step: "pulse", tracks: { trust: 2 }, pledges: [{ amount: 9, due: 6 }] });
  const facts = pulseAll(t);
  expect(kinds(facts)).toEqual(expect.arrayContaining(["phase-began", "pledge-broken", "ended"]));
  expect(t.G.end).toMatchObject({ how: "fell-apart", phase: 6 });
});

test("every step has a key of its own, and so has every proposal and every question to all", () => {
  const t = given({ phase: 3 });
  const keys = [stepKey(t.G)];
  const then = (act: () => unknown) => {
    act();
    keys.push(stepKey(t.G));
  };
  then(() => standAll(t));
  then(() => t.does("2", "pass"));
  then(() => deal(t, "a"));
  then(() => pressAll(t));
  then(() => t.does("0", "askRewind"));
  t.does("1", "vote", false);
  then(() => t.does("1", "askRewind"));
  t.does("0", "vote", false);
  then(() => pulseAll(t));
  then(() => t.does("0", "askEndWell"));
  expect(keys).toEqual([
    "3/stand/0",
    "3/deal/0",
    "3/deal/1",
    "3/outcome/0",
    "3/pulse/0",
    "3/vote/1",
    "3/vote/2",
    "3/act/0",
    "3/vote/3",
  ]);
});
