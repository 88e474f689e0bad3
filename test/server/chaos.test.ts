/** What networks and machines do to a game. The players play through the client's own outbox and table. */
import { type ChildProcess, spawn } from "node:child_process";
import { io, type Socket } from "socket.io-client";
import { afterAll, describe, expect, it } from "vitest";
import { tableOver } from "../../client/net/table-wire";
import { readReplay } from "../../game/replay/file";
import { verifyReplay } from "../../game/replay/play";
import type { LengthId } from "../../game/vocabulary";
import { tempDir } from "../kit/temp-dir";
import { badWire, type Done, playSeat } from "./bad-wire";
import { contentOf } from "./contents";
import { ask, good, House, until } from "./house";

const content = contentOf("kvarteret");
const SEATS = ["0", "1", "2"] as const;
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** The row of every answered action is there, and there is no row that nobody was answered for. */
function expectNothingLostOrDoubled(text: string, applied: readonly Done[]): void {
  const replay = readReplay(text);
  expect(verifyReplay(replay)).toMatchObject({ ok: true });
  const rows = replay.rows.filter((row) => row.kind === "action");
  const known = new Map(applied.map((done) => [done.seq, done]));
  expect(known.size).toBe(applied.length);
  expect([...known.keys()].sort((a, b) => a - b)).toEqual(rows.map((row) => row.seq));
  for (const { seq, seat, move, args } of rows) expect(known.get(seq)).toEqual({ seq, seat, move, args });
}

describe("a bad network", () => {
  it.each([
    ["one", 0.06],
    ["two", 0.2],
  ])(
    "loses nothing and applies nothing twice (%s, %d)",
    async (seed, harm) => {
      const house = await House.open();
      const { code, desk } = await house.workshop({ seats: 3, length: "tutorial", seed });
      const people = [];
      for (const name of ["A", "B", "C"]) people.push(await house.person(code, name));
      good(await ask(desk, "desk:start", { table: 1 }));
      const tables = people.map(({ table }, i) => tableOver(badWire(table, harm, `${seed}/${i}`), async () => content));
      const players = tables.map((table, i) => playSeat(table, SEATS[i]!, content, "random", () => false));
      const applied = (await Promise.all(players)).flat();
      const { match } = tables[0]!.place.value!;
      await until(async () => (await house.app.rooms.replayOf(match)).ok, "the replay is open");
      const replay = await house.app.rooms.replayOf(match);
      if (!replay.ok) throw new Error(replay.why);
      expectNothingLostOrDoubled(replay.text, applied);
      // All three ended on the same table, each with its own view of it.
      const ends = tables.map((table) => table.view.value!.end);
      expect(ends[1]).toEqual(ends[0]);
      expect(ends[2]).toEqual(ends[0]);
      for (const table of tables) table.close();
      await house.close();
    },
    60_000,
  );
});

describe("kill -9", () => {
  const boot = `
    process.env.NODE_ENV = "test";
    const { register } = await import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))});
    register();
    await import(${JSON.stringify(new URL("./chaos-child.ts", import.meta.url).href)});`;
  /** A real server in a process of its own, open. */
  function start(dir: string, port: number): Promise<{ child: ChildProcess; port: number }> {
    const child = spawn(process.execPath, ["--input-type=module", "-e", boot, dir, String(port)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    children.push(child);
    return new Promise((resolve, reject) => {
      child.stdout!.once("data", (text) => resolve({ child, port: Number(String(text).trim()) }));
      child.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
    });
  }
  const dead = (child: ChildProcess) => new Promise<void>((gone) => child.once("exit", () => gone()));

  it("in the middle of a game loses no answered action and doubles none, three times over", async () => {
    const { dir, drop } = tempDir();
    let { child, port } = await start(dir, 0);
    const sockets: Socket[] = [];
    const connect = (nsp: string, token?: string) => {
      const socket = io(`http://127.0.0.1:${port}${nsp}`, {
        transports: ["websocket"],
        forceNew: true,
        reconnectionDelay: 50,
        reconnectionDelayMax: 200,
        auth: token === undefined ? {} : { token },
      });
      sockets.push(socket);
      return socket;
    };
    const door = connect("/lobby");
    const length: LengthId = "short";
    const { code, desk } = good(
      await ask(door, "workshop:open", {
        name: "x",
        language: "en",
        scenario: "kvarteret",
        length,
        tables: 1,
        seats: 3,
        seed: "chaos",
      }),
    );
    const tokens: string[] = [];
    for (const name of ["A", "B", "C"])
      tokens.push(good(await ask(door, "workshop:join", { code, name, table: null, seat: null })).token);
    good(await ask(connect("/lobby", desk), "desk:start", { table: null }));

    const applied: Done[] = [];
    const tables = tokens.map((token, i) =>
      tableOver(badWire(connect("/table", token), 0, `${i}`), async () => content),
    );
    const players = tables.map(async (table, i) =>
      applied.push(...(await playSeat(table, SEATS[i]!, content, "advisor", () => false))),
    );
    const furthest = () =>
      Math.max(...tables.map((table) => (table.view.value ? (table.log.value.at(-1)?.seq ?? 0) : 0)));
    for (const at of [8, 22, 40]) {
      await until(() => furthest() >= at, `number ${at}`, 30_000);
      expect(tables[0]!.view.value!.end).toBeNull();
      const gone = dead(child);
      child.kill("SIGKILL");
      await gone;
      ({ child } = await start(dir, port));
    }
    await Promise.all(players);
    const { match } = tables[0]!.place.value!;
    const fetched = async () => fetch(`http://127.0.0.1:${port}/replay/${match}`);
    await until(async () => (await fetched()).ok, "the replay is open");
    const text = await (await fetched()).text();
    expectNothingLostOrDoubled(text, applied);
    expect(tables[0]!.view.value!.end).toEqual(tables[2]!.view.value!.end);
    for (const socket of sockets) socket.close();
    const gone = dead(child);
    child.kill("SIGTERM");
    await gone;
    drop();
  }, 120_000);
});
