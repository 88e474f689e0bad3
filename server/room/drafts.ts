/** Proposals that are being built: the newest of each table in memory, told on, and forgotten when the table moves on. */
import type { DRAFT_ASK, DraftAnswer, GrowingDraft } from "../../game/protocol/draft";
import type { View } from "../../game/view-types";
import type { Clock } from "../deps";
import type { Book } from "../lobby/book";
import { Bucket } from "../wire/limits";
import { done, type Handlers, no } from "../wire/listen";
import { type TableWho, whereIs } from "./handlers";
import type { Tables } from "./tables";

/** Drafts of one seat, on all its devices; a browser sends three a second. */
const DRAFTS_PER_SECOND = 4;
const DRAFT_BURST = 10;

interface DraftsGiven {
  readonly clock: Clock;
  readonly book: Book;
  readonly tables: Tables;
}
interface Drafts {
  readonly handlers: Handlers<typeof DRAFT_ASK, DraftAnswer, TableWho>;
  /** What is being built at a table now. */
  readonly at: (match: string) => GrowingDraft | null;
  /** The table has moved on. */
  readonly forget: (match: string) => void;
  /** Lets go of what was counted for tables that are not in memory. */
  readonly sweep: () => void;
}

/** Whether it speaks of what is at this table: browsers look its options and partners up. */
function fits(view: View, { option, now, later }: NonNullable<GrowingDraft["draft"]>): boolean {
  const seats = new Set(view.partners.map(({ seat }) => seat));
  return view.situation.options.some(({ id }) => id === option) && [...now, ...later].every((l) => seats.has(l.seat));
}

export function draftRooms({ clock, book, tables }: DraftsGiven): Drafts {
  const newest = new Map<string, GrowingDraft>();
  const buckets = new Map<string, Map<string, Bucket>>();
  const inPace = (match: string, seat: string): boolean => {
    const ofTable = buckets.get(match) ?? new Map<string, Bucket>();
    const bucket = ofTable.get(seat) ?? new Bucket(DRAFTS_PER_SECOND, DRAFT_BURST, clock.now());
    buckets.set(match, ofTable.set(seat, bucket));
    return bucket.take(clock.now());
  };

  return {
    handlers: {
      "table:draft": async (who, { key, draft }) => {
        const where = whereIs(book, who.holder, who.table);
        if (typeof where === "string") return no(where);
        const { match, seat } = where;
        if (seat === null) return no("not-allowed");
        if (match.state === "waiting") return no("table-not-begun");
        if (!inPace(match.id, seat)) return no("too-fast");
        const room = await tables.room(match.id);
        if (room === undefined) return no("store-failed");
        if (room.paused) return no("paused");
        const view = room.view(seat);
        const refused = key === view.key ? (view.choices.propose ?? null) : "stale";
        if (refused !== null) return { ok: false, why: refused };
        if (draft !== null && !fits(view, draft)) return no("bad-message");
        const growing: GrowingDraft = { key, seq: room.seq, by: seat, draft };
        if (draft !== null) newest.set(match.id, growing);
        else if (!newest.delete(match.id)) return done(null);
        who.tellOthers(match.id, growing);
        return done(null);
      },
    },
    at: (match) => newest.get(match) ?? null,
    forget: (match) => void newest.delete(match),
    sweep() {
      for (const match of [...buckets.keys(), ...newest.keys()])
        if (tables.at(match) === undefined) {
          buckets.delete(match);
          newest.delete(match);
        }
    },
  };
}
