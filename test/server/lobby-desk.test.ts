import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableStatus, WorkshopInfo } from "../../game/protocol/contract";
import { ask, enterFull, good, House, refusedAs, refusedWith, told, toldLobby, until, why } from "./house";

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const stand = (key: string) => ({ id: "stand-0001", move: "stand", args: [key, "a", "a"] });
const bots = (info: WorkshopInfo, table = 1) =>
  info.tables[table - 1]!.seats.map((seat) => seat.bot ?? seat.name ?? "-").join(" ");

describe("starting", () => {
  it("starts the tables whose chairs are all taken and names those that are not ready; empty ones wait", async () => {
    const { code, desk } = await house.workshop({ tables: 3, seats: 3 });
    await house.person(code, "A", { table: 1 });
    await house.person(code, "B", { table: 2 });
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    expect(good(await ask(desk, "desk:start", { table: null }))).toEqual({ started: [1], notReady: [2] });
    expect(good(await ask(desk, "desk:start", { table: 3 }))).toEqual({ started: [], notReady: [3] });
    expect(why(await ask(desk, "desk:start", { table: 1 }))).toBe("table-begun");
    expect(why(await ask(desk, "desk:start", { table: 9 }))).toBe("no-such-table");
  });

  it("starts a table of bots alone only when it is named", async () => {
    const { desk } = await house.workshop({ seats: 3 });
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    expect(good(await ask(desk, "desk:start", { table: null }))).toEqual({ started: [], notReady: [] });
    expect(good(await ask(desk, "desk:start", { table: 1 }))).toEqual({ started: [1], notReady: [] });
    await toldLobby(desk, (info) => info.tables[0]!.state === "over");
  });
});

describe("filling", () => {
  it("fills all tables where somebody sits, and an empty one only when it is named", async () => {
    const { code, desk } = await house.workshop({ tables: 2, seats: 3 });
    await house.person(code, "A", { table: 1 });
    const look = async () => good(await ask(house.socket("/lobby"), "workshop:look", { code }));
    good(await ask(desk, "desk:fill", { table: null, level: "random" }));
    expect(bots(await look(), 1)).toBe("A random random");
    expect(bots(await look(), 2)).toBe("- - -");
    good(await ask(desk, "desk:fill", { table: 2, level: "random" }));
    expect(bots(await look(), 2)).toBe("random random random");
  });
});

describe("pausing", () => {
  it("stops people and bots, lets the desk act, and goes on", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    expect(why(await ask(desk, "desk:pause", { table: 1, on: true }))).toBe("table-not-begun");
    good(await ask(desk, "desk:start", { table: 1 }));
    const { view } = await enterFull(a.table);
    const paused = told<TableStatus>(a.table, "status", (status) => status.state === "paused");
    good(await ask(desk, "desk:pause", { table: null, on: true }));
    await paused;
    expect(why(await ask(a.table, "table:act", stand(view.key)))).toBe("paused");
    const { seq } = await enterFull(a.table);
    await new Promise((go) => setTimeout(go, 60));
    expect((await enterFull(a.table)).seq).toBe(seq);
    good(await ask(desk, "desk:act", { table: 1, seat: "0" }));
    expect((await enterFull(a.table)).seq).toBe(seq + 1);
    good(await ask(desk, "desk:pause", { table: 1, on: true }));
    expect((await enterFull(a.table)).seq).toBe(seq + 1);
    good(await ask(desk, "desk:pause", { table: 1, on: false }));
    await until(async () => (await enterFull(a.table)).seq > seq + 2, "bots go on");
  });

  it("the refused action may be sent again under its id after the pause", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const [a] = [await house.person(code, "A"), await house.person(code, "B"), await house.person(code, "C")];
    good(await ask(desk, "desk:start", { table: 1 }));
    const { view } = await enterFull(a.table);
    good(await ask(desk, "desk:pause", { table: 1, on: true }));
    expect(why(await ask(a.table, "table:act", stand(view.key)))).toBe("paused");
    good(await ask(desk, "desk:pause", { table: 1, on: false }));
    expect(good(await ask(a.table, "table:act", stand(view.key)))).toEqual({ seq: 3 });
  });
});

describe("bots and absence", () => {
  it("sits bots in and takes them out before the game", async () => {
    const { desk } = await house.workshop({ seats: 3 });
    good(await ask(desk, "desk:bot", { table: 1, seat: "1", level: "advisor" }));
    await toldLobby(desk, (info) => bots(info) === "- advisor -");
    good(await ask(desk, "desk:bot", { table: 1, seat: "1", level: null }));
    await toldLobby(desk, (info) => bots(info) === "- - -");
    expect(why(await ask(desk, "desk:bot", { table: 1, seat: "3", level: "random" }))).toBe("bad-message");
    expect(why(await ask(desk, "desk:bot", { table: 2, seat: "1", level: "random" }))).toBe("no-such-table");
  });

  it("lets a bot keep an absent person's seat, and the person take it back by acting (R15.1)", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    const b = await house.person(code, "B");
    await house.person(code, "C");
    good(await ask(desk, "desk:start", { table: 1 }));
    const { view } = await enterFull(a.table);
    a.table.close();
    a.lobby.close();
    good(await ask(desk, "desk:bot", { table: 1, seat: "0", level: "random" }));
    const kept = await toldLobby(desk, (info) => info.tables[0]!.seats[0]!.bot === "random");
    expect(kept.tables[0]!.seats[0]).toMatchObject({ name: "A", online: false });
    await until(async () => (await enterFull(b.table)).view.stood.includes("0"), "the bot has taken a stand");
    good(await ask(b.table, "table:act", stand(view.key)));
    good(await ask(desk, "desk:pause", { table: 1, on: true }));
    const back = house.socket("/table", { token: a.token });
    expect((await enterFull(back)).status.seats[0]).toMatchObject({ name: "A", bot: "random", online: true });
    expect(why(await ask(back, "table:act", stand(view.key)))).toBe("paused");
    good(await ask(desk, "desk:bot", { table: 1, seat: "0", level: null }));
    await toldLobby(desk, (info) => bots(info) === "A B C");
    good(await ask(desk, "desk:pause", { table: 1, on: false }));
  });

  it("makes a bot stand up when the person whose seat it keeps acts (R15.1)", async () => {
    const slow = await House.open({ tuning: { botDelay: [1_000_000, 1_000_000] } });
    const { code, desk } = await slow.workshop({ seats: 3 });
    const a = await slow.person(code, "A");
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    good(await ask(desk, "desk:bot", { table: 1, seat: "0", level: "advisor" }));
    const { view, status } = await enterFull(a.table);
    expect(status.seats[0]).toMatchObject({ name: "A", bot: "advisor" });
    const back = told<TableStatus>(a.table, "status", (now) => now.seats[0]?.bot === null);
    good(await ask(a.table, "table:act", stand(view.key)));
    expect((await back).seats[0]).toMatchObject({ name: "A", bot: null });
    await slow.close();
  });

  it("acts for a seat once, however often it is pressed", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    expect(why(await ask(desk, "desk:act", { table: 1, seat: "0" }))).toBe("table-not-begun");
    for (const name of ["B", "C"]) await house.person(code, name);
    good(await ask(desk, "desk:start", { table: 1 }));
    const pressed = await Promise.all([1, 2, 3].map(() => ask(desk, "desk:act", { table: 1, seat: "0" })));
    expect(pressed.map(why)[0]).toBe("ok");
    expect((await enterFull(a.table)).seq).toBe(1);
    expect((await enterFull(a.table)).view.stood).toEqual(["0"]);
    expect(why(await ask(desk, "desk:act", { table: 1, seat: "0" }))).not.toBe("ok");
    expect(why(await ask(desk, "desk:act", { table: 1, seat: "4" }))).toBe("bad-message");
  });
});

describe("who may", () => {
  it("a person is no desk, a stranger is neither, a desk sits nowhere", async () => {
    const { code, desk } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    const stranger = house.socket("/lobby");
    for (const socket of [a.lobby, stranger]) {
      expect(why(await ask(socket, "desk:start", { table: null }))).toBe("not-allowed");
      expect(why(await ask(socket, "desk:pause", { table: null, on: true }))).toBe("not-allowed");
      expect(why(await ask(socket, "desk:bot", { table: 1, seat: "0", level: null }))).toBe("not-allowed");
      expect(why(await ask(socket, "desk:fill", { table: null, level: "random" }))).toBe("not-allowed");
      expect(why(await ask(socket, "desk:act", { table: 1, seat: "0" }))).toBe("not-allowed");
      expect(why(await ask(socket, "desk:close", {}))).toBe("not-allowed");
    }
    expect(why(await ask(stranger, "me:leave", {}))).toBe("not-allowed");
    expect(why(await ask(desk, "me:leave", {}))).toBe("not-allowed");
    expect(why(await ask(desk, "me:sit", { table: 1, seat: "0" }))).toBe("not-allowed");
  });

  it("one workshop's desk is nothing in another", async () => {
    const one = await house.workshop({ seats: 3 });
    const two = await house.workshop({ seats: 3 });
    await house.person(two.code, "A");
    good(await ask(one.desk, "desk:fill", { table: null, level: "random" }));
    const info = good(await ask(house.socket("/lobby"), "workshop:look", { code: two.code }));
    expect(bots(info)).toBe("A - -");
  });
});

describe("closing", () => {
  it("ends code and tokens, opens the replay, and says so", async () => {
    const { code, desk, token } = await house.workshop({ seats: 3 });
    const a = await house.person(code, "A");
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    const { match } = await enterFull(a.table);
    expect(await house.app.rooms.replayOf(match)).toEqual({ ok: false, why: "not-allowed" });
    const open = told<TableStatus>(a.table, "status", (status) => status.replayOpen);
    const closed = toldLobby(a.lobby, (info) => info.closed);
    good(await ask(desk, "desk:close", {}));
    await Promise.all([open, closed]);
    const stranger = house.socket("/lobby");
    expect(why(await ask(stranger, "workshop:look", { code }))).toBe("workshop-closed");
    expect(why(await ask(stranger, "workshop:join", { code, name: "B", table: null, seat: null }))).toBe(
      "workshop-closed",
    );
    expect(why(await ask(desk, "desk:start", { table: 1 }))).toBe("workshop-closed");
    expect(why(await ask(a.table, "table:enter", { since: null }))).toBe("workshop-closed");
    expect(await refusedAs(house.socket("/lobby", { token }))).toBe("workshop-closed");
    expect(await refusedAs(house.socket("/table", { token: a.token }))).toBe("workshop-closed");
    expect((await house.app.rooms.replayOf(match)).ok).toBe(true);
  });

  it("ends a pause too: those at the table, its onlookers and the waiting room hear at once that it is over", async () => {
    const { code, desk, token } = await house.workshop({ seats: 3, tables: 2 });
    const a = await house.person(code, "A", { table: 1 });
    const b = await house.person(code, "B", { table: 2 });
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    const onlooker = house.socket("/table", { token, table: 1 });
    await Promise.all([enterFull(a.table), enterFull(onlooker)]);
    good(await ask(desk, "desk:pause", { table: 1, on: true }));
    const statuses = [a.table, onlooker].map((socket) =>
      told<TableStatus>(socket, "status", (status) => status.closed === true),
    );
    const inTheRoom = toldLobby(b.lobby, (info) => info.closed);
    const atTheDesk = toldLobby(desk, (info) => info.closed);
    good(await ask(desk, "desk:close", {}));
    for (const status of await Promise.all(statuses))
      expect(status).toMatchObject({ state: "playing", closed: true, replayOpen: true });
    for (const info of await Promise.all([inTheRoom, atTheDesk]))
      expect(info.tables.map((table) => table.state)).toEqual(["playing", "waiting"]);
  });

  it("tells whoever comes back what is left: their own game, at the desk all games, also after a restart", async () => {
    let home = await House.open();
    const { code, desk, token } = await home.workshop({ name: "Onsdag", seats: 3, tables: 3 });
    const a = await home.person(code, "A", { table: 1 });
    const b = await home.person(code, "B", { table: 2 });
    good(await ask(desk, "desk:fill", { table: 1, level: "random" }));
    good(await ask(desk, "desk:fill", { table: 3, level: "random" }));
    for (const table of [1, 3]) good(await ask(desk, "desk:start", { table }));
    const { match } = await enterFull(a.table);
    good(await ask(desk, "desk:close", {}));
    const check = async () => {
      const left = (auth: object, namespace: "/lobby" | "/table" = "/lobby") =>
        refusedWith(home.socket(namespace, auth));
      const mine = { name: "Onsdag", games: [{ table: 1, match }] };
      expect(await left({ token: a.token })).toEqual(mine);
      expect(await left({ token: a.token }, "/table")).toEqual(mine);
      expect(await left({ token: b.token })).toEqual({ name: "Onsdag", games: [] });
      expect(await left({ token })).toMatchObject({ name: "Onsdag", games: [mine.games[0], { table: 3 }] });
      expect(await left({ token: "nobody's" })).toBeUndefined();
    };
    await check();
    await home.stop();
    const { dir, drop } = home;
    home = await House.open({ dir });
    await check();
    await home.close();
    drop();
  });
});

describe("a restart", () => {
  it("finds every desk act, every chair and every token as they were", async () => {
    let first = await House.open({ tuning: { botDelay: [1_000_000, 1_000_000] } });
    const { code, desk, token } = await first.workshop({ tables: 2, seats: 3 });
    const a = await first.person(code, "A", { table: 1 });
    const b = await first.person(code, "B", { table: 2, seat: "2" });
    good(await ask(desk, "desk:fill", { table: 1, level: "advisor" }));
    good(await ask(desk, "desk:bot", { table: 2, seat: "0", level: "random" }));
    good(await ask(desk, "desk:start", { table: 1 }));
    good(await ask(desk, "desk:act", { table: 1, seat: "2" }));
    good(await ask(desk, "desk:pause", { table: 1, on: true }));
    const before = await enterFull(a.table);
    await first.stop();

    const dir = first.dir;
    const drop = first.drop;
    first = await House.open({ dir });
    const back = first.socket("/lobby", { token });
    const info = await toldLobby(back, () => true);
    expect(info.tables.map((table) => table.state)).toEqual(["paused", "waiting"]);
    expect(bots(info, 1)).toBe("A advisor advisor");
    expect(bots(info, 2)).toBe("random - B");
    const table = first.socket("/table", { token: a.token });
    const after = await enterFull(table);
    expect(after.view).toEqual(before.view);
    expect(after.log).toEqual(before.log);
    expect(after.seq).toBe(before.seq);
    expect((await toldLobby(first.socket("/lobby", { token: b.token }), () => true)).code).toBe(code);
    good(await ask(back, "desk:pause", { table: 1, on: false }));
    // R15.1: the bots that sat there go on.
    await until(async () => (await enterFull(table)).seq > after.seq + 1, "bots go on after a restart");
    await first.close();
    drop();
  });

  it("keeps a closed workshop closed, and forgets one whose days are over", async () => {
    let at = Date.now();
    const now = () => at;
    const first = await House.open({ now, env: { RETENTION_DAYS: "2" } });
    const one = await first.workshop();
    const two = await first.workshop();
    good(await ask(one.desk, "desk:close", {}));
    await first.stop();
    const second = await House.open({ dir: first.dir, now });
    expect(await refusedAs(second.socket("/lobby", { token: one.token }))).toBe("workshop-closed");
    at += 3 * 24 * 3600_000;
    expect(await refusedAs(second.socket("/lobby", { token: two.token }))).toBe("token-expired");
    expect(why(await ask(second.socket("/lobby"), "workshop:look", { code: two.code }))).toBe("no-such-code");
    await second.stop();
    first.drop();
  });
});
