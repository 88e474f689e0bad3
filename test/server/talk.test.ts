/** Table talk and marks over real sockets: said to the table alone, kept with it, gone with the workshop. */
import { afterEach, describe, expect, it } from "vitest";
import type { TalkAnswer, TalkItem } from "../../game/protocol/talk";
import { readReplay } from "../../game/replay/file";
import type { Store } from "../../server/store/store";
import { MOST_SAID } from "../../server/talk/talk";
import { ask, enterFull, good, House, say, told, until, why } from "./house";

const open: House[] = [];
afterEach(async () => {
  for (const house of open.splice(0)) await house.close();
});
const house = async (options: Parameters<typeof House.open>[0] = {}) => {
  const made = await House.open({ tuning: { botDelay: [1e6, 1e6] }, ...options });
  open.push(made);
  return made;
};
type Socket = Awaited<ReturnType<House["person"]>>["table"];

/** Two people and a bot at table 1, one person and bots at table 2. */
async function tables(own: House) {
  const workshop = await own.workshop({ seats: 3, tables: 2, length: "tutorial" });
  const a = await own.person(workshop.code, "Alma", { table: 1 });
  const b = await own.person(workshop.code, "Bent", { table: 1 });
  const c = await own.person(workshop.code, "Carla", { table: 2 });
  good(await ask(workshop.desk, "desk:fill", { table: null, level: "random" }));
  good(await ask(workshop.desk, "desk:start", { table: null }));
  const { match, view } = await enterFull(a.table);
  return { ...workshop, a, b, c, match, key: view.key };
}
const enter = async (socket: Socket, since: number | null = null): Promise<TalkAnswer["talk:enter"]> =>
  good(await ask(socket, "talk:enter", { since }));
const talks = (socket: Socket, text: string, id = `${text.replace(/\W/g, "")}-00000001`.slice(0, 40), at = 0) =>
  ask(socket, "talk:say", { id, at, text });
const texts = (items: readonly TalkItem[]) => items.map((item) => item.said?.text);

/** A socket is heard twenty times a second. */
const pace = () => new Promise((go) => setTimeout(go, 70));

describe("what is said at a table", () => {
  it("is told to all who sit there, to nobody else, and is there when one comes back", async () => {
    const own = await house();
    const { a, b, c, token } = await tables(own);
    await Promise.all([a, b, c].map(({ table }) => enter(table)));
    const onlooker = own.socket("/table", { token, table: 1 });
    await enterFull(onlooker);
    const others: unknown[] = [];
    for (const socket of [c.table, onlooker, a.lobby, b.lobby])
      socket.onAny((event, ...rest) => others.push(event, rest));
    const heard = told<TalkItem>(b.table, "talk");
    good(await talks(a.table, "  Skal vi\u0000 prøve det lille? ", "message-0001"));
    expect(await heard).toMatchObject({
      id: "0.message-0001",
      v: 1,
      n: 1,
      at: 0,
      said: { seat: "0", name: "Alma", text: "Skal vi prøve det lille?" },
      reactions: {},
    });
    good(await talks(b.table, "Ja"));
    expect(texts((await enter(a.table)).items)).toEqual(["Skal vi prøve det lille?", "Ja"]);
    expect(texts((await enter(a.table, 1)).items)).toEqual(["Ja"]);
    expect(texts((await enter(c.table)).items)).toEqual([]);
    await new Promise((go) => setTimeout(go, 60));
    expect(JSON.stringify(others)).not.toMatch(/prøve|Ja"/);
    for (const [event, about] of [
      ["talk:enter", { since: null }],
      ["talk:say", { id: "message-0009", at: 0, text: "x" }],
      ["talk:react", { to: "0.message-0001", reaction: "agree", on: true }],
      ["talk:take-back", { id: "0.message-0001" }],
      ["mark:set", { at: 0, on: true }],
    ] as const)
      expect(why(await say(onlooker, event, about)), event).toBe("not-allowed");
  });

  it("is said once under one id, and leaves the game alone", async () => {
    const own = await house();
    const { a, b, match } = await tables(own);
    await Promise.all([a, b].map(({ table }) => enter(table)));
    const before = (await enterFull(a.table)).view;
    const same = await Promise.all([1, 2, 3].map(() => talks(a.table, "En gang", "only-once-1")));
    expect(same.map(why)).toEqual(["ok", "ok", "ok"]);
    good(await talks(b.table, "En anden", "only-once-1"));
    good(await ask(a.table, "mark:set", { at: 0, on: true }));
    expect(texts((await enter(b.table)).items)).toEqual(["En gang", "En anden"]);
    expect(await own.store.journal(match, 0)).toEqual([]);
    expect((await enterFull(a.table)).view).toEqual(before);
  });

  it("can be reacted to by each seat, and taken back by its own alone", async () => {
    const own = await house();
    const { a, b, key } = await tables(own);
    await Promise.all([a, b].map(({ table }) => enter(table)));
    good(await talks(a.table, "Vi giver to timer", "to-react-1"));
    const to = "0.to-react-1";
    const react = (socket: Socket, reaction: "agree" | "ouch", on = true, what = to) =>
      ask(socket, "talk:react", { to: what, reaction, on });
    for (const socket of [b.table, a.table, b.table]) good(await react(socket, "agree"));
    good(await react(b.table, "ouch"));
    good(await react(b.table, "ouch", false));
    const [item] = (await enter(a.table)).items;
    expect(item!.reactions).toEqual({ agree: ["0", "1"], ouch: [] });
    expect([item!.n, item!.v]).toEqual([1, 5]);
    expect(why(await react(a.table, "agree", true, "0.not-there-1"))).toBe("bad-message");
    expect(why(await react(a.table, "agree", true, "outcome.0"))).toBe("bad-message");
    expect(why(await ask(b.table, "talk:take-back", { id: to }))).toBe("not-allowed");
    const heard = told<TalkItem>(b.table, "talk");
    good(await ask(a.table, "talk:take-back", { id: to }));
    expect(await heard).toMatchObject({ id: to, v: 6, said: { text: null }, reactions: {} });
    expect(why(await react(b.table, "agree"))).toBe("bad-message");
    good(await ask(a.table, "talk:take-back", { id: to }));
    expect(why(await ask(a.table, "table:act", { id: "stand-0001", move: "stand", args: [key, "a", "a"] }))).toBe("ok");
  });

  it("knows an outcome by the number of its action", async () => {
    const own = await house({ tuning: { botDelay: [1, 2] } });
    const { a, b, match, desk } = await tables(own);
    for (const seat of ["0", "1"] as const) good(await ask(desk, "desk:bot", { table: 1, seat, level: "random" }));
    await enter(b.table);
    const outcome = async () =>
      (await enterFull(a.table)).log.find(({ facts }) =>
        facts.some(({ kind }) => kind === "deal" || kind === "drifted"),
      )?.seq;
    await until(async () => {
      await pace();
      return (await outcome()) !== undefined;
    }, "there is an outcome");
    const at = (await outcome())!;
    const heard = told<TalkItem>(b.table, "talk");
    good(await ask(a.table, "talk:react", { to: `outcome.${at}`, reaction: "thanks", on: true }));
    expect(await heard).toEqual({ id: `outcome.${at}`, v: 1, n: 1, at, said: null, reactions: { thanks: ["0"] } });
    expect(why(await ask(a.table, "talk:react", { to: "outcome.1", reaction: "thanks", on: true }))).toBe(
      "bad-message",
    );
    expect((await own.store.talk(match)).length).toBe(1);
  });

  it("is refused when it comes in floods, from all devices of a seat together, and the others are heard", async () => {
    const own = await house();
    const { a, b } = await tables(own);
    const second = own.socket("/table", { token: a.token });
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, i) => talks(i % 2 ? second : a.table, `nr ${i}`, `flood-0000${i}`)),
    );
    expect(answers.map(why).filter((answer) => answer === "ok")).toHaveLength(6);
    expect(answers.map(why).filter((answer) => answer === "too-fast")).toHaveLength(10);
    good(await talks(b.table, "Jeg er her også"));
    const touches = await Promise.all(
      Array.from({ length: 30 }, (_, i) => ask(b.table, "mark:set", { at: 0, on: i % 2 === 0 })),
    );
    expect(touches.map(why).filter((answer) => answer === "ok").length).toBeLessThan(24);
    expect(why(await say(a.table, "talk:say", { id: "too-long-01", at: 0, text: "x".repeat(401) }))).toBe(
      "bad-message",
    );
    expect(why(await say(a.table, "talk:say", { id: "no-text-001", at: 0, text: "\u0007\u200b" }))).toBe("bad-message");
  });

  it("has room for two hundred messages of a seat, given in pages", async () => {
    let at = 1_800_000_000_000;
    const own = await house({ now: () => at });
    const { a, b, match } = await tables(own);
    await own.store.saveTalk(match, row(1));
    for (let n = 2; n <= MOST_SAID; n++) await own.store.saveTalk(match, row(n));
    expect(why(await talks(a.table, "en til"))).toBe("talk-full");
    at += 1000;
    good(await talks(b.table, "men jeg har plads"));
    const first = await enter(b.table);
    expect([first.items.length, first.more]).toEqual([200, true]);
    const rest = await enter(b.table, first.items.at(-1)!.v);
    expect([texts(rest.items), rest.more]).toEqual([["men jeg har plads"], false]);
  });

  it("is answered store-failed when it cannot be kept, and told when it was kept after all", async () => {
    let fail: "lost" | "unsaid" | null = null;
    const wrap = (store: Store): Store => ({
      ...store,
      saveTalk: async (match, row) => {
        if (fail === "lost") throw new Error("disk");
        await store.saveTalk(match, row);
        if (fail === "unsaid") throw new Error("no answer");
      },
    });
    const own = await house({ wrap });
    const { a, b } = await tables(own);
    await enter(b.table);
    fail = "lost";
    expect(why(await talks(a.table, "en", "lost-0001"))).toBe("store-failed");
    fail = "unsaid";
    expect(why(await talks(a.table, "to", "unsaid-01"))).toBe("store-failed");
    fail = null;
    // The same again: it was kept, and is not said twice.
    good(await talks(a.table, "to", "unsaid-01"));
    good(await talks(a.table, "en", "lost-0001"));
    const { items } = await enter(b.table);
    expect(items.map(({ v, said }) => [v, said?.text])).toEqual([
      [1, "to"],
      [2, "en"],
    ]);
  });
});

const row = (v: number) => ({
  id: `0.kept-${String(v).padStart(6, "0")}`,
  v,
  n: v,
  at: 0,
  said: { seat: "0" as const, person: "p", text: `nr ${v}`, time: 1 },
  reactions: {},
});

describe("marks", () => {
  it("are their own seat's until the end, and then without seats", async () => {
    const own = await house();
    const { a, b, c, match, desk } = await tables(own);
    const second = { table: own.socket("/table", { token: a.token }) };
    await Promise.all([a, b, c, second].map(({ table }) => enter(table)));
    const others: unknown[] = [];
    for (const { table } of [b, c]) table.on("marks", (marks) => others.push(marks));
    const mine = told<number[]>(second.table, "marks");
    // A number to come is brought back to now.
    good(await ask(a.table, "mark:set", { at: 900, on: true }));
    expect(await mine).toEqual([0]);
    good(await ask(a.table, "mark:set", { at: 0, on: true }));
    expect((await enter(a.table)).marks).toEqual([0]);
    expect((await enter(b.table)).marks).toEqual([]);
    good(await ask(b.table, "mark:set", { at: 0, on: true }));
    good(await ask(c.table, "mark:set", { at: 0, on: true }));
    good(await ask(c.table, "mark:set", { at: 0, on: false }));
    expect(JSON.stringify(others)).toBe("[[0],[0],[]]");
    const opened = () => fetch(`http://127.0.0.1:${own.port}/replay/${match}/marks`);
    expect((await opened()).status).toBe(403);
    good(await ask(desk, "desk:close", {}));
    expect(await (await opened()).json()).toEqual({ marks: [{ at: 0, seats: 2 }] });
    expect((await fetch(`http://127.0.0.1:${own.port}/replay/made-up/marks`)).status).toBe(404);
    expect(why(await ask(a.table, "mark:set", { at: 0, on: true }))).toMatch(/workshop-closed|no-answer/);
  });
});

describe("the desk", () => {
  it("is told of marks when the game is over, with the phase and without the seats", async () => {
    const own = await house({ tuning: { botDelay: [1, 2] } });
    const { a, b, desk } = await tables(own);
    good(await ask(a.table, "mark:set", { at: 0, on: true }));
    good(await ask(b.table, "mark:set", { at: 0, on: true }));
    expect(why(await ask(desk, "desk:marks", { table: 1 }))).toBe("not-allowed");
    expect(why(await ask(a.lobby, "desk:marks", { table: 1 }))).toBe("not-allowed");
    expect(why(await ask(desk, "desk:marks", { table: 3 }))).toBe("no-such-table");
    for (const seat of ["0", "1"] as const) good(await ask(desk, "desk:bot", { table: 1, seat, level: "random" }));
    let talks = 0;
    let marked = false;
    await until(
      async () => {
        const { view, seq } = await enterFull(a.table);
        if (view.step === "talk")
          await ask(a.table, "table:act", { id: `talked-${++talks}00`, move: "talked", args: [view.key] });
        if (view.phase > 1 && !marked) {
          marked = true;
          good(await ask(a.table, "mark:set", { at: seq, on: true }));
        }
        await pace();
        return view.end !== null;
      },
      "the game is over",
      25_000,
    );
    await until(async () => (await ask(desk, "desk:marks", { table: 1 })).ok, "the desk knows that it is over");
    const marks = good(await ask(desk, "desk:marks", { table: 1 }));
    expect(marks[0]).toEqual({ at: 0, seats: 2, phase: 1 });
    expect(marks.slice(1).every(({ seats, phase }) => seats === 1 && phase > 1)).toBe(true);
  });
});

describe("kept with the table", () => {
  it("is there after a restart, is in no replay file, and goes with the workshop", async () => {
    let at = 1_800_000_000_000;
    const first = await house({ now: () => at });
    const { a, b, token, match } = await tables(first);
    good(await talks(a.table, "Xyzzy siger Alma", "before-0001"));
    good(await ask(b.table, "talk:react", { to: "0.before-0001", reaction: "idea", on: true }));
    good(await ask(b.table, "mark:set", { at: 0, on: true }));
    await first.stop();
    open.splice(0);

    const second = await house({ dir: first.dir, now: () => at, tuning: { botDelay: [1e6, 1e6], sweep: 20 } });
    const again = second.socket("/table", { token: b.token });
    const { items, marks } = await enter(again);
    expect(items).toMatchObject([{ said: { name: "Alma", text: "Xyzzy siger Alma" }, reactions: { idea: ["1"] } }]);
    expect(marks).toEqual([0]);
    good(await talks(second.socket("/table", { token: a.token }), "Og videre", "after-00001"));
    expect((await enter(again)).items.at(-1)).toMatchObject({ v: 3, n: 3 });

    // Alma leaves: what was said stays at the table without her name.
    good(await ask(second.socket("/lobby", { token: a.token }), "me:leave", {}));
    const left = (await enter(again)).items;
    expect(left.map((item) => item.said?.name)).toEqual([null, null]);
    good(await ask(second.socket("/lobby", { token }), "desk:close", {}));
    const replay = await second.app.rooms.replayOf(match);
    if (!replay.ok) throw new Error(replay.why);
    expect(replay.text).not.toMatch(/Xyzzy|Alma|idea"/);
    expect(readReplay(replay.text).rows).toEqual([]);

    at += 31 * 24 * 60 * 60_000;
    expect(await second.store.purge(at)).toBe(1);
    expect([await second.store.talk(match), await second.store.marks(match)]).toEqual([[], []]);
    await until(() => second.app.rooms.stats().workshops === 0, "the workshop is forgotten");
    expect((await fetch(`http://127.0.0.1:${second.port}/replay/${match}/marks`)).status).toBe(404);
    await second.stop();
    open.splice(0);
    first.drop();
  });
});
