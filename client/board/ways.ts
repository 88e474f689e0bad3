import type { Layout, Span, Spot } from "./layout";
import { type Point, superellipse } from "./shapes";

/** Squareness of the ring and of the home island: squarer than an ellipse, so that there is room inside. */
export const POWER = 2.4;

export type Path = (share: number) => Point;

/**
 * A walk round the ring, clockwise from the top, by share of its length as islands of that shape measure it: they are wider
 * than high, so steps to the side count less, and the water between them is about as wide everywhere.
 */
export function path(centre: Point, rx: number, ry: number, island: Pick<Layout["island"], "rx" | "ry">): Path {
  const steps = 720;
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const at = superellipse((i / steps) * Math.PI * 2 - Math.PI / 2, rx, ry, POWER);
    return { x: centre.x + at.x, y: centre.y + at.y };
  });
  const lengths = [0];
  for (let i = 1; i <= steps; i++) {
    lengths.push(
      lengths[i - 1]! +
        Math.hypot((points[i]!.x - points[i - 1]!.x) / island.rx, (points[i]!.y - points[i - 1]!.y) / island.ry),
    );
  }
  const total = lengths[steps]!;
  return (share) => {
    const want = (((share % 1) + 1) % 1) * total;
    const i = Math.min(
      steps,
      Math.max(
        1,
        lengths.findIndex((l) => l >= want),
      ),
    );
    const k = (want - lengths[i - 1]!) / (lengths[i]! - lengths[i - 1]! || 1);
    const [a, b] = [points[i - 1]!, points[i]!];
    return { x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k };
  };
}

/** How far onto an island's sand a bridge reaches: 1 is the shore. */
const LANDING = 0.97;

/** The way of each bridge in play, from shore to shore; the last one leads home. */
export function spans(
  islands: readonly Spot[],
  phases: readonly number[],
  round: Path,
  island: Layout["island"],
  home: Layout["home"],
): Span[] {
  const inside = (p: Point, at: Point): boolean =>
    Math.abs((p.x - at.x) / (island.rx * LANDING)) ** 2.4 + Math.abs((p.y - at.y) / (island.ry * LANDING)) ** 2.4 < 1;
  return phases.map((phase, i): Span => {
    const from = islands[phase - 1]!;
    const next = phases[i + 1];
    const samples: Point[] = [];
    if (next === undefined) {
      // From above it goes straight down, a little outwards: the lighthouse stands in the middle.
      const across = home.x + (Math.abs(from.x - home.x) < home.rx / 2 ? (from.x - home.x) * 1.14 : 0);
      for (let k = 0; k <= 100; k++) {
        const p = { x: from.x + ((across - from.x) * k) / 100, y: from.y + ((home.y - from.y) * k) / 100 };
        const ashore = Math.abs((p.x - home.x) / home.rx) ** POWER + Math.abs((p.y - home.y) / home.ry) ** POWER < 0.99;
        if (!ashore && !inside(p, from)) samples.push(p);
      }
    } else {
      const to = islands[next - 1]!;
      const steps = (next - phase) * 80;
      for (let k = 0; k <= steps; k++) {
        const p = round((phase - 0.5 + ((next - phase) * k) / steps) / 12);
        if (!inside(p, from) && !inside(p, to)) samples.push(p);
      }
    }
    return { phase, points: samples };
  });
}
