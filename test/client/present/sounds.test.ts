import { expect, test } from "vitest";
import { soundsOf } from "../../../client/present/sounds";
import type { Fact } from "../../../game/log/facts";

const DEAL: Fact = { kind: "deal", option: "a", tries: 1, by: "0" };
const DIE: Fact = { kind: "die", roll: 1, risk: 2, setback: true };
const SIGNED: Fact = { kind: "signed", phase: 4 };
const EVENT: Fact = { kind: "event", event: "e", seat: null };
const QUIET: Fact = { kind: "accepted", seat: "0" };

test.each([
  [[], []],
  [[QUIET], []],
  [
    [QUIET, DEAL, SIGNED, DIE],
    ["plank", "bell", "die"],
  ],
  [[EVENT, EVENT], ["wave"]],
] as const)("What is heard of %j: %j", (facts, sounds) => {
  expect(soundsOf(facts)).toEqual(sounds);
});
