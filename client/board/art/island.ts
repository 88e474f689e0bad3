import { type Act, actOfPhase } from "../../../game/vocabulary";
import { between } from "../hash";
import { moved, shore, smooth } from "../shapes";
import { ACT_COLOURS, SAND, SAND_DARK } from "./palette";
import { BOAT, FLOWERS, REEDS, ROCKS, SCENERY } from "./props";
import { at, n, picture } from "./svg";

/** Room round an island's shore in its picture: foam at the sides, trees above, cliff and shadow below. */
export const RIM = 44;

export interface IslandLook {
  readonly phase: number;
  /** The act that it is played in; without it, the one that the phase belongs to. */
  readonly act?: Act;
  readonly rx: number;
  readonly ry: number;
  /** ahead: pale, still in the mist; reached: in full colour. */
  readonly reached: boolean;
}

/** One island about (0, 0): its own shore, sand, meadow in its act's colour, and what stands on it. */
export function islandSvg({ phase, act = actOfPhase(phase), rx, ry, reached }: IslandLook): string {
  const colour = ACT_COLOURS[act];
  const seed = `island/${phase}`;
  const line = (grow: number): string => smooth(shore(seed, rx, ry, grow));
  const down = (grow: number, y: number, x = 0): string => smooth(moved(shore(seed, rx, ry, grow), x, y));
  const meadow = reached ? colour.tint : colour.mist;
  const id = `m${phase}${reached ? "r" : "a"}`;
  const body = `<defs><linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="${reached ? 0.3 : 0.5}"/><stop offset=".5" stop-color="${colour.shade}" stop-opacity="${reached ? 0.25 : 0}"/><stop offset="1" stop-color="${colour.shade}" stop-opacity="${reached ? 1 : 0.3}"/></linearGradient>
<linearGradient id="s${id}" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#F8E7C0"/><stop offset="1" stop-color="${SAND}"/></linearGradient>
<linearGradient id="r${id}" x1="0" y1="0" x2=".7" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".9"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/></linearGradient></defs>
<path d="${down(6, 22, 12)}" fill="#0F3A47" fill-opacity=".13"/><path d="${down(3, 17, 8)}" fill="#0F3A47" fill-opacity=".25"/>
<path d="${down(9, 8)}" fill="#fff" fill-opacity=".55"/>
<path d="${down(14, 7)}" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="2" stroke-dasharray="26 11 8 13"/>
<path d="${down(0, 12)}" fill="#8F6738"/><path d="${down(0, 9)}" fill="#B08649"/><path d="${down(0, 5)}" fill="${SAND_DARK}"/>${cliff(seed, rx, ry)}
<path d="${line(0)}" fill="url(#s${id})"/><path d="${line(-1.5)}" fill="none" stroke="url(#r${id})" stroke-width="2.500"/>
<path d="${line(-8)}" fill="${colour.shade}" fill-opacity="${reached ? 1 : 0.55}" transform="translate(0 2.500)"/>
<path d="${line(-9)}" fill="${meadow}"/><path d="${line(-9)}" fill="url(#${id})"/>
<path d="${line(-15)}" fill="none" stroke="${colour.strong}" stroke-opacity="${reached ? 0.34 : 0.22}" stroke-width="1.500" stroke-dasharray="1.500 5" stroke-linecap="round"/>
${fields(seed, rx, ry, colour.strong)}${tufts(seed, rx, ry, colour.strong)}${scenery(phase, rx, ry)}`;
  return picture(-rx - RIM, -ry - RIM, (rx + RIM) * 2, (ry + RIM) * 2, body);
}

/** Cracks and stones in the low cliff under an island's southern shore. */
function cliff(seed: string, rx: number, ry: number): string {
  const edge = shore(seed, rx, ry);
  let d = "";
  for (let i = 0; i < 15; i++) {
    const k = between(0.06, 0.94, `${seed}c`, i);
    const x = -rx + 2 * rx * k;
    const near = edge.reduce((best, p) => (p.y > 0 && Math.abs(p.x - x) < Math.abs(best.x - x) ? p : best));
    const y = Math.max(near.y, ry * (1 - Math.abs(x / rx) ** 2.6) ** (1 / 2.6));
    d += `M${n(x)} ${n(y + 5)}l${n(between(-2, 2, `${seed}l`, i))} ${n(between(3, 6, `${seed}m`, i))}`;
  }
  return `<path d="${d}" fill="none" stroke="#6F4E28" stroke-opacity=".55" stroke-width="1.400" stroke-linecap="round"/>`;
}

/** Strips of tilled land near the shore, where no words stand. */
function fields(seed: string, rx: number, ry: number, colour: string): string {
  const turn = between(-0.35, 0.35, `${seed}turn`, 0);
  const rows = (x: number, y: number, w: number, count: number): string =>
    Array.from({ length: count }, (_, i) => {
      const dy = i * 4.2;
      return `M${n(x + i * 1.4)} ${n(y + dy)}q${n(w / 2)} ${n(-3 + turn * 6)} ${n(w)} ${n(turn * 8)}`;
    }).join("");
  const low = rows(rx * 0.3, ry * 0.6, rx * 0.36, 3);
  const high = rows(-rx * 0.62, -ry * 0.52, rx * 0.24, 3);
  return `<path d="${low}${high}" fill="none" stroke="${colour}" stroke-opacity=".15" stroke-width="2" stroke-linecap="round"/>`;
}

function tufts(seed: string, rx: number, ry: number, colour: string): string {
  let d = "";
  for (let i = 0; i < 16; i++) {
    const a = between(0, Math.PI * 2, `${seed}t`, i);
    const k = between(0.62, 0.8, `${seed}k`, i);
    d += `M${n(Math.cos(a) * rx * k)} ${n(Math.sin(a) * ry * k)}l-2-5m2 5l1.500-6m-1.500 6l4-4`;
  }
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-opacity=".2" stroke-width="1.300" stroke-linecap="round"/>`;
}

function scenery(phase: number, rx: number, ry: number): string {
  const things = SCENERY[phase - 1] ?? [];
  const seed = `scene/${phase}`;
  const back = things
    .map((thing, i) => at(rx * (0.42 + i * 0.19), -ry * (0.86 - i * 0.12) + between(-2, 2, seed, i), thing, 0.92))
    .join("");
  const small = [ROCKS, REEDS, FLOWERS, BOAT];
  const left = at(-rx * 0.84, ry * 0.52, small[phase % 4] ?? "", 0.7);
  return back + left;
}

/** A shoal: the place of a phase that is not in this length. */
export function shoalSvg(phase: number, rx: number, ry: number): string {
  const seed = `island/${phase}`;
  const [w, h] = [rx * 0.62, ry * 0.5];
  const line = (grow: number): string => smooth(shore(seed, w, h, grow));
  const body = `<path d="${line(10)}" fill="#fff" fill-opacity=".3"/><path d="${line(0)}" fill="${SAND}" fill-opacity=".55"/><path d="${line(-10)}" fill="none" stroke="${SAND_DARK}" stroke-opacity=".7" stroke-width="1.500" stroke-dasharray="5 5"/>${at(w * 0.3, -2, ROCKS, 0.75)}${at(-w * 0.4, 4, REEDS, 0.8)}`;
  return picture(-rx - RIM, -ry - RIM, (rx + RIM) * 2, (ry + RIM) * 2, body);
}
