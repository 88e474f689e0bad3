import { describe, expect, test } from "vitest";
import { LONGEST_WAIT, type Reveals, type Secret } from "../../../client/board/timing";
import { boardModel } from "../../../client/present/board-model";
import { inPanel, revealsBetween } from "../../../client/table/reveals-between";
import { bare } from "../../../game/bare";
import { POLICIES } from "../../../game/bots/bot";
import { playOut } from "../../../game/bots/play-out";
import { viewFor } from "../../../game/view";
import type { View } from "../../../game/view-types";
import { LENGTH_IDS, type LengthId } from "../../../game/vocabulary";
import { KVARTERET } from "../../kit/content";
import { read } from "../present/kit";

/** Every two views of seat 0 that follow one another in a game of bots. */
function each(length: LengthId, look: (before: View, after: View) => void): void {
  let before: View | null = null;
  playOut(
    bare(KVARTERET),
    KVARTERET,
    { scenario: KVARTERET.scenario.id, length, seats: 4, seed: "words and show" },
    () => POLICIES.advisor,
    (_seat, _move, { G }) => {
      const after = viewFor(G, KVARTERET, "0");
      if (before) look(before, after);
      before = after;
    },
  );
}

/** What a view says that the one before it did not. */
function news(before: View, after: View): Secret[] {
  const out: Secret[] = [];
  if (!before.stands && after.stands) out.push("stands");
  if (!before.outcome && after.outcome?.die) out.push("die");
  if (!before.event && after.event) out.push("event", "verdict");
  if (before.signed === null && after.signed !== null) out.push("signed");
  if (!before.end && after.end) out.push("sum");
  return out;
}

describe.each(LENGTH_IDS)("in a game of length %s", (length) => {
  test("what is told beside the board waits for it, and nothing else does", () => {
    let waited = 0;
    each(length, (before, after) => {
      const told = revealsBetween(before, after, KVARTERET);
      expect(Object.keys(told).sort()).toEqual(news(before, after).sort());
      for (const [secret, ms] of Object.entries(told)) expect(ms).toBeLessThanOrEqual(LONGEST_WAIT[secret as Secret]);
      expect(revealsBetween(after, after, KVARTERET)).toEqual({});
      waited += Object.keys(told).length;
    });
    expect(waited).toBeGreaterThan(0);
  });

  test("a bridge stands from the deal on, and the event comes after it", () => {
    const model = (view: View) => boardModel(view, KVARTERET, { say: (line) => line.key, bots: new Set() });
    let built = 0;
    each(length, (before, after) => {
      const [old, now] = [model(before), model(after)];
      if (before.step !== "outcome" && after.step === "outcome") {
        built++;
        expect(now.bridges.length).toBe(old.bridges.length + 1);
      }
      if (before.step === "outcome" && after.step !== "outcome") expect(now.bridges).toEqual(old.bridges);
    });
    expect(built).toBeGreaterThan(1);
  });
});

test.each<[LengthId, readonly string[], readonly string[]]>([
  [
    "full",
    ["Explore: phases 1–3", "Build: phases 4–6", "Do: phases 7–9", "Anchor: phases 10–12"],
    ["explore", "build"],
  ],
  ["short", ["Explore: phases 1, 3, 4", "Do: phases 7, 9, 12"], ["explore", "explore"]],
  ["tutorial", ["Explore: phases 1, 4"], ["explore", "explore"]],
])("the corners of a %s game name the phases that it plays, and islands have the act that plays them", (length, notes, acts) => {
  let at: View | null = null;
  each(length, (before) => {
    at ??= before;
  });
  const model = boardModel(at!, KVARTERET, { say: (line) => read("en", line), bots: new Set() });
  expect(model.acts.map(({ name, note }) => `${name}: ${note}`)).toEqual(notes);
  expect([1, 4].map((phase) => model.islands[phase - 1]!.act)).toEqual(acts);
  expect(at!.act).toBe(model.islands[at!.phase - 1]!.act);
});

test.each<[Reveals, readonly Secret[]]>([
  [{}, []],
  [{ stands: 1200 }, ["stands"]],
  [{ die: 1300, event: 1500 }, ["die"]],
])("where the board is not in sight, of %o the panel keeps back %o", (told, kept) => {
  expect(Object.keys(inPanel(told))).toEqual(kept);
});
