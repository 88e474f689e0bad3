import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { DRAFT_ASK } from "../../../game/protocol/draft";

const draft = {
  option: "b",
  now: [{ seat: "1", resource: "hours", amount: 2 }],
  later: [{ seat: "0", resource: "funds", amount: 1, due: 4 }],
  clause: "money",
  adapt: { from: "income", to: "learning", insight: false },
};
const bare = { option: "a", now: [], later: [], clause: null, adapt: null };
const fits = (draft: unknown, more: object = {}) =>
  v.safeParse(DRAFT_ASK["table:draft"], { key: "3/deal/1", draft, ...more }).success;

describe("a proposal that is being built, on the wire", () => {
  test.each<[string, unknown, boolean]>([
    ["with everything in it", draft, true],
    ["unfinished", bare, true],
    ["put away", null, true],
    ["left out", undefined, false],
    ["without an option", { ...bare, option: null }, false],
    ["of an option that nothing has", { ...bare, option: "z" }, false],
    ["with something more", { ...bare, text: "hello" }, false],
    ["giving nothing of something", { ...bare, now: [{ ...draft.now[0], amount: 0 }] }, false],
    ["giving a half", { ...bare, now: [{ ...draft.now[0], amount: 0.5 }] }, false],
    ["of a seat that no table has", { ...bare, now: [{ ...draft.now[0], seat: "6" }] }, false],
    ["with as much as six can give", { ...bare, now: Array(24).fill(draft.now[0]) }, true],
    ["with more", { ...bare, now: Array(25).fill(draft.now[0]) }, false],
    ["promising for ever", { ...bare, later: Array(13).fill(draft.later[0]) }, false],
    ["promising after the end", { ...bare, later: [{ ...draft.later[0], due: 13 }] }, false],
    ["with a clause of its own", { ...bare, clause: "<b>" }, false],
  ])("%s", (_what, given, ok) => expect(fits(given)).toBe(ok));
  test("says nothing of who sends it, and where it was built", () => {
    expect(fits(bare, { seat: "1" })).toBe(false);
    expect(fits(bare, { key: "somewhere" })).toBe(false);
  });
});
