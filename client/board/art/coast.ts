import { ACTS, type Act } from "../../../game/vocabulary";
import { between } from "../hash";
import { HEADLAND_SURF, headlandShore } from "../headland";
import type { Layout } from "../layout";
import { STATION } from "../measures";
import { moved, smooth } from "../shapes";
import { ACT_COLOURS, SAND, SAND_DARK } from "./palette";
import { BUSH, FLOWERS, HUT, PINE, ROCKS } from "./props";
import { at, picture } from "./svg";

/** The mainland of the board: the partners' shore, and one headland in its colour, in a corner, for each act that is `shown`. No words. */
export function coastSvg(plan: Layout, shown: readonly Act[] = ACTS): string {
  const { width, height } = plan;
  return picture(0, 0, width, height, surf(plan) + headlands(plan, shown) + quays(plan));
}

function headlands(plan: Layout, shown: readonly Act[]): string {
  return plan.acts
    .map((corner, i) => {
      const act = ACTS[i]!;
      if (!shown.includes(act)) return "";
      const line = (grow: number, dy = 0): string => {
        const points = moved(
          headlandShore(plan, corner, grow, (j) => between(-4, 4, `head/${act}`, j)),
          0,
          dy,
        );
        const outX = corner.x + (corner.right ? 60 : -60);
        const outY = corner.y + (corner.low ? 60 : -60);
        return `${smooth(points, false)}L${outX} ${points.at(-1)!.y}L${outX} ${outY}L${points[0]!.x} ${outY}Z`;
      };
      const colour = ACT_COLOURS[act];
      const id = `h-${act}`;
      const light = corner.low ? { x1: 0, y1: 0, x2: 0, y2: 1 } : { x1: 0, y1: 0, x2: 1, y2: 1 };
      const fall = `<linearGradient id="${id}" x1="${light.x1}" y1="${light.y1}" x2="${light.x2}" y2="${light.y2}"><stop offset="0" stop-color="#fff" stop-opacity=".1"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".16"/></linearGradient>`;
      const hills = [-26, -50].map((grow) => `<path d="${line(grow)}" fill="#fff" fill-opacity=".045"/>`).join("");
      return `<defs>${fall}</defs><path d="${line(HEADLAND_SURF)}" fill="#fff" fill-opacity=".14"/><path d="${line(8, 20)}" fill="#0F3A47" fill-opacity=".2"/><path d="${line(18)}" fill="#fff" fill-opacity=".4"/><path d="${line(10, 9)}" fill="#8F6738"/><path d="${line(10, 5)}" fill="${SAND_DARK}"/><path d="${line(10)}" fill="${SAND}"/><path d="${line(0)}" fill="${colour.strong}"/>${hills}<path d="${line(0)}" fill="url(#${id})"/><path d="${line(-7)}" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="1.600" stroke-dasharray="2 6" stroke-linecap="round"/>${cape(plan, corner)}`;
    })
    .join("");
}

/** Trees on a headland at the foot of the sea, away from its words. */
function cape(plan: Layout, corner: Layout["acts"][number]): string {
  if (!corner.low) return "";
  const { x, y } = headlandShore(plan, corner, -20)[2]!;
  const side = corner.right ? 1 : -1;
  return (
    at(x + side * 4, y + 18, PINE, 0.8) + at(x - side * 12, y + 10, PINE, 0.95) + at(x + side * 16, y + 24, BUSH, 0.7)
  );
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

/** Trees, houses and flowers on the partners' shore, wherever nothing else lies. */
function verge(plan: Layout): string {
  if (plan.stations.length === 0) return "";
  const { width: w, height: h, zone } = plan;
  const sides = plan.quay === "sides";
  const taken = [...plan.stations, ...(sides ? [plan.agreement, plan.event, plan.die] : [])];
  const free = (x: number, y: number): boolean =>
    taken.every((b) => x < b.x - 16 || x > b.x + b.w + 16 || y < b.y - 8 || y > b.y + b.h + 46) &&
    plan.stations.every((b) => x < b.x - 14 || x > b.x + 84 || y < b.y - 62 || y > b.y);
  const things: { x: number; y: number; svg: string }[] = [];
  const strip = zone.x - 64;
  const kinds = [PINE, PINE, BUSH, PINE, FLOWERS, BUSH, ROCKS, HUT];
  for (let i = 0; i < 170; i++) {
    const along = between(0, 1, "vergex", i);
    const x = sides ? (i % 2 === 0 ? 14 + along * strip : w - 14 - along * strip) : 12 + along * (w - 24);
    const y = between(sides ? 40 : zone.y + zone.h + 46, h - 4, "vergey", i);
    if (!free(x, y) || things.some((t) => Math.hypot(t.x - x, (t.y - y) * 1.4) < 40)) continue;
    things.push({ x, y, svg: at(x, y, kinds[things.length % kinds.length]!, between(0.9, 1.2, "verge", i)) });
  }
  return things
    .sort((a, b) => a.y - b.y)
    .map((t) => t.svg)
    .join("");
}
