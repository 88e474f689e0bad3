import type { Layout } from "./layout";
import type { Point } from "./shapes";

/** How far a headland reaches into the zone, as points from its corner. */
const HEADLAND: readonly Point[] = [
  { x: 304, y: -30 },
  { x: 286, y: 2 },
  { x: 246, y: 50 },
  { x: 196, y: 84 },
  { x: 128, y: 106 },
  { x: 62, y: 128 },
  { x: 22, y: 170 },
  { x: 2, y: 216 },
  { x: -30, y: 236 },
];

/** How far the surf before a headland reaches, units. */
export const HEADLAND_SURF = 34;

/** Below this width (units) of the zone headlands are smaller. */
const TIGHT = 1180;

type Corner = Layout["acts"][number];

/** The shore of the headland in a corner, pushed out by `grow` and, at point `j` of it, by `wobble(j)` more. */
export function headlandShore(
  { zone }: Pick<Layout, "zone">,
  corner: Corner,
  grow: number,
  wobble: (j: number) => number = () => 0,
): Point[] {
  const k = zone.w < TIGHT ? 0.84 : 1;
  return HEADLAND.map((p, j) => ({
    x: corner.x + (corner.right ? -1 : 1) * (p.x * k + grow + wobble(j)),
    y: corner.y + (corner.low ? -1 : 1) * (p.y * k + grow + wobble(j)),
  }));
}

/** The headlands in all corners as polygons, each with the sea's surf before it where `grow` says so. */
export const headlands = (plan: Pick<Layout, "zone" | "acts">, grow: number): readonly (readonly Point[])[] =>
  plan.acts.map((corner) => [
    ...headlandShore(plan, corner, grow),
    { x: corner.x + (corner.right ? 60 : -60), y: corner.y + (corner.low ? 60 : -60) },
  ]);
