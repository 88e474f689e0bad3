/** What to show of table talk and marks: counts, names, and the rows of the log. Pure. */
import type { FactKind } from "../../game/log/facts";
import type { NumberedFacts } from "../../game/protocol/contract";
import { REACTIONS, type Reaction, type TalkItem } from "../../game/protocol/talk";
import type { Seat } from "../../game/vocabulary";
import { entries, type LogEntry } from "./happened";
import { seatIn } from "./say";

/** A message that can be read: not an outcome, and not taken back. */
type Message = TalkItem & { readonly said: { readonly text: string } };
export const isMessage = (item: TalkItem): item is Message => item.said !== null && item.said.text !== null;

/** Messages of others than these seats that came after the one of this number. */
export const unread = (items: readonly TalkItem[], mine: readonly Seat[], readTo: number): number =>
  items.filter((item) => isMessage(item) && item.n > readTo && !mine.includes(item.said.seat)).length;

/** Number of the action with the latest deal or drift; null before the first. */
export function outcomeAt(log: readonly NumberedFacts[]): number | null {
  const last = log.findLast(({ facts }) => facts.some(({ kind }) => kind === "deal" || kind === "drifted"));
  return last?.seq ?? null;
}

interface Chip {
  readonly reaction: Reaction;
  /** In order; not empty. */
  readonly seats: readonly Seat[];
  readonly mine: boolean;
}
/** Reactions that somebody has given, in their fixed order. */
export function chipsOf(item: TalkItem | undefined, mine: Seat): readonly Chip[] {
  return REACTIONS.flatMap((reaction) => {
    const seats = item?.reactions[reaction] ?? [];
    return seats.length > 0 ? [{ reaction, seats, mine: seats.includes(mine) }] : [];
  });
}

export const LOG_FILTERS = ["all", "mine", "deals", "events", "talk"] as const;
export type LogFilter = (typeof LOG_FILTERS)[number];

/** What one looks for when asking "what did we agree on?". */
const DEALS: ReadonlySet<FactKind> = new Set<FactKind>([
  "deal",
  "drifted",
  "clause",
  "signed",
  "pledged",
  "pledge-kept",
  "pledge-broken",
  "pledge-moved",
  "rewound",
  "ended",
]);
const EVENTS: ReadonlySet<FactKind> = new Set<FactKind>([
  "event",
  "event-absorbed",
  "event-hit",
  "event-foreseen",
  "lost",
  "received",
  "tempted",
  "temptation-paid",
]);

export type LogRow =
  | ({ readonly is: "fact" } & LogEntry)
  | { readonly is: "mark"; readonly id: string; readonly phase: number }
  | { readonly is: "said"; readonly id: string; readonly phase: number; readonly item: Message };

interface LogGiven {
  readonly log: readonly NumberedFacts[];
  readonly items: readonly TalkItem[];
  readonly marks: readonly number[];
  readonly mine: Seat | null;
}

/** The rows of the log that fit, in the order in which they happened: what was said and marked after the facts of its action. */
export function logRows({ log, items, marks, mine }: LogGiven, filter: LogFilter): readonly LogRow[] {
  const facts = entries(log);
  const all: { readonly seq: number; readonly rank: number; readonly row: LogRow }[] = facts.map((entry) => {
    return { seq: Number(entry.id.split("/")[0]), rank: 0, row: { is: "fact", ...entry } };
  });
  const phaseAt = (at: number): number =>
    all.findLast(({ seq, row }) => row.is === "fact" && seq <= at)?.row.phase ?? 0;
  const beside = [
    ...items.filter(isMessage).map((item) => ({
      seq: item.at,
      rank: 1,
      row: { is: "said", id: item.id, phase: phaseAt(item.at), item } as const,
    })),
    ...marks.map((at) => ({ seq: at, rank: 2, row: { is: "mark", id: `mark/${at}`, phase: phaseAt(at) } as const })),
  ];
  return [...all, ...beside]
    .filter(({ row }) => fits(row, filter, mine))
    .sort((a, b) => a.seq - b.seq || a.rank - b.rank)
    .map(({ row }) => row);
}

function fits(row: LogRow, filter: LogFilter, mine: Seat | null): boolean {
  switch (filter) {
    case "all":
      return true;
    case "mine":
      return row.is === "mark" || (row.is === "fact" ? seatIn(row.fact) === mine : row.item.said.seat === mine);
    case "deals":
      return row.is === "fact" && DEALS.has(row.fact.kind);
    case "events":
      return row.is === "fact" && EVENTS.has(row.fact.kind);
    case "talk":
      return row.is !== "fact";
  }
}
