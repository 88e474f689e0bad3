/** What a facilitator may want to see to, worst first. Pure: lines, not sentences. */
import type { Line } from "../../game/kit/line";
import type { TableInfo, WorkshopInfo } from "../../game/protocol/contract";
import { emptyAt, isBotsOnly, startsWithAll, tableSlots } from "./desk-tables";

/** Silence that a facilitator may want to know of (ms). */
export const LONG = 5 * 60_000;

/** At most so many lines. */
const MOST = 5;

/** One line for all tables of which the same is true; none for no tables. */
const about = (key: string, tables: readonly TableInfo[], slots?: { readonly n: number }): readonly Line[] =>
  tables.length === 0 ? [] : [{ key, slots: { ...tableSlots(tables), ...slots } }];

/** One line for every number of empty seats, most first. */
function bySeats(key: string, tables: readonly TableInfo[]): readonly Line[] {
  const counts = [...new Set(tables.map(emptyAt))].filter((n) => n > 0).sort((a, b) => b - a);
  return counts.flatMap((n) =>
    about(
      key,
      tables.filter((t) => emptyAt(t) === n),
      { n },
    ),
  );
}

/** All silent tables in one line, with the shortest and the longest silence in whole minutes. */
function silence(tables: readonly TableInfo[], since: number): readonly Line[] {
  const quiet = tables.filter((t) => t.idle + since >= LONG);
  if (quiet.length === 0) return [];
  const minutes = quiet.map((t) => Math.floor((t.idle + since) / 60_000));
  const n = Math.min(...minutes);
  const most = Math.max(...minutes);
  if (n === most) return about("desk.now.quiet", quiet, { n });
  return [{ key: "desk.now.quiet-span", slots: { ...tableSlots(quiet), n, most } }];
}

/**
 * Seats that nobody holds in a game under way, tables that wait for somebody who is away, that have been silent for
 * long, that are paused, that can begin or that cannot. What is the same for several tables is one line.
 * `since`: ms since the workshop was told.
 */
export function attention({ tables }: WorkshopInfo, since: number): readonly Line[] {
  const playing = tables.filter((t) => t.state === "playing");
  const paused = tables.filter((t) => t.state === "paused");
  const waiting = tables.filter((t) => t.state === "waiting");
  const away = playing.flatMap((table): readonly Line[] => {
    const gone = table.seats.filter((s) => table.waiting.includes(s.seat) && s.name && !s.bot && !s.online);
    const names = gone.map((s) => s.name).join(", ");
    return gone.length === 0 ? [] : [{ key: "desk.now.away", slots: { table: table.number, names } }];
  });
  const lines = [
    ...bySeats("desk.now.empty", playing),
    ...away,
    ...silence(playing, since),
    ...about("desk.now.paused", paused),
    ...bySeats("desk.now.empty", paused),
    ...about("desk.now.ready", waiting.filter(startsWithAll)),
    ...bySeats(
      "desk.now.missing",
      waiting.filter((t) => emptyAt(t) < t.seats.length),
    ),
    ...about("desk.now.bots", waiting.filter(isBotsOnly)),
  ];
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST - 1), { key: "desk.now.more", slots: { n: lines.length - MOST + 1 } }];
}
