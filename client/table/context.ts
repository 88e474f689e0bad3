/** What every part of the table page is given: the store and the view it holds now. */
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Content } from "../../game/content/content";
import type { SeatInfo, TableStatus } from "../../game/protocol/contract";
import type { MeView, PartnerView, View } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import { who } from "../present/names";
import type { TableStore } from "../store/table";
import { say } from "../words/words";

export interface Table {
  readonly store: TableStore;
  readonly view: View;
  readonly content: Content;
  readonly me: MeView | null;
  readonly status: TableStatus | null;
  /** Name of this game. */
  readonly match?: string;
  /** A game that has been played: everything is shown, nothing can be pressed, and whoever shows it says what happens. */
  readonly watching?: boolean;
  /** Somebody is led through it: the page's own explanations stay shut. */
  readonly guided?: boolean;
  /** Several seats share this device and it lies open: own cards are shown elsewhere, and this leads there. */
  readonly look?: (() => void) | undefined;
  /** What there is to do when the game is over, under its sum. */
  readonly atEnd?: ComponentChildren;
}

export const TableContext = createContext<Table | null>(null);

/** The table around this part. Throws outside a TablePage. */
export function useTable(): Table {
  const table = useContext(TableContext);
  if (!table) throw new Error("This part belongs inside a TablePage");
  return table;
}

/** The partner in a seat. */
export const partnerIn = (view: View, seat: Seat): PartnerView => view.partners.find((p) => p.seat === seat)!;
/** Who sits there: person, bot, away. */
export const infoOf = (table: Table, seat: Seat): SeatInfo | undefined =>
  table.status?.seats.find((info) => info.seat === seat);
/** Name of the organisation in a seat, in the reader's language. */
export const nameOf = (view: View, seat: Seat): string => say(who(view, seat));
