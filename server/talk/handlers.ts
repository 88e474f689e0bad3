/** Table talk, reactions and marks: for those who sit at the table, and the seat is the token's own. */
import type { Answer, TABLE_ASK, TableAnswer, WireFault } from "../../game/protocol/contract";
import { outcomeId, type TALK_ASK, type TalkItem } from "../../game/protocol/talk";
import { SEATS, type Seat } from "../../game/vocabulary";
import type { RoomsDeps } from "../deps";
import type { Book } from "../lobby/book";
import { type TableWho, whereIs } from "../room/handlers";
import type { Room } from "../room/room";
import type { Tables } from "../room/tables";
import { done, type Handlers, no } from "../wire/listen";
import { ofSeat } from "./marks";
import { Talk } from "./talk";

/** Marks of one seat. */
const MOST_MARKS = 100;

interface TalkGiven {
  readonly deps: Pick<RoomsDeps, "store" | "clock">;
  readonly book: Book;
  readonly tables: Tables;
  readonly tellTalk: (match: string, seats: readonly Seat[], item: TalkItem) => void;
  readonly tellMarks: (match: string, seat: Seat, marks: readonly number[]) => void;
}
interface Sitting {
  readonly match: string;
  readonly seat: Seat;
  readonly person: string;
  readonly room: Room;
  readonly talk: Talk;
}
interface TalkRooms {
  readonly handlers: Pick<Handlers<typeof TABLE_ASK, TableAnswer, TableWho>, keyof typeof TALK_ASK>;
  /** Lets go of the talk of tables that are not in memory. */
  readonly sweep: () => void;
}

export function talkRooms({ deps, book, tables, tellTalk, tellMarks }: TalkGiven): TalkRooms {
  const talks = new Map<string, Talk>();
  const talkAt = (match: string): Talk => {
    const talk =
      talks.get(match) ??
      new Talk({
        match,
        store: deps.store,
        clock: deps.clock,
        nameOf: (person) => book.ofMatch(match)?.workshop.people.get(person)?.name ?? null,
        tell: (item) => tellTalk(match, SEATS, item),
      });
    talks.set(match, talk);
    return talk;
  };
  const sitting = async (who: TableWho): Promise<Sitting | WireFault> => {
    const at = whereIs(book, who.holder, who.table);
    if (typeof at === "string") return at;
    if (at.seat === null || who.holder?.kind !== "person") return "not-allowed";
    if (at.match.state === "waiting") return "table-not-begun";
    const room = await tables.room(at.match.id);
    if (room === undefined) return "store-failed";
    return { match: at.match.id, seat: at.seat, person: who.holder.person, room, talk: talkAt(at.match.id) };
  };
  const withSeat = async <T>(who: TableWho, work: (sitting: Sitting) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const found = await sitting(who);
    return typeof found === "string" ? no(found) : work(found);
  };

  return {
    handlers: {
      "talk:enter": (who, { since }) =>
        withSeat(who, async ({ match, seat, talk }) => {
          // Before the answer is made: a change that falls between comes twice rather than never.
          who.watch(match, seat);
          const marks = ofSeat(await deps.store.marks(match), seat);
          return done({ ...(await talk.since(since)), marks });
        }),
      "talk:say": (who, ask) =>
        withSeat(who, ({ seat, person, room, talk }) =>
          talk.say(seat, person, { ...ask, at: Math.min(ask.at, room.seq) }),
        ),
      "talk:react": (who, ask) =>
        withSeat(who, ({ seat, room, talk }) => talk.react(seat, ask, outcomeIn(room, ask.to))),
      "talk:take-back": (who, { id }) => withSeat(who, ({ seat, talk }) => talk.takeBack(seat, id)),
      "mark:set": (who, { at, on }) =>
        withSeat(who, async ({ match, seat, room, talk }) => {
          if (!talk.touch(seat)) return no("too-fast");
          const before = ofSeat(await deps.store.marks(match), seat);
          const mark = Math.min(at, room.seq);
          if (on && before.length >= MOST_MARKS && !before.includes(mark)) return no("talk-full");
          await deps.store.saveMark(match, { seat, at: mark }, on);
          tellMarks(match, seat, ofSeat(await deps.store.marks(match), seat));
          return done(null);
        }),
    },
    sweep() {
      for (const match of talks.keys()) if (tables.at(match) === undefined) talks.delete(match);
    },
  };
}

/** The number of the action whose outcome is meant; null where there is none. */
function outcomeIn(room: Room, id: string): number | null {
  const found = room.log.find(
    ({ seq, facts }) => outcomeId(seq) === id && facts.some(({ kind }) => kind === "deal" || kind === "drifted"),
  );
  return found?.seq ?? null;
}
