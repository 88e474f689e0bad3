import { expect, test } from "vitest";
import type { Fact } from "../../../game/log/facts";
import { change, free, lose, refill } from "../../../game/mechanics/purse";
import { viewFor } from "../../../game/view";
import { RESOURCES } from "../../../game/vocabulary";
import { given } from "../../kit/given";
import { kinds, only, pressAll, propose, pulseAll } from "../../kit/walk";

const scene = (t: ReturnType<typeof given>) => {
  const facts: Fact[] = [];
  return { G: t.G, content: t.content, facts };
};

test("[R3.2] hours, skills, funds and reach are open to all", () => {
  const t = given({ seats: { 2: { has: { hours: 5, skills: 4, funds: 3, reach: 1 } } } });
  expect(RESOURCES).toEqual(["hours", "skills", "funds", "reach"]);
  for (const viewer of ["0", "1", "table"] as const)
    expect(viewFor(t.G, t.content, viewer).partners[2]!.has).toEqual({ hours: 5, skills: 4, funds: 3, reach: 1 });
});

test("[R3.2] nothing falls below 0: spending more than there is is a fault, losing takes what there is", () => {
  const t = given({ seats: { 0: { has: { funds: 1 } } } });
  expect(() => change(scene(t), "0", "funds", -2)).toThrow(/-1 funds/);
  expect(lose(scene(t), "0", "funds", 3)).toBe(1);
  expect(t.G.seats["0"]!.has.funds).toBe(0);
});

test.each([
  // hours before, funds before, hours after, funds after (income 3 hours, 2 funds)
  [0, 0, 2, 2],
  [4, 3, 2, 5],
  [9, 5, 2, 6],
  [9, 8, 2, 6],
])("[R3.3] [R3.4] %i hours and %i funds become %i and %i when an act begins", (hours, funds, hoursAfter, fundsAfter) => {
  const t = given({ seats: { 0: { has: { hours, funds } } } });
  const s = scene(t);
  refill(s, "0");
  expect(t.G.seats["0"]!.has).toMatchObject({ hours: hoursAfter, funds: fundsAfter });
  expect(only(s.facts, "hours-lost").map((f) => f.hours)).toEqual(hours > 0 ? [hours] : []);
});

test("[R3.3] when an act begins: hours lost, income, operations, a tool (not in the first act), then pledges that are due", () => {
  const first = given();
  expect(first.G.seats["0"]!.tools.length).toBe(2);

  const t = given({
    phase: 3,
    step: "act",
    pledges: [{ by: "1", resource: "reach", amount: 2, due: 4 }],
    every: { has: { hours: 2, reach: 0 } },
  });
  const facts = pressAll(t);
  const mine = facts.filter((f) => "seat" in f && f.seat === "1" && f.kind !== "pledge-kept");
  expect(kinds(mine)).toEqual(["hours-lost", "income", "operations", "tool-drawn"]);
  expect(t.G.seats["1"]!.tools.length).toBe(3);
  // Income came first, so that the pledge can be kept now.
  expect(t.G.step).toBe("pledges");
  expect(t.why("1", "keepPledge", 1)).toBeUndefined();
});

test("[R3.3] [R12.1] aims are exchanged after the tool and before pledges are settled", () => {
  const t = given({ phase: 6, step: "act", pledges: [{ by: "0", resource: "reach", amount: 9, due: 7 }] });
  const seen = kinds(pressAll(t));
  expect(seen.indexOf("aim-exchanged")).toBeGreaterThan(seen.indexOf("tool-drawn"));
  expect(seen.indexOf("pledge-broken")).toBeGreaterThan(seen.lastIndexOf("aim-exchanged"));
});

test("[R3.3] within an act a partner may hold more than six", () => {
  const t = given({ step: "deal", seats: { 0: { has: { funds: 6 }, tools: ["find"] } } });
  t.does("0", "playTool", "find", { resource: "funds" });
  expect(t.G.seats["0"]!.has.funds).toBe(8);
});

test("[R3.3] no act begins between phases of the same act", () => {
  const t = given({ phase: 1, step: "pulse", seats: { 0: { has: { hours: 1 } } } });
  pulseAll(t);
  expect([t.G.phase.number, t.G.seats["0"]!.has.hours]).toEqual([2, 1]);
});

test("[R7.3] what an open proposal names is reserved", () => {
  const t = given({ step: "deal", every: { has: { hours: 2 } } });
  propose(t, "a", { now: [{ seat: "1", resource: "hours", amount: 2 }] });
  expect([free(t.G, "1", "hours"), free(t.G, "2", "hours")]).toEqual([0, 2]);
  expect(viewFor(t.G, t.content, "table").partners[1]!.offers.hours).toBe(2);
  t.does("2", "decline", "unclear", null);
  expect(free(t.G, "1", "hours")).toBe(2);
});
