import { expect, test } from "vitest";
import type { Fact } from "../../game/log/facts";
import { factsFor } from "../../game/log/facts";
import { MOVES } from "../../game/moves/index";
import { viewFor } from "../../game/view";
import { KVARTERET } from "../kit/content";
import { given } from "../kit/given";
import { playOut } from "../kit/play";
import { propose, pulseAll } from "../kit/walk";

const ended = () => {
  const t = given({ content: KVARTERET, seed: "a secret seed", phase: 12, step: "pulse" });
  t.G.seats["1"]!.gain = { open: 4, hidden: 6 };
  pulseAll(t);
  return t;
};

test.each([
  "0",
  "3",
  "table",
] as const)("[R2.3] during the game %s is not told the seed, nor undrawn cards", (viewer) => {
  const { G, content } = given({ content: KVARTERET, seed: "a secret seed" });
  const view = viewFor(G, content, viewer);
  expect(view.seed).toBeNull();
  expect(JSON.stringify(view)).not.toContain("a secret seed");
});

test.each(["0", "table"] as const)("[R14.5] after the end %s sees all aims, lines and the score", (viewer) => {
  const { G, content } = ended();
  const view = viewFor(G, content, viewer);
  for (const partner of view.partners)
    expect(partner.secret).toMatchObject({ aims: G.seats[partner.seat]!.aims, line: G.seats[partner.seat]!.line });
  expect(view.end).toMatchObject({ how: "played-out", gains: { 1: 10 }, score: G.end!.score });
  // In halves of a point: a full game counts all of its twelve phases.
  for (const partner of view.partners)
    expect(view.end!.alone[partner.seat]).toBe(KVARTERET.measured.alone[partner.role]! * 2);
});

test("[R14.5] but not the seed, until the table is opened", () => {
  const { G, content } = ended();
  for (const viewer of ["0", "table"] as const) expect(viewFor(G, content, viewer).seed).toBeNull();
  expect(viewFor(G, content, "open").seed).toBe("a secret seed");
});

test("an onlooker has no choices and no hand", () => {
  const { G, content } = given({ step: "deal" });
  const view = viewFor(G, content, "table");
  expect([view.me, view.choices]).toEqual([null, {}]);
  expect(view.situation.options.every((o) => o.forMe === null)).toBe(true);
});

test("[R7.1] the view suggests a fair split, and says what nobody has", () => {
  const { G, content } = given({ step: "deal", every: { has: { hours: 2, skills: 0 } } });
  const b = viewFor(G, content, "0").situation.options[1]!;
  expect(b.split.map((l) => [l.seat, l.resource, l.amount])).toEqual([
    ["0", "hours", 1],
    ["1", "hours", 1],
  ]);
  expect(b.missing).toEqual({ hours: 0, skills: 2, funds: 0, reach: 0 });
});

test("[R12.2] each sees what an option and a proposal would give its own seat, an adaptation counted in", () => {
  const t = given({
    step: "deal",
    every: { has: { hours: 4, skills: 4 }, aims: ["quality", "volunteers"], shown: ["quality"] },
  });
  const forMe = (seat: "0" | "1") => viewFor(t.G, t.content, seat).situation.options.map((o) => o.forMe);
  expect([forMe("0"), forMe("1")]).toEqual([
    [2, 0, 0, 0],
    [0, 2, 0, 0],
  ]);
  propose(t, "b", { adapt: { from: "income", to: "quality", insight: false } });
  expect(viewFor(t.G, t.content, "0").deal.proposal!.forMe).toBe(3);
  expect(viewFor(t.G, t.content, "1").deal.proposal!.forMe).toBe(5);
  expect(viewFor(t.G, t.content, "table").deal.proposal!.forMe).toBeNull();
});

test("a choice that the view offers is refused by no rule for want of being ready, and the other way round", () => {
  let looked = 0;
  playOut({ content: KVARTERET, length: "short", seats: 4, seed: "choices", policy: "anything" }, ({ G }) => {
    for (const seat of ["0", "1", "2", "3"] as const)
      for (const [move, refused] of Object.entries(viewFor(G, KVARTERET, seat).choices)) {
        const ready = G.end ? "game-over" : G.vote && move !== "vote" ? "not-now" : undefined;
        const own = ready ?? MOVES[move as keyof typeof MOVES].ready(G, KVARTERET, seat);
        expect(refused).toBe(own ?? null);
        looked += 1;
      }
  });
  expect(looked).toBeGreaterThan(1000);
});

test("facts reach those they are addressed to, and everybody if to nobody in particular", () => {
  const facts: Fact[] = [
    { kind: "stood", seat: "0" },
    { kind: "aim-learnt", to: ["1"], partner: "2", tag: "quality" },
  ];
  expect(factsFor(facts, "1").length).toBe(2);
  for (const viewer of ["0", "2", "table"] as const) expect(factsFor(facts, viewer)).toEqual([facts[0]]);
  expect(factsFor(facts, "open")).toEqual(facts);
});
