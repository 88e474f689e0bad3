import { Client } from "boardgame.io/client";
import { SocketIO } from "boardgame.io/multiplayer";
import type { Socket } from "socket.io-client";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { botMove } from "../../game/bots/bot";
import type { Content } from "../../game/content/content";
import { makeGame } from "../../game/game";
import type { View } from "../../game/view-types";
import { ask, connected, enterFull, good, House, told, until } from "./house";

let house: House;
let content: Content;
beforeAll(async () => {
  house = await House.open();
  content = house.contents.current("kvarteret")!.content;
});
afterAll(() => house.close());

const clients: ReturnType<typeof Client>[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

/** A client as boardgame.io ships it. */
function stock(matchID: string, credentials: string, playerID: string | undefined, port = house.port) {
  const socketOpts = { transports: ["websocket"], forceNew: true, reconnectionDelay: 20 };
  const client = Client({
    game: makeGame(content),
    multiplayer: SocketIO({ server: `http://127.0.0.1:${port}`, socketOpts }),
    matchID,
    credentials,
    debug: false,
    ...(playerID === undefined ? {} : { playerID }),
  });
  client.start();
  clients.push(client);
  return client;
}
const viewOf = (client: ReturnType<typeof Client>) => client.getState()?.G as unknown as View | undefined;

/** A table of three people that has begun. */
async function table(length: "short" | "tutorial" = "short") {
  const seats = 3;
  const { code, desk } = await house.workshop({ seats, length });
  const people = [];
  for (const name of ["A", "B", "C"]) people.push(await house.person(code, name));
  good(await ask(desk, "desk:start", { table: null }));
  const { match } = await enterFull(people[0]!.table);
  return { match, people, desk };
}
/** A socket that speaks the stock wire by hand. */
const raw = async (): Promise<Socket> => {
  const socket = house.socket("/tolv-broer");
  await connected(socket);
  return socket;
};
/** The same, that the server has let in to a seat of the match with this token; `claimed` is the seat it says it has. */
async function synced(match: string, token: string, claimed = "0"): Promise<Socket> {
  const socket = await raw();
  const sync = told(socket, "sync");
  socket.emit("sync", match, claimed, token, 3);
  await sync;
  return socket;
}
const silent = (socket: Socket, ms = 150): Promise<unknown[]> =>
  new Promise((resolve) => {
    const heard: unknown[] = [];
    socket.onAny((...args) => heard.push(args));
    setTimeout(() => resolve(heard), ms);
  });
const move = (type: string, args: unknown[], playerID: string) => ({
  type: "MAKE_MOVE",
  payload: { type, args, playerID, credentials: "x" },
});

describe("boardgame.io's own Client", () => {
  it("sits down, sees its seat's view and no more, moves, and stays in step with our own wire", async () => {
    const { match, people } = await table();
    const [a, b] = [stock(match, people[0]!.token, "0"), stock(match, people[1]!.token, "1")];
    await until(() => viewOf(a) !== undefined && viewOf(b) !== undefined, "both have synced");
    const own = await enterFull(people[0]!.table);
    expect(viewOf(a)).toEqual(own.view);
    expect(viewOf(a)!.me!.seat).toBe("0");
    expect(viewOf(b)!.me!.seat).toBe("1");
    expect(viewOf(a)!.seed).toBeNull();

    const { key } = viewOf(a)!;
    a.moves.stand!(key, "a", "b");
    b.moves.stand!(key, "b", "a");
    await until(() => viewOf(a)!.stood.length === 2 && viewOf(b)!.stood.length === 2, "both have moved");
    expect(viewOf(b)!.stands).toBeNull();
    expect(a.getState()!._stateID).toBe(2);
    good(await ask(people[2]!.table, "table:act", { id: "third-stand", move: "stand", args: [key, "c", "a"] }));
    await until(() => viewOf(a)!.step === "deal" && viewOf(b)!.step === "deal", "the stands are open");
    expect(viewOf(b)!.stands).toMatchObject({ "0": { option: "a", guess: "b" } });
    expect(a.log).toEqual([]);
  });

  it("plays a whole game among three of its kind, all in step with the server", async () => {
    const { match, people } = await table("tutorial");
    const all = people.map((person, i) => stock(match, person.token, String(i)));
    await until(() => all.every((client) => viewOf(client) !== undefined), "all have synced");
    const seen = new Set<string>();
    await until(
      () => {
        for (const [i, client] of all.entries()) {
          const view = viewOf(client)!;
          if (view.end !== null) continue;
          const at = `${client.getState()!._stateID}/${i}`;
          // A state is answered once: the limit of messages a second is for people.
          if (seen.has(at)) continue;
          seen.add(at);
          const choice = botMove("random", view, content, `stock-${i}`);
          if (choice) client.moves[choice.move]!(...choice.args);
        }
        return all.every((client) => viewOf(client)!.end !== null);
      },
      "the game is over",
      25_000,
    );
    for (const [i, client] of all.entries()) expect(viewOf(client)).toEqual((await enterFull(people[i]!.table)).view);
  });

  it("comes back after a lost line with the state of now", async () => {
    const { match, people } = await table();
    const a = stock(match, people[0]!.token, "0");
    await until(() => viewOf(a) !== undefined, "it has synced");
    const { key } = viewOf(a)!;
    for (const socket of house.app.io.of("/tolv-broer").sockets.values()) socket.conn.close();
    good(await ask(people[1]!.table, "table:act", { id: "while-away", move: "stand", args: [key, "a", "a"] }));
    await until(() => viewOf(a)!.stood.includes("1"), "it has caught up");
  });

  it("is shown the true state after a refusal", async () => {
    const { match, people } = await table();
    const socket = await synced(match, people[0]!.token);
    const again = told<string>(socket, "sync");
    socket.emit("update", move("stand", ["9/deal/0", "a", "a"], "0"), 0, match, "0");
    expect(await again).toBe(match);
    expect((await enterFull(people[0]!.table)).seq).toBe(0);
  });
});

describe("what must not pass on the stock wire (the twelve probes)", () => {
  it("1, 1b: initialState is the seat's view; a stranger gets nothing at all", async () => {
    const { match, people } = await table();
    const socket = await raw();
    const sync = new Promise<{ state: Record<string, unknown>; initialState: Record<string, unknown>; log: unknown[] }>(
      (resolve) => socket.once("sync", (_match, info) => resolve(info)),
    );
    socket.emit("sync", match, "0", people[0]!.token, 3);
    const info = await sync;
    const { view } = await enterFull(people[0]!.table);
    expect(info.initialState.G).toEqual(view);
    expect(info.state).toMatchObject({ plugins: {}, _undo: [], _redo: [], deltalog: [] });
    expect(info.log).toEqual([]);
    expect(JSON.stringify(info)).not.toContain("seed-1");
    const stranger = await raw();
    const heard = silent(stranger);
    for (const credentials of [undefined, null, "", "guess", 7]) stranger.emit("sync", match, "0", credentials, 3);
    expect(await heard).toEqual([]);
  });

  it("2: the seat is the token's, whatever playerID says", async () => {
    const { match, people } = await table();
    const socket = await synced(match, people[0]!.token, "1");
    const { view } = await enterFull(people[1]!.table);
    socket.emit("update", move("stand", [view.key, "a", "a"], "1"), 0, match, "1");
    await until(async () => (await enterFull(people[1]!.table)).seq === 1, "it is applied");
    const { stood } = (await enterFull(people[1]!.table)).view;
    expect(stood).toEqual(["0"]);
  });

  it("3: a refused move is told to nobody else and is not written down", async () => {
    const { match, people } = await table();
    const [a, b] = [await synced(match, people[0]!.token), await synced(match, people[1]!.token, "1")];
    const heard = silent(b);
    a.emit("update", move("accept", ["1/deal/0"], "0"), 0, match, "0");
    expect(await heard).toEqual([]);
    expect(await house.store.journal(match, 0)).toEqual([]);
  });

  it("4, 5: no action but a move: not UPDATE, SYNC, RESET, UNDO, PATCH, nor an event", async () => {
    const { match, people } = await table();
    const socket = await synced(match, people[0]!.token);
    const { view } = await enterFull(people[0]!.table);
    for (const type of ["UPDATE", "SYNC", "RESET", "UNDO", "REDO", "PATCH", "PLUGIN", "STRIP_TRANSIENTS"]) {
      socket.emit(
        "update",
        { type, state: { G: {}, ctx: {}, _stateID: 99 }, deltalog: [], payload: { type: "x" } },
        0,
        match,
        "0",
      );
    }
    for (const type of ["endGame", "endTurn", "endPhase", "setActivePlayers"]) {
      socket.emit("update", { type: "GAME_EVENT", payload: { type, args: [], playerID: "0" } }, 0, match, "0");
    }
    socket.emit("update", move("actFor", [view.key, "1"], "sys"), 0, match, "sys");
    await silent(socket);
    const after = await enterFull(people[0]!.table);
    expect(after.seq).toBe(0);
    expect(after.view).toEqual(view);
  });

  it("6, 11: made-up matches are neither made nor remembered", async () => {
    const { people } = await table();
    const before = house.app.rooms.stats();
    const socket = await raw();
    const heard = silent(socket);
    for (let i = 0; i < 30; i++) socket.emit("sync", `made-up-${i}`, "0", people[0]!.token, 2000);
    for (let i = 0; i < 30; i++)
      socket.emit("update", move("stand", ["1/stand/0", "a", "a"], "0"), 0, `made-up-${i}`, "0");
    expect(await heard).toEqual([]);
    expect(house.app.rooms.stats()).toMatchObject({ workshops: before.workshops, tables: before.tables });
  });

  it("9: arguments that no rule expects end nothing", async () => {
    const { match, people } = await table();
    const socket = await synced(match, people[0]!.token);
    const { view } = await enterFull(people[0]!.table);
    const strange = [
      null,
      7,
      "x",
      [null],
      [[[]]],
      [{ __proto__: { x: 1 } }],
      [view.key, null, { toString: 1 }],
      [view.key, ["a"], "a"],
    ];
    for (const args of strange) {
      socket.emit("update", { type: "MAKE_MOVE", payload: { type: "stand", args } }, 0, match, "0");
      socket.emit("update", { type: "MAKE_MOVE", payload: { type: "constructor", args } }, 0, match, "0");
    }
    for (const action of [null, 7, [], {}, { type: 7 }, { type: "MAKE_MOVE" }, { type: "MAKE_MOVE", payload: null }])
      socket.emit("update", action);
    for (const args of [[], [null], [{}, {}, {}], [match, "0", { $gt: "" }]]) socket.emit("sync", ...args);
    socket.emit("chat", match, { payload: "x".repeat(200) }, "x");
    await silent(socket);
    expect((await enterFull(people[0]!.table)).seq).toBe(0);
  });

  it("10, 12: there is no lobby route to read, and wrong credentials get neither state nor move", async () => {
    const { match, people } = await table();
    for (const path of ["/games", "/games/tolv-broer", `/games/tolv-broer/${match}`]) {
      const response = await fetch(`http://127.0.0.1:${house.port}${path}`);
      expect(response.status === 404 || !(await response.text()).includes("seed-1")).toBe(true);
    }
    const other = await table();
    const socket = await raw();
    const heard = silent(socket);
    // A token of another table, and one of a desk, are wrong here.
    socket.emit("sync", match, "0", other.people[0]!.token, 3);
    socket.emit("update", move("stand", ["1/stand/0", "a", "a"], "0"), 0, match, "0");
    expect(await heard).toEqual([]);
    expect((await enterFull(people[0]!.table)).seq).toBe(0);
  });

  it("a person who has left gets no more", async () => {
    const { match, people } = await table();
    const a = stock(match, people[0]!.token, "0");
    await until(() => viewOf(a) !== undefined, "it has synced");
    good(await ask(people[0]!.lobby, "me:leave", {}));
    await new Promise((go) => setTimeout(go, 100));
    const { view } = await enterFull(people[1]!.table);
    a.moves.stand!(view.key, "a", "a");
    await new Promise((go) => setTimeout(go, 100));
    expect((await enterFull(people[1]!.table)).seq).toBe(0);
  });
});
