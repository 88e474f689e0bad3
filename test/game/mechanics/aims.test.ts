import { expect, test } from "vitest";
import type { Fact } from "../../../game/log/facts";
import { factsFor } from "../../../game/log/facts";
import { learnAim, pointsFor, unknownAims } from "../../../game/mechanics/aims";
import { viewFor } from "../../../game/view";
import type { Seat, Tag } from "../../../game/vocabulary";
import { KVARTERET } from "../../kit/content";
import { given } from "../../kit/given";
import { only, pressAll } from "../../kit/walk";

const ALL = ["0", "1", "2", "3", "4", "5"] as const;

test("[R12.1] each partner has one public aim, two private aims and one line, from its role's own pools", () => {
  for (let i = 0; i < 20; i++) {
    const { G } = given({ content: KVARTERET, count: 6, seed: `s${i}` });
    for (const seat of ALL) {
      const role = KVARTERET.scenario.roles[Number(seat)]!;
      const { aims, line } = G.seats[seat]!;
      expect(aims.length).toBe(2);
      expect(new Set([...aims.map((a) => a.tag), role.publicAim]).size).toBe(3);
      for (const { tag, shown } of aims) expect([role.privateAims.includes(tag), shown]).toEqual([true, false]);
      expect([role.lines.includes(line.tag), line.shown]).toEqual([true, false]);
    }
  }
});

test("[R12.1] by fate: over many tables a role gets each of its pool, as aim and as line", () => {
  const aims = new Set<Tag>();
  const lines = new Set<Tag>();
  for (let i = 0; i < 60; i++) {
    const { G } = given({ content: KVARTERET, seed: `s${i}` });
    for (const { tag } of G.seats["0"]!.aims) aims.add(tag);
    lines.add(G.seats["0"]!.line.tag);
  }
  const role = KVARTERET.scenario.roles[0]!;
  expect(aims).toEqual(new Set(role.privateAims));
  expect(lines).toEqual(new Set(role.lines));
});

test("[R12.1] the public aim is open, the private ones and the line are not", () => {
  const t = given({ content: KVARTERET });
  const partner = viewFor(t.G, t.content, "1").partners[0]!;
  expect(partner).toMatchObject({ aim: "new-audiences", shown: [], line: null, secret: null });
});

const FOUR = ["0", "1", "2", "3"] as const;
/** Just before the act that holds phase 7, with the hands that were dealt; everybody knows everything of everybody. */
const exchange = (length: "full" | "short" = "full") => {
  const t = given({ length, phase: length === "full" ? 6 : 4, step: "act" });
  for (const seat of FOUR)
    for (const other of FOUR)
      if (seat !== other) t.G.seats[seat]!.known[other] = t.G.seats[other]!.aims.map((a) => a.tag);
  return t;
};

test.each([
  "full",
  "short",
] as const)("[R12.1] in a %s game each partner exchanges one private aim at the start of that act", (length) => {
  const t = exchange(length);
  const before = Object.fromEntries(FOUR.map((seat) => [seat, t.G.seats[seat]!.aims.map((a) => a.tag)]));
  const facts = pressAll(t);
  expect(t.G.phase.number).toBe(7);
  expect(only(facts, "aim-exchanged").map((f) => f.seat)).toEqual(["0", "1", "2", "3"]);
  for (const seat of FOUR) {
    const fresh = only(facts, "aim-new").find((f) => f.to.includes(seat))!;
    const tags = t.G.seats[seat]!.aims.map((a) => a.tag);
    expect(tags).toContain(fresh.now);
    expect(tags).not.toContain(fresh.from);
    expect(before[seat]).toContain(fresh.from);
    expect(before[seat]!.filter((tag) => tags.includes(tag)).length).toBe(1);
    // What was known of the old one is void; what was known of the other still holds.
    for (const other of FOUR)
      if (other !== seat) expect(t.G.seats[other]!.known[seat]).toEqual(tags.filter((tag) => tag !== fresh.now));
  }
});

test("[R12.1] everybody is told that it has changed, only the partner itself to what", () => {
  const facts = pressAll(exchange());
  expect(only(factsFor(facts, "table"), "aim-exchanged").length).toBe(4);
  expect(only(factsFor(facts, "table"), "aim-new")).toEqual([]);
  expect(only(factsFor(facts, "2"), "aim-new").map((f) => f.to)).toEqual([["2"]]);
  expect(only(facts, "aim-exchanged").map((f) => f.shown)).toEqual([null, null, null, null]);
});

test("[R12.1] the new aim comes hidden, and what of the old one was shown is named", () => {
  const t = exchange();
  for (const seat of FOUR) for (const aim of t.G.seats[seat]!.aims) aim.shown = true;
  const facts = pressAll(t);
  for (const { seat, shown } of only(facts, "aim-exchanged")) {
    expect(shown).not.toBeNull();
    expect(t.G.seats[seat]!.aims.map((a) => a.shown).sort()).toEqual([false, true]);
  }
});

test.each([3, 9])("[R12.1] no aim is exchanged after phase %i", (phase) => {
  const facts = pressAll(given({ phase, step: "act" }));
  expect(only(facts, "act-began").length).toBe(1);
  expect(only(facts, "aim-exchanged")).toEqual([]);
});

test.each<[string, readonly Tag[], readonly Tag[], number, number]>([
  // Seat 0: learning in public, innovation and volunteers in private, line: wellbeing
  ["nothing", ["income"], [], 0, 0],
  ["the public aim", ["learning"], [], 2, 0],
  ["a private aim", ["innovation"], [], 0, 3],
  ["both private aims", ["innovation", "volunteers"], [], 0, 6],
  ["all three", ["innovation", "volunteers", "learning"], [], 2, 6],
  ["the line", [], ["wellbeing"], 0, -2],
  ["another's line", [], ["quality"], 0, 0],
  ["a private aim, and the line crossed", ["innovation"], ["wellbeing"], 0, 1],
])("[R12.2] an option that touches %s gives %j %j: open %i, hidden %i", (_what, serves, crosses, open, hidden) => {
  const { G, content } = given({ seats: { 0: { aims: ["innovation", "volunteers"], line: "wellbeing" } } });
  expect(pointsFor(G, content, "0", serves, crosses)).toEqual({ open, hidden });
});

test("[R12.2] each partner with that aim or line gets it, whoever proposed", () => {
  const { G, content } = given({ every: { aims: ["innovation", "volunteers"], line: "wellbeing" } });
  const all = (["0", "1", "2", "3"] satisfies Seat[]).map((s) =>
    pointsFor(G, content, s, ["innovation"], ["wellbeing"]),
  );
  expect(all).toEqual(Array(4).fill({ open: 0, hidden: 1 }));
});

test("[R6.3] what is unknown of another: neither shown to all nor learnt", () => {
  const t = given({ every: { aims: ["innovation", "volunteers"] }, seats: { 0: { known: { 1: ["volunteers"] } } } });
  const facts: Fact[] = [];
  expect(unknownAims(t.G, "0", "1").map((a) => a.tag)).toEqual(["innovation"]);
  learnAim({ G: t.G, content: t.content, facts }, "0", "1", "any");
  expect(t.G.seats["0"]!.known["1"]).toEqual(["volunteers", "innovation"]);
  expect(unknownAims(t.G, "0", "1")).toEqual([]);
});
