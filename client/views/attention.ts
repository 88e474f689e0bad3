/** What a facilitator may want to see to, worst first. Pure: lines, not sentences. */
import type { Line } from "../../game/kit/line";
import type { WorkshopInfo } from "../../game/protocol/contract";

/** Silence that a facilitator may want to know of (ms). */
export const LONG = 5 * 60_000;

/** At most so many lines. */
const MOST = 5;

/**
 * Tables that wait for somebody who is away, that have been silent for long, or that cannot begin.
 * `since`: ms since the workshop was told.
 */
export function attention(workshop: WorkshopInfo, since: number): readonly Line[] {
  const lines: Line[] = [];
  const playing = workshop.tables.filter((t) => t.state === "playing");
  for (const table of playing) {
    const away = table.seats.filter((s) => table.waiting.includes(s.seat) && s.name && !s.bot && !s.online);
    if (away.length > 0)
      lines.push({ key: "desk.now.away", slots: { table: table.number, names: away.map((s) => s.name).join(", ") } });
  }
  for (const table of playing) {
    const idle = table.idle + since;
    if (idle >= LONG)
      lines.push({ key: "desk.now.quiet", slots: { table: table.number, n: Math.floor(idle / 60_000) } });
  }
  for (const table of workshop.tables.filter((t) => t.state === "waiting")) {
    const free = table.seats.filter((s) => !s.name && !s.bot).length;
    if (free === 0) lines.push({ key: "desk.now.ready", slots: { table: table.number } });
    else if (free < table.seats.length)
      lines.push({ key: "desk.now.missing", slots: { table: table.number, n: free } });
  }
  if (lines.length <= MOST) return lines;
  return [...lines.slice(0, MOST - 1), { key: "desk.now.more", slots: { n: lines.length - MOST + 1 } }];
}
