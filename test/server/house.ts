/** A whole server on a free port with a data folder of its own, and people who speak to it over real sockets. */
import { randomBytes } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type {
  Answer,
  Ask,
  Delta,
  Entered,
  LobbyAnswer,
  MyPlace,
  TableAnswer,
  WorkshopInfo,
} from "../../game/protocol/contract";
import { patch } from "../../game/protocol/diff";
import type { View } from "../../game/view-types";
import { type App, createApp } from "../../server/app";
import { readConfig } from "../../server/config";
import { makeLibrary } from "../../server/content-files";
import type { ContentLibrary, Random } from "../../server/deps";
import { type Logger, silent } from "../../server/log";
import type { OwnMaker } from "../../server/own-content";
import { attachRooms, TUNING, type Tuning } from "../../server/rooms";
import { openEmbedded } from "../../server/store/embedded";
import type { Store } from "../../server/store/store";
import { tempDir } from "../kit/temp-dir";
import { readOnce } from "./contents";

type Answers = LobbyAnswer & TableAnswer;

interface HouseOptions {
  /** Of a house before; else a new one. */
  readonly dir?: string;
  readonly tuning?: Partial<Tuning>;
  readonly log?: Logger;
  readonly now?: () => number;
  /** Puts something between the server and its store. */
  readonly wrap?: (store: Store) => Store;
  readonly env?: { readonly [name: string]: string };
  /** Chance that comes out the same each time: codes, tokens and bots too. */
  readonly random?: Random;
  /** Makes own partnerships; none unless told. */
  readonly own?: OwnMaker;
  /** A built client to serve. */
  readonly clientDir?: string;
}

export class House {
  readonly #sockets: Socket[] = [];
  private constructor(
    readonly dir: string,
    readonly app: App,
    readonly store: Store,
    readonly port: number,
    readonly contents: ContentLibrary,
    readonly drop: () => void,
  ) {}

  static async open(options: HouseOptions = {}): Promise<House> {
    const temp = options.dir === undefined ? tempDir() : { dir: options.dir, drop: () => {} };
    const now = options.now ?? Date.now;
    const log = options.log ?? silent;
    const store = await openEmbedded({ dir: temp.dir, now });
    const config = readConfig({ HOST: "127.0.0.1", PORT: "0", DATA_DIR: temp.dir, ...options.env });
    const contents = await makeLibrary(readOnce(), store, log, options.own ?? null);
    const app = await createApp({
      store: options.wrap?.(store) ?? store,
      contents,
      config,
      clock: { now },
      log,
      random: options.random ?? { bytes: (n) => randomBytes(n) },
      clientDir: options.clientDir ?? null,
      attach: (server, deps) => attachRooms(server, deps, { ...TUNING, botDelay: [1, 3], ...options.tuning }),
    });
    return new House(temp.dir, app, store, await app.listen(), contents, temp.drop);
  }

  /** A socket on one namespace, connected or refused. */
  socket(namespace: "/lobby" | "/table" | "/tolv-broer" | "/", auth: object = {}, headers: object = {}): Socket {
    const socket = io(`http://127.0.0.1:${this.port}${namespace}`, {
      transports: ["websocket"],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      auth,
      extraHeaders: headers as Record<string, string>,
    });
    this.#sockets.push(socket);
    const heard = new Map<string, unknown>();
    latest.set(socket, heard);
    for (const event of ["lobby", "me"]) socket.on(event, (what) => heard.set(event, what));
    return socket;
  }

  /** Opens a workshop; four seats, one table, short, unless told otherwise. */
  async workshop(change: Partial<Ask<"workshop:open">> = {}) {
    const lobby = this.socket("/lobby");
    const open = {
      name: "Prøve",
      language: "da",
      scenario: "kvarteret",
      length: "short",
      tables: 1,
      seats: 4,
      seed: "seed-1",
      ...change,
    } as const;
    const { code, desk: token } = good(await ask(lobby, "workshop:open", open));
    lobby.close();
    const desk = this.socket("/lobby", { token });
    return { code, token, desk };
  }
  /** Comes in as a person. */
  async person(code: string, name: string, wish: { table?: number; seat?: "0" | "1" | "2" | "3" | "4" | "5" } = {}) {
    const door = this.socket("/lobby");
    const { token } = good(
      await ask(door, "workshop:join", { code, name, table: wish.table ?? null, seat: wish.seat ?? null }),
    );
    door.close();
    return { token, lobby: this.socket("/lobby", { token }), table: this.socket("/table", { token }) };
  }

  hangUp(): void {
    for (const socket of this.#sockets) socket.close();
  }
  /** Stops the server and keeps its folder. */
  async stop(): Promise<void> {
    this.hangUp();
    await this.app.close();
    await this.store.close();
  }
  async close(): Promise<void> {
    await this.stop();
    this.drop();
  }
}

/** Asks once; rejects when there is no answer in 5 s. */
export const ask = <Q extends keyof Answers>(socket: Socket, question: Q, about: Ask<Q>): Promise<Answer<Answers[Q]>> =>
  socket.timeout(5000).emitWithAck(question, about);
/** Anything at all, as a stranger would send it. */
export const say = (socket: Socket, event: string, ...args: unknown[]): Promise<Answer<unknown>> =>
  socket.timeout(5000).emitWithAck(event, ...args);

export function good<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`answered ${answer.why}`);
  return answer.value;
}
export const why = (answer: Answer<unknown>): string => (answer.ok ? "ok" : answer.why);

/** The next time the socket is told `event` with something that fits. */
export function told<T>(socket: Socket, event: string, fits: (told: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not told "${event}" in 5 s`)), 5000);
    const hear = (what: T) => {
      if (!fits(what)) return;
      clearTimeout(late);
      socket.off(event, hear);
      resolve(what);
    };
    socket.on(event, hear);
  });
}
/** What is the case now, or soon: the latest the socket was told may have come before we asked. */
function knows<T>(socket: Socket, event: "lobby" | "me", fits: (told: T) => boolean): Promise<T> {
  const now = latest.get(socket)?.get(event) as T | undefined;
  return now !== undefined && fits(now) ? Promise.resolve(now) : told<T>(socket, event, fits);
}
export const toldLobby = (socket: Socket, fits: (info: WorkshopInfo) => boolean) =>
  knows<WorkshopInfo>(socket, "lobby", fits);
export const toldMe = (socket: Socket, fits: (place: MyPlace) => boolean) => knows<MyPlace>(socket, "me", fits);
/** Why a connection was refused. */
export const refusedAs = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    socket.once("connect_error", (error) => resolve(error.message));
    socket.once("connect", () => reject(new Error("was let in")));
  });
/** What a refusal tells beside its reason. */
export const refusedWith = (socket: Socket): Promise<unknown> =>
  new Promise((resolve, reject) => {
    socket.once("connect_error", (error) => resolve((error as Error & { readonly data?: unknown }).data));
    socket.once("connect", () => reject(new Error("was let in")));
  });
export const connected = (socket: Socket): Promise<void> =>
  new Promise((resolve, reject) => {
    if (socket.connected) return resolve();
    socket.once("connect", () => resolve());
    socket.once("connect_error", reject);
  });
/** Enters the table and wants all of it. */
export async function enterFull(table: Socket): Promise<Extract<Entered, { full: true }>> {
  const entered = good(await ask(table, "table:enter", { since: null }));
  if (!entered.full) throw new Error("expected the whole view");
  return entered;
}
export const until = async (fits: () => boolean | Promise<boolean>, what: string, ms = 10_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!(await fits())) {
    if (Date.now() > end) throw new Error(`not in ${ms} ms: ${what}`);
    await new Promise((go) => setTimeout(go, 5));
  }
};

/** Follows a table by its differences alone, as a browser does; throws where one does not start from what it has. */
export async function follow(
  table: Socket,
): Promise<{ readonly match: string; readonly now: () => { view: View; seq: number } }> {
  const early: Delta[] = [];
  let at: { view: View; seq: number } | undefined;
  const take = (delta: Delta) => {
    if (at === undefined) return void early.push(delta);
    if (delta.seq <= at.seq) return;
    if (delta.from !== at.seq) throw new Error(`has ${at.seq}, is told from ${delta.from}`);
    at = { view: patch(at.view, delta.ops), seq: delta.seq };
  };
  table.on("delta", take);
  const { view, seq, match } = await enterFull(table);
  at = { view, seq };
  early.forEach(take);
  return { match, now: () => at! };
}
/** What each socket was told last, by event. */
const latest = new WeakMap<Socket, Map<string, unknown>>();
