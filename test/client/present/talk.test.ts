import { describe, expect, test } from "vitest";
import { chipsOf, type LogFilter, logRows, outcomeAt, unread } from "../../../client/present/talk";
import type { NumberedFacts } from "../../../game/protocol/contract";
import type { TalkItem } from "../../../game/protocol/talk";

const said = (n: number, seat: "0" | "1", at: number, text: string | null = `nr ${n}`): TalkItem => ({
  id: `${seat}.message-${n}`,
  v: n,
  n,
  at,
  said: { seat, name: null, text, time: 0 },
  reactions: {},
});
const LOG: readonly NumberedFacts[] = [
  { seq: 0, facts: [{ kind: "act-began", act: "explore", number: 1 }] },
  { seq: 1, facts: [{ kind: "phase-began", phase: 1, situation: "s", convenor: "0" }] },
  { seq: 4, facts: [{ kind: "deal", option: "a", tries: 1, by: "0" }] },
  { seq: 6, facts: [{ kind: "phase-began", phase: 2, situation: "t", convenor: "1" }] },
  { seq: 8, facts: [{ kind: "drifted", situation: "t" }] },
  { seq: 9, facts: [{ kind: "event", event: "e", seat: null }] },
];

test.each([
  ["nothing has been said", [], 0, 0],
  ["others have said two things", [said(1, "1", 0), said(2, "1", 0)], 0, 2],
  ["one of them is read", [said(1, "1", 0), said(2, "1", 0)], 1, 1],
  ["my own is never news", [said(1, "0", 0)], 0, 0],
  ["what was taken back is not to be read", [said(1, "1", 0, null)], 0, 0],
  ["an outcome is no message", [{ ...said(3, "1", 0), said: null }], 0, 0],
] as const)("unread: %s", (_what, items, readTo, n) => expect(unread(items, ["0"], readTo)).toBe(n));

test.each([
  [0, null],
  [2, null],
  [3, 4],
  [6, 8],
])("of the first %i lines the latest outcome is number %j", (lines, at) =>
  expect(outcomeAt(LOG.slice(0, lines))).toBe(at));

test("reactions are counted in their own order, those of nobody left out", () => {
  const item = { ...said(1, "1", 0), reactions: { ouch: ["0"], agree: ["0", "2"], idea: [] } } as TalkItem;
  expect(chipsOf(item, "2")).toEqual([
    { reaction: "agree", seats: ["0", "2"], mine: true },
    { reaction: "ouch", seats: ["0"], mine: false },
  ]);
  expect(chipsOf(undefined, "2")).toEqual([]);
});

describe("the log", () => {
  const items = [said(1, "1", 4), said(2, "0", 9), said(3, "0", 9, null)];
  const show = (filter: LogFilter, mine: "0" | null = "0") =>
    logRows({ log: LOG, items, marks: [5, 9], mine }, filter).map((row) =>
      row.is === "fact"
        ? row.fact.kind
        : row.is === "said"
          ? `${row.phase}: ${row.item.said.text}`
          : `${row.phase}: mark`,
    );
  test.each([
    [
      "all",
      [
        "act-began",
        "phase-began",
        "deal",
        "1: nr 1",
        "1: mark",
        "phase-began",
        "drifted",
        "event",
        "2: nr 2",
        "2: mark",
      ],
    ],
    ["mine", ["phase-began", "1: mark", "2: nr 2", "2: mark"]],
    ["deals", ["deal", "drifted"]],
    ["events", ["event"]],
    ["talk", ["1: nr 1", "1: mark", "2: nr 2", "2: mark"]],
  ] as const)("%s", (filter, rows) => expect(show(filter)).toEqual(rows));
});
