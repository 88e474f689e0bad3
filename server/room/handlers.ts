/** The questions of a table: come in, and act. The seat is the token's own. */

import { ARGS, readMove } from "../../game/moves/args";
import type { Answer, Entered, TABLE_ASK, TableAnswer, WireFault } from "../../game/protocol/contract";
import type { GrowingDraft } from "../../game/protocol/draft";
import type { Viewer } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import type { Book, Holder, Workshop } from "../lobby/book";
import { tableStatus } from "../lobby/info";
import type { Presence } from "../lobby/presence";
import { chairOf } from "../lobby/seats";
import type { MatchRow } from "../store/store";
import { done, type Handlers, no } from "../wire/listen";
import type { Room } from "./room";
import type { Tables } from "./tables";

export interface TableWho {
  readonly holder: Holder | null;
  /** The table a desk looks at. */
  readonly table: number | null;
  /** From now on this socket is told what the viewer may know. */
  readonly watch: (match: string, viewer: Viewer) => void;
  /** Tells all other sockets at the table what is being built. */
  readonly tellOthers: (match: string, growing: GrowingDraft) => void;
}
export interface TableGiven {
  readonly book: Book;
  readonly tables: Tables;
  readonly presence: Presence;
  /** The person at this seat is back: a bot that kept it stands up. */
  readonly giveBack: (match: string, seat: Seat) => Promise<void>;
}

interface At {
  readonly workshop: Workshop;
  readonly match: MatchRow;
  /** null: an onlooker */
  readonly seat: Seat | null;
}
/** The table and seat of whoever holds this token. */
export function whereIs(book: Book, holder: Holder | null, table: number | null): At | WireFault {
  if (holder === null) return "not-allowed";
  const workshop = book.workshopOf(holder);
  if (typeof workshop === "string") return workshop;
  if (holder.kind === "desk") {
    const match = workshop.matches.find((one) => one.number === table);
    return match === undefined ? "no-such-table" : { workshop, match, seat: null };
  }
  const place = book.place(workshop, holder.person);
  return place === undefined ? "token-expired" : { workshop, ...place };
}

/** A person's action on a room: shape, then the room. Used by both wires. */
export async function actFor(
  given: Pick<TableGiven, "giveBack">,
  room: Room,
  { match, seat }: { readonly match: MatchRow; readonly seat: Seat },
  ask: { readonly id: string; readonly move: string; readonly args: readonly unknown[] },
): Promise<Answer<{ readonly seq: number }>> {
  const read = readMove(ask.move, ask.args);
  if (read === undefined) return { ok: false, why: Object.hasOwn(ARGS, ask.move) ? "bad-arguments" : "no-such-move" };
  const answer = await room.act({ id: ask.id, seat, ...read, by: "seat" });
  if (answer.ok && chairOf(match, seat).bot !== null) await given.giveBack(match.id, seat);
  return answer;
}

export function tableHandlers(
  given: TableGiven & { readonly growing: (match: string) => GrowingDraft | null },
): Pick<Handlers<typeof TABLE_ASK, TableAnswer, TableWho>, "table:enter" | "table:act"> {
  const { book, tables, presence } = given;
  const inRoom = async (who: TableWho): Promise<(At & { readonly room: Room }) | WireFault> => {
    const at = whereIs(book, who.holder, who.table);
    if (typeof at === "string") return at;
    if (at.match.state === "waiting") return "table-not-begun";
    const room = await tables.room(at.match.id);
    return room === undefined ? "store-failed" : { ...at, room };
  };
  return {
    "table:enter": async (who, { since }) => {
      const found = await inRoom(who);
      if (typeof found === "string") return no(found);
      const { workshop, match, seat, room } = found;
      const viewer: Viewer = seat ?? "table";
      const shown = room.enter(viewer, since);
      // In the same turn as the view was taken, so that no change falls between the two.
      who.watch(match.id, viewer);
      const draft = given.growing(match.id);
      const entered: Entered = {
        match: match.id,
        seat,
        table: match.number,
        workshop: { name: workshop.row.name, code: workshop.row.code },
        content: workshop.row.content,
        status: tableStatus(workshop, book.ofMatch(match.id)?.match ?? match, presence),
        whys: tables.whys(match.id, since),
        ...(draft && { draft }),
        ...shown,
      };
      return done(entered);
    },
    "table:act": async (who, ask) => {
      const found = await inRoom(who);
      if (typeof found === "string") return no(found);
      const { match, seat, room } = found;
      return seat === null ? no("not-allowed") : actFor(given, room, { match, seat }, ask);
    },
  };
}
