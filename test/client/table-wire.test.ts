import { describe, expect, test } from "vitest";
import { Outbox } from "../../client/net/outbox";
import type { Asked, Wire } from "../../client/net/socket";
import { tableOver } from "../../client/net/table-wire";
import type { Link } from "../../client/store/table";
import type { Content } from "../../game/content/content";
import type { Delta, Entered, WireFault } from "../../game/protocol/contract";
import type { View } from "../../game/view-types";

/** A line without a network: questions pile up until the test answers them. */
function line() {
  const asked: { question: string; about: Record<string, unknown>; answer: (given: Asked<never>) => void }[] = [];
  const told: { [tell: string]: (value: never) => void } = {};
  let watcher: (link: Link, why: WireFault | null) => void = () => {};
  let closed = false;
  const wire: Wire = {
    ask: (question, about) =>
      new Promise((answer) => {
        // Table talk has a test of its own.
        if (question === "talk:enter") return;
        asked.push({ question, about: about as Record<string, unknown>, answer: answer as never });
      }),
    on(tell, listener) {
      told[tell] = listener as never;
    },
    watch(listener) {
      watcher = listener;
      listener("connecting", null);
    },
    close() {
      closed = true;
    },
  };
  return {
    wire,
    asked,
    link: (to: Link, why: WireFault | null = null) => watcher(to, why),
    tell: (name: string, value: unknown) => told[name]?.(value as never),
    closed: () => closed,
  };
}
const rest = () => new Promise((go) => setTimeout(go, 0));
const view = (key: string, n: number) => ({ key, n, list: [1, 2] }) as unknown as View;
const entered = (seq: number, shown: View): Entered => ({
  match: "m1",
  seat: "0",
  table: 1,
  workshop: { name: "w", code: "BCD234" },
  content: "f00d",
  seq,
  status: { state: "playing", seats: [], replayOpen: false },
  whys: {},
  full: true,
  view: shown,
  log: [],
});
const delta = (from: number, n: number): Delta => ({
  from,
  seq: from + 1,
  ops: [[["n"], n]],
  facts: [{ kind: "talked", seat: "0" }],
});
const content = async (fingerprint: string) => ({ fingerprint }) as unknown as Content;

async function atTable() {
  const end = line();
  const store = tableOver(end.wire, content);
  end.link("online");
  await rest();
  end.asked.shift()!.answer({ ok: true, value: entered(5, view("1/stand/0", 0)) } as never);
  await rest();
  return { ...end, store };
}
const shown = (store: { view: { value: View | null } }) => (store.view.value as unknown as { n: number }).n;

describe("a table over the wire", () => {
  test("asks for everything at first, and for its content by fingerprint", async () => {
    const end = line();
    const store = tableOver(end.wire, content);
    expect(store.link.value).toBe("connecting");
    end.link("online");
    await rest();
    expect(end.asked[0]).toMatchObject({ question: "table:enter", about: { since: null } });
    end.asked[0]!.answer({ ok: true, value: entered(5, view("1/stand/0", 0)) } as never);
    await rest();
    expect(store.content.value?.fingerprint).toBe("f00d");
    expect(store.place.value?.match).toBe("m1");
    expect(shown(store)).toBe(0);
    expect(store.before.value).toBeNull();
  });

  test("follows differences and keeps the view before", async () => {
    const { store, tell } = await atTable();
    tell("delta", delta(5, 1));
    expect([shown(store), (store.before.value as unknown as { n: number }).n]).toEqual([1, 0]);
    expect(store.log.value.map((l) => l.seq)).toEqual([6]);
  });

  test("bots' reasons come with the table, and one by one; none is lost over a lost line", async () => {
    const end = line();
    const store = tableOver(end.wire, content);
    end.link("online");
    await rest();
    const whys = { 3: { kind: "serves-us" }, 4: { kind: "keeps-word" } } as const;
    end.asked.shift()!.answer({ ok: true, value: { ...entered(5, view("1/stand/0", 0)), whys } } as never);
    await rest();
    end.tell("why", { seq: 5, reason: { kind: "helps-behind" } });
    expect(Object.keys(store.whys?.value ?? {})).toEqual(["3", "4", "5"]);
    end.link("lost");
    end.link("online");
    await rest();
    const missed = {
      ...entered(6, view("", 0)),
      full: false,
      deltas: [delta(5, 1)],
      whys: { 6: { kind: "serves-us" } },
    };
    end.asked.shift()!.answer({ ok: true, value: missed } as never);
    await rest();
    expect(Object.keys(store.whys?.value ?? {})).toEqual(["3", "4", "5", "6"]);
  });

  test("an old difference is passed over, a gap asks for what is missing", async () => {
    const { store, tell, asked } = await atTable();
    tell("delta", delta(4, 9));
    expect(shown(store)).toBe(0);
    tell("delta", delta(7, 9));
    await rest();
    expect(asked[0]).toMatchObject({ question: "table:enter", about: { since: 5 } });
    const late = { ...entered(8, view("", 0)), full: false, deltas: [delta(5, 1), delta(6, 2), delta(7, 3)] };
    asked.shift()!.answer({ ok: true, value: late } as never);
    await rest();
    expect(shown(store)).toBe(3);
    expect((store.before.value as unknown as { n: number }).n).toBe(0);
  });

  test("a difference that does not fit asks for the whole view", async () => {
    const { tell, asked } = await atTable();
    tell("delta", { from: 5, seq: 6, ops: [[["gone", "deep"], 1]], facts: [] });
    await rest();
    expect(asked[0]).toMatchObject({ question: "table:enter", about: { since: null } });
  });

  test("an action carries the step key of the view it was chosen in", async () => {
    const { store, asked } = await atTable();
    const answer = store.act("stand", "a", "b");
    expect(store.pending.value).toBe(1);
    await rest();
    expect(asked[0]).toMatchObject({ question: "table:act", about: { move: "stand", args: ["1/stand/0", "a", "b"] } });
    asked[0]!.answer({ ok: true, value: { seq: 6 } } as never);
    expect(await answer).toEqual({ ok: true, value: { seq: 6 } });
    expect(store.pending.value).toBe(0);
  });

  test("an unanswered action is sent again under the same id after a lost line, once the table has been entered", async () => {
    const { store, asked, link } = await atTable();
    const answer = store.act("accept");
    await rest();
    const first = asked.shift()!;
    link("lost");
    first.answer({ ok: false, why: "no-answer" });
    await rest();
    expect(asked).toEqual([]);
    link("online");
    await rest();
    const enter = asked.shift()!;
    expect(enter).toMatchObject({ question: "table:enter", about: { since: 5 } });
    enter.answer({ ok: true, value: { ...entered(5, view("", 0)), full: false, deltas: [] } } as never);
    await rest();
    expect(asked[0]).toMatchObject({ question: "table:act", about: { id: first.about.id } });
    asked[0]!.answer({ ok: false, why: "stale" } as never);
    expect(await answer).toEqual({ ok: false, why: "stale" });
  });

  test("a refused line settles what waits; acting before the table is there is answered too", async () => {
    const { store, link } = await atTable();
    link("lost");
    const answer = store.act("accept");
    link("refused", "token-expired");
    expect(await answer).toEqual({ ok: false, why: "token-expired" });
    expect(store.refused.value).toBe("token-expired");
    expect(await tableOver(line().wire, content).act("accept")).toEqual({ ok: false, why: "table-not-begun" });
  });

  test("a table that has not begun is entered when it does", async () => {
    const end = line();
    const store = tableOver(end.wire, content);
    end.link("online");
    await rest();
    end.asked.shift()!.answer({ ok: false, why: "table-not-begun" } as never);
    await rest();
    expect(end.asked).toEqual([]);
    end.tell("status", { state: "playing", seats: [], replayOpen: false });
    await rest();
    expect(end.asked[0]).toMatchObject({ question: "table:enter" });
    store.close();
    expect(end.closed()).toBe(true);
  });
});

describe("the outbox", () => {
  const action = { id: "a".repeat(20), move: "accept", args: ["1/deal/1"] };
  const box = (...answers: readonly Asked<{ seq: number }>[]) => {
    const sent: string[] = [];
    const left = [...answers];
    const outbox = new Outbox(
      async ({ id }) => {
        sent.push(id);
        return left.shift()!;
      },
      () => {},
      async () => {},
    );
    return { outbox, sent };
  };
  const done = { ok: true, value: { seq: 1 } } as const;
  const no = (why: WireFault | "no-answer") => ({ ok: false, why }) as const;

  test.each([
    ["answered at once", [done], done],
    ["no answer, then one", [no("no-answer"), done], done],
    ["what passes by itself is tried again", [no("busy"), no("too-fast"), done], done],
    ["what does not is told", [no("paused")], no("paused")],
    ["six tries are enough", Array.from({ length: 6 }, () => no("store-failed")), no("store-failed")],
  ])("%s", async (_what, answers, result) => {
    const { outbox, sent } = box(...answers);
    outbox.open();
    expect(await outbox.send(action)).toEqual(result);
    expect(sent).toEqual(answers.map(() => action.id));
  });
});
