import type { Layout } from "./layout";
import { BADGE } from "./measures";
import type { Point } from "./shapes";

/** Where a badge may have its middle, in shares of the island's half width and height: above at the left first, then along the shore. */
const PLACES: readonly (readonly [x: number, y: number])[] = [
  [-BADGE.left, -BADGE.up],
  [-0.72, -0.92],
  [-0.52, -1.04],
  [-0.3, -1.1],
  [-1.04, -0.42],
  [-1.08, -0.12],
  [-1.06, 0.2],
];
/** Half a bridge with its rails, and a little air; units. */
const CLEAR = 20;

/** Middle of an island's badge, from the island's own, and its size: clear of the bridges that come and go there. */
export interface BadgeSpot extends Point {
  readonly r: number;
  /** Not where badges mostly are. */
  readonly aside: boolean;
}

export function badgeSpot(at: Pick<Layout, "kind" | "island" | "islands" | "spans">, phase: number): BadgeSpot {
  const { rx, ry } = at.island;
  if (at.kind === "lens") {
    const { left, up, r } = BADGE.lens;
    return { x: -rx * left, y: -ry * up, r, aside: false };
  }
  const { r } = BADGE;
  const spot = at.islands.find((i) => i.phase === phase) ?? { x: 0, y: 0 };
  const near = at.spans
    .flatMap(({ points }) => points)
    .map((p) => ({ x: p.x - spot.x, y: p.y - spot.y }))
    .filter((p) => Math.abs(p.x) < rx * 2 && Math.abs(p.y) < ry * 2);
  const air = ([x, y]: (typeof PLACES)[number]): number =>
    Math.min(...near.map((p) => Math.hypot(p.x - x * rx, p.y - y * ry)));
  const clear = PLACES.findIndex((place) => air(place) >= r + CLEAR);
  // Where none is clear, the one that hides least.
  const i = clear >= 0 ? clear : PLACES.map(air).reduce((best, a, k, all) => (a > all[best]! ? k : best), 0);
  const [x, y] = PLACES[i]!;
  return { x: x * rx, y: y * ry, r, aside: i > 0 };
}
