import { expect, test } from "vitest";
import { ARGS, MOVE_NAMES, readMove } from "../../../game/moves/args";
import { MOVES, refuse } from "../../../game/moves/index";
import { stepKey } from "../../../game/phases/waiting";
import { viewFor } from "../../../game/view";
import { given } from "../../kit/given";

const KEY = "3/deal/1";
const PROPOSAL = { option: "a", now: [], later: [], clause: null, adapt: null };

test("every move but the system's has a room of its own", () => {
  expect([...Object.keys(MOVES), "actFor"].sort()).toEqual([...MOVE_NAMES].sort());
  expect(MOVE_NAMES.every((name) => ARGS[name])).toBe(true);
});

test.each([
  ["stand", [KEY, "a", "b"], true],
  ["stand", [KEY, "a"], false],
  ["stand", [KEY, "a", "b", "c"], false],
  ["stand", [KEY, "a", null], false],
  ["stand", ["a", "b"], false],
  ["pass", [KEY], true],
  ["pass", [], false],
  ["pass", undefined, false],
  ["pass", { 0: KEY, length: 1 }, false],
  ["propose", [KEY, PROPOSAL], true],
  ["propose", [KEY, { ...PROPOSAL, cost: { hours: 0 } }], false],
  ["propose", [KEY, { ...PROPOSAL, now: [{ seat: "0", resource: "hours", amount: -1 }] }], false],
  ["propose", [KEY, { ...PROPOSAL, now: [{ seat: "0", resource: "gold", amount: 1 }] }], false],
  ["propose", [KEY, { ...PROPOSAL, later: [{ seat: "0", resource: "hours", amount: 7, due: 4 }] }], false],
  ["propose", [KEY, { ...PROPOSAL, clause: "peace" }], false],
  ["propose", [KEY, JSON.parse('{"__proto__": {"option": "a"}}')], false],
  ["keepPledge", [KEY, 1], true],
  ["keepPledge", [KEY, "1"], false],
  ["keepPledge", [KEY, 0], false],
  ["pulse", [KEY, Number.NaN], false],
  ["pulse", [KEY, "3"], false],
  ["vote", [KEY, 1], false],
  ["playTool", [KEY, "x".repeat(41), {}], false],
  ["toString", [KEY], false],
  ["__proto__", [KEY], false],
  [7, [KEY], false],
  [null, [KEY], false],
])("%s with %j is read: %s", (move, args, read) => {
  expect(readMove(move, args) !== undefined).toBe(read);
});

test.each([
  ["3/deal/1", true],
  ["12/stand/0", true],
  ["5r/vote/12", true],
  ["", false],
  ["3/deal", false],
  ["3/deal/x", false],
  ["100/deal/1", false],
  ["3/Deal/1", false],
  [3, false],
])("the step key %j is read: %s", (key, read) => {
  expect(readMove("pass", [key]) !== undefined).toBe(read);
});

test.each([
  ["no-such-move", "dance", []],
  ["no-such-move", "toString", ["1/stand/0"]],
  ["bad-arguments", "stand", ["1/stand/0"]],
  ["bad-arguments", "actFor", ["1/stand/0"]],
  ["stale", "stand", ["1/deal/0", "a", "a"]],
  ["stale", "stand", ["2/stand/0", "a", "a"]],
  ["stale", "stand", ["1r/stand/0", "a", "a"]],
  ["not-you", "stand", ["1/stand/0", "a", "a"], "4"],
  ["not-you", "stand", ["1/stand/0", "a", "a"], "sys"],
] as const)("refused as %s: %s %j by %s", (code, move, args, actor: string = "0") => {
  const { G, content } = given();
  expect(stepKey(G)).toBe("1/stand/0");
  expect(refuse(G, content, actor as "0", move, args)).toBe(code);
});

test("when the game is over every move is refused as that, a late one too", () => {
  const t = given({ phase: 12, step: "pulse" });
  for (const seat of ["0", "1", "2", "3"] as const) t.does(seat, "pulse", 3);
  expect(refuse(t.G, t.content, "0", "pulse", ["12/pulse/0", 3])).toBe("game-over");
  expect(refuse(t.G, t.content, "0", "pulse", ["12/over/0", 3])).toBe("game-over");
  const { choices } = viewFor(t.G, t.content, "0");
  expect(new Set(Object.values(choices))).toEqual(new Set(["game-over"]));
});
