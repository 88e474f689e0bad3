import { expect, test } from "vitest";
import type { Refusal } from "../../../game/moves/refusal";
import type { Pledge } from "../../../game/state";
import { viewFor } from "../../../game/view";
import { given, type Table, type Wish } from "../../kit/given";
import { kinds, only, pressAll, pulseAll } from "../../kit/walk";

const PLEDGE: Partial<Pledge> = { by: "1", resource: "funds", amount: 2, made: 3, due: 5 };
const DUE: Wish = { phase: 5, step: "pledges", tracks: { value: 5 }, every: { has: { funds: 4 } }, pledges: [PLEDGE] };
const CLAUSE: Wish = { ...DUE, clauses: ["changing-the-plan"] };
/** The other three answer. */
const votes = (t: Table, ...answers: readonly boolean[]) => {
  for (const [i, yes] of answers.entries()) t.does((["0", "2", "3"] as const)[i]!, "vote", yes);
};

test("[R10.2] [R10.3] keeping a pledge pays it whole and gives Trust", () => {
  const t = given(DUE);
  const facts = t.does("1", "keepPledge", 1);
  expect(only(facts, "pledge-kept")).toEqual([{ kind: "pledge-kept", seat: "1", resource: "funds", amount: 2 }]);
  expect(t.G.seats["1"]!.has.funds).toBe(2);
  expect(t.G.tracks).toMatchObject({ trust: 5, value: 7 });
  expect([t.G.pledges[0]!.state, t.G.step]).toEqual(["kept", "stand"]);
});

test.each([
  [1, 1, 5],
  [1, 2, 7],
  [2, 2, 7],
])("[R10.3] %i kept of %i each: Citizens' value %i; only the first large one in an act is seen", (pledges, amount, value) => {
  const all = (["1", "2"] as const).slice(0, pledges).map((by) => ({ ...PLEDGE, by, amount }));
  const t = given({ ...DUE, pledges: all });
  for (const [i, { by }] of all.entries()) t.does(by, "keepPledge", i + 1);
  expect([t.G.tracks.value, t.G.promiseKept]).toEqual([value, amount === 2]);
});

test("[R10.3] where Trust is high a kept promise gives none", () => {
  const t = given({ ...DUE, tracks: { trust: 7 } });
  t.does("1", "keepPledge", 1);
  expect(t.G.tracks.trust).toBe(7);
});

test("[R10.3] in the next act a kept promise is seen again", () => {
  const t = given({ phase: 6, step: "act" });
  t.G.promiseKept = true;
  pressAll(t);
  expect([t.G.phase.number, t.G.promiseKept]).toEqual([7, false]);
});

test("[R10.3] keeping several in a phase gives Trust once, in the next phase again", () => {
  const three = [{ ...PLEDGE }, { ...PLEDGE, by: "2" as const }, { ...PLEDGE, due: 6, by: "3" as const }];
  const t = given({ ...DUE, pledges: three });
  t.does("1", "keepPledge", 1);
  expect(t.G.step).toBe("pledges");
  t.does("2", "keepPledge", 2);
  expect([t.G.tracks.trust, t.G.step]).toEqual([5, "stand"]);
  t.G.step = "pulse";
  pulseAll(t);
  expect(t.G.phase.number).toBe(6);
  t.does("3", "keepPledge", 3);
  expect(t.G.tracks.trust).toBe(6);
});

test("[R10.2] [R10.3] breaking one costs Trust 2, and value and own gain for each missing resource", () => {
  const t = given(DUE);
  const facts = t.does("1", "breakPledge", 1);
  expect(only(facts, "pledge-broken")[0]).toMatchObject({ seat: "1", amount: 2, couldNot: false });
  expect(t.G.tracks).toMatchObject({ trust: 2, value: 3 });
  expect(t.G.seats["1"]!.gain).toEqual({ open: -2, hidden: 0 });
  // Broken whole: nothing of it is paid.
  expect(t.G.seats["1"]!.has.funds).toBe(4);
  expect(t.G.seats["0"]!.gain).toEqual({ open: 0, hidden: 0 });
});

test("[R10.3] Trust falls for each broken pledge", () => {
  const t = given({ ...DUE, tracks: { trust: 6 }, pledges: [PLEDGE, { ...PLEDGE, amount: 1 }] });
  t.does("1", "breakPledge", 2);
  t.does("1", "breakPledge", 1);
  expect(t.G.tracks.trust).toBe(2);
});

test("[R10.3] Citizens' value stops at 0, the partner's own gain does not", () => {
  const t = given({ ...DUE, tracks: { value: 1 } });
  t.does("1", "breakPledge", 1);
  expect([t.G.tracks.value, t.G.seats["1"]!.gain.open]).toEqual([0, -2]);
});

test.each<[string, Wish, "0" | "1", "keepPledge" | "breakPledge" | "askToMovePledge", number, Refusal]>([
  ["keeping another's", DUE, "0", "keepPledge", 1, "not-your-pledge"],
  ["breaking another's", DUE, "0", "breakPledge", 1, "not-your-pledge"],
  ["one that is not there", DUE, "1", "keepPledge", 2, "not-your-pledge"],
  [
    "one that is not due",
    { ...DUE, pledges: [PLEDGE, { ...PLEDGE, due: 6 }] },
    "1",
    "keepPledge",
    2,
    "not-your-pledge",
  ],
  [
    "one that is settled",
    { ...DUE, pledges: [PLEDGE, { ...PLEDGE, state: "kept" }] },
    "1",
    "breakPledge",
    2,
    "not-your-pledge",
  ],
  ["keeping without means", { ...CLAUSE, every: { has: { funds: 1 } } }, "1", "keepPledge", 1, "cannot-pay"],
  ["moving without the clause", DUE, "1", "askToMovePledge", 1, "no-clause-to-move"],
  ["moving twice", { ...CLAUSE, pledges: [{ ...PLEDGE, moved: true }] }, "1", "askToMovePledge", 1, "already-moved"],
  [
    "moving past the end",
    { ...CLAUSE, phase: 12, pledges: [{ ...PLEDGE, due: 12 }] },
    "1",
    "askToMovePledge",
    1,
    "at-the-end",
  ],
  ["in the deal", { ...DUE, step: "deal" }, "1", "keepPledge", 1, "not-now"],
])("[R10.2] refused: %s", (_what, wish, seat, move, id, code) => {
  expect(given(wish).why(seat, move, id)).toBe(code);
});

test("[R10.2] a partner may break what it could keep, and ask to move what it could pay", () => {
  const t = given(CLAUSE);
  expect(t.why("1", "breakPledge", 1)).toBeUndefined();
  expect(t.why("1", "askToMovePledge", 1)).toBeUndefined();
  expect(viewFor(t.G, t.content, "1").pledges[0]!.mine).toEqual({ keep: null, break: null, move: null });
  expect(viewFor(t.G, t.content, "0").pledges[0]!.mine).toBeNull();
});

test("[R10.2] it moves one phase if nobody objects, and once", () => {
  const t = given(CLAUSE);
  const asked = t.does("1", "askToMovePledge", 1);
  expect(asked).toEqual([{ kind: "vote-asked", on: "move-pledge", seat: "1" }]);
  votes(t, true, true, true);
  expect(t.G.pledges[0]).toMatchObject({ due: 6, moved: true, state: "standing" });
  expect([t.G.vote, t.G.step]).toEqual([null, "stand"]);
});

test("[R10.2] one objection and it must be kept or broken now", () => {
  const t = given(CLAUSE);
  t.does("1", "askToMovePledge", 1);
  votes(t, true, false);
  expect(t.G.vote).toBeNull();
  expect(t.why("1", "askToMovePledge", 1)).toBe("already-moved");
  expect(t.why("1", "keepPledge", 1)).toBeUndefined();
});

test("[R10.2] a partner that cannot pay and is not let off has broken it", () => {
  const t = given({ ...CLAUSE, every: { has: { funds: 1 } } });
  t.does("1", "askToMovePledge", 1);
  const facts = t.does("0", "vote", false);
  expect(only(facts, "pledge-broken")[0]).toMatchObject({ seat: "1", couldNot: true });
  expect(t.G.step).toBe("stand");
});

test.each<[string, Wish, boolean]>([
  ["cannot pay, no clause", { every: { has: { funds: 1 } } }, true],
  ["cannot pay, but may ask", { every: { has: { funds: 1 } }, clauses: ["changing-the-plan"] }, false],
  ["can pay", {}, false],
])("[R10.2] as the phase begins, a partner that %s: broken at once %s", (_what, wish, broken) => {
  const t = given({ ...DUE, phase: 4, step: "pulse", ...wish });
  const facts = pulseAll(t);
  expect(t.G.phase.number).toBe(5);
  expect(kinds(facts).includes("pledge-broken")).toBe(broken);
  expect(t.G.step).toBe(broken ? "stand" : "pledges");
});

test("[R10.2] two pledges of one purse: what was paid for the first is missing for the second", () => {
  const t = given({ ...DUE, every: { has: { funds: 3 } }, pledges: [PLEDGE, PLEDGE] });
  const facts = t.does("1", "keepPledge", 1);
  expect(only(facts, "pledge-broken")).toMatchObject([{ couldNot: true }]);
});

test("[R10.2] Trust that falls later does not cancel a pledge", () => {
  const t = given({ ...DUE, phase: 4, step: "pulse", tracks: { trust: 1 }, pledges: [{ ...PLEDGE, amount: 4 }] });
  pulseAll(t);
  expect(t.G.pledges[0]!.state).toBe("standing");
  expect(t.why("1", "keepPledge", 1)).toBeUndefined();
  expect(viewFor(t.G, t.content, "0").deal.credit).toBe(0);
});
