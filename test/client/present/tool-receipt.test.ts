import { expect, test } from "vitest";
import { receiptOf } from "../../../client/present/tool-receipt";
import type { Effect } from "../../../game/effects/effect";
import type { Fact } from "../../../game/log/facts";

const played = (seat: string, tool: string): Fact => ({ kind: "tool-played", seat, tool, partner: null }) as Fact;
const found: Fact = { kind: "found", seat: "0", resource: "skills", amount: 1 };
const trust: Fact = { kind: "track", track: "trust", by: 1, now: 5, cause: "tool" };
const ROWS: readonly [string, readonly Fact[][], readonly Effect["do"][], number | null, number][] = [
  ["nothing was played", [[trust]], [], null, 0],
  ["another seat's tool", [[played("1", "x"), found]], [], null, 0],
  ["what it found and moved", [[played("0", "x"), found, trust]], [], 2, 0],
  [
    "the latest time it was played",
    [
      [played("0", "x"), found, trust],
      [played("0", "x"), found],
    ],
    [],
    1,
    0,
  ],
  ["what came before it in the same action is not its doing", [[trust, played("0", "x"), found]], [], 1, 0],
  ["what has no fact of its own", [[played("0", "x")]], ["shield", "find"], 0, 1],
];

test.each(ROWS)("A tool's receipt: %s (R9.5)", (_, actions, does, facts, inForce) => {
  const effects = does.map((what) => ({ do: what }) as Effect);
  const receipt = receiptOf(
    actions.map((list, seq) => ({ seq, facts: list })),
    "0",
    "x",
    effects,
  );
  if (facts === null) expect(receipt).toBeNull();
  else {
    expect(receipt?.facts).toHaveLength(facts);
    expect(receipt?.inForce).toHaveLength(inForce);
  }
});
