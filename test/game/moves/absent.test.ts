import { expect, test } from "vitest";
import type { Refusal } from "../../../game/moves/refusal";
import { waitingFor } from "../../../game/phases/waiting";
import { cards, EVENT } from "../../kit/cards";
import { KVARTERET } from "../../kit/content";
import { given, type Wish } from "../../kit/given";
import { outcome } from "../../kit/outcome";
import { kinds, propose, standAll } from "../../kit/walk";

test.each<[string, Wish, string, unknown, Refusal | undefined]>([
  ["by the system, for one that is awaited", {}, "sys", "2", undefined],
  ["by a partner", {}, "0", "2", "system-only"],
  ["by the one that is away", {}, "2", "2", "system-only"],
  ["for one that is not awaited", { now: { stands: { 2: { option: "a", guess: "a" } } } }, "sys", "2", "not-now"],
  ["for a seat that is not there", {}, "sys", "5", "bad-arguments"],
  ["for no seat", {}, "sys", "sys", "bad-arguments"],
])("[R15.1] acting %s", (_what, wish, actor, seat, code) => {
  expect(given(wish).why(actor as "0", "actFor", seat)).toBe(code);
});

test("[R15.1] the system makes no other move", () => {
  expect(given().why("sys", "stand", "a", "a")).toBe("not-you");
});

test("[R15.1] that it was acted for is told", () => {
  expect(given().does("sys", "actFor", "3")[0]).toEqual({ kind: "acted-for", seat: "3" });
});

test("[R15.1] it stands blank: no gain, no loss, and its mirror's reader gains nothing", () => {
  const t = given();
  t.does("sys", "actFor", "3");
  expect(t.G.phase.stands["3"]).toEqual({ option: null, guess: null });
  standAll(t, { 2: ["a", "a"] });
  // Seat 2 mirrors seat 3: a guess about a blank stand is not right.
  expect([t.G.seats["2"]!.insights, t.G.seats["3"]!.insights]).toEqual([0, 0]);
});

test("[R15.1] it passes as convenor", () => {
  const t = given({ step: "deal" });
  expect(kinds(t.does("sys", "actFor", "0"))).toEqual(["acted-for", "passed", "convenor"]);
});

const CROSSES: Wish = { step: "deal", every: { has: { hours: 4, skills: 4 }, line: "quality" } };
const gives = (seat: "0" | "1", amount: number) => [
  { seat, resource: "hours", amount } as const,
  { seat, resource: "skills", amount } as const,
];
test.each<[string, Wish, Parameters<typeof propose>[2], string]>([
  ["accepts where it gives nothing", CROSSES, { now: gives("0", 2) }, "accepted"],
  ["declines what it would have to give", CROSSES, { now: [...gives("0", 1), ...gives("1", 1)] }, "declined too-dear"],
  [
    "declines what it would have to promise",
    CROSSES,
    {
      now: [gives("0", 2)[0]!],
      later: [{ seat: "1", resource: "skills", amount: 2, due: 2 }],
    },
    "declined too-dear",
  ],
  [
    "declines what crosses its line",
    { ...CROSSES, seats: { 1: { line: "neutrality" } } },
    { now: gives("0", 2) },
    "declined crosses-our-line",
  ],
])("[R15.1] it %s", (_what, wish, change, expected) => {
  const t = given(wish);
  propose(t, "b", change);
  const answer = t.does("sys", "actFor", "1")[1]!;
  expect(answer.kind === "declined" ? `declined ${answer.reason}` : answer.kind).toBe(expected);
});

test.each([
  [2, "pledge-kept"],
  [1, "pledge-broken"],
])("[R15.1] with %i hours for a pledge of two: %s", (hours, kind) => {
  const wish: Wish = {
    phase: 5,
    step: "pledges",
    every: { has: { hours } },
    clauses: ["changing-the-plan"],
    pledges: [{ by: "1", amount: 2 }],
  };
  expect(kinds(given(wish).does("sys", "actFor", "1"))).toContain(kind);
});

test.each([
  [2, "temptation-paid"],
  [1, "pledge-broken"],
])("[R15.1] tempted by two hours with %i in hand: %s", (hours, kind) => {
  const t = given({
    content: cards({ event: { ...EVENT, full: [{ do: "tempt", hours: 2 }] } }),
    phase: 5,
    step: "event",
    every: { has: { hours } },
    pledges: [{ by: "1", amount: 1, due: 8 }],
    now: { event: { id: "event-1", seat: "1", how: "tempting", by: null, hours: 2, answer: null } },
  });
  expect(kinds(t.does("sys", "actFor", "1"))).toContain(kind);
});

const CROSSED = outcome({ option: "b", crossed: ["2"] });
test("[R15.1] it presses on without a word about its line", () => {
  const t = given({ step: "outcome", now: { outcome: CROSSED } });
  expect(kinds(t.does("sys", "actFor", "2"))).toEqual(["acted-for"]);
  expect(t.G.phase.pressed).toEqual(["2"]);
});

test("[R15.1] it gives the middle pulse", () => {
  const t = given({ step: "pulse" });
  t.does("sys", "actFor", "0");
  expect(t.G.phase.pulses).toEqual({ 0: 3 });
});

test("[R15.1] it agrees where all are asked", () => {
  const t = given({ phase: 6, step: "act" });
  t.does("0", "askEndWell");
  for (const seat of ["1", "2", "3"] as const) t.does("sys", "actFor", seat);
  expect(t.G.end?.how).toBe("ended-well");
});

test("[R15.1] it has talked, and presses on between acts", () => {
  const t = given({ phase: 3, step: "talk" });
  t.does("sys", "actFor", "1");
  expect(t.G.step).toBe("act");
  for (const seat of ["0", "1", "2", "3"] as const) t.does("sys", "actFor", seat);
  expect(t.G.phase.number).toBe(4);
});

test("[R15.1] a table at which everybody is absent still comes to its end", () => {
  for (const length of ["tutorial", "short", "full"] as const) {
    const t = given({ content: KVARTERET, length, count: 5, seed: "away" });
    for (let i = 0; i < 1500 && !t.G.end; i++) t.does("sys", "actFor", waitingFor(t.G)[0]!);
    expect(t.G.end).not.toBeNull();
  }
});
