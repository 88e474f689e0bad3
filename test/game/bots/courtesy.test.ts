import { expect, test } from "vitest";
import { leavesToPeople } from "../../../game/bots/courtesy";

test.each([
  // move, awaited, a proposal lies open, people, held back
  ["decline", ["0", "1"], true, ["0"], true],
  ["accept", ["0", "1"], true, ["0"], true],
  ["accept", ["1", "2"], true, ["0"], false],
  ["accept", ["1", "2"], true, [], false],
  ["accept", ["0", "1"], false, ["0"], false],
  ["propose", ["1"], false, ["0"], false],
  ["playTool", ["0"], true, ["0"], false],
  ["talked", ["0", "1"], false, ["0"], true],
  ["talked", ["0", "1"], false, [], false],
] as const)("[R7.3] %s while %j are awaited (proposal: %s) and %j are people", (move, waiting, proposed, people, held) => {
  expect(leavesToPeople(move, { waiting, proposed, people })).toBe(held);
});
