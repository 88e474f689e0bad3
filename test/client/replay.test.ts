/** The replay viewer: reading files, stepping, eyes. */
import { describe, expect, test } from "vitest";
import { captionOf } from "../../client/replay/caption";
import { stepOf } from "../../client/replay/keys";
import { fragmentOf, momentIn } from "../../client/replay/place";
import { type Opened, openReplay } from "../../client/replay/read";
import { replayStore } from "../../client/replay/replay-store";
import { bare } from "../../game/bare";
import { advisor } from "../../game/bots/advisor";
import { playOut } from "../../game/bots/play-out";
import { fingerprint } from "../../game/kit/fingerprint";
import { REPLAY_FORMAT, type ReplayRow, RULES_VERSION, writeReplay } from "../../game/replay/file";
import { viewFor } from "../../game/view";
import type { Viewer } from "../../game/view-types";
import { KVARTERET as content, readJson, SCENARIO } from "../kit/content";

const wordsIn = (language: string) => readJson(`assets/words/${language}/${SCENARIO}.json`) as { [id: string]: string };
const words = { da: wordsIn("da"), en: wordsIn("en") };
const setup = { scenario: "kvarteret", length: "short", seats: 4, seed: "replay test" } as const;

function recorded(): string {
  const rows: ReplayRow[] = [];
  const { match } = playOut(
    bare(content),
    content,
    setup,
    () => advisor,
    (seat, { move, args }, { G }) =>
      rows.push({
        seq: rows.length + 1,
        kind: "action",
        seat,
        move,
        args: [...args],
        by: "bot",
        at: rows.length * 1000,
        fingerprint: fingerprint(G),
      }),
  );
  return writeReplay({
    head: { game: "tolv-broer", format: REPLAY_FORMAT, rules: RULES_VERSION, content: content.fingerprint, ...setup },
    content,
    words,
    rows,
    result: { actions: rows.length, fingerprint: fingerprint(match.G), onePlusOne: match.G.end!.score.onePlusOne },
  });
}
const text = recorded();
const lines = text.trimEnd().split("\n");
const opened = (of: string): Opened => {
  const opening = openReplay(of);
  if (!opening.ok) throw new Error(`not opened: ${opening.fault.kind}`);
  return opening.opened;
};
const whole = opened(text);
const changed = (line: number, how: (old: string) => string) =>
  lines.map((l, i) => (i === line - 1 ? how(l) : l)).join("\n");
/** Frames of a file of which `n` actions hold. */
const upTo = (n: number) => whole.frames.slice(0, n + 1);

describe("opening a file", () => {
  test("a whole file holds", () => {
    expect(whole.fault).toBeNull();
    expect(whole.frames).toHaveLength(lines.length - 2);
  });

  test.each(["", "hello", "{}", '{"game":"chess"}', "\u0000\u0001"])("%j is not a replay", (of) => {
    expect(openReplay(of)).toEqual({ ok: false, fault: { kind: "not-a-replay", line: 1 } });
  });

  test("too large, another format, other rules and other cards are told apart", () => {
    const kind = (of: string) => {
      const opening = openReplay(of);
      return opening.ok ? null : opening.fault.kind;
    };
    expect(kind("x".repeat(20_000_001))).toBe("too-large");
    expect(kind(changed(1, (l) => l.replace('"format":1', '"format":7')))).toBe("other-format");
    expect(kind(changed(1, (l) => l.replace(`"rules":"${RULES_VERSION}"`, '"rules":"9.9"')))).toBe("other-rules");
    expect(kind(changed(1, (l) => l.replace(content.fingerprint, "0".repeat(16))))).toBe("other-content");
    expect(kind(changed(2, () => "{"))).toBe("broken-line");
  });

  test("a file cut short is shown as far as it goes", () => {
    const cut = opened(`${lines.slice(0, 42).join("\n")}\n`);
    expect(cut.fault).toEqual({ kind: "cut-short", line: 42 });
    expect(cut.frames).toEqual(upTo(40));
    const within = opened(lines.slice(0, 42).join("\n").slice(0, -20));
    expect(within.fault).toEqual({ kind: "cut-short", line: 42 });
    expect(within.frames).toEqual(upTo(39));
    expect(opened(lines.slice(0, 2).join("\n")).frames).toEqual(upTo(0));
    expect(openReplay(lines[0]!)).toEqual({ ok: false, fault: { kind: "cut-short", line: 1 } });
  });

  test("a broken or missing line is named, and what comes before it is shown", () => {
    const broken = opened(changed(30, (l) => l.slice(0, 20)));
    expect(broken.fault).toEqual({ kind: "broken-line", line: 30 });
    expect(broken.frames).toEqual(upTo(27));
    const missing = opened(lines.filter((_, i) => i !== 29).join("\n"));
    expect(missing.fault).toEqual({ kind: "broken-line", line: 30 });
    expect(missing.frames).toEqual(upTo(27));
  });

  test("an altered action is found by its number, also where the file is broken further on", () => {
    const zero = '"fingerprint":"0000000000000000"';
    const alter = (l: string) => l.replace(/"fingerprint":"[0-9a-f]{16}"/, zero);
    const altered = opened(changed(20, alter));
    expect(altered.fault).toEqual({ kind: "differs", seq: 18 });
    expect(altered.frames).toEqual(upTo(17));
    const both = opened(changed(20, alter).split("\n").slice(0, 40).join("\n"));
    expect(both.fault).toEqual({ kind: "differs", seq: 18 });
  });

  test("an action that the rules refuse is found, with the reason", () => {
    const other = opened(changed(12, (l) => l.replace(/"args":\["[^"]*"/, '"args":["12/pulse/0"')));
    expect(other.fault).toEqual({ kind: "refused", seq: 10, refusal: "stale" });
    expect(other.frames).toEqual(upTo(9));
  });

  test("a result nobody played is found, and all is shown", () => {
    const other = opened(changed(lines.length, (l) => l.replace(/"onePlusOne":\d+/, '"onePlusOne":399')));
    expect(other.fault).toEqual({ kind: "other-result" });
    expect(other.frames).toEqual(whole.frames);
  });
});

describe("stepping", () => {
  test("forwards and backwards show the same views, for every pair of eyes", () => {
    const store = replayStore(whole);
    for (const eyes of store.viewers) {
      store.look(eyes);
      store.go(0);
      const seen = [];
      const logs = [];
      for (let n = 0; n <= store.last; n++) {
        store.go(n);
        seen.push(JSON.stringify(store.view.peek()));
        logs.push(store.log.peek().length);
      }
      for (let n = store.last; n >= 0; n--) {
        store.go(n);
        expect(JSON.stringify(store.view.peek())).toBe(seen[n]);
        expect(store.log.peek()).toHaveLength(logs[n]!);
      }
    }
  });

  test("a view is what those eyes saw, except that nothing can be done any more", async () => {
    const store = replayStore(whole, 25, "1");
    const { choices, ...rest } = store.view.peek()!;
    const { choices: then, ...saw } = viewFor(whole.frames[25]!.G, content, "1");
    expect(rest).toEqual(saw);
    expect(Object.keys(choices)).toEqual(expect.arrayContaining(Object.keys(then)));
    expect(new Set(Object.values(choices))).toEqual(new Set(["game-over"]));
    expect(await store.act("pass")).toEqual({ ok: false, why: "game-over" });
  });

  test("[R6.2] stands, aims, seed and what was told to one stay hidden from others", () => {
    const store = replayStore(whole, 0, "table");
    const aimed = (eyes: Viewer) => {
      store.look(eyes);
      store.go(store.last);
      return store.log.peek().flatMap(({ facts }) => facts.filter((fact) => "to" in fact));
    };
    expect(aimed("table")).toEqual([]);
    for (const fact of aimed("2")) expect("to" in fact && fact.to.includes("2")).toBe(true);
    expect(aimed("open").length).toBeGreaterThan(aimed("2").length);
    store.look("table");
    for (let n = 0; n <= store.last; n++) {
      store.go(n);
      const view = store.view.peek()!;
      expect(view.seed).toBeNull();
      if (view.step === "stand") expect(view.stands).toBeNull();
      if (!view.end) expect(view.partners.every((p) => p.secret === null)).toBe(true);
    }
  });

  test("after a step forward the view before is kept; a jump, a step back and other eyes have none", () => {
    const store = replayStore(whole, 3);
    const first = store.view.peek();
    expect(store.before.peek()).toBeNull();
    store.go(4);
    expect(store.before.peek()).toBe(first);
    for (const elsewhere of [() => store.go(9), () => store.go(8), () => store.look("0")]) {
      elsewhere();
      expect(store.before.peek()).toBeNull();
      store.go(store.at.peek() + 1);
      expect(store.before.peek()).not.toBeNull();
    }
  });

  test("a number outside is brought inside", () => {
    const store = replayStore(whole, Number.NaN);
    expect(store.at.peek()).toBe(0);
    store.go(1e9);
    expect(store.at.peek()).toBe(store.last);
    store.go(-4);
    expect(store.at.peek()).toBe(0);
    expect(replayStore(whole, 1e9).at.peek()).toBe(whole.frames.length - 1);
  });

  test("moments are the phases as they begin, and the end", () => {
    const { moments, last } = replayStore(whole);
    expect(moments[0]).toEqual({ at: 0, phase: 1, again: false });
    const phases = moments.filter((m) => !m.again).map((m) => m.phase);
    expect(phases).toEqual([1, 3, 4, 7, 9, 12, null]);
    expect(moments.at(-1)).toEqual({ at: last, phase: null, again: false });
  });
});

describe("what is said of a moment", () => {
  const at = (n: number, eyes: Viewer) => {
    const store = replayStore(whole, n, eyes);
    return captionOf(store.frame.peek(), store.view.peek()!, eyes);
  };
  const stood = whole.frames.findIndex(({ row }) => row?.move === "stand");

  test("every moment has a sentence through all eyes", () => {
    for (const eyes of replayStore(whole).viewers)
      for (let n = 0; n < whole.frames.length; n++) expect(at(n, eyes)[0]?.key).toBeTruthy();
    expect(at(0, "table")[0]?.key).toBe("replay.say.beginning");
  });

  test("[R6.2] a stand is told before it is opened only with open cards", () => {
    expect(at(stood, "open")[0]?.key).toBe("replay.say.stand");
    const [, option] = whole.frames[stood]!.row!.args;
    expect(JSON.stringify(at(stood, "open"))).toContain(`"${String(option).toUpperCase()}"`);
    for (const eyes of ["table", "0", "3"] as const) expect(at(stood, eyes)[0]?.key).toBe("fact.stood");
  });

  test("records of the room are told, those of a later version too", () => {
    const { G, row } = whole.frames[stood]!;
    const say = (move: string) => {
      const frame = { G, facts: [], row: { ...row!, kind: "room" as const, move, args: [], by: "desk" as const } };
      return captionOf(frame, viewFor(G, content, "table"), "table");
    };
    expect(say("pause")).toEqual([expect.objectContaining({ key: "replay.say.room.pause" })]);
    expect(say("something-new")).toEqual([expect.objectContaining({ key: "replay.say.room" })]);
  });
});

describe("getting about", () => {
  test("the address keeps the moment", () => {
    expect(fragmentOf("a-match-id", 12)).toBe("#a-match-id/12");
    expect(fragmentOf(null, 12)).toBe("#/12");
    expect(fragmentOf("a-match-id", 0)).toBe("#a-match-id");
    for (const [match, n] of [
      ["m1", 0],
      ["m1", 7],
      [null, 9],
    ] as const)
      expect(momentIn(fragmentOf(match, n))).toBe(n);
    for (const odd of ["", "#", "#x/y", "#x/-1", "#12"]) expect(momentIn(odd)).toBe(0);
  });

  test("keys lead a step, or to the ends", () => {
    expect(["ArrowLeft", "ArrowRight", "Home", "End", "a"].map((key) => stepOf(key, 5, 9))).toEqual([4, 6, 0, 9, null]);
  });
});
