/** One table in memory: actions in order, each on disk before anybody sees it. */
import type { Content } from "../../game/content/content";
import type { HostedRules } from "../../game/engine";
import type { Fact } from "../../game/log/facts";
import type { Refusal } from "../../game/moves/refusal";
import type { Answer, Delta, NumberedFacts } from "../../game/protocol/contract";
import type { GameState, Setup } from "../../game/state";
import { viewFor } from "../../game/view";
import type { View, Viewer } from "../../game/view-types";
import type { Actor, Seat } from "../../game/vocabulary";
import type { Clock } from "../deps";
import type { Logger } from "../log";
import type { By, JournalRow, Store } from "../store/store";
import { done, no } from "../wire/listen";
import { fingerprintOf, follow, JournalFault, noted, type Position } from "./position";
import { Queue } from "./queue";
import { type Shown, Viewers } from "./viewers";

/** Actions that may wait for their turn; one more is answered `busy`. */
export const MOST_WAITING = 50;
/** Refused actions whose answer is remembered. */
const REFUSED_KEPT = 500;
/** Attempts to place an action when others keep taking the number, or the store is unsure. */
const MOST_TRIES = 4;

export interface RoomCounts {
  applied: number;
  refused: number;
  repeated: number;
}
interface RoomGiven {
  readonly match: string;
  readonly setup: Setup;
  readonly content: Content;
  readonly rules: HostedRules;
  readonly store: Pick<Store, "append" | "journal">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly counts: RoomCounts;
  /** One change for one viewer that has come in. */
  readonly tell: (viewer: Viewer, delta: Delta) => void;
  /** After each line of the journal, when all viewers have been told. */
  readonly changed: () => void;
}
/** What somebody wants done. `id` is the sender's own, within its seat. */
export interface Act {
  readonly id: string;
  readonly seat: Actor;
  readonly move: string;
  readonly args: readonly unknown[];
  readonly by: By;
}
type Record_ = "pause" | "resume" | "bot-in" | "bot-out";

export class Room {
  #at: Position;
  #lastAt: number;
  #log: NumberedFacts[];
  #broken = false;
  /** An append came to an unknown end: read the journal before anything else. */
  #unsure = false;
  readonly #seqs = new Map<string, number>();
  readonly #refused = new Map<string, Refusal>();
  readonly #viewers: Viewers;
  readonly #queue = new Queue();

  private constructor(readonly given: RoomGiven) {
    const started = given.rules.start(given.setup);
    this.#at = { match: started.match, seq: 0, paused: false };
    this.#log = [{ seq: 0, facts: started.facts }];
    this.#lastAt = given.clock.now();
    this.#viewers = new Viewers(given.content, given.tell);
  }

  /** Builds the table from its setup and journal. Throws a JournalFault where they do not fit. */
  static async load(given: RoomGiven): Promise<Room> {
    const room = new Room(given);
    for (const row of await given.store.journal(given.match, 0)) room.#take(row);
    return room;
  }

  get seq(): number {
    return this.#at.seq;
  }
  get G(): GameState {
    return this.#at.match.G;
  }
  /** boardgame.io's own context: turn, active players; no secrets. */
  get ctx() {
    return this.#at.match.state.ctx;
  }
  /** All that has happened, by number; with what only some may know. */
  get log(): readonly NumberedFacts[] {
    return this.#log;
  }
  get paused(): boolean {
    return this.#at.paused;
  }
  get over(): boolean {
    return this.G.end !== null;
  }
  get broken(): boolean {
    return this.#broken;
  }
  /** ms since 1970 of the last line, or of the loading */
  get lastAt(): number {
    return this.#lastAt;
  }

  /** What a viewer sees now; a fresh one is made where it has not come in. */
  view(viewer: Viewer): View {
    return this.#viewers.viewOf(viewer) ?? viewFor(this.G, this.given.content, viewer);
  }
  /** From now on the viewer is told of changes; returns what it does not have. */
  enter(viewer: Viewer, since: number | null): Shown & { readonly seq: number } {
    return { seq: this.seq, ...this.#viewers.enter(viewer, since, { seq: this.seq, G: this.G }, this.#log) };
  }

  /** Applies once or refuses with a code; the same id again gets the same answer. Resolves when it is on disk and shown. */
  act(act: Act): Promise<Answer<{ readonly seq: number }>> {
    if (this.#queue.waiting >= MOST_WAITING) return Promise.resolve(no("busy"));
    return this.#queue.run(() => this.#act(act));
  }
  /** Writes an act of the room into the journal. */
  record(move: Record_, seat: Seat | null = null, args: readonly unknown[] = []): Promise<Answer<null>> {
    return this.#queue.run(async () => {
      const id = `room:${this.seq + 1}:${move}:${seat ?? ""}`;
      const answer = await this.#place(id, () => {
        const next = noted(this.#at, move);
        return { row: this.#row(next, { kind: "room", id, seat, move, args, by: "desk" }), next, facts: [] };
      });
      return answer.ok ? done(null) : answer;
    });
  }
  /** Resolves when nothing waits or is being written. */
  settled(): Promise<void> {
    return this.#queue.empty();
  }

  async #act(act: Act): Promise<Answer<{ readonly seq: number }>> {
    const id = `${act.seat}.${act.id}`;
    const before = this.#refused.get(id);
    if (before !== undefined) return { ok: false, why: before };
    return this.#place(id, () => {
      if (this.paused && (act.by === "seat" || act.by === "bot")) return no("paused");
      const step = this.#step(act);
      if (!step.ok) {
        this.given.counts.refused++;
        if (act.by === "seat") this.#remember(id, step.why);
        return step;
      }
      const next = { ...this.#at, match: step.match, seq: this.seq + 1 };
      const { seat, move, args, by } = act;
      return { row: this.#row(next, { kind: "action", id, seat, move, args, by }), next, facts: step.facts };
    });
  }

  #step({ seat, move, args }: Act) {
    try {
      return this.given.rules.step(this.#at.match, seat, move, args);
    } catch (error) {
      this.given.log.error(
        { match: this.given.match, seq: this.seq, seat, move, error: String(error) },
        "the rules threw",
      );
      return { ok: false as const, why: "bad-arguments" as const };
    }
  }
  #remember(id: string, why: Refusal): void {
    this.#refused.set(id, why);
    if (this.#refused.size > REFUSED_KEPT) this.#refused.delete(this.#refused.keys().next().value!);
  }
  #row(next: Position, part: Pick<JournalRow, "kind" | "id" | "seat" | "move" | "args" | "by">): JournalRow {
    return { seq: next.seq, ...part, at: this.given.clock.now(), fingerprint: fingerprintOf(next) };
  }

  /** Appends what `make` makes of the present position, and only then goes there. Makes it anew when the number was taken. */
  async #place(
    id: string,
    make: () => { row: JournalRow; next: Position; facts: readonly Fact[] } | Extract<Answer<never>, { ok: false }>,
  ): Promise<Answer<{ readonly seq: number }>> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if (this.#broken || (this.#unsure && !(await this.#catchUp()))) return no("store-failed");
      const known = this.#seqs.get(id);
      if (known !== undefined) {
        if (tries === 0) this.given.counts.repeated++;
        return done({ seq: known });
      }
      const made = make();
      if ("ok" in made) return made;
      try {
        const appended = await this.given.store.append(this.given.match, made.row);
        if (appended.ok) {
          this.#go(made.row, made.next, made.facts);
          this.given.counts.applied++;
          return done({ seq: made.row.seq });
        }
      } catch (error) {
        this.given.log.warn(
          { match: this.given.match, seq: made.row.seq, error: String(error) },
          "an append came to an unknown end",
        );
      }
      this.#unsure = true;
    }
    return no("store-failed");
  }

  /** Reads on in the journal from where we are: what we know is on disk, what follows is somebody else's or our own, unanswered. */
  async #catchUp(): Promise<boolean> {
    try {
      for (const row of await this.given.store.journal(this.given.match, this.seq)) this.#take(row);
      this.#unsure = false;
      return true;
    } catch (error) {
      if (error instanceof JournalFault) this.close(error);
      else this.given.log.warn({ match: this.given.match, error: String(error) }, "the journal could not be read");
      return false;
    }
  }
  /** Nothing more is done at this table. */
  close(fault: Error): void {
    this.#broken = true;
    const { match, setup, content } = this.given;
    this.given.log.error(
      {
        match,
        scenario: setup.scenario,
        length: setup.length,
        seats: setup.seats,
        content: content.fingerprint,
        seq: this.seq,
        fault: fault.message,
      },
      "a table is closed: its journal and the rules do not agree",
    );
  }

  #take(row: JournalRow): void {
    const { next, facts } = follow(this.given.rules, this.#at, row);
    this.#go(row, next, facts);
  }
  #go(row: JournalRow, next: Position, facts: readonly Fact[]): void {
    this.#at = next;
    this.#lastAt = row.at;
    this.#seqs.set(row.id, row.seq);
    if (facts.length > 0) this.#log.push({ seq: row.seq, facts });
    this.#viewers.advance(row.seq, row.kind === "room" ? null : next.match.G, facts);
    this.given.changed();
  }
}
