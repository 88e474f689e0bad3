/** The workshops and who is in them: in memory, and in the store before it is in memory. */
import type { WireFault } from "../../game/protocol/contract";
import { SEATS } from "../../game/vocabulary";
import type { Clock, ContentLibrary } from "../deps";
import { Queue } from "../room/queue";
import type { MatchRow, PersonRow, Store, WorkshopRow } from "../store/store";
import { type Place, placeOf, withChair } from "./seats";
import { hashToken } from "./tokens";

export interface Workshop {
  readonly row: WorkshopRow;
  /** By number. */
  readonly matches: readonly MatchRow[];
  readonly people: ReadonlyMap<string, PersonRow>;
  /** Role of each seat. */
  readonly roles: readonly string[];
  /** Changes of who sits where, and acts of the desk, one after another. */
  readonly queue: Queue;
}
type Kept = { -readonly [K in keyof Workshop]: Workshop[K] } & { matches: MatchRow[]; people: Map<string, PersonRow> };

/** Who holds a token. */
export interface PersonHolder {
  readonly kind: "person";
  readonly workshop: string;
  readonly person: string;
}
export type Holder = PersonHolder | { readonly kind: "desk"; readonly workshop: string };

export class Book {
  readonly #workshops = new Map<string, Kept>();
  readonly #codes = new Map<string, string>();
  readonly #holders = new Map<string, Holder>();
  readonly #tables = new Map<string, string>();

  constructor(
    readonly store: Store,
    readonly contents: ContentLibrary,
    readonly clock: Clock,
  ) {}

  get size(): number {
    return this.#workshops.size;
  }
  all(): readonly Workshop[] {
    return [...this.#workshops.values()];
  }

  /** Reads all that has not expired. */
  async restore(): Promise<void> {
    for (const row of await this.store.workshops()) {
      const [matches, people] = await Promise.all([this.store.matches(row.id), this.store.people(row.id)]);
      const tidied = await this.#tidy(matches, people);
      const roles = (await this.contents.byFingerprint(row.content))?.content.scenario.roles.map((role) => role.id);
      this.#keep(row, tidied.matches, tidied.people, roles ?? []);
    }
  }

  /** A crash between two rows may have left somebody in two chairs, or in none: the first chair counts, and one without a chair goes. */
  async #tidy(matches: readonly MatchRow[], people: readonly PersonRow[]) {
    const seated = new Set<string>();
    const known = new Set(people.map((person) => person.id));
    const tidy: MatchRow[] = [];
    for (const match of matches) {
      let now = match;
      for (const seat of SEATS) {
        const person = match.chairs[seat]?.person ?? null;
        if (person === null) continue;
        if (seated.has(person) || !known.has(person)) now = withChair(now, seat, { person: null });
        seated.add(person);
      }
      if (now !== match) await this.store.saveMatch(now);
      tidy.push(now);
    }
    for (const person of people) if (!seated.has(person.id)) await this.store.removePerson(person.id);
    return { matches: tidy, people: people.filter((person) => seated.has(person.id)) };
  }

  /** False when the code is in use. */
  async open(row: WorkshopRow, matches: readonly MatchRow[], roles: readonly string[]): Promise<boolean> {
    if (!(await this.store.openWorkshop(row, matches))) return false;
    this.#keep(row, matches, [], roles);
    return true;
  }

  #keep(row: WorkshopRow, matches: readonly MatchRow[], people: readonly PersonRow[], roles: readonly string[]): void {
    this.#workshops.set(row.id, {
      row,
      matches: [...matches].sort((a, b) => a.number - b.number),
      people: new Map(people.map((person) => [person.id, person])),
      roles,
      queue: new Queue(),
    });
    for (const match of matches) this.#tables.set(match.id, row.id);
    const holder = this.#codes.get(row.code);
    if (row.closedAt === null || holder === undefined) this.#codes.set(row.code, row.id);
    this.#holders.set(row.deskHash, { kind: "desk", workshop: row.id });
    for (const person of people) this.#holders.set(person.tokenHash, this.#holderOf(person));
  }
  #holderOf = (person: PersonRow): Holder => ({ kind: "person", workshop: person.workshop, person: person.id });
  #kept(workshop: Workshop): Kept {
    const kept = this.#workshops.get(workshop.row.id);
    if (kept === undefined) throw new Error(`workshop ${workshop.row.id} is gone`);
    return kept;
  }

  async close(workshop: Workshop, at: number): Promise<void> {
    await this.store.closeWorkshop(workshop.row.id, at);
    const kept = this.#kept(workshop);
    kept.row = { ...kept.row, closedAt: at };
  }
  async saveMatch(match: MatchRow): Promise<void> {
    await this.store.saveMatch(match);
    const kept = this.#workshops.get(match.workshop);
    if (kept !== undefined) kept.matches = kept.matches.map((one) => (one.id === match.id ? match : one));
  }
  async addPerson(workshop: Workshop, person: PersonRow): Promise<void> {
    await this.store.savePerson(person);
    this.#kept(workshop).people.set(person.id, person);
    this.#holders.set(person.tokenHash, this.#holderOf(person));
  }
  async removePerson(workshop: Workshop, id: string): Promise<void> {
    await this.store.removePerson(id);
    const kept = this.#kept(workshop);
    const person = kept.people.get(id);
    kept.people.delete(id);
    if (person !== undefined) this.#holders.delete(person.tokenHash);
  }

  get(id: string): Workshop | undefined {
    return this.#fresh(this.#workshops.get(id));
  }
  byCode(code: string): Workshop | undefined {
    return this.#fresh(this.#workshops.get(this.#codes.get(code) ?? ""));
  }
  ofMatch(match: string): { readonly workshop: Workshop; readonly match: MatchRow } | undefined {
    const workshop = this.get(this.#tables.get(match) ?? "");
    const row = workshop?.matches.find((one) => one.id === match);
    return workshop && row ? { workshop, match: row } : undefined;
  }
  holder(token: string): Holder | undefined {
    return this.#holders.get(hashToken(token));
  }
  /** The workshop a holder may act in now; the fault if that is over. */
  workshopOf(holder: Holder): Workshop | WireFault {
    const workshop = this.get(holder.workshop);
    if (workshop === undefined) return "token-expired";
    if (holder.kind === "person" && !workshop.people.has(holder.person)) return "token-expired";
    return workshop.row.closedAt === null ? workshop : "workshop-closed";
  }
  place(workshop: Workshop, person: string): Place | undefined {
    return placeOf(this.#kept(workshop).matches, person);
  }

  #fresh(kept: Kept | undefined): Workshop | undefined {
    return kept !== undefined && kept.row.expiresAt > this.clock.now() ? kept : undefined;
  }
  /** Drops what has expired; returns the matches that went. */
  forgetExpired(): readonly string[] {
    const gone: string[] = [];
    for (const kept of this.#workshops.values()) {
      if (this.#fresh(kept) !== undefined) continue;
      this.#workshops.delete(kept.row.id);
      this.contents.forget(kept.row.content);
      if (this.#codes.get(kept.row.code) === kept.row.id) this.#codes.delete(kept.row.code);
      this.#holders.delete(kept.row.deskHash);
      for (const person of kept.people.values()) this.#holders.delete(person.tokenHash);
      for (const match of kept.matches) {
        this.#tables.delete(match.id);
        gone.push(match.id);
      }
    }
    return gone;
  }
}
