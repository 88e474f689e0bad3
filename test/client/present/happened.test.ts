import { expect, test } from "vitest";
import { factsOfShowing } from "../../../client/present/happened";
import type { Fact } from "../../../game/log/facts";
import type { Seat, Tag } from "../../../game/vocabulary";

const TAG: Tag = "learning";
const showing = (seat: Seat, tag = TAG): Fact => ({ kind: "aim-shown", seat, tag });
const trust: Fact = { kind: "track", track: "trust", by: 1, now: 5, cause: "aim-shown" };
const other: Fact = { kind: "track", track: "trust", by: 1, now: 6, cause: "tool" };

test.each<[string, readonly Fact[][], readonly Fact[]]>([
  ["nobody showed anything", [[other]], []],
  ["the first in its act", [[showing("0"), trust]], [trust]],
  ["a later one", [[showing("1"), trust], [showing("0")]], []],
  ["another's Trust is not its doing", [[showing("0")], [showing("1"), trust]], []],
  ["nor is what a tool did", [[showing("0"), trust], [other]], [trust]],
])("What showing an aim gave: %s (R7.2)", (_, actions, given) => {
  const log = actions.map((facts, seq) => ({ seq, facts }));
  expect(factsOfShowing(log, "0", TAG)).toEqual(given);
});
