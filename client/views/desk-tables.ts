/** Tables as the desk speaks of them: which ones, and which begin when all are started at once. Pure. */
import type { Line } from "../../game/kit/line";
import type { TableInfo } from "../../game/protocol/contract";

const someoneAt = (table: TableInfo): boolean => table.seats.some((s) => s.name !== null);
/** Seats held by neither a person nor a bot, counted. */
export const emptyAt = (table: TableInfo): number =>
  table.seats.filter((s) => s.name === null && s.bot === null).length;
const isFull = (table: TableInfo): boolean => table.state === "waiting" && emptyAt(table) === 0;

/** Begins when all are started at once: every seat is held, at least one of them by a person. */
export const startsWithAll = (table: TableInfo): boolean => isFull(table) && someoneAt(table);

/** Every seat is held by a bot: begins only when started by itself. */
export const isBotsOnly = (table: TableInfo): boolean => isFull(table) && !someoneAt(table);

/** Slots that name these tables: `tables` reads "1, 3 and 5–9" (three in a row or more are one span), `many` counts them. */
export function tableSlots(tables: readonly TableInfo[]): { readonly tables: readonly Line[]; readonly many: number } {
  const spans: [number, number][] = [];
  for (const { number } of tables) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  const one = (n: number): Line => ({ key: "desk.table", slots: { n } });
  const lines = spans.flatMap(([first, last]): readonly Line[] => {
    if (first === last) return [one(first)];
    return last === first + 1 ? [one(first), one(last)] : [{ key: "desk.table-span", slots: { first, last } }];
  });
  return { tables: lines, many: tables.length };
}

/** Why starting all at once would start nothing; null where it starts a table. Which tables it is about stands under "right now". */
export function whyNoStart(tables: readonly TableInfo[]): Line | null {
  const waiting = tables.filter((t) => t.state === "waiting");
  if (waiting.some(startsWithAll)) return null;
  if (waiting.length === 0) return { key: "desk.start.all" };
  if (waiting.some(someoneAt)) return { key: "desk.start.gaps" };
  return { key: waiting.some(isBotsOnly) ? "desk.start.bots" : "desk.start.nobody" };
}
