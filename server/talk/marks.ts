/** Marked moments: a seat's own while the table plays; of all, without seats, when its replay is open (R14.5). */
import type { Answer, NumberedFacts } from "../../game/protocol/contract";
import type { Marked, MarkedMoment } from "../../game/protocol/talk";
import type { Seat } from "../../game/vocabulary";
import type { RoomsDeps } from "../deps";
import type { Book } from "../lobby/book";
import { tableStatus } from "../lobby/info";
import type { Tables } from "../room/tables";
import type { MarkRow, MatchRow } from "../store/store";
import { done, no } from "../wire/listen";

/** The moments one seat has marked, in order. */
export const ofSeat = (marks: readonly MarkRow[], seat: Seat): readonly number[] =>
  marks.filter((mark) => mark.seat === seat).map(({ at }) => at);

/** Moments in order, with how many seats marked each. */
function counted(marks: readonly MarkRow[]): readonly Marked[] {
  const counts = new Map<number, number>();
  for (const { at } of marks) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([at, seats]) => ({ at, seats }));
}

/** The marked moments of a match, once its replay is open. */
export async function marksOf(
  given: { readonly book: Book; readonly deps: Pick<RoomsDeps, "store"> },
  id: string,
): Promise<Answer<readonly Marked[]>> {
  const found = given.book.ofMatch(id);
  if (found === undefined) return no("no-such-table");
  if (!tableStatus(found.workshop, found.match, { online: () => false }).replayOpen) return no("not-allowed");
  return done(counted(await given.deps.store.marks(id)));
}

/** The number of the phase that was on after an action; the first where nothing has begun. */
function phaseAt(log: readonly NumberedFacts[], at: number): number {
  const begun = log
    .filter(({ seq }) => seq <= at)
    .flatMap(({ facts }) => facts)
    .findLast((fact) => fact.kind === "phase-began");
  return begun?.kind === "phase-began" ? begun.phase : 1;
}

/** What the desk may know of a table's marks when its game is over: where and how many, not who. */
export async function marksForDesk(
  given: { readonly tables: Tables; readonly deps: Pick<RoomsDeps, "store"> },
  match: MatchRow,
): Promise<Answer<readonly MarkedMoment[]>> {
  if (match.state !== "over") return no(match.state === "waiting" ? "table-not-begun" : "not-allowed");
  const room = await given.tables.room(match.id);
  if (room === undefined) return no("store-failed");
  const marks = counted(await given.deps.store.marks(match.id));
  return done(marks.map((one) => ({ ...one, phase: phaseAt(room.log, one.at) })));
}
