import type { Layout } from "./layout";
import type { BoardPromise } from "./model";
import { PROMISE } from "./paint/promise";
import { isOpen } from "./plan";
import type { Point } from "./shapes";

/** How large a promise is drawn: 1 is full size. */
export const promiseScale = (at: Layout): number => (at.kind === "lens" ? 0.62 : 1);

/** Where open promises lie, by key: on the bridges that they are promised to, one over another. */
export function promiseSpots(at: Layout, promises: readonly BoardPromise[]): Map<string, Point> {
  const spots = new Map<string, Point>();
  const open = promises.filter(isOpen);
  for (const { key, due } of open) {
    const same = open.filter((p) => p.due === due);
    const way = openWater(at, at.spans.find((s) => s.phase === due)?.points ?? []);
    const middle = way[Math.floor(way.length / 2)] ?? at.islands.find((i) => i.phase === due);
    if (!middle) continue;
    const [right, low] = at.kind === "lens" ? [0, 0] : clear(way);
    const nth = same.findIndex((p) => p.key === key) - (same.length - 1) / 2;
    spots.set(key, { x: middle.x + right, y: middle.y + low + nth * (PROMISE.h - 4) * promiseScale(at) });
  }
  return spots;
}

/** A way; of one that passes over shoals, what lies before the first of them. */
function openWater(at: Layout, way: readonly Point[]): readonly Point[] {
  const shoals = at.islands.filter((i) => !i.inPlay);
  const first = way.findIndex((p) => shoals.some((s) => Math.hypot(p.x - s.x, p.y - s.y) < at.island.rx * SHOAL));
  return first < 0 ? way : way.slice(0, first);
}
/** How much of an island a shoal is. */
const SHOAL = 0.6;

/** How far to the side of the middle of a way it is clear of the islands' badges, which stand above them to the left. */
function clear(way: readonly Point[]): readonly [right: number, low: number] {
  const [a, b] = [way[0], way.at(-1)];
  if (!a || !b) return [0, 0];
  return Math.abs(b.y - a.y) > 0.6 * Math.abs(b.x - a.x) ? [26, 0] : [0, 22];
}
