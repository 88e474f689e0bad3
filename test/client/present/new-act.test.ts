import { expect, test } from "vitest";
import { newInAct } from "../../../client/present/new-act";
import type { Fact } from "../../../game/log/facts";

const began = (phase: number): Fact => ({ kind: "phase-began", phase, situation: "s", convenor: "0" });
const act = (number: number): Fact => ({ kind: "act-began", act: "build", number });
const log = (...facts: Fact[]) => [{ seq: 0, facts }];

test("A new act tells each seat its own new aim and whether it drew a tool", () => {
  const facts: Fact[] = [
    act(3),
    { kind: "tool-drawn", seat: "0" },
    { kind: "aim-new", to: ["0"], from: "learning", now: "quality" },
    { kind: "aim-new", to: ["1"], from: "quality", now: "learning" },
    began(7),
    { kind: "stood", seat: "1" },
  ];
  expect(newInAct(log(began(6), ...facts), "0")).toEqual({
    number: 3,
    aim: { from: "learning", now: "quality" },
    drew: true,
  });
  expect(newInAct(log(...facts), "1")).toEqual({ number: 3, aim: { from: "quality", now: "learning" }, drew: false });
});

test("Nothing is new in the first act, in an act's later phases, and before the phase has begun", () => {
  expect(newInAct(log(act(1), began(1)), "0")).toBeNull();
  expect(newInAct(log(act(2), began(4), began(5)), "0")).toBeNull();
  expect(newInAct(log(began(3), act(2)), "0")).toBeNull();
  expect(newInAct([], "0")).toBeNull();
});
