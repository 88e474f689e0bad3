/** What the facilitator can do. Every act is on disk before it is answered, and survives a restart. */
import type { Answer, BotLevel, LOBBY_ASK, LobbyAnswer, WireFault } from "../../game/protocol/contract";
import { type Seat, SYS, type Temperament } from "../../game/vocabulary";
import type { MatchRow } from "../store/store";
import { marksForDesk } from "../talk/marks";
import { done, type Handlers, no } from "../wire/listen";
import type { Workshop } from "./book";
import type { LobbyGiven, LobbyWho } from "./people";
import { chairOf, isComplete, peopleAt, seatsOf, withChair } from "./seats";
import { makeSeed } from "./tokens";

type Asks = typeof LOBBY_ASK;
type DeskAsk = Extract<keyof Asks, `desk:${string}`>;

/** The tables meant by a number or by null (all); undefined where there is none of that number. */
const meant = (workshop: Workshop, table: number | null): readonly MatchRow[] | undefined => {
  const matches = workshop.matches.filter((match) => table === null || match.number === table);
  return matches.length === 0 ? undefined : matches;
};

interface Desk {
  readonly handlers: Pick<Handlers<Asks, LobbyAnswer, LobbyWho>, DeskAsk>;
  /** Somebody whose seat a bot has kept is back (R15.1): the bot stands up. */
  readonly giveBack: (match: string, seat: Seat) => Promise<void>;
}

export function makeDesk(given: LobbyGiven): Desk {
  const { deps, book, tables, tells } = given;

  const desk = <T>({ holder }: LobbyWho, work: (workshop: Workshop) => Promise<Answer<T>>): Promise<Answer<T>> => {
    if (holder?.kind !== "desk") return Promise.resolve(no("not-allowed"));
    const found = book.workshopOf(holder);
    if (typeof found === "string") return Promise.resolve(no(found));
    return found.queue.run(async () => {
      const workshop = book.workshopOf(holder);
      return typeof workshop === "string" ? no(workshop) : work(workshop);
    });
  };
  const told = (match: MatchRow) => {
    tells.changed(match.workshop);
    given.status(match.id);
    tables.wake(match.id);
  };

  const start = async (match: MatchRow): Promise<void> => {
    await book.saveMatch({ ...match, state: "playing", startedAt: deps.clock.now() });
    await tables.room(match.id);
    told(match);
  };
  /** Journal first: a table is paused because its journal says so. */
  const pause = async (match: MatchRow, on: boolean): Promise<WireFault | undefined> => {
    const room = await tables.room(match.id);
    if (room === undefined) return "store-failed";
    if (room.paused !== on) {
      const answer = await room.record(on ? "pause" : "resume");
      if (!answer.ok) return "store-failed";
    }
    if (match.paused !== on) await book.saveMatch({ ...match, paused: on });
    told(match);
    return undefined;
  };
  const setBot = async (
    match: MatchRow,
    seat: Seat,
    level: BotLevel | null,
    temperament: Temperament | null,
  ): Promise<void> => {
    const { bot } = chairOf(match, seat);
    if ((bot?.level ?? null) === level && (level === null || (bot?.temperament ?? null) === temperament)) return;
    const kind = temperament === null ? {} : { temperament };
    const next = level === null ? null : { level, seed: makeSeed(deps.random), ...kind };
    await book.saveMatch(withChair(match, seat, { bot: next }));
    if (match.state === "playing") {
      const room = await tables.room(match.id);
      await (level === null ? room?.record("bot-out", seat) : room?.record("bot-in", seat, [level]));
    }
    told(match);
  };

  const handlers: Desk["handlers"] = {
    "desk:start": (who, { table }) =>
      desk(who, async (workshop) => {
        const matches = meant(workshop, table);
        if (matches === undefined) return no("no-such-table");
        if (table !== null && matches[0]!.state !== "waiting") return no("table-begun");
        if ((await deps.contents.byFingerprint(workshop.row.content)) === undefined) return no("store-failed");
        const started: number[] = [];
        const notReady: number[] = [];
        for (const match of matches) {
          if (match.state !== "waiting" || (table === null && peopleAt(match) === 0)) continue;
          if (isComplete(match, workshop.row.seats)) {
            await start(match);
            started.push(match.number);
          } else notReady.push(match.number);
        }
        return done({ started, notReady });
      }),

    "desk:pause": (who, { table, on }) =>
      desk(who, async (workshop) => {
        const matches = meant(workshop, table);
        if (matches === undefined) return no("no-such-table");
        if (table !== null && matches[0]!.state === "waiting") return no("table-not-begun");
        let fault: WireFault | undefined;
        for (const match of matches) if (match.state === "playing") fault = (await pause(match, on)) ?? fault;
        return fault === undefined ? done(null) : no(fault);
      }),

    "desk:bot": (who, { table, seat, level, temperament }) =>
      desk(who, async (workshop) => {
        const match = meant(workshop, table)?.[0];
        if (match === undefined) return no("no-such-table");
        if (!seatsOf(workshop.row.seats).includes(seat)) return no("bad-message");
        if (match.state === "over") return no("not-allowed");
        await setBot(match, seat, level, temperament ?? null);
        return done(null);
      }),

    "desk:fill": (who, { table, level, temperament }) =>
      desk(who, async (workshop) => {
        const matches = meant(workshop, table);
        if (matches === undefined) return no("no-such-table");
        for (const { id, state } of matches) {
          if (state === "over") continue;
          const seats = seatsOf(workshop.row.seats);
          const held = book.ofMatch(id)?.match;
          const somebody = held !== undefined && seats.some((seat) => chairOf(held, seat).person !== null);
          // Asked of all tables it means those where somebody sits: nobody waits for the others.
          if (table === null && !somebody) continue;
          for (const seat of seats) {
            const match = book.ofMatch(id)?.match;
            const chair = match && chairOf(match, seat);
            if (match && chair?.person === null && chair.bot === null)
              await setBot(match, seat, level, temperament ?? null);
          }
        }
        return done(null);
      }),

    "desk:act": async ({ holder }, { table, seat }) => {
      if (holder?.kind !== "desk") return no("not-allowed");
      const workshop = book.workshopOf(holder);
      if (typeof workshop === "string") return no(workshop);
      const match = meant(workshop, table)?.[0];
      if (match === undefined) return no("no-such-table");
      if (!seatsOf(workshop.row.seats).includes(seat)) return no("bad-message");
      if (match.state === "waiting") return no("table-not-begun");
      const room = await tables.room(match.id);
      if (room === undefined) return no("store-failed");
      // Number and step of the moment it was asked: pressed twice, it is done once.
      const { key } = room.view("table");
      const answer = await room.act({
        id: `desk:${room.seq + 1}:${seat}`,
        seat: SYS,
        move: "actFor",
        args: [key, seat],
        by: "desk",
      });
      return answer.ok ? done(null) : answer;
    },

    "desk:marks": async ({ holder }, { table }) => {
      if (holder?.kind !== "desk") return no("not-allowed");
      const workshop = book.workshopOf(holder);
      if (typeof workshop === "string") return no(workshop);
      const match = meant(workshop, table)?.[0];
      return match === undefined ? no("no-such-table") : marksForDesk({ tables, deps }, match);
    },

    "desk:close": (who) =>
      desk(who, async (workshop) => {
        for (const match of workshop.matches) await tables.at(match.id)?.settled();
        await book.close(workshop, deps.clock.now());
        for (const match of workshop.matches) {
          tables.drop(match.id);
          given.status(match.id);
        }
        tells.changed(workshop.row.id);
        return done(null);
      }),
  };

  return {
    handlers,
    giveBack: async (id, seat) => {
      const found = book.ofMatch(id);
      await found?.workshop.queue.run(async () => {
        const match = book.ofMatch(id)?.match;
        if (match && chairOf(match, seat).person !== null && chairOf(match, seat).bot !== null)
          await setBot(match, seat, null, null);
      });
    },
  };
}
