import { afterEach, describe, expect, it } from "vitest";
import type { TableStatus } from "../../game/protocol/contract";
import { readReplay } from "../../game/replay/file";
import { verifyReplay } from "../../game/replay/play";
import type { Logger } from "../../server/log";
import type { Store } from "../../server/store/store";
import { ask, enterFull, follow, good, House, told, toldLobby, until, why } from "./house";

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
});
const house = async (options: Parameters<typeof House.open>[0] = {}) => {
  const made = await House.open(options);
  open.push(made);
  return made;
};
const isOver = (status: TableStatus) => status.state === "over";

describe("a game of people and bots", () => {
  it("is played to its end with every view in step, and its replay holds (R14.5)", async () => {
    const own = await house();
    const { code, desk, token } = await own.workshop({ seats: 3, tables: 2, length: "tutorial", name: "Xyzzy" });
    const a = await own.person(code, "Plugh", { table: 1 });
    const b = await own.person(code, "Plover", { table: 2 });
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    // A person whose seat a bot keeps: the table then plays by itself.
    for (const table of [1, 2]) good(await ask(desk, "desk:bot", { table, seat: "0", level: "random" }));
    const onlooker = own.socket("/table", { token, table: 1 });
    const ended = [told<TableStatus>(a.table, "status", isOver), told<TableStatus>(onlooker, "status", isOver)];
    good(await ask(desk, "desk:start", { table: 1 }));
    const followed = await follow(onlooker);
    for (const status of await Promise.all(ended)) expect(status.replayOpen).toBe(false);
    const now = await enterFull(onlooker);
    expect(followed.now()).toEqual({ view: now.view, seq: now.seq });
    expect(now.view.end).not.toBeNull();
    // The other table has the same seed and has not played.
    expect(await own.app.rooms.replayOf(followed.match)).toEqual({ ok: false, why: "not-allowed" });

    const opened = told<TableStatus>(a.table, "status", (status) => status.replayOpen);
    const last = told<TableStatus>(b.table, "status", (status) => isOver(status) && status.replayOpen);
    good(await ask(desk, "desk:start", { table: 2 }));
    await Promise.all([opened, last]);
    const replay = await own.app.rooms.replayOf(followed.match);
    if (!replay.ok) throw new Error(replay.why);
    expect(replay.name).toBe(`tolv-broer-${code}-1.jsonl`);
    expect(verifyReplay(readReplay(replay.text))).toMatchObject({ ok: true });
    for (const name of ["Xyzzy", "Plugh", "Plover"]) expect(replay.text).not.toContain(name);
    const { tables } = await toldLobby(own.socket("/lobby", { token }), () => true);
    expect(tables.map(({ state, step }) => [state, step])).toEqual([
      ["over", "over"],
      ["over", "over"],
    ]);
    expect(tables[0]!.onePlusOne).toBe(now.view.end!.score.onePlusOne);
    const served = await fetch(`http://127.0.0.1:${own.port}/replay/${followed.match}`);
    expect(await served.text()).toBe(replay.text);
    expect((await own.app.rooms.replayOf("made-up")).ok).toBe(false);
  });

  it("leaves it to people to say that they have talked (R12.3)", async () => {
    const own = await house();
    const { code, desk } = await own.workshop({ seats: 3, length: "tutorial" });
    const a = await own.person(code, "A");
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    const { match } = await enterFull(a.table);
    let talks = 0;
    // A plays by being acted for, and speaks for itself when there is something to talk about.
    await until(
      async () => {
        const { view } = await enterFull(a.table);
        if (view.step === "talk") {
          talks++;
          await new Promise((go) => setTimeout(go, 40));
          expect((await enterFull(a.table)).view.key).toBe(view.key);
          good(await ask(a.table, "table:act", { id: `talked-${talks}00`, move: "talked", args: [view.key] }));
        } else if (view.waiting.includes("0")) await ask(desk, "desk:act", { table: 1, seat: "0" });
        await new Promise((go) => setTimeout(go, 70));
        return view.end !== null;
      },
      "the game is over",
      25_000,
    );
    const rows = await own.store.journal(match, 0);
    expect(rows.filter((row) => row.by === "bot" && row.move === "talked")).toEqual([]);
    expect(rows.some((row) => row.by === "bot") && rows.some((row) => row.by === "desk")).toBe(true);
  });
});

describe("a restart", () => {
  it("answers an action of before under its id, and applies it no second time", async () => {
    const first = await house({ tuning: { botDelay: [1e6, 1e6] } });
    const { code, desk } = await first.workshop({ seats: 3 });
    const a = await first.person(code, "A");
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    const { view, match } = await enterFull(a.table);
    const act = { id: "before-the-fall", move: "stand", args: [view.key, "a", "b"] };
    const answer = good(await ask(a.table, "table:act", act));
    await first.stop();
    open.splice(0);
    const second = await house({ dir: first.dir, tuning: { botDelay: [1e6, 1e6] } });
    const again = second.socket("/table", { token: a.token });
    expect(good(await ask(again, "table:act", act))).toEqual(answer);
    expect(await second.store.journal(match, 0)).toHaveLength(1);
    // Its number is known, its ring is not: the whole view is sent.
    expect(good(await ask(again, "table:enter", { since: 1 }))).toMatchObject({ full: true, seq: 1 });
    expect(good(await ask(again, "table:enter", { since: 1 }))).toMatchObject({ full: false, deltas: [] });
    await second.stop();
    open.splice(0);
    first.drop();
  });

  it("closes a table whose journal does not hold, says so without the seed, and lets the others play", async () => {
    const first = await house({ tuning: { botDelay: [1e6, 1e6] } });
    const { code, desk, token } = await first.workshop({ seats: 3, tables: 2, seed: "a-seed-like-no-other" });
    const [a, b] = [await first.person(code, "A", { table: 1 }), await first.person(code, "B", { table: 2 })];
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    good(await ask(desk, "desk:start", { table: null }));
    const { match, view } = await enterFull(a.table);
    const row = {
      seq: 1,
      kind: "action",
      id: "0.strange",
      seat: "0",
      move: "stand",
      args: [view.key, "a", "b"],
      by: "seat",
      at: 1,
      fingerprint: "0123456789abcdef",
    } as const;
    expect(await first.store.append(match, row)).toEqual({ ok: true });
    await first.stop();
    open.splice(0);

    const logged: string[] = [];
    const say = (fields: object, message: string) => void logged.push(JSON.stringify([fields, message]));
    const log: Logger = { error: say, warn: say, info: say, debug: say };
    const second = await house({ dir: first.dir, log });
    expect(why(await ask(second.socket("/table", { token: a.token }), "table:enter", { since: null }))).toBe(
      "store-failed",
    );
    const alive = second.socket("/table", { token: b.token });
    await until(async () => (await enterFull(alive)).seq > 1, "the other table plays");
    const info = await toldLobby(second.socket("/lobby", { token }), () => true);
    expect(info.tables.map((table) => table.state)).toEqual(["playing", "playing"]);
    const faults = logged.filter((line) => line.includes("a table is closed"));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("line 1");
    expect(logged.join()).not.toContain("a-seed-like-no-other");
    await second.stop();
    open.splice(0);
    first.drop();
  });
});

describe("memory", () => {
  it("lets go of a table nobody uses or looks at, and brings it back as it was", async () => {
    let at = Date.now();
    const own = await house({ now: () => at, tuning: { botDelay: [1e6, 1e6], sweep: 20 } });
    const { code, desk } = await own.workshop({ seats: 3, tables: 2 });
    const a = await own.person(code, "A", { table: 1 });
    const b = await own.person(code, "B", { table: 2 });
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    good(await ask(desk, "desk:start", { table: null }));
    const before = await enterFull(a.table);
    await enterFull(b.table);
    expect(own.app.rooms.stats().tables).toBe(2);
    const sockets = own.app.rooms.stats().sockets;
    a.table.close();
    await until(() => own.app.rooms.stats().sockets < sockets, "the server knows that A has gone");
    // The desk is told of it at most every 250 ms, and telling looks at the table once more.
    await new Promise((go) => setTimeout(go, 400));
    at += 11 * 60_000;
    await until(() => own.app.rooms.stats().tables === 1, "table 1 is let go");
    await new Promise((go) => setTimeout(go, 60));
    // Somebody still looks at table 2.
    expect(own.app.rooms.stats().tables).toBe(1);
    const back = await enterFull(own.socket("/table", { token: a.token }));
    expect(back.view).toEqual(before.view);
    expect(own.app.rooms.stats().tables).toBe(2);
  });
});

describe("an unsure store", () => {
  /** Every third append is written and not said; every fifth is neither. */
  const unsure = (store: Store): Store => {
    let n = 0;
    return {
      ...store,
      append: async (match, row) => {
        n++;
        if (n % 5 === 0) throw new Error("no answer");
        const answer = await store.append(match, row);
        if (n % 3 === 0) throw new Error("no answer");
        return answer;
      },
    };
  };
  it("loses nothing and doubles nothing over a whole game of bots", async () => {
    const own = await house({ wrap: unsure });
    const { code, desk, token } = await own.workshop({ seats: 3, length: "tutorial" });
    await own.person(code, "A");
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    good(await ask(desk, "desk:bot", { table: 1, seat: "0", level: "random" }));
    const onlooker = own.socket("/table", { token, table: 1 });
    const over = told<TableStatus>(onlooker, "status", isOver);
    good(await ask(desk, "desk:start", { table: 1 }));
    const followed = await follow(onlooker);
    await over;
    expect(followed.now().view).toEqual((await enterFull(onlooker)).view);
    const replay = await own.app.rooms.replayOf(followed.match);
    if (!replay.ok) throw new Error(replay.why);
    expect(verifyReplay(readReplay(replay.text))).toMatchObject({ ok: true });
  });
});
