import { expect, test } from "vitest";
import { bare } from "../../game/bare";
import { fingerprint } from "../../game/kit/fingerprint";
import { refuseSetup } from "../../game/setup";
import type { Setup } from "../../game/state";
import { KVARTERET } from "../kit/content";
import { given } from "../kit/given";
import { playOut, setupOf } from "../kit/play";

const SETUP: Setup = { scenario: "kvarteret", length: "full", seats: 4, seed: "one" };
const start = (change: Partial<Setup> = {}) => bare(KVARTERET).start({ ...SETUP, ...change }).match.G;

test.each([
  3, 4, 5, 6,
])("[R1.1] at a table of %i the first roles of the scenario sit down, the library first", (seats) => {
  const roles = Object.values(start({ seats }).seats).map((s) => s.role);
  expect(roles).toEqual(KVARTERET.scenario.roles.slice(0, seats).map((r) => r.id));
  expect(roles[0]).toBe("library");
});

test.each([
  ["two seats", { seats: 2 }],
  ["seven seats", { seats: 7 }],
  ["half a seat", { seats: 3.5 }],
  ["another scenario", { scenario: "elsewhere" }],
  ["an unknown length", { length: "endless" }],
  ["a length from nowhere", { length: "toString" }],
  ["no seed", { seed: "" }],
  ["a seed of 65 characters", { seed: "x".repeat(65) }],
] as const)("[R1.1] [R1.3] no table with %s, and a sentence says why", (_what, change) => {
  const setup = { ...SETUP, ...change } as Setup;
  expect(refuseSetup(setup, KVARTERET)).toMatch(/^\S+ .+ .+/);
  expect(() => bare(KVARTERET).start(setup)).toThrow();
});

test("[R1.1] a seed of 64 characters makes a table", () => {
  expect(refuseSetup({ ...SETUP, seed: "x".repeat(64) }, KVARTERET)).toBeUndefined();
});

test("[R1.2] the rules do not know who is behind a seat: the same actions make the same game whoever sends them", () => {
  const plan = { content: KVARTERET, length: "short", seats: 5, seed: "who", policy: "advisor" } as const;
  const byBots = playOut(plan);
  const rules = bare(KVARTERET);
  const { match } = rules.start(setupOf(plan));
  for (const { seat, move, args } of byBots.actions) expect(rules.step(match, seat, move, args).ok).toBe(true);
  expect(fingerprint(match.G)).toBe(fingerprint(byBots.match.G));
  expect(Object.keys(match.G.setup).sort()).toEqual(["length", "scenario", "seats", "seed"]);
});

test("[R1.3] the same four things give the same table", () => {
  expect(fingerprint(start())).toBe(fingerprint(start()));
});

test.each([{ seed: "two" }, { seats: 5 }, { length: "short" }] as const)("[R1.3] %j gives another table", (change) => {
  expect(fingerprint(start(change))).not.toBe(fingerprint(start()));
});

test("[R1.3] hands, situation and tools of a seat do not depend on how many others sit down", () => {
  const [three, six] = [start({ seats: 3 }), start({ seats: 6 })];
  for (const seat of ["0", "1", "2"]) expect(three.seats[seat]).toEqual(six.seats[seat]);
  expect(three.phase.situation).toBe(six.phase.situation);
});

test("[R3.1] Trust begins at 4, Clarity at 3, Anchoring at 4, Citizens' value at 0", () => {
  expect(given().G.tracks).toEqual({ trust: 4, clarity: 3, anchoring: 4, value: 0 });
});
