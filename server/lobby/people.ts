/** Opening a workshop, coming in, choosing a chair, leaving. */
import { OWN, ownIdFrom } from "../../game/content/own-id";
import type { Answer, LOBBY_ASK, LobbyAnswer, MyPlace, WireFault } from "../../game/protocol/contract";
import type { RoomsDeps } from "../deps";
import type { Tables } from "../room/tables";
import type { MatchRow, WorkshopRow } from "../store/store";
import { Tally } from "../wire/limits";
import { done, type Handlers, no } from "../wire/listen";
import type { Book, Holder, Workshop } from "./book";
import { Recent } from "./recent";
import { chairOf, findChair, type Place, seatsOf, withChair } from "./seats";
import type { Tells } from "./tells";
import { hashToken, makeCode, makeId, makeSeed, makeToken } from "./tokens";

/** Who asks in the lobby, by its token. */
export interface LobbyWho {
  readonly holder: Holder | null;
  /** for limits only */
  readonly address: string;
}
export interface LobbyGiven {
  readonly deps: RoomsDeps;
  readonly book: Book;
  readonly tables: Tables;
  readonly tells: Tells;
  /** Tells those at a table how it stands. */
  readonly status: (match: string) => void;
  /** Closes the sockets of somebody who has left. */
  readonly sendOut: (person: string) => void;
}
type Asks = typeof LOBBY_ASK;
type Part<K extends keyof Asks> = Pick<Handlers<Asks, LobbyAnswer, LobbyWho>, K>;

const DAY_MS = 24 * 60 * 60_000;
const WINDOW_MS = 10 * 60_000;
/** A school may sit behind one address. */
const MOST_WRONG_CODES = 60;
const MOST_OPENED = 60;
/** Each is kept for as long as RETENTION_DAYS says, so that ten minutes alone are no bound. */
const MOST_OPENED_A_DAY = 300;
const CODE_TRIES = 20;

/** A name as it is seen: whatever its capitals, without what leaves no mark; the blank of Braille is no mark either. */
const seen = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/[\s\u2800]+/gu, " ")
    .trim()
    .toLowerCase();

export function peopleHandlers(
  given: LobbyGiven,
): Part<"workshop:open" | "workshop:look" | "workshop:join" | "me:sit" | "me:leave"> {
  const { deps, book, tables, tells } = given;
  const wrongCodes = new Tally(MOST_WRONG_CODES, WINDOW_MS);
  const opened = [new Tally(MOST_OPENED, WINDOW_MS), new Tally(MOST_OPENED_A_DAY, DAY_MS)];
  const recent = new Recent(deps.clock);

  const byCode = (code: string, address: string): Workshop | WireFault => {
    const now = deps.clock.now();
    if (wrongCodes.full(address, now)) return "too-fast";
    const workshop = book.byCode(code);
    if (workshop === undefined) {
      wrongCodes.count(address, now);
      return "no-such-code";
    }
    return workshop.row.closedAt === null ? workshop : "workshop-closed";
  };
  const person = <T>(
    who: LobbyWho,
    work: (workshop: Workshop, person: string, place: Place) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const { holder } = who;
    if (holder?.kind !== "person") return Promise.resolve(no("not-allowed"));
    const found = book.workshopOf(holder);
    if (typeof found === "string") return Promise.resolve(no(found));
    return found.queue.run(async () => {
      const workshop = book.workshopOf(holder);
      if (typeof workshop === "string") return no(workshop);
      const place = book.place(workshop, holder.person);
      return place === undefined ? no("token-expired") : work(workshop, holder.person, place);
    });
  };
  /** The person takes the chair; a bot that held it stands up. */
  const seat = async ({ match, seat }: Place, who: string): Promise<void> => {
    const { bot } = chairOf(match, seat);
    await book.saveMatch(withChair(match, seat, { person: who, bot: null }));
    if (match.state === "playing" && bot !== null) await (await tables.room(match.id))?.record("bot-out", seat);
  };
  const told = (workshop: Workshop, ...matches: readonly MatchRow[]) => {
    tells.changed(workshop.row.id);
    for (const match of matches) {
      given.status(match.id);
      tables.wake(match.id);
    }
  };

  return {
    "workshop:open": ({ address }, { id, own, ...ask }) =>
      recent.once("open", id, async () => {
        const now = deps.clock.now();
        if (opened.some((tally) => tally.full(address, now))) return no("too-fast");
        const isOwn = ask.scenario === OWN && own !== undefined;
        const loaded = isOwn
          ? deps.contents.own(own, ownIdFrom(makeSeed(deps.random).toLowerCase()))
          : deps.contents.current(ask.scenario);
        if (loaded === undefined) return no(isOwn ? "own-unfit" : "no-such-scenario");
        const { scenario, fingerprint } = loaded.content;
        if (scenario.roles.length < ask.seats) return no(isOwn ? "own-unfit" : "no-such-scenario");
        for (const tally of opened) tally.count(address, now);
        const desk = makeToken(deps.random);
        const { tables: count, seed, ...rest } = ask;
        const row: Omit<WorkshopRow, "code"> = {
          ...rest,
          id: makeId(deps.random),
          scenario: scenario.id,
          seed: seed ?? makeSeed(deps.random),
          content: fingerprint,
          deskHash: hashToken(desk),
          createdAt: now,
          expiresAt: now + deps.config.retentionDays * DAY_MS,
          closedAt: null,
        };
        const matches = Array.from(
          { length: count },
          (_, i): MatchRow => ({
            id: makeId(deps.random),
            workshop: row.id,
            number: i + 1,
            state: "waiting",
            paused: false,
            chairs: {},
            startedAt: null,
            endedAt: null,
          }),
        );
        const roles = scenario.roles.map((role) => role.id);
        for (let tries = 0; tries < CODE_TRIES; tries++) {
          const code = makeCode(deps.random);
          if (!(await book.open({ ...row, code }, matches, roles))) continue;
          // After the workshop, with which it is deleted: names that people typed are never kept without one.
          if (isOwn) await deps.contents.keep(loaded);
          return done({ code, desk });
        }
        return no("store-failed");
      }),

    "workshop:look": async ({ address }, { code }) => {
      const workshop = byCode(code, address);
      return typeof workshop === "string" ? no(workshop) : done(await tells.info(workshop, false));
    },

    "workshop:join": ({ address }, { id, code, name, table, seat: wished }) =>
      recent.once("join", id, async () => {
        const found = byCode(code, address);
        if (typeof found === "string") return no(found);
        return found.queue.run(async () => {
          const workshop = byCode(code, address);
          if (typeof workshop === "string") return no(workshop);
          if (seen(name) === "") return no("bad-message");
          if ([...workshop.people.values()].some((one) => seen(one.name) === seen(name))) return no("name-taken");
          const place = findChair(workshop.matches, workshop.row.seats, { table, seat: wished });
          if (typeof place === "string") return no(place);
          const token = makeToken(deps.random);
          const who = makeId(deps.random);
          const joinedAt = deps.clock.now();
          await book.addPerson(workshop, {
            id: who,
            workshop: workshop.row.id,
            name,
            tokenHash: hashToken(token),
            joinedAt,
          });
          try {
            await seat(place, who);
          } catch (error) {
            await book.removePerson(workshop, who);
            throw error;
          }
          told(workshop, place.match);
          return done({ token });
        });
      }),

    "me:sit": (who, { table, seat: wished }) =>
      person<MyPlace>(who, async (workshop, me, from) => {
        const target = workshop.matches.find((match) => match.number === table);
        if (target === undefined) return no("no-such-table");
        if (!seatsOf(workshop.row.seats).includes(wished)) return no("bad-message");
        if (from.match.state !== "waiting" || target.state !== "waiting") return no("table-begun");
        const { person: there } = chairOf(target, wished);
        if (there !== null && there !== me) return no("seat-taken");
        if (there !== me) {
          // In the new chair before out of the old one: a crash between the two loses nobody (Book.restore tidies).
          const base = from.match.id === target.id ? withChair(target, from.seat, { person: null }) : target;
          await seat({ match: base, seat: wished }, me);
          if (base === target) await book.saveMatch(withChair(from.match, from.seat, { person: null }));
          told(workshop, from.match, target);
        }
        const place = await tells.place(workshop, me);
        return place === undefined ? no("token-expired") : done(place);
      }),

    "me:leave": (who) =>
      person<null>(who, async (workshop, me, { match, seat }) => {
        await book.saveMatch(withChair(match, seat, { person: null }));
        await book.removePerson(workshop, me);
        tells.forgetPerson(me);
        told(workshop, match);
        given.sendOut(me);
        return done(null);
      }),
  };
}
