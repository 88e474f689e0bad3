/** What bots leave to the people at the table: a bot that is quicker than everybody else takes the talk away. */
import type { Seat } from "../vocabulary";

interface Situation {
  /** Whose action is awaited. */
  readonly waiting: readonly Seat[];
  /** A proposal lies on the table. */
  readonly proposed: boolean;
  /** Seats that people hold. */
  readonly people: readonly Seat[];
}

/**
 * Whether a bot holds this move back for now. Where people sit it is for them to say that they have talked (R12.3),
 * and they answer a proposal first: one no closes it, and nobody should lose it unread (R7.3).
 */
export function leavesToPeople(move: string, { waiting, proposed, people }: Situation): boolean {
  if (move === "talked") return people.length > 0;
  const answers = proposed && (move === "accept" || move === "decline");
  return answers && people.some((seat) => waiting.includes(seat));
}
