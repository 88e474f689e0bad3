/**
 * boardgame.io's own wire (0.50.2), so that its unmodified Client with SocketIO() can sit at a table. The seat comes from
 * the credentials of the first sync and from nothing else; what is sent is the seat's view, never the state.
 */
import type { Namespace, Socket } from "socket.io";
import * as v from "valibot";
import { GAME_NAME } from "../../game/game";
import type { Seat } from "../../game/vocabulary";
import type { Random } from "../deps";
import type { PersonHolder } from "../lobby/book";
import { chairOf, seatsOf } from "../lobby/seats";
import { personRoom } from "../lobby/tells";
import { makeId } from "../lobby/tokens";
import { actFor, type TableGiven, whereIs } from "../room/handlers";
import type { Room } from "../room/room";
import { type Ears, pacer } from "../wire/listen";

export const STOCK_NAMESPACE = `/${GAME_NAME}`;
const text = v.pipe(v.string(), v.maxLength(100));
/** sync(matchID, playerID, credentials, numPlayers): only the first and the third are read. */
const SyncSchema = v.looseTuple([text, v.unknown(), text]);
/** update(action, stateID, matchID, playerID): the seat in the action is not read. */
const UpdateSchema = v.looseTuple([
  v.object({ type: v.literal("MAKE_MOVE"), payload: v.object({ type: text, args: v.optional(v.unknown()) }) }),
]);

interface Bound {
  readonly match: string;
  readonly seat: Seat;
  readonly person: string;
}
interface StockGiven extends TableGiven {
  readonly stock: Namespace;
  readonly random: Random;
  readonly ears: Ears;
  /** A person's socket has come; returns what to call when it is gone. */
  readonly arrive: (holder: PersonHolder) => () => void;
}

const roomOf = (match: string, seat: string): string => `${match}/${seat}`;

/** What the stock client keeps as its state: G is the seat's view; nothing of plugins, undo or log. */
function stateFor(room: Room, seat: Seat) {
  const { numPlayers, turn, currentPlayer, playOrder, playOrderPos, phase, activePlayers } = room.ctx;
  const ctx = { numPlayers, turn, currentPlayer, playOrder, playOrderPos, phase, activePlayers };
  return { G: room.view(seat), ctx, plugins: {}, _undo: [], _redo: [], deltalog: [], _stateID: room.seq };
}

export class StockWire {
  constructor(readonly given: StockGiven) {
    given.stock.on("connection", (socket) => this.#listen(socket));
  }

  /** A table has moved on: its stock clients are sent their state, encoded once for each seat. */
  changed(match: string): void {
    const { stock, tables } = this.given;
    const room = tables.at(match);
    if (room === undefined) return;
    for (const seat of seatsOf(6)) {
      if (!stock.adapter.rooms.has(roomOf(match, seat))) continue;
      stock.to(roomOf(match, seat)).emit("update", match, stateFor(room, seat), []);
    }
  }
  watched(match: string): boolean {
    return seatsOf(6).some((seat) => this.given.stock.adapter.rooms.has(roomOf(match, seat)));
  }

  #listen(socket: Socket): void {
    const { ears } = this.given;
    const inPace = pacer(socket, ears.clock);
    let bound: Bound | undefined;
    socket.onAny((event: unknown, ...args: unknown[]) => {
      const bad = () => void ears.counts.badMessages++;
      if (!inPace()) return bad();
      if (ears.closing() || event === "chat") return;
      const work = async () => {
        if (event === "sync") {
          const read = v.safeParse(SyncSchema, args);
          if (!read.success) return bad();
          bound ??= await this.#bind(socket, read.output[0], read.output[2]);
          return bound === undefined ? bad() : this.#sync(socket, bound);
        }
        const read = event === "update" ? v.safeParse(UpdateSchema, args) : undefined;
        if (!read?.success || bound === undefined) return bad();
        return this.#update(socket, bound, read.output[0].payload);
      };
      work().catch((error) =>
        ears.log.error({ event: String(event), error: String(error) }, "a stock message could not be answered"),
      );
    });
  }

  /** The seat these credentials hold at this match; undefined (and nothing done) where they do not. */
  async #bind(socket: Socket, match: string, credentials: string): Promise<Bound | undefined> {
    const { book, tables, arrive } = this.given;
    const holder = book.holder(credentials);
    if (holder?.kind !== "person") return undefined;
    const at = whereIs(book, holder, null);
    if (typeof at === "string" || at.match.id !== match || at.seat === null) return undefined;
    if ((await tables.room(match)) === undefined || !socket.connected) return undefined;
    socket.once("disconnect", arrive(holder));
    return { match, seat: at.seat, person: holder.person };
  }

  /** The bound seat's room, as long as the person still holds the seat. */
  async #room({ match, seat, person }: Bound) {
    const found = this.given.book.ofMatch(match);
    if (found === undefined || found.workshop.row.closedAt !== null) return undefined;
    if (chairOf(found.match, seat).person !== person) return undefined;
    const room = await this.given.tables.room(match);
    return room && { room, ...found };
  }
  async #sync(socket: Socket, bound: Bound): Promise<void> {
    const at = await this.#room(bound);
    if (at === undefined) return;
    const state = stateFor(at.room, bound.seat);
    const filteredMetadata = seatsOf(at.workshop.row.seats).map((seat) => {
      const { person, bot } = chairOf(at.match, seat);
      const name = person === null ? undefined : at.workshop.people.get(person)?.name;
      return {
        id: Number(seat),
        ...(name === undefined ? {} : { name }),
        isConnected: person === null ? bot !== null : this.given.presence.online(person),
      };
    });
    socket.emit("sync", bound.match, { state, initialState: state, log: [], filteredMetadata });
    // Only now, and in the same turn: the stock client breaks on an update before its first sync.
    void socket.join([roomOf(bound.match, bound.seat), personRoom(bound.person)]);
  }
  async #update(socket: Socket, bound: Bound, move: { readonly type: string; readonly args?: unknown }): Promise<void> {
    const at = await this.#room(bound);
    if (at === undefined) return;
    const args = Array.isArray(move.args) ? move.args : move.args === undefined ? [] : [move.args];
    const id = `stock-${makeId(this.given.random)}`;
    const answer = await actFor(
      this.given,
      at.room,
      { match: at.match, seat: bound.seat },
      { id, move: move.type, args },
    );
    // The stock wire has no answers: the true state takes back whatever the client believed.
    if (!answer.ok) await this.#sync(socket, bound);
  }
}
