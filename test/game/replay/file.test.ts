import { expect, test } from "vitest";
import { fingerprint } from "../../../game/kit/fingerprint";
import {
  MOST_CHARACTERS,
  REPLAY_FORMAT,
  type Replay,
  ReplayError,
  type ReplayRow,
  RULES_VERSION,
  readReplay,
  writeReplay,
} from "../../../game/replay/file";
import { framesOf, verifyReplay } from "../../../game/replay/play";
import { KVARTERET } from "../../kit/content";
import { playOut } from "../../kit/play";

/** A whole game as a room would write it, with a pause in the middle. */
function recorded(): Replay {
  const plan = { content: KVARTERET, length: "tutorial", seats: 3, seed: "replayed", policy: "advisor" } as const;
  const rows: ReplayRow[] = [];
  const { match, actions } = playOut(plan, ({ G, action }) => {
    if (!action) return;
    const after = fingerprint(G);
    const row = { seq: rows.length + 1, at: rows.length * 900, fingerprint: after };
    rows.push({ ...row, kind: "action", seat: action.seat, move: action.move, args: [...action.args], by: "bot" });
    if (rows.length === 10)
      rows.push({ ...row, seq: 11, kind: "room", seat: null, move: "pause", args: [], by: "desk" });
  });
  const { length, seats, seed } = plan;
  return {
    head: {
      game: "tolv-broer",
      format: REPLAY_FORMAT,
      rules: RULES_VERSION,
      content: KVARTERET.fingerprint,
      scenario: "kvarteret",
      length,
      seats,
      seed,
    },
    content: KVARTERET,
    words: { da: { "kvarteret.name": "Kvarteret" }, en: { "kvarteret.name": "The neighbourhood" } },
    rows,
    result: { actions: actions.length, fingerprint: fingerprint(match.G), onePlusOne: match.G.end!.score.onePlusOne },
  };
}
const REPLAY = recorded();
const TEXT = writeReplay(REPLAY);
const LINES = TEXT.trimEnd().split("\n");

test("[R1.3] what is written is read again, and plays to the same end", () => {
  const replay = readReplay(TEXT);
  expect(replay).toEqual(REPLAY);
  expect(readReplay(writeReplay(replay))).toEqual(REPLAY);
  expect(verifyReplay(replay)).toEqual({
    ok: true,
    actions: REPLAY.result.actions,
    fingerprint: REPLAY.result.fingerprint,
  });
});

test("no names and no tokens: head, cards, rows and result are all there is", () => {
  expect(Object.keys(JSON.parse(LINES[0]!)).sort()).toEqual([
    "content",
    "format",
    "game",
    "length",
    "rules",
    "scenario",
    "seats",
    "seed",
  ]);
  expect(Object.keys(JSON.parse(LINES[2]!)).sort()).toEqual([
    "args",
    "at",
    "by",
    "fingerprint",
    "kind",
    "move",
    "seat",
    "seq",
  ]);
});

test("windows line ends and empty lines at the end do no harm", () => {
  expect(readReplay(`${TEXT.replaceAll("\n", "\r\n")}\r\n\r\n`)).toEqual(REPLAY);
});

const without = (...lines: readonly number[]) => LINES.filter((_, i) => !lines.includes(i)).join("\n");
const changed = (at: number, from: string | RegExp, to: string) =>
  LINES.map((line, i) => (i === at ? line.replace(from, to) : line)).join("\n");

test.each<[string, string, string, number]>([
  // what, text, problem, line
  ["an empty file", "", "not-a-replay", 1],
  ["something else", "dear diary", "not-a-replay", 1],
  ["other JSON", '{"game":"chess"}', "not-a-replay", 1],
  ["another format", changed(0, '"format":1', '"format":2'), "other-format", 1],
  ["other rules", changed(0, `"rules":"${RULES_VERSION}"`, '"rules":"9.9"'), "other-rules", 1],
  ["a seat too many", changed(0, '"seats":3', '"seats":9'), "broken-line", 1],
  ["head and cards only", LINES.slice(0, 2).join("\n"), "cut-short", 2],
  ["no result", LINES.slice(0, -1).join("\n"), "cut-short", LINES.length - 1],
  ["half a last line", TEXT.slice(0, -30), "cut-short", LINES.length],
  ["a line missing", without(5), "broken-line", 6],
  ["a line that is no JSON", changed(4, "{", ""), "broken-line", 5],
  ["a field too many", changed(4, "{", '{"name":"Ida",'), "broken-line", 5],
  ["other cards", changed(1, /"risk":[1-4]/, '"risk":0'), "other-content", 2],
  ["cards that are none", changed(1, /"risk":[1-4]/, '"risk":9'), "other-content", 2],
])("%s is refused: %j...", (_what, text, problem, line) => {
  try {
    readReplay(text);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ReplayError);
    expect([(error as ReplayError).problem, (error as ReplayError).line]).toEqual([problem, line]);
    expect((error as ReplayError).message).toMatch(/^[A-Z].* .*\.$/s);
  }
});

test("a file too large is refused before it is read", () => {
  expect(() => readReplay(" ".repeat(MOST_CHARACTERS + 1))).toThrow(/too large/);
});

test("a change in the middle is found at that very action", () => {
  const seq = 20;
  const rows = REPLAY.rows.map((row) => (row.seq === seq ? { ...row, fingerprint: "0".repeat(16) } : row));
  expect(verifyReplay({ ...REPLAY, rows })).toMatchObject({ ok: false, seq, why: "differs", recorded: "0".repeat(16) });
});

test("an action that the rules refuse is named with its reason", () => {
  const rows = REPLAY.rows.map((row) => (row.seq === 3 ? { ...row, seat: "sys" as const } : row));
  expect(verifyReplay({ ...REPLAY, rows })).toEqual({ ok: false, seq: 3, why: "refused", refusal: "not-you" });
});

test("a result that does not belong to the game is found", () => {
  const result = { ...REPLAY.result, onePlusOne: 399 };
  expect(verifyReplay({ ...REPLAY, result })).toMatchObject({ ok: false, seq: 0, why: "differs" });
});

test("a room's own record leaves the table as it is", () => {
  const { frames, verdict } = framesOf(REPLAY);
  expect(verdict.ok).toBe(true);
  expect(frames.length).toBe(REPLAY.rows.length + 1);
  expect(frames[0]!.row).toBeNull();
  expect(frames[11]!.row).toMatchObject({ kind: "room", move: "pause" });
  expect(frames[11]!.G).toEqual(frames[10]!.G);
  expect(fingerprint(frames.at(-1)!.G)).toBe(REPLAY.result.fingerprint);
});
