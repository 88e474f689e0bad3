/** What is said at one table: each change on disk before anybody is told. Knows nothing of the game but numbers of actions. */

import type { Answer } from "../../game/protocol/contract";
import { outcomeId, type Reaction, type TalkItem } from "../../game/protocol/talk";
import type { Seat } from "../../game/vocabulary";
import type { Clock } from "../deps";
import { Queue } from "../room/queue";
import type { Store, TalkRow } from "../store/store";
import { Bucket } from "../wire/limits";
import { done, no } from "../wire/listen";

/** Messages of one seat: nobody can use up the others' room. */
export const MOST_SAID = 200;
/** Messages of a seat: one in three seconds, six at once. */
const SAID_PER_SECOND = 1 / 3;
const SAID_BURST = 6;
/** Reactions, marks and what is taken back: of a seat, on all its devices. */
const TOUCHES_PER_SECOND = 2;
const TOUCH_BURST = 20;
/** Changes in one answer: far below what may wait unread on a connection. */
const PAGE = 200;

interface TalkGiven {
  readonly match: string;
  readonly store: Pick<Store, "talk" | "saveTalk" | "blankTalk">;
  readonly clock: Clock;
  /** A person's name; null: has left. */
  readonly nameOf: (person: string) => string | null;
  /** All who sit at the table are told. */
  readonly tell: (item: TalkItem) => void;
}
type Done = Promise<Answer<null>>;

export class Talk {
  #rows = new Map<string, TalkRow>();
  #v = 0;
  /** A change came to an unknown end: read what is kept before anything else. */
  #unsure = true;
  readonly #queue = new Queue();
  readonly #buckets = new Map<string, Bucket>();

  constructor(readonly given: TalkGiven) {}

  /** Changes after `since`, in their order; all where that is null. */
  since(since: number | null): Promise<{ readonly items: readonly TalkItem[]; readonly more: boolean }> {
    return this.#queue.run(async () => {
      await this.#read();
      const changed = [...this.#rows.values()].filter((row) => row.v > (since ?? 0)).sort((a, b) => a.v - b.v);
      return { items: changed.slice(0, PAGE).map((row) => this.#shown(row)), more: changed.length > PAGE };
    });
  }

  /** Says something from a seat; the same id again is answered and not said twice. */
  say(seat: Seat, person: string, ask: { readonly id: string; readonly at: number; readonly text: string }): Done {
    const id = `${seat}.${ask.id}`;
    return this.#queue.run(async () => {
      await this.#read();
      if (this.#rows.has(id)) return done(null);
      if (!this.#bucket("say", seat, SAID_PER_SECOND, SAID_BURST)) return no("too-fast");
      const said = [...this.#rows.values()].filter((row) => row.said?.seat === seat).length;
      if (said >= MOST_SAID) return no("talk-full");
      const n = this.#v + 1;
      const time = this.given.clock.now();
      return this.#keep({ id, v: n, n, at: ask.at, said: { seat, person, text: ask.text, time }, reactions: {} });
    });
  }

  /** Sets a reaction of a seat or takes it away. `outcome`: the number of its action, where `to` is an outcome that is there. */
  react(
    seat: Seat,
    ask: { readonly to: string; readonly reaction: Reaction; readonly on: boolean },
    outcome: number | null,
  ): Done {
    return this.#queue.run(async () => {
      await this.#read();
      if (!this.touch(seat)) return no("too-fast");
      const v = this.#v + 1;
      const known = this.#rows.get(ask.to);
      const made = outcome === null ? undefined : { id: outcomeId(outcome), v, n: v, at: outcome, said: null };
      const row = known ?? (made && { ...made, reactions: {} });
      if (row === undefined || row.said?.text === null) return no("bad-message");
      const before = row.reactions[ask.reaction] ?? [];
      if (before.includes(seat) === ask.on) return done(null);
      const after = ask.on ? [...before, seat].sort() : before.filter((one) => one !== seat);
      return this.#keep({ ...row, v, reactions: { ...row.reactions, [ask.reaction]: after } });
    });
  }

  /** Takes the text of a message of this seat out of everything that is kept, and what was said about it. */
  takeBack(seat: Seat, id: string): Done {
    return this.#queue.run(async () => {
      await this.#read();
      if (!this.touch(seat)) return no("too-fast");
      const row = this.#rows.get(id);
      if (row?.said == null || row.said.seat !== seat) return no("not-allowed");
      if (row.said.text === null) return done(null);
      return this.#keep({ ...row, v: this.#v + 1, said: { ...row.said, text: null }, reactions: {} }, true);
    });
  }

  /** Counts a small act of a seat; false when there were too many. */
  touch(seat: Seat): boolean {
    return this.#bucket("touch", seat, TOUCHES_PER_SECOND, TOUCH_BURST);
  }

  #bucket(kind: string, seat: Seat, perSecond: number, burst: number): boolean {
    const now = this.given.clock.now();
    const name = `${kind}/${seat}`;
    const bucket = this.#buckets.get(name) ?? new Bucket(perSecond, burst, now);
    this.#buckets.set(name, bucket);
    return bucket.take(now);
  }

  async #keep(row: TalkRow, blank = false): Done {
    const { match, store } = this.given;
    this.#unsure = true;
    await (blank ? store.blankTalk(match, row) : store.saveTalk(match, row));
    this.#unsure = false;
    this.#take(row);
    this.given.tell(this.#shown(row));
    return done(null);
  }
  async #read(): Promise<void> {
    if (!this.#unsure) return;
    const rows = await this.given.store.talk(this.given.match);
    this.#rows = new Map();
    this.#v = 0;
    for (const row of rows) this.#take(row);
    this.#unsure = false;
  }
  #take(row: TalkRow): void {
    this.#rows.set(row.id, row);
    this.#v = Math.max(this.#v, row.v);
  }

  #shown({ said, ...row }: TalkRow): TalkItem {
    if (said === null) return { ...row, said };
    const { seat, person, text, time } = said;
    return { ...row, said: { seat, name: this.given.nameOf(person), text, time } };
  }
}
