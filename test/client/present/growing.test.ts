import { describe, expect, test } from "vitest";
import { type GrowthSaid, growingIn, growthToSay } from "../../../client/present/growing";
import { begin, give } from "../../../client/present/proposal";
import type { GrowingDraft } from "../../../game/protocol/draft";
import { viewFor } from "../../../game/view";
import { contentOf, SCENARIO } from "../../kit/content";
import { given } from "../../kit/given";
import { readBoth } from "./kit";

const content = contentOf(SCENARIO);
const { G } = given({
  content,
  phase: 1,
  step: "deal",
  every: { has: { hours: 3, skills: 3, funds: 3, reach: 3 } },
  now: { situation: "grant-call" },
});
const seat = viewFor(G, content, "0").deal.convenor;
const other = seat === "0" ? "1" : "0";
const view = viewFor(G, content, other);
const draft = begin(view, "a");
const told = (change: Partial<GrowingDraft> = {}): GrowingDraft => ({
  key: view.key,
  seq: 3,
  by: seat,
  draft,
  ...change,
});

describe("what another seat builds", () => {
  test.each<[string, GrowingDraft | null, boolean]>([
    ["stands at its step", told(), true],
    ["is not there yet", null, false],
    ["has been put away", told({ draft: null }), false],
    ["was of another step", told({ key: "1/deal/9" }), false],
    ["was of a seat that does not convene", told({ by: other }), false],
    ["names an option that the situation has not", told({ draft: { ...draft, option: "z" as "a" } }), false],
    [
      "names a partner who is not here",
      told({ draft: { ...draft, now: [{ seat: "5", resource: "hours", amount: 1 }] } }),
      false,
    ],
  ])("%s", (_what, growing, stands) => expect(growingIn(view, growing)).toEqual(stands ? draft : null));

  test("is seen by onlookers, and not by the one who builds it", () => {
    expect(growingIn(viewFor(G, content, "table"), told())).toEqual(draft);
    expect(growingIn(viewFor(G, content, seat), told())).toBeNull();
  });
});

describe("what is said of it", () => {
  const line = draft.now[0]!;
  const short = give(view, draft, line.seat, line.resource, -1);
  const say = (next: typeof draft, said: GrowthSaid | null) => growthToSay(view, next, said);

  test("the option, once; then once that everything is covered; another option anew", () => {
    const first = say(short, null);
    expect(readBoth(first.line!).en).toMatch(/A: .*still missing/);
    const same = say({ ...short, clause: "money" }, first.said);
    expect(same.line).toBeNull();
    const whole = say(draft, same.said);
    expect(readBoth(whole.line!).da).toMatch(/^Nu er alt dækket/);
    const back = say(short, whole.said);
    expect([back.line, say(draft, back.said).line]).toEqual([null, null]);
    expect(readBoth(say(begin(view, "b"), back.said).line!).en).toContain("B: ");
  });

  test("what is covered from the beginning is said with the option", () => {
    const first = say(draft, null);
    expect(readBoth(first.line!).en).toMatch(/covered so far/);
    expect(say(draft, first.said).line).toBeNull();
  });

  test("another step begins anew", () => {
    expect(say(draft, { key: "1/deal/9", option: "a", complete: true }).line).not.toBeNull();
  });
});
