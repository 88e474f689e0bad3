/** The rooms that are in memory: brought in from the store when first asked for, sent out when nobody has use for them. */

import { isTelling, type Reason, type Whys } from "../../game/bots/reason";
import type { Content } from "../../game/content/content";
import { type HostedRules, hosted } from "../../game/engine";
import type { Delta, TableInfo } from "../../game/protocol/contract";
import type { Viewer } from "../../game/view-types";
import type { RoomsDeps } from "../deps";
import type { Book, Workshop } from "../lobby/book";
import type { MatchRow } from "../store/store";
import { Bots } from "./bots";
import { JournalFault } from "./position";
import { Room, type RoomCounts } from "./room";

/** What the lobby shows of a table. */
export type Summary = Pick<TableInfo, "phase" | "step" | "waiting" | "tracks" | "seq" | "onePlusOne"> & {
  /** ms since 1970 */
  readonly lastAt: number;
};
interface TablesGiven {
  readonly deps: RoomsDeps;
  readonly book: Book;
  readonly counts: RoomCounts;
  readonly botDelay: () => number;
  readonly tell: (match: string, viewer: Viewer, delta: Delta) => void;
  /** Why a bot did what it did, for all who look at the table. */
  readonly tellWhy: (match: string, seq: number, reason: Reason) => void;
  /** A table has moved on. */
  readonly changed: (match: string) => void;
  /** The room knows better than the table's row: it is over, or paused. */
  readonly differs: (match: string) => void;
  /** Whether anybody looks at the table now. */
  readonly watched: (match: string) => boolean;
}
/** Contents whose rules are kept ready. */
const MOST_RULES = 60;

interface Held {
  readonly room: Room;
  readonly bots: Bots;
  /** Why bots did what they did, by number. */
  readonly whys: Map<number, Reason>;
}

export class Tables {
  readonly #held = new Map<string, Promise<Held>>();
  readonly #ready = new Map<string, Held>();
  readonly #summaries = new Map<string, Summary>();
  readonly #rules = new Map<string, HostedRules>();
  readonly #touched = new Map<string, number>();
  /** Tables whose journal and rules do not agree: said once, not tried again. */
  readonly #faulty = new Set<string>();
  #closed = false;

  constructor(readonly given: TablesGiven) {}

  get size(): number {
    return this.#ready.size;
  }
  /** The table's room; undefined for a table that has not begun, or that cannot go on. */
  async room(match: string): Promise<Room | undefined> {
    const begun = this.given.book.ofMatch(match);
    if (this.#closed || begun === undefined || begun.match.state === "waiting" || this.#faulty.has(match))
      return undefined;
    this.#touched.set(match, this.given.deps.clock.now());
    let held = this.#held.get(match);
    if (held === undefined) {
      held = this.#bring(begun.workshop, begun.match);
      this.#held.set(match, held);
      // Tried again when next asked for: the store may be back by then.
      held.catch(() => this.#held.delete(match));
    }
    try {
      const { room } = await held;
      return room.broken ? undefined : room;
    } catch (error) {
      if (!(error instanceof JournalFault)) {
        this.given.deps.log.error({ match, error: String(error) }, "a table could not be brought in");
      }
      return undefined;
    }
  }
  /** The room if it is in memory. */
  at(match: string): Room | undefined {
    return this.#ready.get(match)?.room;
  }
  /** Bots' reasons at a table in memory, from a number on; all of them where that is null. */
  whys(match: string, since: number | null): Whys {
    const whys = this.#ready.get(match)?.whys ?? new Map<number, Reason>();
    return Object.fromEntries([...whys].filter(([seq]) => seq >= (since ?? 0)));
  }
  /** Bots of the table look again: a chair or a pause has changed. */
  wake(match: string): void {
    this.#ready.get(match)?.bots.look();
  }
  /** What the lobby shows of it; undefined where nothing can be said. */
  async summary(match: string): Promise<Summary | undefined> {
    const room = this.at(match);
    const known = this.#summaries.get(match);
    if (known !== undefined && (room === undefined || known.seq === room.seq)) return known;
    const loaded = room ?? (await this.room(match));
    if (loaded === undefined) return undefined;
    const view = loaded.view("table");
    const { phase, step, waiting, tracks, end } = view;
    const onePlusOne = end?.score.onePlusOne ?? null;
    const summary = { phase, step, waiting, tracks, seq: loaded.seq, lastAt: loaded.lastAt, onePlusOne };
    this.#summaries.set(match, summary);
    return summary;
  }

  async #bring(workshop: Workshop, row: MatchRow): Promise<Held> {
    const { deps, book, counts } = this.given;
    const loaded = await deps.contents.byFingerprint(workshop.row.content);
    if (loaded === undefined) throw new Error(`content ${workshop.row.content} is not here`);
    const { scenario, length, seats, seed } = workshop.row;
    let held: Held | undefined;
    const room = await Room.load({
      match: row.id,
      setup: { scenario, length, seats, seed },
      content: loaded.content,
      rules: this.#rulesFor(loaded.content),
      store: deps.store,
      clock: deps.clock,
      log: deps.log,
      counts,
      tell: (viewer, delta) => this.given.tell(row.id, viewer, delta),
      changed: () => held && this.#changed(row.id, held),
    }).catch((error: unknown) => {
      if (error instanceof JournalFault) {
        this.#faulty.add(row.id);
        const setup = { scenario, length, seats, content: workshop.row.content };
        deps.log.error(
          { match: row.id, ...setup, fault: error.message },
          "a table is closed: its journal and the rules do not agree",
        );
      }
      throw error;
    });
    const chairs = () => {
      const found = book.ofMatch(row.id);
      return found !== undefined && found.workshop.row.closedAt === null ? found.match.chairs : {};
    };
    const whys = new Map((await deps.store.whys(row.id)).map(({ at, reason }) => [at, reason]));
    const told = (seq: number, reason: Reason) => {
      if (!isTelling(reason)) return;
      whys.set(seq, reason);
      this.given.tellWhy(row.id, seq, reason);
      // Beside the game: one that is not kept is missing after a restart, and nothing else.
      deps.store
        .saveWhy(row.id, { at: seq, reason })
        .catch((error) => deps.log.warn({ match: row.id, seq, error: String(error) }, "a reason was not kept"));
    };
    held = { room, bots: new Bots({ room, chairs, delay: this.given.botDelay, told, log: deps.log }), whys };
    this.#ready.set(row.id, held);
    if ((room.over && row.state !== "over") || room.paused !== row.paused) this.given.differs(row.id);
    held.bots.wake();
    return held;
  }
  #rulesFor(content: Content): HostedRules {
    const known = this.#rules.get(content.fingerprint) ?? hosted(content);
    this.#rules.set(content.fingerprint, known);
    // Every own partnership is content of its own; rooms keep the rules they were begun with.
    for (const [oldest] of this.#rules) if (this.#rules.size > MOST_RULES) this.#rules.delete(oldest);
    return known;
  }
  #changed(match: string, { room, bots }: Held): void {
    this.#touched.set(match, this.given.deps.clock.now());
    this.given.changed(match);
    if (room.over) this.given.differs(match);
    bots.wake();
  }

  /** Sends out rooms that nobody has used for `idleMs` and nobody looks at. */
  sweep(idleMs: number): void {
    const now = this.given.deps.clock.now();
    for (const match of this.#ready.keys()) {
      if (now - (this.#touched.get(match) ?? 0) >= idleMs && !this.given.watched(match)) this.drop(match);
    }
  }
  drop(match: string): void {
    this.#ready.get(match)?.bots.stop();
    this.#ready.delete(match);
    this.#held.delete(match);
  }
  forget(match: string): void {
    this.drop(match);
    this.#summaries.delete(match);
    this.#touched.delete(match);
  }
  /** No more from anybody, and what is being written is written. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { bots } of this.#ready.values()) bots.stop();
    await Promise.all([...this.#ready.values()].map(({ room }) => room.settled()));
  }
}
