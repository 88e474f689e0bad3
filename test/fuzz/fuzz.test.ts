/** A slice of the fuzz (`npm run fuzz` plays thousands), and the proof that it finds what is wrong and makes it small. */
import { expect, test, vi } from "vitest";
import { type BareRules, bare } from "../../game/bare";
import type { Draft } from "../../game/kit/draft";
import type { Fact } from "../../game/log/facts";
import { eventIn, hasEvent } from "../../game/mechanics/events";
import { phasesOf } from "../../game/phases/length";
import type { GameState } from "../../game/state";
import { contentOf, KVARTERET, scenarioIds } from "../kit/content";
import { type Coverage, wanted, wantedRefusals } from "../kit/coverage";
import { mixedPlan } from "../kit/mixed";
import { playAgain } from "../kit/recording";
import { fuzzGame } from "./game";
import { recordingOf, shrunk } from "./shrink";

const GAMES = 60;
// Some seconds of thinking, which a machine that does other work may stretch.
vi.setConfig({ testTimeout: 180_000 });

test("games of every kind, with good and bad input: what must hold holds", () => {
  const tables = new Map(scenarioIds().map((id) => [id, contentOf(id)]));
  const seen: Coverage = new Set();
  for (let number = 0; number < GAMES; number++) {
    const plan = mixedPlan([...tables.keys()], "slice", number);
    const content = tables.get(plan.setup.scenario)!;
    const { failure } = fuzzGame(bare(content), content, plan, seen);
    expect(failure, `npm run fuzz -- --seed slice --only ${number}`).toBeNull();
  }
  const all = [...wanted([...tables.values()]), ...wantedRefusals];
  expect(all.filter((what) => seen.has(what)).length / all.length).toBeGreaterThan(0.4);
  expect(wantedRefusals.filter((what) => seen.has(what)).length).toBeGreaterThan(30);
});

/** Does something wrong after a move, and perhaps tells too much. */
type Wrong = (G: Draft<GameState>, move: string) => readonly Fact[] | undefined;

/** The rules, with something wrong in them. */
function planted(wrong: Wrong): BareRules {
  const rules = bare(KVARTERET);
  return {
    start: rules.start,
    step(match, seat, move, args) {
      const result = rules.step(match, seat, move, args);
      if (!result.ok) return result;
      const more = wrong(match.G as Draft<GameState>, move) ?? [];
      return { ...result, facts: [...result.facts, ...more] };
    },
  };
}

/** The first game that fails, and what becomes of it. */
function found(rules: BareRules) {
  for (let number = 0; number < 40; number++) {
    const game = fuzzGame(rules, KVARTERET, mixedPlan(["kvarteret"], "planted", number), new Set());
    if (game.failure) return shrunk(rules, KVARTERET, game, "planted");
  }
  throw new Error("The fuzz did not find it");
}

test("a planted fault is found, shrunk to the few moves it needs, and recorded", () => {
  const rules = planted((G, move) => {
    if (move === "showAim") G.tracks.trust += 9;
  });
  const small = found(rules);
  expect(small.failure?.name).toBe("purses, tracks and gains are what was told of them");
  // Everybody stands, somebody shows an aim: less there cannot be.
  expect(small.inputs.length).toBe(small.setup.seats + 1);
  const recording = recordingOf(rules, small);
  expect(recording.actions.map((row) => String((row as readonly unknown[])[0]).split(" ")[1])).toEqual([
    ...Array.from({ length: small.setup.seats }, () => "stand"),
    "showAim",
  ]);
  expect(playAgain(rules, JSON.parse(JSON.stringify(recording)))).toBeUndefined();
  expect(playAgain(bare(KVARTERET), recording)).toMatch(new RegExp(`^action ${small.setup.seats + 1}, .*leads to`));
});

/** Tells which event comes in a later phase. */
const tellTale: Wrong = (G, move) => {
  const later = phasesOf(G.setup.length)
    .slice(G.position + 1)
    .find(hasEvent);
  if (move !== "pulse" || later === undefined) return [];
  return [{ kind: "event", event: eventIn(G, KVARTERET, later).id, seat: null }];
};

test.each<[what: string, wrong: Wrong, name: RegExp]>([
  ["a fact that tells what is to come", tellTale, /^views and facts leak nothing$/],
  [
    "a convenor whose turn is not counted",
    (G, move) => {
      if (move === "pass") G.phase.deal.made.pop();
    },
    /^the convenor is at the table/,
  ],
  [
    "a fraction",
    (G, move) => {
      if (move === "pulse" && G.phase.pulses["0"]) G.phase.pulses["0"] = 2.5;
    },
    /^nothing is thrown$/,
  ],
])("finds %s", (_what, wrong, name) => {
  expect(found(planted(wrong)).failure?.name).toMatch(name);
});
