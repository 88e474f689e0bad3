/** The policies of simulation: each plays to the end by the rules alone, and as its name says. */
import { describe, expect, test } from "vitest";
import { bare } from "../../../game/bare";
import { playOut } from "../../../game/bots/play-out";
import { SIM_POLICIES, SIM_POLICY_NAMES, type SimPolicy } from "../../../game/bots/policies";
import { type Barred, without } from "../../../game/bots/without";
import type { Fact } from "../../../game/log/facts";
import { LENGTH_IDS, type LengthId } from "../../../game/vocabulary";
import { KVARTERET } from "../../kit/content";
import { playGame } from "../../tools/record";

interface Seen {
  readonly moves: readonly string[];
  readonly facts: readonly Fact[];
  readonly trustAtBreaks: readonly number[];
}

function play(
  policy: SimPolicy,
  barred: readonly Barred[] = [],
  seeds = 3,
  length: LengthId = "full",
  seats = 4,
): Seen {
  const moves: string[] = [];
  const facts: Fact[] = [];
  const trustAtBreaks: number[] = [];
  for (let n = 0; n < seeds; n++) {
    let trust = 4;
    const setup = { scenario: KVARTERET.scenario.id, length, seats, seed: `${policy}/${n}` };
    const chosen = without(SIM_POLICIES[policy], barred);
    playOut(
      bare(KVARTERET),
      KVARTERET,
      setup,
      () => chosen,
      (_seat, { move }, { G }, said) => {
        moves.push(move);
        facts.push(...said);
        if (move === "breakPledge") trustAtBreaks.push(trust);
        trust = G.tracks.trust;
      },
    );
  }
  return { moves, facts, trustAtBreaks };
}
const kinds = (seen: Seen) => new Set(seen.facts.map((f) => f.kind));

describe.each(SIM_POLICY_NAMES)("%s", (policy) => {
  test.each(
    LENGTH_IDS,
  )("is never refused and comes to an end in the length %s, at three seats and at six", (length) => {
    for (const seats of [3, 6])
      expect(kinds(play(policy, [], policy === "mentor" ? 1 : 2, length, seats))).toContain("ended");
  });
});

test("passive says yes to everything, and neither shows, asks, plays nor agrees on anything", () => {
  const { moves, facts } = play("passive");
  for (const move of ["decline", "showAim", "ask", "playTool", "withdraw"]) expect(moves).not.toContain(move);
  expect(facts.some((f) => f.kind === "clause")).toBe(false);
});

test("selfish breaks its promises while Trust is over 2, and only then by choice", () => {
  const { trustAtBreaks } = play("selfish", [], 12);
  expect(trustAtBreaks.length).toBeGreaterThan(0);
  expect(Math.min(...trustAtBreaks)).toBeGreaterThan(2);
});

test.each([
  ["clauses", "clause"],
  ["tools", "tool-played"],
  ["showing", "aim-shown"],
  ["asking", "asked"],
  ["pledges", "pledged"],
] as const)("without %s a table of advisors has none, and with them some", (barred, kind) => {
  expect(kinds(play("advisor", [], 4))).toContain(kind);
  expect(kinds(play("advisor", [barred], 4))).not.toContain(kind);
});

test("without talk nobody shows, asks or adapts", () => {
  const { facts } = play("advisor", ["talk"]);
  expect(facts.some((f) => f.kind === "aim-shown" || f.kind === "asked")).toBe(false);
  expect(facts.some((f) => f.kind === "proposed" && f.adapt !== null)).toBe(false);
});

test("without one card the others are still there", () => {
  const { facts } = play("advisor", ["clause/shared-aim", "tool/celebrate"], 4);
  expect(facts.some((f) => f.kind === "clause")).toBe(true);
  expect(facts.some((f) => f.kind === "clause" && f.clause === "shared-aim")).toBe(false);
  expect(facts.some((f) => f.kind === "tool-played" && f.tool === "celebrate")).toBe(false);
});

test("the ceiling lies over the advisor, on the same cards", () => {
  const table = { length: "full", seats: 4, seed: "ceiling", without: [] } as const;
  const points = (player: "oracle" | "advisor") =>
    [0, 1].reduce((sum, n) => sum + playGame(KVARTERET, { ...table, players: [player] }, n).onePlusOne, 0);
  expect(points("oracle")).toBeGreaterThan(points("advisor"));
});
