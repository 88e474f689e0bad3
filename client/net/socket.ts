/** The line to the server: one connection, two namespaces, questions with answers. */
import { Manager, type Socket } from "socket.io-client";
import {
  type Answer,
  type Ask,
  FAULTS,
  LOBBY_NAMESPACE,
  type LobbyAnswer,
  type LobbyTell,
  PROTOCOL,
  TABLE_NAMESPACE,
  type TableAnswer,
  type TableTell,
  type WireFault,
  type WorkshopOver,
} from "../../game/protocol/contract";
import type { Link } from "../store/table";

export type Answers = LobbyAnswer & TableAnswer;
export type Tells = LobbyTell & TableTell;
export type Question = keyof Answers;

/** Told how the line is; `why` where it is refused, with what is left where the workshop is over. */
type Watcher = (link: Link, why: WireFault | null, over?: WorkshopOver | null) => void;

/** What a question comes to. `no-answer`: it may or may not have arrived. */
export type Asked<T> = Answer<T> | { readonly ok: false; readonly why: "no-answer" };

export interface Wire {
  /** Asks once and waits at most `wait` ms (6000). Never rejects. */
  ask<Q extends Question>(question: Q, about: Ask<Q>, wait?: number): Promise<Asked<Answers[Q]>>;
  on<T extends keyof Tells>(tell: T, listener: (told: Tells[T]) => void): void;
  /** Called now and whenever the line comes, goes or is refused. */
  watch(listener: Watcher): void;
  close(): void;
}

/** Who we say we are when the line is made. */
export interface Hello {
  readonly token?: string;
  /** Which table a desk's token looks at. */
  readonly table?: number;
}

let manager: Manager | null = null;
/** A namespace has one line at a time: opening another closes the one before. */
const open = new Map<string, Wire>();

/** Websocket first; long polling where a network blocks that. Tries again for ever, at most five seconds apart. */
const newConnection = (): Manager =>
  new Manager(location.origin, {
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    autoConnect: false,
    reconnectionDelay: 300,
    reconnectionDelayMax: 5_000,
    timeout: 10_000,
  });
const connection = (): Manager => (manager ??= newConnection());

const isFault = (text: string): text is WireFault => (FAULTS as readonly string[]).includes(text);
/** Refusals that waiting cures: the server is told again later. */
const PASSING: ReadonlySet<WireFault> = new Set(["too-fast", "server-closing", "busy", "store-failed"]);
const WAIT = 6_000;

/** A line to one namespace; whoever had one before is cut off, unless this one is to be `apart`, on a connection of its own. */
function openWire(namespace: typeof LOBBY_NAMESPACE | typeof TABLE_NAMESPACE, hello: Hello, apart: boolean): Wire {
  if (!apart) open.get(namespace)?.close();
  const socket: Socket = (apart ? newConnection() : connection()).socket(namespace, {});
  socket.auth = { v: PROTOCOL, ...hello };
  const listeners = new Set<Watcher>();
  let link: Link = "connecting";
  let refused: WireFault | null = null;
  let over: WorkshopOver | null = null;
  let closed = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const turn = (to: Link, why: WireFault | null = null): void => {
    link = to;
    refused = why;
    for (const listener of listeners) listener(to, why, over);
  };

  const events: { readonly [event: string]: (...args: never[]) => void } = {
    connect: () => turn("online"),
    disconnect: (reason: Socket.DisconnectReason) => {
      if (reason === "io client disconnect") return;
      turn("lost");
      // The server closed this line on purpose, as it does when it restarts.
      if (reason === "io server disconnect") retry = setTimeout(() => socket.connect(), 1_000);
    },
    connect_error: (error: Error & { readonly data?: WorkshopOver }) => {
      if (socket.active) return turn("lost");
      const why = isFault(error.message) ? error.message : "bad-message";
      over = error.data ?? null;
      if (!PASSING.has(why)) return turn("refused", why);
      turn("lost", why);
      retry = setTimeout(() => socket.connect(), 2_000);
    },
  };
  for (const [event, listener] of Object.entries(events)) socket.on(event, listener as never);
  const mine: [string, (told: never) => void][] = [];
  socket.connect();

  const wire: Wire = {
    ask: (question, about, wait = WAIT) =>
      new Promise((answer) => {
        socket.timeout(wait).emit(question, about, (late: Error | null, given: Answer<never>) => {
          answer(late ? { ok: false, why: "no-answer" } : given);
        });
      }),
    on(tell, listener) {
      mine.push([tell, listener as never]);
      socket.on(tell as string, listener as never);
    },
    watch(listener) {
      listeners.add(listener);
      listener(link, refused, over);
    },
    close() {
      if (closed) return;
      closed = true;
      if (open.get(namespace) === wire) open.delete(namespace);
      clearTimeout(retry);
      listeners.clear();
      for (const [event, listener] of Object.entries(events)) socket.off(event, listener as never);
      for (const [event, listener] of mine) socket.off(event, listener as never);
      socket.disconnect();
    },
  };
  if (!apart) open.set(namespace, wire);
  return wire;
}

/** `apart`: beside another line of this page to the same namespace, for another seat at this device (R1.2). */
export const openLobbyWire = (hello: Hello, apart = false): Wire => openWire(LOBBY_NAMESPACE, hello, apart);
export const openTableWire = (hello: Hello, apart = false): Wire => openWire(TABLE_NAMESPACE, hello, apart);

/** An id nobody else will think of: `bytes` random bytes as text. Works on a page that came over plain http. */
export function newId(bytes = 15): string {
  const given = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCharCode(...given))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
