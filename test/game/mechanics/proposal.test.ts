import { expect, test } from "vitest";
import type { Refusal } from "../../../game/moves/refusal";
import type { PledgeDraft, ProposalDraft } from "../../../game/state";
import type { ClauseId, OptionId, Reason, Resource, Seat, Tag } from "../../../game/vocabulary";
import { given, type Table, type Wish } from "../../kit/given";
import { deal, draft, only, propose } from "../../kit/walk";

const DEAL: Wish = { step: "deal", phase: 5, every: { has: { hours: 4, skills: 4, funds: 4, reach: 4 } } };
const now = (seat: Seat, resource: Resource, amount: number) => ({ seat, resource, amount });
const later = (seat: Seat, amount: number, due: number): PledgeDraft => ({ seat, resource: "hours", amount, due });
const A = { option: "a", now: [now("1", "hours", 2)], later: [], clause: null, adapt: null } satisfies ProposalDraft;
/** Phase 5 of four seats: the first seat convenes. */
const why = (change: Partial<ProposalDraft>, wish: Wish = {}): Refusal | undefined =>
  given({ ...DEAL, ...wish }).why("0", "propose", { ...A, ...change });

test.each<[string, Partial<ProposalDraft>, Wish, Refusal | undefined]>([
  ["one partner gives all", {}, {}, undefined],
  ["several share", { now: [now("0", "hours", 1), now("3", "hours", 1)] }, {}, undefined],
  ["one hour too few", { now: [now("1", "hours", 1)] }, {}, "cost-not-covered"],
  ["one hour too many", { now: [now("1", "hours", 3)] }, {}, "cost-not-covered"],
  ["a kind too many", { now: [now("1", "hours", 2), now("1", "reach", 1)] }, {}, "cost-not-covered"],
  ["nothing", { now: [] }, {}, "cost-not-covered"],
  ["more than a partner has", {}, { seats: { 1: { has: { hours: 1 } } } }, "partner-too-poor"],
  ["a line twice", { now: [now("1", "hours", 1), now("1", "hours", 1)] }, {}, "same-line-twice"],
  ["a seat that is not there", { now: [now("5", "hours", 2)] }, {}, "bad-arguments"],
  ["no hours at all", { now: [now("1", "hours", 2), now("2", "skills", 0)] }, {}, "bad-arguments"],
  ["half an hour", { now: [now("1", "hours", 1.5), now("2", "hours", 0.5)] }, {}, "bad-arguments"],
  ["an option that is not on the card", { option: "e" as OptionId }, {}, "bad-arguments"],
])("[R7.1] %s: %s", (_what, change, wish, code) => {
  expect(why(change, wish)).toBe(code);
});

test("[R7.1] an option that this situation lacks", () => {
  const { content } = given();
  const three = content.scenario.situations.map((s) => ({ ...s, options: s.options.slice(0, 3) }));
  const t = given({ ...DEAL, content: { ...content, scenario: { ...content.scenario, situations: three } } });
  expect(t.why("0", "propose", { ...A, option: "d" })).toBe("no-such-option");
});

test.each<[string, Partial<ProposalDraft>, Wish, Refusal | undefined]>([
  ["all of it", { now: [], later: [later("1", 2, 6)] }, {}, undefined],
  ["some of it", { now: [now("0", "hours", 1)], later: [later("1", 1, 8)] }, {}, undefined],
  ["two dates", { now: [], later: [later("1", 1, 6), later("1", 1, 7)] }, {}, undefined],
  ["four ahead", { now: [], later: [later("1", 2, 9)] }, {}, "pledge-not-that-far"],
  ["now is not later", { now: [], later: [later("1", 2, 5)] }, {}, "pledge-not-that-far"],
  ["the past", { now: [], later: [later("1", 2, 4)] }, {}, "pledge-not-that-far"],
  ["the same date twice", { now: [], later: [later("1", 1, 6), later("1", 1, 6)] }, {}, "same-line-twice"],
  ["Trust 2", { now: [], later: [later("1", 2, 6)] }, { tracks: { trust: 2 } }, undefined],
  ["Trust 1", { now: [], later: [later("1", 2, 6)] }, { tracks: { trust: 1 } }, "no-credit"],
  [
    "Trust 4 with 3 pledged",
    { now: [], later: [later("1", 2, 6)] },
    { pledges: [{ by: "2", amount: 3, due: 7 }] },
    "no-credit",
  ],
  [
    "Trust 4 with 2 pledged and 5 settled",
    { now: [], later: [later("1", 2, 6)] },
    {
      pledges: [
        { amount: 2, due: 7 },
        { amount: 3, state: "kept" },
        { amount: 2, state: "broken" },
      ],
    },
    undefined,
  ],
])("[R10.1] pledging %s: %s", (_what, change, wish, code) => {
  expect(why(change, wish)).toBe(code);
});

test("[R10.1] never past the end: at the last phase nothing can be pledged", () => {
  const t = given({ ...DEAL, phase: 12 });
  expect(t.why(t.G.phase.deal.convenor, "propose", { ...A, now: [], later: [later("1", 2, 12)] })).toBe(
    "pledge-not-that-far",
  );
});

test("[R10.1] an option counts what is pledged as covered, and a deal makes the pledge", () => {
  const t = given(DEAL);
  const facts = deal(t, "a", { now: [now("0", "hours", 1)], later: [later("1", 1, 7)] });
  expect(only(facts, "paid").map((f) => f.seat)).toEqual(["0"]);
  expect(t.G.seats["1"]!.has.hours).toBe(4);
  expect(t.G.pledges).toEqual([
    { id: 1, by: "1", resource: "hours", amount: 1, made: 5, due: 7, moved: false, state: "standing" },
  ]);
});

test.each<[ClauseId | null, number, readonly ClauseId[], Refusal | undefined]>([
  ["logo", 3, [], undefined],
  ["logo", 10, [], undefined],
  ["logo", 2, [], "clause-not-now"],
  ["logo", 11, [], "clause-not-now"],
  ["logo", 5, ["logo"], "clause-in-place"],
  ["logo", 5, ["money"], undefined],
  [null, 1, [], undefined],
])("[R9.2] the clause %s in phase %i with %j in place: %s", (clause, phase, clauses, code) => {
  const t = given({ ...DEAL, phase, clauses });
  expect(t.why(t.G.phase.deal.convenor, "propose", { ...A, clause })).toBe(code);
});

test.each<[string, Partial<ProposalDraft>, Wish, Refusal | undefined]>([
  ["without it", {}, {}, "needs-clause"],
  ["with another", { clause: "logo" }, {}, "needs-clause"],
  ["in place", {}, { clauses: ["money"] }, undefined],
  ["carried by the same proposal", { clause: "money" }, {}, undefined],
])("[R9.3] an option that needs the clause on money, %s: %s", (_what, change, wish, code) => {
  const t = given({ ...DEAL, ...wish });
  expect(t.why("0", "propose", { ...draft(t, "c"), ...change })).toBe(code);
});

/** Somebody has shown that it wants quality, income and more: towards these an option can be turned. */
const SHOWN: Wish = { ...DEAL, seats: { 2: { aims: ["quality", "volunteers"], shown: ["quality"] } } };
const towards = (from: Tag, to: Tag, insight = false) => ({ from, to, insight });

test.each<[string, Tag, Tag, Refusal | undefined]>([
  ["a served tag for a shown aim", "community", "quality", undefined],
  ["for an aim that is not shown", "community", "volunteers", "aim-not-shown"],
  ["for what nobody wants", "community", "innovation", "aim-not-shown"],
  ["a tag it does not serve", "learning", "quality", "bad-adaptation"],
  ["for one it serves already", "community", "income", "bad-adaptation"],
  ["for itself", "community", "community", "bad-adaptation"],
  ["for one it crosses", "community", "neutrality", "bad-adaptation"],
])("[R7.6] adapting %s: %s", (_what, from, to, code) => {
  const t = given(SHOWN);
  expect(t.why("0", "propose", draft(t, "b", { adapt: towards(from, to) }))).toBe(code);
});

test.each<[string, boolean, number, number, Refusal | undefined]>([
  // insight spent, insights in hand, hours more
  ["three more hours", false, 0, 3, undefined],
  ["two are too few", false, 1, 2, "cost-not-covered"],
  ["an insight stands in for one of them", true, 1, 2, undefined],
  ["not for two", true, 3, 1, "cost-not-covered"],
  ["it must be there", true, 0, 2, "no-insight"],
])("[R7.6] what an adaptation costs: %s", (_what, insight, insights, hours, code) => {
  const t = given({ ...SHOWN, seats: { ...SHOWN.seats, 0: { insights } } });
  const more = hours > 0 ? [now("3", "hours", hours)] : [];
  const adapt = towards("learning", "quality", insight);
  expect(t.why("0", "propose", { ...A, now: [...A.now, ...more], adapt })).toBe(code);
});

test("[R7.6] the insight is spent when the deal is made, not before, and cannot be spent on asking meanwhile", () => {
  const t = given({ ...SHOWN, seats: { ...SHOWN.seats, 0: { insights: 1 } } });
  const proposal = { ...A, now: [...A.now, now("3", "hours", 2)], adapt: towards("learning", "quality", true) };
  t.does("0", "propose", proposal);
  expect([t.G.seats["0"]!.insights, t.why("0", "ask")]).toEqual([1, "no-insight"]);
  for (const seat of ["1", "2", "3"] as const) t.does(seat, "accept");
  expect(t.G.seats["0"]!.insights).toBe(0);
});

test("[R7.6] [R12.2] who wants the new tag gains, who wanted the old one does not", () => {
  // Seat 0's public aim is learning, seat 5's is quality.
  const t = given({ ...DEAL, count: 6, seats: { 2: { aims: ["quality", "volunteers"], shown: ["quality"] } } });
  deal(t, "a", { adapt: towards("learning", "quality") });
  expect(["0", "2", "5"].map((s) => t.G.seats[s]!.gain)).toEqual([
    { open: 0, hidden: 0 },
    { open: 0, hidden: 3 },
    { open: 2, hidden: 0 },
  ]);
});

type Second = (t: Table) => Partial<ProposalDraft> & { option: OptionId };
test.each<[Reason, Tag | null, OptionId, Second, boolean]>([
  // declined for, tag, first option, then, marked
  ["too-dear", null, "a", () => ({ option: "a", now: [now("2", "hours", 2)] }), true],
  ["too-dear", null, "a", () => ({ option: "a", now: [now("1", "hours", 1), now("2", "hours", 1)] }), true],
  ["too-dear", null, "a", () => A, false],
  ["too-dear", null, "a", () => ({ option: "a", now: [], later: [later("1", 2, 6)] }), false],
  ["not-our-purpose", "income", "a", (t) => draft(t, "b"), true],
  ["not-our-purpose", "quality", "a", (t) => draft(t, "b"), false],
  ["not-our-purpose", "quality", "a", (t) => draft(t, "b", { adapt: towards("income", "quality") }), true],
  ["not-our-purpose", "income", "a", (t) => draft(t, "b", { adapt: towards("income", "quality") }), false],
  ["unclear", null, "a", () => ({ ...A, clause: "logo" }), true],
  ["unclear", null, "a", () => A, false],
  ["too-risky", null, "b", () => A, true],
  ["too-risky", null, "b", (t) => draft(t, "b"), false],
  ["too-risky", null, "a", () => A, false],
  ["crosses-our-line", null, "b", () => A, true],
  ["crosses-our-line", null, "b", (t) => draft(t, "b"), false],
])("[R7.4] declined as %s (%s) on %s; what comes next is marked: case %#", (reason, tag, first, second, marked) => {
  const t = given(SHOWN);
  propose(t, first, first === "a" ? A : {});
  t.does("1", "decline", reason, tag);
  const { option, ...change } = second(t);
  expect(only(propose(t, option, change), "proposed")[0]!.answersReason).toBe(marked);
});

test("[R7.4] the first proposal, and one after a pass or a withdrawal, answers nothing", () => {
  const t = given(DEAL);
  expect(only(propose(t, "a"), "proposed")[0]!.answersReason).toBe(false);
  t.does("0", "withdraw");
  expect(only(propose(t, "a", { clause: "logo" }), "proposed")[0]!.answersReason).toBe(false);
});
