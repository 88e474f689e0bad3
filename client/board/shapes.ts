import { between } from "./hash";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Whether two boxes come nearer to one another than `gap`. */
export const meet = (a: Box, b: Box, gap: number): boolean =>
  a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;

const round = (n: number): number => Math.round(n * 10) / 10;

/** A point of a superellipse; `power` 2 is an ellipse, larger is squarer. `angle` in radians, clockwise from east. */
export function superellipse(angle: number, rx: number, ry: number, power: number): Point {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const r = (Math.abs(c) ** power + Math.abs(s) ** power) ** (-1 / power);
  return { x: c * r * rx, y: s * r * ry };
}

/** A closed shore of its own for each seed, about (0, 0). `grow` pushes the whole shore outwards by so many units. */
export function shore(
  seed: string,
  rx: number,
  ry: number,
  grow = 0,
  { count = 14, wobble = 0.05, power = 2.6 } = {},
): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = ((i + between(-0.22, 0.22, seed, i + 100)) / count) * Math.PI * 2;
    const stretch = 1 + between(-wobble, wobble, seed, i);
    const at = superellipse(angle, rx * stretch, ry * stretch, power);
    const length = Math.hypot(at.x, at.y);
    return { x: at.x * (1 + grow / length), y: at.y * (1 + grow / length) };
  });
}

/** SVG path data of a smooth line through the points (Catmull-Rom as cubic curves). */
export function smooth(points: readonly Point[], closed = true): string {
  const n = points.length;
  const at = (i: number): Point => points[closed ? (i + n) % n : Math.min(n - 1, Math.max(0, i))]!;
  let d = `M${round(at(0).x)} ${round(at(0).y)}`;
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${round(b.x + (c.x - a.x) / 6)} ${round(b.y + (c.y - a.y) / 6)} `;
    d += `${round(c.x - (e.x - b.x) / 6)} ${round(c.y - (e.y - b.y) / 6)} ${round(c.x)} ${round(c.y)}`;
  }
  return closed ? `${d}Z` : d;
}

/** Points moved by (x, y). */
export const moved = (points: readonly Point[], x: number, y: number): Point[] =>
  points.map((p) => ({ x: p.x + x, y: p.y + y }));

/** Whether a point lies within a polygon. */
export function within(polygon: readonly Point[], { x, y }: Point): boolean {
  let odd = false;
  polygon.forEach((a, i) => {
    const b = polygon[(i + 1) % polygon.length]!;
    if (a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)) odd = !odd;
  });
  return odd;
}

/** The four shapes that, beside colour and number, tell the acts apart; SVG path data about (0, 0). */
export function actShape(act: "explore" | "build" | "do" | "anchor", r: number): string {
  const k = r * 0.86;
  const up = r * 1.12;
  switch (act) {
    case "explore":
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case "build":
      return roundedBox(-k, -k, 2 * k, 2 * k, r * 0.26);
    case "do":
      return roundedPolygon(
        [
          { x: 0, y: -up * 1.12 },
          { x: up * 1.1, y: up * 0.78 },
          { x: -up * 1.1, y: up * 0.78 },
        ],
        r * 0.24,
      );
    case "anchor":
      return roundedPolygon(
        [
          { x: 0, y: -up * 1.06 },
          { x: up * 1.06, y: 0 },
          { x: 0, y: up * 1.06 },
          { x: -up * 1.06, y: 0 },
        ],
        r * 0.22,
      );
  }
}

/** Six shapes for six seats, about (0, 0), of like area. */
export function seatShape(index: number, r: number): string {
  const corners = (n: number, turn: number, stretch = 1): Point[] =>
    Array.from({ length: n }, (_, i) => {
      const a = ((i + turn) / n) * Math.PI * 2 - Math.PI / 2;
      return { x: Math.cos(a) * r * stretch, y: Math.sin(a) * r * stretch };
    });
  switch (index % 6) {
    case 0:
      return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case 1:
      return roundedBox(-r * 0.9, -r * 0.9, r * 1.8, r * 1.8, r * 0.3);
    case 2:
      return roundedPolygon(corners(6, 0, 1.08), r * 0.18);
    case 3:
      return roundedPolygon(corners(4, 0, 1.24), r * 0.26);
    case 4:
      return `M${-r * 0.92} ${-r * 0.86}Q0 ${-r * 1.14} ${r * 0.92} ${-r * 0.86}L${r * 0.92} ${r * 0.1}Q${r * 0.86} ${r * 0.8} 0 ${r * 1.14}Q${-r * 0.86} ${r * 0.8} ${-r * 0.92} ${r * 0.1}Z`;
    default:
      return roundedPolygon(corners(8, 0.5, 1.06), r * 0.14);
  }
}

export function roundedBox(x: number, y: number, w: number, h: number, r: number): string {
  return `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}Z`;
}

/** A polygon whose corners are cut `cut` units from the tip and rounded over. */
export function roundedPolygon(points: readonly Point[], cut: number): string {
  const n = points.length;
  const towards = (from: Point, to: Point): string => {
    const k = cut / Math.hypot(to.x - from.x, to.y - from.y);
    return `${round(from.x + (to.x - from.x) * k)} ${round(from.y + (to.y - from.y) * k)}`;
  };
  return `${points
    .map((p, i) => {
      const before = points[(i + n - 1) % n]!;
      const after = points[(i + 1) % n]!;
      return `${i === 0 ? "M" : "L"}${towards(p, before)}Q${round(p.x)} ${round(p.y)} ${towards(p, after)}`;
    })
    .join("")}Z`;
}
