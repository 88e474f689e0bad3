/** A seat of the table as it is seen before the table itself is. */
import type { Seat } from "../../game/vocabulary";
import { who } from "../present/names";
import { SeatSign } from "../ui/seat-sign";
import { say } from "../words/words";
import type { PassTable } from "./pass-table";

/** The organisation in a seat, as it is called in a sentence. */
export const calledIn = (table: PassTable, seat: Seat): string => say(who(table.view.value!, seat));

/** Sign of a seat with its emblem. */
export function SignIn({ table, seat }: { readonly table: PassTable; readonly seat: Seat }) {
  const role = table.view.value?.partners.find((p) => p.seat === seat)?.role;
  const emblem = table.content.value?.scenario.roles.find((r) => r.id === role)?.emblem ?? null;
  return <SeatSign seat={seat} emblem={emblem} />;
}
