import { describe, expect, test } from "vitest";
import { knows, MOST_TOLD, type ToldTo, tellingOf } from "../../../client/present/telling";
import type { Fact } from "../../../game/log/facts";
import type { NumberedFacts } from "../../../game/protocol/contract";
import type { Seat } from "../../../game/vocabulary";

const stood = (seat: Seat): Fact => ({ kind: "stood", seat });
const began = (phase: number): Fact => ({ kind: "phase-began", phase, situation: `s${phase}`, convenor: "0" });
const drew = (seat: Seat): Fact => ({ kind: "tool-drawn", seat });
const secret = (to: Seat, points: number): Fact => ({ kind: "served-privately", to: [to], tag: "learning", points });
const log = (...actions: readonly (readonly Fact[])[]): NumberedFacts[] =>
  actions.map((facts, seq) => ({ seq: seq * 2, facts }));

/** Tells a listener each log in turn; gives what was said each time, as kinds and seats. */
function listen(logs: readonly (readonly NumberedFacts[])[], seat: Seat | null = "0"): string[][] {
  let told: ToldTo = knows(logs[0] ?? []);
  return logs.map((now) => {
    const telling = tellingOf(now, seat, true, told);
    told = telling.told;
    const lines = telling.lines.map((line) =>
      line === null ? "others" : "seat" in line.fact ? `${line.fact.kind} ${line.fact.seat}` : line.fact.kind,
    );
    return telling.left > 0 ? [`${telling.left} left`, ...lines] : lines;
  });
}

const THREE = log([began(1)], [stood("1")], [stood("2"), stood("3")]);
test.each<[string, readonly (readonly NumberedFacts[])[], readonly (readonly string[])[]]>([
  ["nothing of what stood there when one came", [THREE], [[]]],
  ["each once, as it comes", [THREE.slice(0, 1), THREE.slice(0, 2), THREE], [[], ["stood 1"], ["stood 2", "stood 3"]]],
  ["several in one view, in their order", [THREE.slice(0, 1), THREE], [[], ["stood 1", "stood 2", "stood 3"]]],
  ["the same view again says nothing", [THREE.slice(0, 1), THREE, THREE], [[], ["stood 1", "stood 2", "stood 3"], []]],
  [
    "a log that comes whole again after a lost line says only what is new",
    [THREE.slice(0, 2), [...THREE]],
    [[], ["stood 2", "stood 3"]],
  ],
  [
    "a shorter log, seen with other eyes, and back again repeats nothing",
    [THREE, THREE.slice(0, 1), THREE],
    [[], [], []],
  ],
  [
    "an action without facts moves nothing",
    [THREE.slice(0, 1), [...THREE.slice(0, 1), { seq: 2, facts: [] }], THREE.slice(0, 2)],
    [[], [], []],
  ],
  [
    "what the others draw when an act begins is one sentence, where it stood",
    [log([began(1)]), log([began(1)], [drew("0"), drew("1"), drew("2"), began(4)])],
    [[], ["tool-drawn 0", "others", "phase-began"]],
  ],
])("Told: %s", (_, logs, said) => expect(listen(logs)).toEqual(said));

test("an onlooker hears no partner's housekeeping one by one", () =>
  expect(listen([log([began(1)]), log([began(1)], [drew("0"), drew("1")])], null)).toEqual([[], ["others"]]));

test("whoever was away for long hears the latest, and how many there were before", () => {
  const many = log([began(1)], ...Array.from({ length: MOST_TOLD + 3 }, () => [stood("1")]));
  const [, said] = listen([many.slice(0, 1), many]);
  expect(said?.[0]).toBe("3 left");
  expect(said).toHaveLength(MOST_TOLD + 1);
});

test("an option's letter is known by the phase that began before what is told", () => {
  const both = log([began(3)], [stood("1")]);
  const told = knows(both.slice(0, 1));
  expect(tellingOf(both, "0", true, told).lines[0]).toMatchObject({ phase: 3, situation: "s3" });
});

describe("a device that two seats share", () => {
  const open = log([began(1)], [stood("0")]);
  const mine = (seat: Seat) => [...log([began(1)], [stood("0"), secret(seat, 3)])];
  test("what one seat alone may know is told when it looks, and once", () => {
    let { told } = tellingOf(open, "0", false, knows(open.slice(0, 1)));
    const say = (list: readonly NumberedFacts[], seat: Seat) => {
      const telling = tellingOf(list, seat, true, told);
      told = telling.told;
      return telling.lines.map((line) => line?.fact.kind);
    };
    expect(say(mine("1"), "1")).toEqual(["served-privately"]);
    expect(say(mine("1"), "1")).toEqual([]);
    expect(say(mine("0"), "0")).toEqual(["served-privately"]);
  });
});
