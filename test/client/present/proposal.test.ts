import { describe, expect, test } from "vitest";
import * as p from "../../../client/present/proposal";
import { viewFor } from "../../../game/view";
import { RESOURCES, type Seat } from "../../../game/vocabulary";
import { contentOf, SCENARIO } from "../../kit/content";
import { given, type Wish } from "../../kit/given";

const content = contentOf(SCENARIO);
/** Phase 1's grant call, where option a costs 2 hours and 1 reach. */
const situation = "grant-call";
const rich = { hours: 3, skills: 3, funds: 3, reach: 3 };

function table(wish: Wish = {}) {
  const made = given({
    content,
    phase: 1,
    step: "deal",
    every: { has: rich },
    ...wish,
    now: { situation, ...wish.now },
  });
  return { ...made, view: viewFor(made.G, content, "0") };
}

describe("building a proposal", () => {
  test("begins with the fair split, which covers the cost", () => {
    const { view } = table();
    const draft = p.begin(view, "a");
    expect(p.covered(view, draft)).toBe(true);
    expect(draft.now).toEqual(view.situation.options[0]!.split);
  });

  test("another option keeps the clause that was picked", () => {
    const { view } = table();
    expect(p.begin(view, "b", "money").clause).toBe("money");
  });

  test.each<[string, 1 | -1, number]>([
    ["one more is one too many", 1, -1],
    ["one less is missing", -1, 1],
  ])("%s", (_what, by, gap) => {
    const { view } = table();
    const draft = p.begin(view, "a");
    const giver = draft.now.find((l) => l.resource === "hours")!.seat;
    const next = p.give(view, draft, giver, "hours", by);
    expect(p.missing(view, next).hours).toBe(gap);
    expect(p.covered(view, next)).toBe(false);
  });

  test("nobody is asked for more than it has, or for less than nothing", () => {
    const { view } = table({ every: { has: { ...rich, reach: 0 } } });
    const draft = p.begin(view, "a");
    expect(p.give(view, draft, "1", "reach", 1)).toBe(draft);
    expect(p.give(view, draft, "1", "reach", -1)).toBe(draft);
  });

  const wanting = { seats: { 2: { aims: ["staff-pride", "volunteers"], shown: ["staff-pride"] } } } as const;

  test("an adaptation costs three more hours, or two and an insight, and changes what is served", () => {
    const { view } = table(wanting);
    const { from, to } = p.adaptable(view, "a");
    expect(to).toEqual(["staff-pride"]);
    const draft = p.adapt(p.begin(view, "a"), { from: from[0]!, to: to[0]!, insight: false });
    expect(p.missing(view, draft).hours).toBe(3);
    expect(p.missing(view, p.adapt(draft, { ...draft.adapt!, insight: true })).hours).toBe(2);
    expect(p.servesOf(view, draft)).toContain(to[0]);
    expect(p.servesOf(view, draft)).not.toContain(from[0]);
  });

  test("a tag that is served or crossed cannot take the place of another", () => {
    const { view } = table({ every: { aims: ["neutrality", "learning"], shown: ["neutrality", "learning"] } });
    const option = view.situation.options[2]!;
    for (const tag of [...option.serves, ...option.crosses]) expect(p.adaptable(view, "c").to).not.toContain(tag);
  });

  test("what nobody has is offered as a promise", () => {
    const { view } = table({ every: { has: { ...rich, reach: 0 } } });
    const draft = p.begin(view, "a");
    const line = p.firstPromise(view, draft, "1")!;
    expect(line).toMatchObject({ seat: "1", resource: "reach", amount: 1 });
    expect(p.covered(view, p.promise(view, draft, line))).toBe(true);
  });

  test("a promise takes the place of what the partner gives now", () => {
    const { view } = table();
    const draft = p.begin(view, "a");
    const giver = draft.now.find((l) => l.resource === "hours")!.seat;
    const next = p.promise(view, draft, p.firstPromise(view, draft, giver)!);
    expect(p.covered(view, next)).toBe(true);
    expect(p.gives(next, giver, "hours")).toBe(p.gives(draft, giver, "hours") - 1);
  });

  test("promises stay within the credit", () => {
    const { view } = table({ tracks: { trust: 2 }, every: { has: { hours: 0, skills: 0, funds: 0, reach: 0 } } });
    let draft = p.begin(view, "c");
    for (const seat of ["0", "1", "2", "3"] as Seat[]) {
      const line = p.firstPromise(view, draft, seat);
      if (line) draft = p.promise(view, draft, line);
    }
    expect(p.creditLeft(view, draft)).toBe(0);
    expect(p.changePromise(view, draft, 0, { amount: 6 }).later[0]!.amount).toBe(draft.later[0]!.amount);
    expect(p.dropPromise(draft, 0).later).toHaveLength(draft.later.length - 1);
  });

  test("at the end of the game nothing can be promised", () => {
    const { view } = table({
      phase: 12,
      now: { situation: content.scenario.situations.find((s) => s.phase === 12)!.id },
    });
    expect(p.firstPromise(view, p.begin(view, "a"), "0")).toBeNull();
  });

  test("what the form calls covered, the rules take", () => {
    const { view, why } = table();
    for (const { id, requires, missing } of view.situation.options) {
      if (requires && !requires.inPlace) continue;
      if (RESOURCES.some((r) => missing[r] > 0)) continue;
      expect(why("0", "propose", p.begin(view, id))).toBeUndefined();
    }
  });
});
