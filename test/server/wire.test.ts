import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ask, LOBBY_ASK, TABLE_ASK, type TableStatus } from "../../game/protocol/contract";
import { ask, connected, enterFull, good, House, refusedAs, say, told, why } from "./house";

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** Three people at a table that has begun. */
async function table() {
  const workshop = await house.workshop({ seats: 3 });
  const [a, b, c] = [
    await house.person(workshop.code, "A"),
    await house.person(workshop.code, "B"),
    await house.person(workshop.code, "C"),
  ];
  good(await ask(workshop.desk, "desk:start", { table: 1 }));
  const { view, match } = await enterFull(a.table);
  return { ...workshop, a, b, c, key: view.key, match };
}
/** A question of each kind that is well formed. */
const FITS: { readonly [E in keyof typeof TABLE_ASK]: Ask<E> } = {
  "table:enter": { since: null },
  "table:act": { id: "12345678", move: "pass", args: [] },
  "table:draft": { key: "1/deal/0", draft: null },
  "talk:enter": { since: null },
  "talk:say": { id: "12345678", at: 0, text: "Hej" },
  "talk:react": { to: "outcome.1", reaction: "agree", on: true },
  "talk:take-back": { id: "0.12345678" },
  "mark:set": { at: 0, on: true },
};
const stand = (key: string, id = "stand-0001") => ({ id, move: "stand", args: [key, "a", "b"] });

describe("the hello", () => {
  it("refuses what is no hello, an old client, and a token nobody has", async () => {
    expect(await refusedAs(house.socket("/lobby", { token: 7 }))).toBe("bad-message");
    expect(await refusedAs(house.socket("/lobby", { token: "x".repeat(101) }))).toBe("bad-message");
    expect(await refusedAs(house.socket("/table", { table: 99 }))).toBe("bad-message");
    expect(await refusedAs(house.socket("/lobby", { v: 0 }))).toBe("old-client");
    expect(await refusedAs(house.socket("/table", { v: 1, token: "nobody" }))).toBe("token-expired");
    await connected(house.socket("/lobby", { v: 1, more: "is not read" }));
  });

  it("refuses a page of another origin, over websocket and over polling", async () => {
    await expect(connected(house.socket("/lobby", {}, { origin: "https://evil.example" }))).rejects.toThrow();
    await connected(house.socket("/lobby", {}, { origin: `http://127.0.0.1:${house.port}` }));
    const polled = await fetch(`http://127.0.0.1:${house.port}/socket.io/?EIO=4&transport=polling`, {
      headers: { origin: "https://evil.example" },
    });
    expect(polled.status).toBe(403);
    expect(polled.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("takes no token from an address", async () => {
    const { token } = await house.workshop();
    const socket = io(`http://127.0.0.1:${house.port}/lobby`, { transports: ["websocket"], query: { token } });
    expect(why(await ask(socket, "desk:start", { table: null }))).toBe("not-allowed");
    socket.close();
  });
});

describe("every question", () => {
  const stranger = () => house.socket("/lobby");

  it.each(Object.keys(LOBBY_ASK))("%s: what does not fit is answered bad-message", async (event) => {
    const socket = stranger();
    for (const ask of [
      null,
      7,
      "x",
      [],
      { more: 1 },
      { code: { $gt: "" } },
      { table: -1 },
      { table: 1e9, on: "yes" },
    ]) {
      expect(why(await say(socket, event, ask))).toBe("bad-message");
    }
    expect(why(await say(socket, event))).toBe("bad-message");
    expect(why(await say(socket, event, {}, {}))).toBe("bad-message");
  });

  it.each(Object.keys(TABLE_ASK))("%s: likewise, and a stranger may not", async (event) => {
    const socket = house.socket("/table");
    for (const ask of [
      null,
      7,
      "x",
      [],
      { more: 1 },
      { since: -1 },
      { since: 0.5 },
      { id: "short", move: "pass", args: [] },
    ]) {
      expect(why(await say(socket, event, ask))).toBe("bad-message");
    }
    const fits = FITS[event as keyof typeof TABLE_ASK];
    expect(why(await say(socket, event, fits))).toBe("not-allowed");
    expect(why(await say(socket, event, { ...fits, seat: "0" }))).toBe("bad-message");
  });

  it("knows no other event: not of the other namespace, nor of Object", async () => {
    const socket = stranger();
    for (const event of [
      "table:act",
      "x",
      "constructor",
      "__proto__",
      "toString",
      "disconnecting",
      "newListener",
      "lobby",
    ]) {
      try {
        expect(why(await say(socket, event, {}))).toBe("unknown-event");
      } catch (error) {
        // The client itself does not send the names that Socket.IO keeps for itself.
        expect(String(error)).toMatch(/reserved/);
      }
    }
  });

  it("counts what does not fit, and goes on", async () => {
    const before = house.app.rooms.stats().badMessages;
    const socket = stranger();
    await say(socket, "workshop:look", { code: "<script>" });
    socket.emit("workshop:look", { code: "BCDFGH" }, "no answer wanted");
    await say(socket, "nonsense");
    expect(house.app.rooms.stats().badMessages).toBe(before + 3);
    expect(why(await ask(socket, "workshop:look", { code: "BCDFGH" }))).toBe("no-such-code");
  });

  it("is heard 20 times a second, 40 at once", async () => {
    const socket = stranger();
    await connected(socket);
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => ask(socket, "workshop:look", { code: "BCDFGH" })),
    );
    const slow = answers.filter((answer) => why(answer) === "too-fast").length;
    expect(slow).toBeGreaterThanOrEqual(17);
    expect(slow).toBeLessThanOrEqual(20);
  });

  it("closes a socket that will not stop, and one whose packet is too large", async () => {
    const [loud, large] = [stranger(), stranger()];
    await Promise.all([connected(loud), connected(large)]);
    const gone = told<string>(loud, "disconnect");
    for (let i = 0; i < 500; i++) loud.emit("noise", i);
    expect(await gone).toBe("io server disconnect");
    const cut = told<string>(large, "disconnect");
    large.emit("workshop:look", { code: "x".repeat(40_000) });
    expect(await cut).toMatch(/transport/);
    expect(why(await ask(stranger(), "workshop:look", { code: "BCDFGH" }))).toBe("no-such-code");
  });

  it("survives packets that are no messages", async () => {
    for (const packet of [
      "42",
      "42[]",
      "42{}",
      '42["x"',
      "40/lobby,{",
      "451-",
      "4999",
      `42${"[".repeat(5000)}`,
      '42/lobby,["workshop:look",{"__proto__":{"x":1}}]',
    ]) {
      const socket = stranger();
      await connected(socket);
      (socket.io.engine as unknown as { transport: { ws: { send: (text: string) => void } } }).transport.ws.send(
        packet,
      );
    }
    await new Promise((go) => setTimeout(go, 50));
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(why(await ask(stranger(), "workshop:look", { code: "BCDFGH" }))).toBe("no-such-code");
  });
});

describe("the table", () => {
  it("cannot be entered before it begins, and says when it does", async () => {
    const { code, desk, token } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    const onlooker = house.socket("/table", { token, table: 1 });
    expect(why(await ask(a.table, "table:enter", { since: null }))).toBe("table-not-begun");
    expect(why(await ask(a.table, "table:act", stand("1/stand/0")))).toBe("table-not-begun");
    expect(why(await ask(onlooker, "table:enter", { since: null }))).toBe("table-not-begun");
    const begun = [a.table, onlooker].map((socket) =>
      told<TableStatus>(socket, "status", (status) => status.state === "playing"),
    );
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    await Promise.all(begun);
  });

  it("gives everybody its own view; a desk looks on and cannot act", async () => {
    const { a, b, token, key } = await table();
    const onlooker = house.socket("/table", { token, table: 1 });
    const [mine, theirs, all] = [await enterFull(a.table), await enterFull(b.table), await enterFull(onlooker)];
    expect([mine.seat, theirs.seat, all.seat]).toEqual(["0", "1", null]);
    expect([mine.view.viewer, theirs.view.viewer, all.view.viewer]).toEqual(["0", "1", "table"]);
    expect(all.view.me).toBeNull();
    expect(JSON.stringify([mine, theirs, all])).not.toContain("seed-1");
    expect(why(await ask(onlooker, "table:act", stand(key)))).toBe("not-allowed");
    expect(why(await ask(house.socket("/table", { token, table: 2 }), "table:enter", { since: null }))).toBe(
      "no-such-table",
    );
    expect(why(await ask(house.socket("/table", { token }), "table:enter", { since: null }))).toBe("no-such-table");
  });

  it("keeps a secret stand from the others until it is open (R6.1)", async () => {
    const { a, b, c, token, key } = await table();
    const onlooker = house.socket("/table", { token, table: 1 });
    for (const socket of [a.table, b.table, c.table, onlooker]) await enterFull(socket);
    const heard: unknown[] = [];
    for (const socket of [b.table, c.table, onlooker]) socket.onAny((...args) => heard.push(args));
    const told1 = told(b.table, "delta");
    good(await ask(a.table, "table:act", { id: "secret-01", move: "stand", args: [key, "c", "b"] }));
    await told1;
    expect(JSON.stringify(heard)).not.toMatch(/"option":"c"|"guess"/);
    expect(JSON.stringify(heard)).toContain('"stood"');
  });

  it("sits two devices of one token in one seat", async () => {
    const { a, key } = await table();
    const second = house.socket("/table", { token: a.token });
    await enterFull(second);
    const delta = told<{ seq: number }>(second, "delta");
    good(await ask(a.table, "table:act", stand(key)));
    expect((await delta).seq).toBe(1);
    expect(why(await ask(second, "table:act", stand(key, "other-0001")))).toBe("already-done");
  });

  it("lets two who press at once both act", async () => {
    const { a, b, c, key } = await table();
    const answers = await Promise.all([a, b, c].map(({ table }) => ask(table, "table:act", stand(key))));
    expect(answers.map((answer) => good(answer).seq).sort()).toEqual([1, 2, 3]);
    expect((await enterFull(a.table)).view.step).toBe("deal");
  });

  it("answers the same id with the same answer, for each seat its own", async () => {
    const { a, b, key, match } = await table();
    const first = await ask(a.table, "table:act", stand(key, "same-id-1"));
    const again = await ask(a.table, "table:act", { ...stand(key, "same-id-1"), move: "pass", args: [key] });
    expect(again).toEqual(first);
    expect(good(await ask(b.table, "table:act", stand(key, "same-id-1"))).seq).toBe(2);
    const refused = await ask(a.table, "table:act", { id: "refused-1", move: "accept", args: [key] });
    expect(why(refused)).not.toBe("ok");
    expect(await ask(a.table, "table:act", stand(key, "refused-1"))).toEqual(refused);
    expect(await house.store.journal(match, 0)).toHaveLength(2);
  });

  it("refuses out of turn, out of step and out of shape in a code", async () => {
    const { a, b, key } = await table();
    const act = (move: string, args: unknown[]) =>
      ask(a.table, "table:act", { id: `x-${Math.random()}`.replace(".", "-"), move, args }).then(why);
    expect(await act("propose", [key, { option: "a", now: [], later: [], clause: null, adapt: null }])).toBe("not-now");
    expect(await act("stand", ["9/deal/0", "a", "a"])).toBe("stale");
    expect(await act("stand", [key, "z", "a"])).toBe("bad-arguments");
    expect(await act("stand", [key])).toBe("bad-arguments");
    expect(await act("stand", [key, "a", { toString: "a" }])).toBe("bad-arguments");
    expect(await act("fly", [key])).toBe("no-such-move");
    expect(await act("__proto__", [key])).toBe("no-such-move");
    expect(await act("hasOwnProperty", [key])).toBe("no-such-move");
    expect(await act("actFor", [key, "1"])).toBe("system-only");
    expect(why(await ask(b.table, "table:act", stand(key)))).toBe("ok");
  });
});

describe("the twelve probes on our own wire", () => {
  it("shows no seed, no undrawn card and nobody else's secrets in anything that is sent (1, 1b, 10)", async () => {
    const { code, desk, token } = await house.workshop({ seats: 3, seed: "a-seed-like-no-other", length: "tutorial" });
    const a = await house.person(code, "A");
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    const onlooker = house.socket("/table", { token, table: 1 });
    const over = told<TableStatus>(a.table, "status", (status) => status.state === "over");
    const sent: string[] = [];
    for (const socket of [a.table, a.lobby, onlooker]) socket.onAny((...args) => sent.push(JSON.stringify(args)));
    good(await ask(desk, "desk:start", { table: 1 }));
    good(await ask(desk, "desk:bot", { table: 1, seat: "0", level: "random" }));
    for (const socket of [a.table, onlooker]) sent.push(JSON.stringify(await enterFull(socket)));
    await over;
    sent.push(JSON.stringify(await enterFull(a.table)));
    expect(sent.length).toBeGreaterThan(20);
    for (const message of sent) expect(message).not.toContain("a-seed-like-no-other");
    const stranger = house.socket("/lobby");
    expect(JSON.stringify(await ask(stranger, "workshop:look", { code }))).not.toContain("a-seed-like-no-other");
  });

  it("takes no seat, no state and no system move from a message (2, 4, 5)", async () => {
    const { a, key, match } = await table();
    for (const forged of [{ seat: "1" }, { playerID: "1" }, { by: "desk" }, { state: {} }]) {
      expect(why(await say(a.table, "table:act", { ...stand(key), ...forged }))).toBe("bad-message");
    }
    for (const event of ["update", "sync", "UPDATE", "endGame"])
      expect(why(await say(a.table, event, {}))).toBe("unknown-event");
    expect(await house.store.journal(match, 0)).toEqual([]);
  });

  it("tells nobody of a refused move (3), makes nothing for a made-up match (6, 11), lives on after a bad argument (9)", async () => {
    const { a, b, key, match } = await table();
    await enterFull(b.table);
    const heard: unknown[] = [];
    b.table.onAny((...args) => heard.push(args));
    expect(why(await ask(a.table, "table:act", { id: "refused-2", move: "accept", args: [key] }))).not.toBe("ok");
    await new Promise((go) => setTimeout(go, 60));
    expect(heard).toEqual([]);
    expect(await house.store.journal(match, 0)).toEqual([]);
    expect(why(await say(a.table, "table:enter", { since: null, match: "made-up" }))).toBe("bad-message");
    expect(
      why(
        await ask(a.table, "table:act", {
          id: "deep-args",
          move: "propose",
          args: [key, JSON.parse(`${"[".repeat(1000)}${"]".repeat(1000)}`)],
        }),
      ),
    ).toBe("bad-arguments");
    expect(why(await ask(a.table, "table:act", stand(key)))).toBe("ok");
  });
});
