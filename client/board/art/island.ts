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
<linearGradient id="s${id}" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#F8E7C0"/><stop offset="1" stop-color="${SAND}"/></linearGradient></defs>
<path d="${down(3, 15, 8)}" fill="#0F3A47" fill-opacity=".22"/>
<path d="${down(9, 7)}" fill="#fff" fill-opacity=".55"/>
<path d="${down(14, 7)}" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="2" stroke-dasharray="26 11 8 13"/>
<path d="${down(0, 9)}" fill="#A97F48"/><path d="${down(0, 6)}" fill="${SAND_DARK}"/>
<path d="${line(0)}" fill="url(#s${id})"/>
<path d="${line(-8)}" fill="${colour.shade}" fill-opacity="${reached ? 1 : 0.55}" transform="translate(0 2.500)"/>
<path d="${line(-9)}" fill="${meadow}"/><path d="${line(-9)}" fill="url(#${id})"/>
<path d="${line(-15)}" fill="none" stroke="${colour.strong}" stroke-opacity="${reached ? 0.34 : 0.22}" stroke-width="1.500" stroke-dasharray="1.500 5" stroke-linecap="round"/>
${tufts(seed, rx, ry, colour.strong)}${scenery(phase, rx, ry)}`;
  return picture(-rx - RIM, -ry - RIM, (rx + RIM) * 2, (ry + RIM) * 2, body);
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
