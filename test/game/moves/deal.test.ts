import { expect, test } from "vitest";
import type { Refusal } from "../../../game/moves/refusal";
import { viewFor } from "../../../game/view";
import type { Reason, Seat, Tag } from "../../../game/vocabulary";
import { given, type Table, type Wish } from "../../kit/given";
import { acceptAll, deal, declined, draft, kinds, only, propose } from "../../kit/walk";

const DEAL: Wish = { step: "deal", every: { has: { hours: 4, skills: 4, funds: 4, reach: 4 } } };
const open = (wish: Wish = {}, option: "a" | "b" = "a"): Table => {
  const t = given({ ...DEAL, ...wish });
  propose(t, option);
  return t;
};
/** Declined so many times by the seat after the convenor. */
const after = (times: number, wish: Wish = {}): Table => {
  const t = given({ ...DEAL, ...wish });
  for (let i = 0; i < times; i++) declined(t);
  return t;
};

test("[R7.1] the convenor proposes; what it proposes is open to all", () => {
  const t = given(DEAL);
  const facts = propose(t, "a");
  expect(kinds(facts)).toEqual(["proposed"]);
  expect(viewFor(t.G, t.content, "table").deal.proposal).toMatchObject({ by: "0", option: "a", risk: 0 });
});

test.each<[string, Wish, Seat, "propose" | "pass", Refusal]>([
  ["another seat proposes", {}, "1", "propose", "not-the-convenor"],
  ["another seat passes", {}, "2", "pass", "not-the-convenor"],
  ["stands are not open", { step: "stand" }, "0", "propose", "not-now"],
  ["the deal is over", { step: "outcome" }, "0", "pass", "not-now"],
])("[R7.1] refused: %s", (_what, wish, seat, move, code) => {
  const t = given({ ...DEAL, ...wish });
  expect(t.why(seat, move, ...(move === "propose" ? [draft(t, "a")] : []))).toBe(code);
});

test("[R7.1] only one proposal is open at a time", () => {
  const t = open();
  expect(t.why("0", "propose", draft(t, "b"))).toBe("proposal-open");
  expect(t.why("0", "pass")).toBe("proposal-open");
});

test("[R7.1] a pass counts as a declined proposal: the next seat convenes, and the second costs Trust", () => {
  const t = given(DEAL);
  expect(kinds(t.does("0", "pass"))).toEqual(["passed", "convenor"]);
  expect(t.G.phase.deal).toMatchObject({ convenor: "1", made: ["0"] });
  t.does("1", "pass");
  expect(t.G.tracks.trust).toBe(3);
  expect(kinds(t.does("2", "pass"))).toEqual(["passed", "drifted", "track"]);
});

test("[R7.3] the others answer openly and in any order; the last yes makes the deal", () => {
  const t = open();
  for (const seat of ["3", "1"] as const) t.does(seat, "accept");
  expect(viewFor(t.G, t.content, "table").deal.accepted).toEqual(["3", "1"]);
  expect(t.G.step).toBe("deal");
  const facts = t.does("2", "accept");
  expect(only(facts, "deal")).toEqual([{ kind: "deal", option: "a", tries: 1, by: "0" }]);
  expect(t.G.step).toBe("outcome");
});

test("[R7.3] the first decline closes the proposal, whoever has accepted", () => {
  const t = open();
  t.does("1", "accept");
  const facts = t.does("2", "decline", "too-risky", null);
  expect(facts[0]).toEqual({ kind: "declined", seat: "2", reason: "too-risky", tag: null });
  expect(t.G.phase.deal).toMatchObject({ proposal: null, accepted: [] });
  expect(t.why("3", "accept")).toBe("no-proposal");
});

test.each<[string, Seat, "accept" | "decline" | "withdraw", Refusal]>([
  ["the convenor accepts its own", "0", "accept", "own-proposal"],
  ["the convenor declines its own", "0", "decline", "own-proposal"],
  ["another withdraws it", "1", "withdraw", "not-the-convenor"],
  ["a second answer", "3", "accept", "already-done"],
  ["a change of mind", "3", "decline", "already-done"],
])("[R7.3] [R7.5] refused: %s", (_what, seat, move, code) => {
  const t = open();
  t.does("3", "accept");
  expect(t.why(seat, move, ...(move === "decline" ? ["unclear", null] : []))).toBe(code);
});

test.each([
  "accept",
  "decline",
  "withdraw",
] as const)("[R7.3] refused: %s with nothing proposed, or not now", (move) => {
  const rest = move === "decline" ? ["unclear", null] : [];
  expect(given(DEAL).why("0", move, ...rest)).toBe("no-proposal");
  expect(given({ ...DEAL, step: "pulse" }).why("0", move, ...rest)).toBe("not-now");
});

test.each<[Reason, Tag | null, Refusal | undefined]>([
  ["too-dear", null, undefined],
  ["unclear", null, undefined],
  ["too-risky", null, undefined],
  ["crosses-our-line", null, undefined],
  ["not-our-purpose", "quality", undefined],
  ["not-our-purpose", null, "tag-needed"],
  ["too-dear", "quality", "tag-needed"],
  ["crosses-our-line", "quality", "tag-needed"],
])("[R7.3] declining as %s, missing %s: %s", (reason, tag, code) => {
  expect(open().why("1", "decline", reason, tag)).toBe(code);
});

test("[R7.3] a reason that is none of the five is no reason", () => {
  expect(open().why("1", "decline", "just-so", null)).toBe("bad-arguments");
});

test.each([
  // proposals before, Trust, Trust after the deal
  [0, 4, 5],
  [0, 6, 7],
  [0, 7, 7],
  [1, 4, 4],
])("[R7.3] after %i declined, with Trust %i, a deal leaves Trust at %i", (times, trust, now) => {
  const t = after(times, { tracks: { trust } });
  deal(t, "a");
  expect(t.G.tracks.trust).toBe(now);
});

test("[R7.3] cost and risk are fixed when it is made: what changes afterwards does not touch them", () => {
  const t = given({ ...DEAL, tracks: { clarity: 5 }, every: { ...DEAL.every, tools: ["clarity", "save-hour"] } });
  propose(t, "b");
  t.does("1", "playTool", "clarity", {});
  t.does("2", "playTool", "save-hour", {});
  expect(t.G.tracks.clarity).toBe(6);
  expect(t.G.phase.deal.proposal).toMatchObject({ risk: 3, cost: { hours: 2, skills: 2 } });
  const facts = acceptAll(t);
  expect(only(facts, "die")[0]!.risk).toBe(3);
});

test("[R7.3] a tool that lowers the risk changes an open proposal", () => {
  const t = given({ ...DEAL, seats: { 2: { tools: ["lower-risk"] } } });
  propose(t, "b");
  t.does("2", "playTool", "lower-risk", {});
  expect(t.G.phase.deal.proposal!.risk).toBe(1);
});

test("[R7.3] what is reserved cannot pay for a tool", () => {
  const t = given({ ...DEAL, seats: { 1: { has: { hours: 2 }, tools: ["find"] } } });
  propose(t, "a", { now: [{ seat: "1", resource: "hours", amount: 2 }] });
  expect(t.why("1", "playTool", "find", { resource: "funds" })).toBe("too-poor");
});

test.each([
  [4, 0, ["0", "1", "2"]],
  [4, 5, ["1", "2", "3"]],
  [4, 6, ["2", "3", "0"]],
  [3, 2, ["2", "0", "1"]],
  [6, 5, ["5", "0", "1"]],
] as const)("[R7.4] with %i seats, at position %i, the convenors are %j", (count, position, seats) => {
  const t = given({ ...DEAL, count, phase: position + 1 });
  const order = seats.map(() => {
    const { convenor } = t.G.phase.deal;
    declined(t);
    return convenor;
  });
  expect(order).toEqual(seats);
  expect(t.G.step).toBe("outcome");
});

test.each([
  [1, 4, "deal"],
  [2, 3, "deal"],
  [3, 3, "outcome"],
])("[R7.4] after %i declined Trust is %i and the step %s", (times, trust, step) => {
  const t = after(times);
  expect([t.G.tracks.trust, t.G.step]).toEqual([trust, step]);
});

test("[R7.4] after three the situation drifts: its own outcome, no gain, no die", () => {
  const t = after(2);
  const facts = declined(t);
  expect(only(facts, "drifted")).toEqual([{ kind: "drifted", situation: t.G.phase.situation }]);
  expect(t.G.tracks.anchoring).toBe(3);
  expect(t.G.phase.outcome).toMatchObject({ option: null, by: null, tries: 3, die: null, setback: false, crossed: [] });
});

test("[R7.4] with one more proposal by tool, that partner makes it, even if it has proposed already", () => {
  const t = after(0, { seats: { 0: { tools: ["one-more"] } } });
  t.does("0", "playTool", "one-more", {});
  for (let i = 0; i < 3; i++) declined(t);
  expect(t.G.phase.deal).toMatchObject({ convenor: "0", extra: "0" });
  expect(viewFor(t.G, t.content, "1").deal.limit).toBe(4);
  deal(t, "a");
  expect(t.G.phase.outcome).toMatchObject({ option: "a", by: "0", tries: 4 });
});

test("[R7.4] when that one comes to nothing too, the situation drifts", () => {
  const t = after(0, { seats: { 3: { tools: ["one-more"] } } });
  t.does("3", "playTool", "one-more", {});
  for (let i = 0; i < 4; i++) declined(t);
  expect(t.G.phase.outcome!.option).toBeNull();
  expect(t.G.tracks.trust).toBe(3);
});

test("[R7.5] a convenor may withdraw before the last answer; it counts as declined and it does not propose again", () => {
  const t = open();
  t.does("1", "accept");
  t.does("2", "accept");
  expect(kinds(t.does("0", "withdraw"))).toEqual(["withdrawn", "convenor"]);
  expect(t.G.phase.deal).toMatchObject({ convenor: "1", made: ["0"], proposal: null });
  expect(t.G.phase.deal.declined).toMatchObject([{ convenor: "0", how: "withdrawn", by: null, reason: null }]);
  declined(t);
  expect(t.G.tracks.trust).toBe(3);
  declined(t);
  expect(t.G.step).toBe("outcome");
  expect(t.G.phase.deal.made).toEqual(["0", "1", "2"]);
});

test("[R7.5] once the last answer is in there is nothing left to withdraw", () => {
  const t = open();
  acceptAll(t);
  expect(t.why("0", "withdraw")).toBe("not-now");
});
