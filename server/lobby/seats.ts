/** Chairs round the tables, as questions and changes of plain rows (R1.2). */
import type { WireFault } from "../../game/protocol/contract";
import { SEATS, type Seat } from "../../game/vocabulary";
import type { Chair, MatchRow } from "../store/store";

const EMPTY: Chair = { person: null, bot: null };

/** The seats of a table for `count` partners. */
export const seatsOf = (count: number): readonly Seat[] => SEATS.slice(0, count);
export const chairOf = (match: MatchRow, seat: Seat): Chair => match.chairs[seat] ?? EMPTY;
export const withChair = (match: MatchRow, seat: Seat, change: Partial<Chair>): MatchRow => ({
  ...match,
  chairs: { ...match.chairs, [seat]: { ...chairOf(match, seat), ...change } },
});
export const peopleAt = (match: MatchRow): number =>
  Object.values(match.chairs).filter((chair) => chair.person !== null).length;
/** Every chair is held by a person or a bot. */
export const isComplete = (match: MatchRow, seats: number): boolean =>
  seatsOf(seats).every((seat) => {
    const chair = chairOf(match, seat);
    return chair.person !== null || chair.bot !== null;
  });

export interface Place {
  readonly match: MatchRow;
  readonly seat: Seat;
}

export function placeOf(matches: readonly MatchRow[], person: string): Place | undefined {
  for (const match of matches) {
    for (const seat of SEATS) if (match.chairs[seat]?.person === person) return { match, seat };
  }
  return undefined;
}

/** Table and seat as wished; null: any. */
interface Wish {
  readonly table: number | null;
  readonly seat: Seat | null;
}

/**
 * A chair for somebody who comes in: at a table that waits before one that plays, an empty chair before one held by a
 * bot alone, then the emptiest table, the lowest number, the lowest seat.
 */
export function findChair(matches: readonly MatchRow[], count: number, wish: Wish): Place | WireFault {
  const seats = seatsOf(count);
  if (wish.seat !== null && !seats.includes(wish.seat)) return "bad-message";
  const tables = wish.table === null ? matches : matches.filter((match) => match.number === wish.table);
  if (tables.length === 0) return "no-such-table";
  const free = tables
    .filter((match) => match.state !== "over")
    .flatMap((match) => seats.map((seat) => ({ match, seat, chair: chairOf(match, seat) })))
    .filter(({ seat, chair }) => chair.person === null && (wish.seat === null || wish.seat === seat))
    .map(({ match, seat, chair }) => ({
      match,
      seat,
      rank: [
        match.state === "waiting" ? 0 : 1,
        chair.bot === null ? 0 : 1,
        peopleAt(match),
        match.number,
        Number(seat),
      ],
    }))
    .sort((a, b) => a.rank.map((x, i) => x - b.rank[i]!).find((difference) => difference !== 0) ?? 0);
  if (free[0] !== undefined) return { match: free[0].match, seat: free[0].seat };
  if (tables.every((match) => match.state === "over")) return "table-begun";
  if (wish.seat !== null && wish.table !== null) return "seat-taken";
  return tables.some((match) => match.state === "waiting") ? "table-full" : "table-begun";
}
