import { expect, test } from "vitest";
import { factsFor } from "../../../game/log/facts";
import type { Refusal } from "../../../game/moves/refusal";
import { viewFor } from "../../../game/view";
import { given, type Wish } from "../../kit/given";
import { deal, only, pressAll, propose, pulseAll, standAll } from "../../kit/walk";

const AIMS = ["innovation", "volunteers"] as const;
const DEAL: Wish = { step: "deal", every: { aims: AIMS, insights: 1, has: { hours: 3 } } };

test("[R6.3] an insight shows one private aim of the mirror, to the asker alone; that it was asked is open", () => {
  const t = given(DEAL);
  const facts = t.does("0", "ask");
  const learnt = only(facts, "aim-learnt")[0]!;
  expect(learnt).toMatchObject({ to: ["0"], partner: "1" });
  expect(AIMS).toContain(learnt.tag);
  expect(t.G.seats["0"]!.insights).toBe(0);
  expect(viewFor(t.G, t.content, "0").me!.known).toEqual({ 1: [learnt.tag] });
  expect(factsFor(facts, "2")).toEqual([{ kind: "asked", seat: "0", partner: "1" }]);
  expect(factsFor(facts, "table")).toEqual([{ kind: "asked", seat: "0", partner: "1" }]);
  expect(viewFor(t.G, t.content, "2").me!.known).toEqual({});
});

test("[R6.3] the aim that is shown is one that the asker does not know", () => {
  for (const known of AIMS) {
    const t = given({ ...DEAL, seats: { 0: { known: { 1: [known] } } } });
    expect(only(t.does("0", "ask"), "aim-learnt")[0]!.tag).not.toBe(known);
  }
});

test("[R6.3] which aim is shown is fate's: some seeds show one, some the other", () => {
  const shown = Array.from({ length: 20 }, (_, i) => {
    const t = given({ ...DEAL, seed: `seed-${i}` });
    return only(t.does("0", "ask"), "aim-learnt")[0]!.tag;
  });
  expect(new Set(shown).size).toBe(2);
});

test.each<[string, Wish, Refusal]>([
  ["without an insight", { seats: { 0: { insights: 0 } } }, "no-insight"],
  ["twice in a phase", { now: { asked: ["0"] } }, "already-done"],
  ["knowing both aims", { seats: { 0: { known: { 1: [...AIMS] } } } }, "nothing-to-learn"],
  ["before the stands are open", { step: "stand" }, "not-now"],
  ["after the deal", { step: "outcome" }, "not-now"],
])("[R6.3] asking is refused: %s", (_what, wish, code) => {
  expect(given({ ...DEAL, ...wish }).why("0", "ask")).toBe(code);
});

test("[R6.3] an aim shown to all and one that is known leave nothing to learn", () => {
  const t = given({ ...DEAL, seats: { 0: { known: { 1: ["volunteers"] } } } });
  t.does("1", "showAim", "innovation");
  expect(t.why("0", "ask")).toBe("nothing-to-learn");
});

test("[R7.2] the first aim shown at the table in an act gives Trust, the next ones do not", () => {
  const t = given(DEAL);
  t.does("2", "showAim", "volunteers");
  expect(t.G.tracks.trust).toBe(5);
  t.does("2", "showAim", "innovation");
  t.does("0", "showAim", "innovation");
  expect(t.G.tracks.trust).toBe(5);
  expect(viewFor(t.G, t.content, "3").partners[2]!.shown).toEqual(["innovation", "volunteers"]);
});

test("[R7.2] in the next act an aim gives Trust again", () => {
  const t = given({ ...DEAL, phase: 3, step: "act", state: { aimShown: true } });
  pressAll(t);
  standAll(t);
  expect(t.G.phase.number).toBe(4);
  const before = t.G.tracks.trust;
  t.does("0", "showAim", "innovation");
  expect(t.G.tracks.trust).toBe(before + 1);
});

test("[R7.2] in the next phase of the same act it does not", () => {
  const t = given({ ...DEAL, tracks: { trust: 7 } });
  t.does("0", "showAim", "innovation");
  deal(t, "a");
  pressAll(t);
  pulseAll(t);
  standAll(t);
  t.does("1", "showAim", "innovation");
  expect([t.G.phase.number, t.G.tracks.trust]).toEqual([2, 8]);
});

test.each<[string, Wish, string, Refusal]>([
  ["not one's own", {}, "income", "not-your-aim"],
  ["the line is no aim", { seats: { 0: { line: "quality" } } }, "quality", "not-your-aim"],
  ["before the stands are open", { step: "stand" }, "innovation", "not-now"],
])("[R7.2] showing an aim is refused: %s", (_what, wish, tag, code) => {
  expect(given({ ...DEAL, ...wish }).why("0", "showAim", tag)).toBe(code);
});

test("[R7.2] an aim is shown once", () => {
  const t = given(DEAL);
  t.does("0", "showAim", "innovation");
  expect(t.why("0", "showAim", "innovation")).toBe("aim-already-shown");
  expect(viewFor(t.G, t.content, "0").choices.showAim).toBeNull();
  t.does("0", "showAim", "volunteers");
  expect(viewFor(t.G, t.content, "0").choices.showAim).toBe("aim-already-shown");
});

test("[R7.2] any partner talks, before a proposal and while one is open", () => {
  const t = given({ ...DEAL, every: { ...DEAL.every, tools: ["clarity"] } });
  t.does("3", "playTool", "clarity", {});
  propose(t, "a");
  t.does("0", "showAim", "innovation");
  t.does("1", "ask");
  t.does("2", "playTool", "clarity", {});
  expect(t.G.phase.deal.proposal).not.toBeNull();
});
