import { between } from "../hash";
import { houseBoxes } from "../homes";
import type { Layout } from "../layout";
import { moved, smooth } from "../shapes";
import { grounds } from "./grounds";
import { INK, PAPER, SAND, SAND_DARK } from "./palette";
import { BUSH, FLOWERS, HOUSE_YELLOW, HUT, PINE, ROCKS } from "./props";
import { homeShore } from "./sea";
import { at, picture } from "./svg";

/** Room round the home island's shore in its picture. */
export const HOME_RIM = { side: 40, top: 150, foot: 44 } as const;

/** The home island about its middle, with library and lighthouse; no words. */
export function homeSvg(plan: Layout): string {
  const { rx, ry, x, y } = plan.home;
  const line = (grow: number, dy = 0, dx = 0): string => smooth(moved(homeShore(plan, grow), dx, dy));
  const lensed = plan.kind === "lens";
  const body = `<defs><linearGradient id="sand" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#F9E9C4"/><stop offset="1" stop-color="${SAND}"/></linearGradient>
<radialGradient id="grass" cx=".5" cy=".42" r=".72"><stop offset="0" stop-color="#F6EFDA"/><stop offset=".55" stop-color="#EBEACB"/><stop offset=".82" stop-color="#D3DDAF"/><stop offset="1" stop-color="#B4CB90"/></radialGradient></defs>
<path d="${line(7, 30, 14)}" fill="#0F3A47" fill-opacity=".12"/><path d="${line(4, 23, 10)}" fill="#0F3A47" fill-opacity=".25"/><path d="${line(14, 10)}" fill="#fff" fill-opacity=".5"/>
<path d="${line(21, 8)}" fill="none" stroke="#fff" stroke-opacity=".5" stroke-width="2.500" stroke-dasharray="40 16 12 20"/>
<path d="${line(0, 16)}" fill="#8F6738"/><path d="${line(0, 12)}" fill="#B08649"/><path d="${line(0, 7)}" fill="${SAND_DARK}"/><path d="${line(0)}" fill="url(#sand)"/><path d="${line(-1.5)}" fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="2.500"/>
<path d="${line(-15, 3)}" fill="#94AF6D"/><path d="${line(-17)}" fill="url(#grass)"/>
<path d="${line(-25)}" fill="none" stroke="#7A9455" stroke-opacity=".5" stroke-width="1.600" stroke-dasharray="2 6" stroke-linecap="round"/>
${lensed ? "" : grounds(plan) + woods(plan)}${at(plan.library.x - x, plan.library.y - y, TOWN, plan.library.scale)}`;
  const { side, top, foot } = HOME_RIM;
  return picture(-rx - side, -ry - top, (rx + side) * 2, ry * 2 + top + foot, body);
}

/** Trees and houses along the shore, where no panel stands. */
function woods({ home, homes }: Layout): string {
  const { rx, ry } = home;
  const taken = homes.flatMap(houseBoxes);
  const free = (x: number, y: number): boolean =>
    taken.every((b) => x < b.x - 9 || x > b.x + b.w + 9 || y < b.y + 4 || y > b.y + b.h + 26);
  const things: string[] = [];
  const put = (angle: number, k: number, thing: string, scale: number): void => {
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const r = (Math.abs(c) ** 2.6 + Math.abs(s) ** 2.6) ** (-1 / 2.6);
    if (!free(home.x + c * r * rx * k, home.y + s * r * ry * k)) return;
    things.push(`${Math.round((s * r * ry * k + 1000) * 10)}|${at(c * r * rx * k, s * r * ry * k, thing, scale)}`);
  };
  const ends = [0, Math.PI];
  ends.forEach((end, side) => {
    for (let i = 0; i < 15; i++) {
      const angle = end + between(-0.62, 0.62, `wood${side}`, i);
      const thing = i % 6 === 5 ? BUSH : PINE;
      put(angle, between(0.86, 0.945, `woodk${side}`, i), thing, between(0.8, 1.12, `woods${side}`, i));
    }
    put(end + (side === 0 ? -0.82 : 0.8), 0.84, HOUSE_YELLOW, 1.1);
    put(end + (side === 0 ? -0.95 : 0.97), 0.82, HUT, 1.05);
    put(end + (side === 0 ? -0.74 : 0.7), 0.9, PINE, 1);
    put(end + (side === 0 ? 0.72 : -0.72), 0.93, ROCKS, 1.1);
    put(end + (side === 0 ? 0.5 : -0.52), 0.9, FLOWERS, 1);
  });
  return things
    .map((t): [number, string] => [Number(t.slice(0, t.indexOf("|"))), t.slice(t.indexOf("|") + 1)])
    .sort((a, b) => a[0] - b[0])
    .map(([, svg]) => svg)
    .join("");
}

/** Where the lamp of the lighthouse is, from the foot of the library, at scale 1. */
export const LAMP = { x: 34, y: -150 } as const;

const windows = [-78, -52, 34, 60]
  .map(
    (x) =>
      `<path d="M${x} -34h16v22h-16z" fill="${PAPER}"/><path d="M${x + 2} -32h5v8h-5zm7 0h5v8h-5zM${x + 2} -22h5v8h-5zm7 0h5v8h-5z" fill="#F7D98B"/>`,
  )
  .join("");

/** Library and lighthouse about the middle of the library's base line. */
const TOWN = `<ellipse cx="6" cy="2" rx="122" ry="9" fill="${INK}" fill-opacity=".14"/>
<g transform="translate(${LAMP.x - 92} 0)"><path d="M78 0l5-128h18l5 128z" fill="${PAPER}"/><path d="M95 -128h6l5 128h-8z" fill="#DCCFB4"/>
<path d="M78.800 -20h26.400l.9 20h-28.200zM80.400 -62h23.200l.9 22h-25zM82 -104h20l.9 22h-21.800z" fill="#B0352B"/><path d="M97 -104h5l.9 22h-5zM98 -62h5.600l.9 22h-5.600zM98.500 -20h6.700l.9 20h-6.700z" fill="#8F2623"/>
<path d="M75 -133h34v6h-34z" fill="#26323D"/><path d="M76 -141v8M84 -141v8M92 -141v8M100 -141v8M108 -141v8M76 -141h32" stroke="#26323D" stroke-width="1.600" fill="none"/>
<path d="M83 -160h18v27h-18z" fill="#FFE9A8"/><path d="M83 -160v27M92 -160v27M101 -160v27" stroke="#26323D" stroke-width="2"/><path d="M79 -160q13 -18 26 0z" fill="#B0352B"/><circle cx="92" cy="-172" r="3" fill="#26323D"/><path d="M88 -8h9v8h-9z" fill="#26323D"/></g>
<path d="M-92 -42h178v42h-178z" fill="#B0483A"/><path d="M-92 -42h178v5h-178z" fill="#8F352A"/>
<path d="M-92 -21h178M-92 -10.500h178M-92 -31h178" stroke="#9C3B2F" stroke-width="1.200" stroke-dasharray="9 3"/>
${windows}
<path d="M-100 -41l20 -31h154l20 31z" fill="#2B3946"/><path d="M-100 -41l20 -31h60l-24 31z" fill="#3A4A59"/><path d="M-90 -50h174M-84 -60h162" stroke="#1C2B39" stroke-opacity=".5" stroke-width="1.200"/>
<path d="M-34 0v-46l31 -37 31 37v46z" fill="#C25A48"/><path d="M-34 0v-46l31 -37v83z" fill="#CB6753"/><path d="M-42 -42l39 -47 39 47 -6 4 -33 -39 -33 39z" fill="${PAPER}"/>
<path d="M-13 0v-24q0 -10 10 -10t10 10v24z" fill="#26404A"/><path d="M-3 -34v34" stroke="${PAPER}" stroke-width="1.400"/>
<path d="M-17 -61q8 -4 14 1 6 -5 14 -1v15q-8 -4 -14 1 -6 -5 -14 -1z" fill="${PAPER}" stroke="${INK}" stroke-width="1.500" stroke-linejoin="round"/><path d="M-3 -60v15" stroke="${INK}" stroke-width="1.500"/>
<path d="M-22 0h38v4h-38zM-27 4h48v4h-48z" fill="#D8CBB0"/>
<path d="M-66 -72h9v-13h-9zM52 -72h9v-13h-9z" fill="#8F352A"/>
<path d="M-110 2v-62" stroke="#EDE6D6" stroke-width="3"/><path d="M-108.500 -60h26v17h-26z" fill="#C8102E"/><path d="M-100.500 -60h4v17h-4zM-108.500 -53.500h26v4h-26z" fill="#fff"/>`;
