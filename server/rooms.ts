/** Everything behind the sockets: who sits where, whose action counts, what is kept, who is told what. */
import type { Namespace, Server, Socket } from "socket.io";
import * as v from "valibot";
import {
  HelloSchema,
  LOBBY_ASK,
  LOBBY_NAMESPACE,
  PROTOCOL,
  TABLE_ASK,
  TABLE_NAMESPACE,
  type WireFault,
  type WorkshopOver,
} from "../game/protocol/contract";
import { SEATS } from "../game/vocabulary";
import type { Rooms, RoomsDeps } from "./deps";
import { Book, type Holder, type PersonHolder } from "./lobby/book";
import { makeDesk } from "./lobby/desk";
import { tableStatus, workshopOver } from "./lobby/info";
import { type LobbyGiven, type LobbyWho, peopleHandlers } from "./lobby/people";
import { Presence } from "./lobby/presence";
import { deskRoom, peopleRoom, personRoom, Tells } from "./lobby/tells";
import { draftRooms } from "./room/drafts";
import { type TableWho, tableHandlers } from "./room/handlers";
import { replayFile } from "./room/replay";
import { Tables } from "./room/tables";
import { STOCK_NAMESPACE, StockWire } from "./stock/wire";
import { talkRooms } from "./talk/handlers";
import { marksOf } from "./talk/marks";
import { addressReader, networkOf } from "./wire/address";
import { type Ears, listen } from "./wire/listen";

/** What tests turn; the defaults are what people meet. */
export interface Tuning {
  /** ms from a change until a bot acts: from, to */
  readonly botDelay: readonly [number, number];
  /** ms without use after which a room leaves memory */
  readonly idle: number;
  /** ms between looks for idle rooms and expired workshops */
  readonly sweep: number;
}
export const TUNING: Tuning = { botDelay: [900, 2600], idle: 10 * 60_000, sweep: 60_000 };

/** Puts the game's events on `io`. Call `restore` before the port opens and `close` before the store is closed. */
export function attachRooms(io: Server, deps: RoomsDeps, tuning: Tuning = TUNING): Rooms {
  const { clock, log } = deps;
  const counts = { applied: 0, refused: 0, repeated: 0, badMessages: 0 };
  let closing = false;
  const lobby = io.of(LOBBY_NAMESPACE);
  const table = io.of(TABLE_NAMESPACE);
  const book = new Book(deps.store, deps.contents, clock);
  const presence = new Presence();
  const viewerRoom = (match: string, viewer: string) => `${match}/${viewer}`;

  const tables: Tables = new Tables({
    deps,
    book,
    counts,
    botDelay: () => {
      const [from, to] = tuning.botDelay;
      return from === to ? from : from + ((to - from) * deps.random.bytes(1)[0]!) / 255;
    },
    tell: (match, viewer, delta) => void table.to(viewerRoom(match, viewer)).emit("delta", delta),
    tellWhy: (match, seq, reason) =>
      void table.to([...SEATS, "table"].map((viewer) => viewerRoom(match, viewer))).emit("why", { seq, reason }),
    changed: (match) => {
      drafts.forget(match);
      const found = book.ofMatch(match);
      if (found) tells.moved(found.workshop.row.id);
      stock.changed(match);
    },
    differs: (match) =>
      void settle(match).catch((error) =>
        log.error({ match, error: String(error) }, "a table could not be written down"),
      ),
    watched: (match) =>
      stock.watched(match) || [...table.adapter.rooms.keys()].some((name) => name.startsWith(`${match}/`)),
  });
  const tells = new Tells({ lobby, book, tables, presence, clock, log });

  /** Tells those who sit at a table, and those who look at it, how it stands. */
  const status = (match: string) => {
    const found = book.ofMatch(match);
    if (found === undefined) return;
    const people = Object.values(found.match.chairs).flatMap(({ person }) =>
      person === null ? [] : [personRoom(person)],
    );
    table
      .to([...people, viewerRoom(match, "table")])
      .emit("status", tableStatus(found.workshop, found.match, presence));
  };
  /** Writes down what the room knows better: that it is over, or paused. */
  const settle = async (match: string) => {
    const workshop = book.ofMatch(match)?.workshop;
    await workshop?.queue.run(async () => {
      const row = book.ofMatch(match)?.match;
      const room = tables.at(match);
      if (row === undefined || room === undefined) return;
      const over = room.over && row.state !== "over";
      if (!over && row.paused === room.paused) return;
      await book.saveMatch({ ...row, paused: room.paused, ...(over ? { state: "over", endedAt: room.lastAt } : {}) });
      tells.changed(workshop.row.id);
      // The last table to end opens the replays of all (R14.5).
      for (const one of over ? workshop.matches : [row]) status(one.id);
    });
  };

  const given: LobbyGiven = {
    deps,
    book,
    tables,
    tells,
    status,
    sendOut: (person) => {
      // After the answer to the one who leaves.
      setTimeout(() => {
        for (const nsp of [lobby, table, stock.given.stock]) nsp.in(personRoom(person)).disconnectSockets();
      }, 50).unref();
    },
  };
  const desk = makeDesk(given);
  const lobbyHandlers = { ...peopleHandlers(given), ...desk.handlers };
  const tableGiven = { book, tables, presence, giveBack: desk.giveBack };
  const talk = talkRooms({
    deps,
    book,
    tables,
    tellTalk: (match, seats, item) => void table.to(seats.map((seat) => viewerRoom(match, seat))).emit("talk", item),
    tellMarks: (match, seat, marks) => void table.to(viewerRoom(match, seat)).emit("marks", marks),
  });
  const drafts = draftRooms({ clock, book, tables });
  const atTable = {
    ...tableHandlers({ ...tableGiven, growing: drafts.at }),
    ...drafts.handlers,
    ...talk.handlers,
  };
  const ears: Ears = { clock, log, counts, closing: () => closing };

  const arrive = ({ workshop, person }: PersonHolder) =>
    presence.come(person, () => {
      const found = book.get(workshop);
      if (found === undefined) return;
      tells.changed(workshop);
      const place = book.place(found, person);
      if (place) status(place.match.id);
    });
  const stock = new StockWire({ ...tableGiven, stock: io.of(STOCK_NAMESPACE), random: deps.random, ears, arrive });

  const addressOf = addressReader(deps.config.trustProxy);
  /** What a socket has said of itself, checked; kept on the socket. */
  interface Known {
    readonly holder: Holder | null;
    readonly address: string;
    readonly table: number | null;
  }
  /** Why a socket is not let in; with what is left of the workshop where that is over. */
  interface Turned {
    readonly refused: WireFault;
    readonly over?: WorkshopOver;
  }
  const turned = (refused: WireFault): Turned => ({ refused });
  const tooLate = (holder: Holder): Turned => {
    const workshop = book.get(holder.workshop);
    if (workshop === undefined) return turned("workshop-closed");
    const place = holder.kind === "person" ? book.place(workshop, holder.person) : undefined;
    const theirs = holder.kind === "desk" ? workshop.matches : place ? [place.match] : [];
    return { refused: "workshop-closed", over: workshopOver(workshop, theirs) };
  };
  const hello = (socket: Socket): Known | Turned => {
    if (closing) return turned("server-closing");
    const read = v.safeParse(HelloSchema, socket.handshake.auth);
    if (!read.success) return turned("bad-message");
    const { v: version, token, table: number } = read.output;
    if (version !== undefined && version !== PROTOCOL) return turned("old-client");
    const forwarded = socket.handshake.headers["x-forwarded-for"];
    const peer = addressOf(socket.handshake.address, Array.isArray(forwarded) ? forwarded.join(",") : forwarded);
    const address = networkOf(peer);
    const known = { holder: null, address, table: number ?? null };
    if (token === undefined) return known;
    const holder = book.holder(token);
    if (holder === undefined) return turned("token-expired");
    const workshop = book.workshopOf(holder);
    if (typeof workshop !== "string") return { ...known, holder };
    return workshop === "workshop-closed" ? tooLate(holder) : turned(workshop);
  };
  const admit = (nsp: Namespace, come: (socket: Socket, known: Known) => void) => {
    nsp.use((socket, next) => {
      const known = hello(socket);
      socket.data.known = known;
      if (!("refused" in known)) return next();
      const { refused, over } = known;
      counts.badMessages += refused === "bad-message" ? 1 : 0;
      next(Object.assign(new Error(refused), over && { data: over }));
    });
    nsp.on("connection", (socket) => {
      const known = socket.data.known as Known;
      if (known.holder?.kind === "person") {
        void socket.join(personRoom(known.holder.person));
        socket.once("disconnect", arrive(known.holder));
      }
      come(socket, known);
    });
  };

  admit(lobby, (socket, { holder, address }) => {
    const who: LobbyWho = { holder, address };
    listen(socket, who, LOBBY_ASK, lobbyHandlers, ears);
    if (holder === null) return;
    void socket.join(holder.kind === "desk" ? deskRoom(holder.workshop) : peopleRoom(holder.workshop));
    const workshop = book.get(holder.workshop);
    if (workshop === undefined) return;
    void tells.greet(socket, workshop, holder);
  });
  admit(table, (socket, { holder, table: number }) => {
    const watch = (match: string, viewer: string) => void socket.join(viewerRoom(match, viewer));
    const tellOthers: TableWho["tellOthers"] = (match, growing) =>
      void socket.to([...SEATS, "table"].map((viewer) => viewerRoom(match, viewer))).emit("draft", growing);
    const who: TableWho = { holder, table: number, watch, tellOthers };
    listen(socket, who, TABLE_ASK, atTable, ears);
    if (holder?.kind !== "desk") return;
    const match = book.get(holder.workshop)?.matches.find((one) => one.number === number);
    // A desk hears of the table's beginning too.
    if (match) watch(match.id, "table");
  });

  const sweep = setInterval(() => {
    for (const match of book.forgetExpired()) tables.forget(match);
    tables.sweep(tuning.idle);
    talk.sweep();
    drafts.sweep();
  }, tuning.sweep);
  sweep.unref();

  return {
    async restore() {
      await book.restore();
      for (const workshop of book.all()) {
        if (workshop.row.closedAt !== null) continue;
        for (const match of workshop.matches) if (match.state === "playing") await tables.room(match.id);
      }
    },
    replayOf: (match) => replayFile({ book, tables, deps }, match),
    marksOf: (match) => marksOf({ book, deps }, match),
    async close() {
      closing = true;
      clearInterval(sweep);
      tells.stop();
      await Promise.all(book.all().map((workshop) => workshop.queue.empty()));
      await tables.close();
      // The transport is closed, not the socket: browsers then come back by themselves.
      for (const nsp of [lobby, table, stock.given.stock])
        for (const socket of nsp.sockets.values()) socket.conn.close();
    },
    stats: () => ({ workshops: book.size, tables: tables.size, sockets: io.engine.clientsCount, ...counts }),
  };
}
