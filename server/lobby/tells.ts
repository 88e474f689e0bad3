/** Telling everybody who looks at a workshop, soon after something changed and not for every single change. */
import type { Namespace, Socket } from "socket.io";
import type { MyPlace, WorkshopInfo } from "../../game/protocol/contract";
import type { Clock } from "../deps";
import type { Logger } from "../log";
import type { Summary, Tables } from "../room/tables";
import type { Book, Holder, Workshop } from "./book";
import { myPlace, workshopInfo } from "./info";
import type { Presence } from "./presence";

/** ms from a change of seats or of a table's state until all are told */
const SOON = 20;
/** ms from a table's progress until the desk is told */
const LATER = 250;

export const deskRoom = (workshop: string) => `desk/${workshop}`;
export const peopleRoom = (workshop: string) => `people/${workshop}`;
export const personRoom = (person: string) => `person/${person}`;

interface Due {
  timer: NodeJS.Timeout;
  at: number;
  all: boolean;
}

interface TellsGiven {
  readonly lobby: Namespace;
  readonly book: Book;
  readonly tables: Pick<Tables, "summary">;
  readonly presence: Presence;
  readonly clock: Clock;
  readonly log: Logger;
}

export class Tells {
  readonly #due = new Map<string, Due>();
  /** What a person was last told of its place, to tell it only of changes. */
  readonly #told = new Map<string, string>();

  constructor(readonly given: TellsGiven) {}

  /** Seats, names or a table's state have changed: everybody is told. */
  changed(workshop: string): void {
    this.#plan(workshop, SOON, true);
  }
  /** A table has moved on: the desk is told. */
  moved(workshop: string): void {
    this.#plan(workshop, LATER, false);
  }
  #plan(workshop: string, wait: number, all: boolean): void {
    const now = Date.now();
    const due = this.#due.get(workshop);
    if (due !== undefined && due.at <= now + wait) {
      due.all ||= all;
      return;
    }
    clearTimeout(due?.timer);
    const timer = setTimeout(() => {
      const { all } = this.#due.get(workshop)!;
      this.#due.delete(workshop);
      void this.#tell(workshop, all).catch((error) =>
        this.given.log.error({ workshop, error: String(error) }, "the lobby could not be told"),
      );
    }, wait);
    timer.unref();
    this.#due.set(workshop, { timer, at: now + wait, all: all || due?.all === true });
  }
  stop(): void {
    for (const { timer } of this.#due.values()) clearTimeout(timer);
    this.#due.clear();
  }

  /** What a socket with a token is told at once. */
  async greet(socket: Socket, workshop: Workshop, holder: Holder): Promise<void> {
    socket.emit("lobby", await this.info(workshop, holder.kind === "desk"));
    if (holder.kind !== "person") return;
    const mine = await this.place(workshop, holder.person);
    if (mine !== undefined) socket.emit("me", mine);
  }
  /** The workshop as it is now; with the seed for the desk. */
  async info(workshop: Workshop, forDesk: boolean): Promise<WorkshopInfo> {
    const { book, tables, presence, clock } = this.given;
    const summaries = new Map<string, Summary | undefined>();
    for (const match of workshop.matches) {
      if (match.state !== "waiting") summaries.set(match.id, await tables.summary(match.id));
    }
    const latest = book.get(workshop.row.id) ?? workshop;
    return workshopInfo(latest, summaries, { forDesk, online: presence.online, now: clock.now() });
  }
  /** Where a person sits; undefined when it sits nowhere. */
  async place(workshop: Workshop, person: string): Promise<MyPlace | undefined> {
    const info = await this.info(workshop, false);
    const place = this.given.book.place(workshop, person);
    const name = workshop.people.get(person)?.name;
    return place && name !== undefined ? myPlace(info, name, place) : undefined;
  }

  async #tell(id: string, all: boolean): Promise<void> {
    const { book, lobby } = this.given;
    const workshop = book.get(id);
    if (workshop === undefined) return;
    const info = await this.info(workshop, true);
    lobby.to(deskRoom(id)).emit("lobby", info);
    if (!all) return;
    const forPeople: WorkshopInfo = { ...info, seed: null };
    lobby.to(peopleRoom(id)).emit("lobby", forPeople);
    for (const [person, { name }] of workshop.people) {
      const place = book.place(workshop, person);
      if (place === undefined || !lobby.adapter.rooms.has(personRoom(person))) continue;
      const mine = myPlace(forPeople, name, place);
      const key = placeKey(mine);
      if (this.#told.get(person) === key) continue;
      this.#told.set(person, key);
      lobby.to(personRoom(person)).emit("me", mine);
    }
  }
  forgetPerson(person: string): void {
    this.#told.delete(person);
  }
}

const placeKey = ({ table, seat, match, workshop }: MyPlace): string =>
  JSON.stringify([table, seat, match, workshop.closed, workshop.tables.find((t) => t.number === table)?.state]);
