/** Who sits where, as the lobby tells it. By itself: whoever asks need not have the signs of all organisations. */
import type { SeatInfo, TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import type { Seat } from "../../game/vocabulary";

/** Seats nobody has taken. */
export const free = (table: TableInfo): readonly SeatInfo[] => table.seats.filter((s) => !s.name && !s.bot);
/** Every seat has a person or a bot: the table can begin. */
export const isReady = (table: TableInfo): boolean => table.state === "waiting" && free(table).length === 0;
export const tableOf = (workshop: WorkshopInfo, number: number): TableInfo | undefined =>
  workshop.tables.find((t) => t.number === number);
export const seatOf = (table: TableInfo, seat: Seat): SeatInfo | undefined => table.seats.find((s) => s.seat === seat);
