import { ACTS } from "../../../game/vocabulary";
import { between } from "../hash";
import { type Layout, STATION } from "../layout";
import { actShape, type Point, smooth } from "../shapes";
import { ACT_COLOURS, SAND, SAND_DARK } from "./palette";
import { BUSH, PINE } from "./props";
import { at, picture } from "./svg";

/** The mainland of the board: the partners' shore, and one headland per act in its colour, in a corner. No words. */
export function coastSvg(plan: Layout): string {
  const { width, height } = plan;
  return picture(0, 0, width, height, surf(plan) + headlands(plan) + quays(plan));
}

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

function headlands(plan: Layout): string {
  const k = plan.zone.w < 1180 ? 0.84 : 1;
  return plan.acts
    .map((corner, i) => {
      const act = ACTS[i]!;
      const line = (grow: number, dy = 0): string => {
        const points = HEADLAND.map((p, j) => {
          const far = grow + between(-4, 4, `head/${act}`, j);
          return {
            x: corner.x + (corner.right ? -1 : 1) * (p.x * k + far),
            y: corner.y + (corner.low ? -1 : 1) * (p.y * k + far) + dy,
          };
        });
        const outX = corner.x + (corner.right ? 60 : -60);
        const outY = corner.y + (corner.low ? 60 : -60);
        return `${smooth(points, false)}L${outX} ${points.at(-1)!.y}L${outX} ${outY}L${points[0]!.x} ${outY}Z`;
      };
      const colour = ACT_COLOURS[act];
      return `<path d="${line(34)}" fill="#fff" fill-opacity=".14"/><path d="${line(18)}" fill="#fff" fill-opacity=".4"/><path d="${line(10, 6)}" fill="${SAND_DARK}"/><path d="${line(10)}" fill="${SAND}"/><path d="${line(0)}" fill="${colour.strong}"/><path d="${line(-7)}" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="1.600" stroke-dasharray="2 6" stroke-linecap="round"/>${mark(plan, i, k)}`;
    })
    .join("");
}

/** The act's shape, faint, deep in its corner. */
function mark(plan: Layout, i: number, k: number): string {
  const corner = plan.acts[i]!;
  const x = corner.x + (corner.right ? -1 : 1) * 218 * k;
  const y = corner.y + (corner.low ? -1 : 1) * 30;
  return at(x, y, `<path d="${actShape(ACTS[i]!, 10)}" fill="#fff" fill-opacity=".9"/>`);
}

/** The line of the partners' shore, pushed out by `grow` and down by `dy`; nothing where there are no stations. */
function quayLine(plan: Layout, grow: number, dy: number): string {
  const { width: w, height: h, zone } = plan;
  if (plan.quay === "none" || plan.stations.length === 0) return "";
  if (plan.quay === "sides") {
    const side = (x: number, dir: number): string => {
      const points = Array.from({ length: 15 }, (_, i) => ({
        x: x + dir * (grow - 14 + between(-9, 9, `quay${dir}`, i)),
        y: (h * (i - 0.5)) / 13 + dy * 0.3,
      }));
      const out = dir > 0 ? -40 : w + 40;
      return `${smooth(points, false)}L${out} ${h + 40}L${out} -40Z`;
    };
    return `${side(zone.x - 14, 1)}${side(zone.x + zone.w + 14, -1)}`;
  }
  const top = Math.min(...plan.stations.map((s) => s.y)) - STATION.above + 26;
  const points = Array.from({ length: 19 }, (_, i) => ({
    x: (w * (i - 0.5)) / 17,
    y: top - grow + between(-7, 7, "quay", i) + dy,
  }));
  return `${smooth(points, false)}L${w + 40} ${h + 40}L-40 ${h + 40}Z`;
}

/** Where the sea meets the partners' shore. */
const surf = (plan: Layout): string =>
  `<path d="${quayLine(plan, 30, 0)}" fill="#fff" fill-opacity=".16"/><path d="${quayLine(plan, 14, 0)}" fill="#fff" fill-opacity=".45"/>`;

/** The partners' shore: a strip of sand and grass under the row or rows of stations, or at both sides. */
function quays(plan: Layout): string {
  const edge = (grow: number, dy: number): string => quayLine(plan, grow, dy);
  return `<path d="${edge(5, 4)}" fill="${SAND_DARK}"/><path d="${edge(5, 0)}" fill="${SAND}"/><path d="${edge(-13, 2)}" fill="#94AF6D"/><path d="${edge(-15, 0)}" fill="#C6D6A0"/><path d="${edge(-24, 0)}" fill="none" stroke="#7A9455" stroke-opacity=".55" stroke-width="1.600" stroke-dasharray="2 6" stroke-linecap="round"/>${verge(plan)}`;
}

/** Trees between the stations. */
function verge(plan: Layout): string {
  if (plan.quay === "sides") return "";
  return plan.stations
    .map(
      (s, i) =>
        at(s.x - 8 + between(-3, 3, "verge", i), s.y + 12, i % 2 === 0 ? PINE : BUSH, 1.05) +
        at(s.x + s.w + 6, s.y + 22, i % 2 === 0 ? BUSH : PINE, 0.95),
    )
    .join("");
}
