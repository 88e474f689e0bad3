/** Things that the small pictures are put together from, in the colours of the board; SVG text, pure. */
import { type Act, actOfPhase, type Track } from "../../game/vocabulary";
import { islandSvg, RIM } from "../board/art/island";
import { ACT_COLOURS, GOLD, INK, PAPER, SAND_DARK, SEAT_COLOURS, TRACK_COLOURS } from "../board/art/palette";
import { BEACON } from "../board/art/props";
import { at, n } from "../board/art/svg";
import { between } from "../board/hash";
import { iconPath } from "../board/icons";
import { steps } from "../board/paint/bridge";
import { type Point, roundedBox, seatShape } from "../board/shapes";
import { TRACK_SIGNS } from "../board/signs";
import { PIPS } from "../look/pips";

/** All small pictures are this large, in units. */
export const WIDE = 240;
export const HIGH = 150;

const MOODS = {
  calm: { top: "#C4E4E3", foot: "#86BAC4", wave: "#FFFFFF", strength: 0.65 },
  storm: { top: "#8FA5AF", foot: "#587585", wave: "#E4ECEE", strength: 0.5 },
  evening: { top: "#3F7287", foot: "#1B3C56", wave: "#F3CF8E", strength: 0.5 },
} as const;
export type Mood = keyof typeof MOODS;

/** Water over the whole picture, with waves of its own for each seed. */
export function sea(seed: string, mood: Mood = "calm"): string {
  const { top, foot, wave, strength } = MOODS[mood];
  const waves = Array.from({ length: 22 }, (_, i) => {
    const x = between(-8, WIDE - 10, `${seed}x`, i);
    const y = between(6, HIGH - 4, `${seed}y`, i);
    const s = between(0.6, 1, `${seed}s`, i);
    return `M${n(x)} ${n(y)}q${n(5 * s)} ${n(-5 * s)} ${n(10 * s)} 0t${n(10 * s)} 0`;
  }).join("");
  return `<defs><linearGradient id="sea-${mood}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${foot}"/></linearGradient></defs><rect width="${WIDE}" height="${HIGH}" fill="url(#sea-${mood})"/><path d="${waves}" fill="none" stroke="${wave}" stroke-opacity="${strength}" stroke-width="1.600" stroke-linecap="round"/>`;
}

/** How much smaller than on the board islands are drawn, with all that stands on them. */
const ISLANDS = 0.55;

/** The board's island of a phase, its middle at (x, y), in the colour of the act in which it is played. */
export function island(phase: number, x: number, y: number, rx: number, ry: number, act = actOfPhase(phase)): string {
  const body = islandSvg({ phase, act, rx: rx / ISLANDS, ry: ry / ISLANDS, reached: true });
  return at(x - rx - RIM * ISLANDS, y - ry - RIM * ISLANDS, body, ISLANDS);
}

/** Points of an arc from one end to the other, `rise` units up in its middle. */
export const arc = (x1: number, y1: number, x2: number, y2: number, rise: number): Point[] =>
  Array.from({ length: 13 }, (_, i) => {
    const t = i / 12;
    return { x: x1 + (x2 - x1) * t, y: y1 + (y2 - y1) * t - rise * 4 * t * (1 - t) };
  });

/** A bridge of planks with rails along a line, `half` as wide. */
export function bridge(points: readonly Point[], half = 8): string {
  const row = steps(points, 6);
  const side = (by: number): string =>
    row
      .map((s, i) => `${i === 0 ? "M" : "L"}${n(s.x - Math.sin(s.turn) * by)} ${n(s.y + Math.cos(s.turn) * by)}`)
      .join("");
  const planks = row
    .map(
      (s, i) =>
        `<path transform="translate(${n(s.x)} ${n(s.y)}) rotate(${n((s.turn * 180) / Math.PI)})" d="M-2.600 ${-half}h5.200v${half * 2}h-5.200z" fill="${["#DDA866", "#D29B58", "#E3B477"][i % 3]}" stroke="#4A2E1B" stroke-width=".8"/>`,
    )
    .join("");
  const rails = [-half, half]
    .map(
      (by) =>
        `<path d="${side(by)}" fill="none" stroke="#4A2E1B" stroke-width="3.200" stroke-linecap="round"/><path d="${side(by)}" fill="none" stroke="#F8EBD2" stroke-width="1.500" stroke-linecap="round"/>`,
    )
    .join("");
  return `<path d="${side(5)}" fill="none" stroke="#0F3A47" stroke-opacity=".25" stroke-width="${half * 2}"/>${planks}${rails}`;
}

/** A bridge that is not built yet: two dotted lines. */
export const dotted = (points: readonly Point[], half = 6): string =>
  steps(points, 8)
    .flatMap((s) =>
      [-half, half].map(
        (by) => `<circle cx="${n(s.x - Math.sin(s.turn) * by)}" cy="${n(s.y + Math.cos(s.turn) * by)}" r="1.900"/>`,
      ),
    )
    .join("")
    .replace(/^(.*)$/s, `<g fill="#1F5563">$1</g>`);

/** A Phosphor icon, its middle at (x, y), `size` units wide. */
export const sign = (name: string, x: number, y: number, size: number, colour: string = INK): string =>
  `<path transform="translate(${n(x - size / 2)} ${n(y - size / 2)}) scale(${n((size / 256) * 1000) / 1000})" d="${iconPath(name)}" fill="${colour}"/>`;

/** A partner's piece: its seat's shape and colour with an emblem. */
export function piece(seat: number, emblem: string, x: number, y: number, r = 18): string {
  const { fill, dark, on } = SEAT_COLOURS[seat % 6]!;
  const shape = seatShape(seat, r);
  return `<g transform="translate(${n(x)} ${n(y)})"><ellipse cx="2" cy="${n(r * 0.98)}" rx="${n(r * 0.95)}" ry="${n(r * 0.3)}" fill="${INK}" fill-opacity=".25"/><path d="${shape}" transform="translate(0 3.500)" fill="${dark}" stroke="${INK}" stroke-width="5" stroke-linejoin="round"/><path d="${shape}" fill="${fill}" stroke="${INK}" stroke-width="5" stroke-linejoin="round"/><path d="${shape}" fill="${fill}" stroke="${PAPER}" stroke-width="2.200" stroke-linejoin="round"/>${sign(emblem, 0, 0, r * 1.15, on)}</g>`;
}

/** A disc of paper with a sign on it. */
export const disc = (name: string, x: number, y: number, r: number, colour: string, ground: string = PAPER): string =>
  `<g><circle cx="${n(x + 1)}" cy="${n(y + 3)}" r="${n(r)}" fill="${INK}" fill-opacity=".22"/><circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${ground}" stroke="${colour}" stroke-width="2.500"/>${sign(name, x, y, r * 1.2, colour)}</g>`;

/** Large letters. */
export const letters = (text: string, x: number, y: number, size: number, colour: string = INK): string =>
  `<text x="${n(x)}" y="${n(y)}" text-anchor="middle" font-size="${n(size)}" font-weight="800" fill="${colour}">${text}</text>`;

/** A card about (x, y), turned by so many degrees; face up with `body`, or the back of an act's deck. */
export function card(
  x: number,
  y: number,
  turn: number,
  face: { readonly body: string } | { readonly act: Act },
): string {
  const w = 40;
  const h = 54;
  const box = roundedBox(-w / 2, -h / 2, w, h, 5);
  const back = "act" in face ? ACT_COLOURS[face.act].strong : PAPER;
  const inner =
    "act" in face
      ? `<path d="${roundedBox(-w / 2 + 4, -h / 2 + 4, w - 8, h - 8, 3)}" fill="none" stroke="${PAPER}" stroke-opacity=".7" stroke-width="1.200" stroke-dasharray="2 3"/><path d="M-11 8q11-15 22 0M-11 8v5M11 8v5M-4 2.200v10.800M4 2.200v10.800M-14 13h28" fill="none" stroke="${PAPER}" stroke-width="2.200" stroke-linecap="round"/>`
      : face.body;
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)})"><path d="${box}" transform="translate(1.500 3)" fill="${INK}" fill-opacity=".28"/><path d="${box}" fill="${back}" stroke="${INK}" stroke-width="1.400"/>${inner}</g>`;
}

/** A bubble of speech with `body` in it, its tip `dx` from its middle and below it. */
export const bubble = (x: number, y: number, w: number, h: number, dx: number, body: string): string =>
  `<g transform="translate(${n(x)} ${n(y)})"><path d="M${n(-w / 2 + 9)} ${n(-h / 2)}h${n(w - 18)}q9 0 9 9v${n(h - 18)}q0 9-9 9h${n(-(w / 2 - 9) + dx + 6)}l${dx < 0 ? -5 : 5} 11l${dx < 0 ? -6 : -16}-11h${n(-(w / 2 - 9) - dx + (dx < 0 ? 5 : 5))}q-9 0-9-9v${n(-(h - 18))}q0-9 9-9z" fill="${PAPER}" stroke="${INK}" stroke-width="1.800" stroke-linejoin="round"/>${body}</g>`;

/** A die that shows 1..6. */
export const die = (roll: number, x: number, y: number, size: number, turn = 0): string =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${turn})"><path d="${roundedBox(-size / 2, -size / 2, size, size, size * 0.2)}" transform="translate(2 4)" fill="${INK}" fill-opacity=".3"/><path d="${roundedBox(-size / 2, -size / 2, size, size, size * 0.2)}" fill="#FFFDF6" stroke="${INK}" stroke-width="2"/>${(PIPS[roll - 1] ?? []).map(([px, py]) => `<circle cx="${n(px * size * 0.26)}" cy="${n(py * size * 0.26)}" r="${n(size * 0.09)}" fill="${INK}"/>`).join("")}</g>`;

/** A track: its sign on a disc, and an arc that is filled by a share (0..1). */
export function gauge(track: Track, x: number, y: number, share: number): string {
  const r = 20;
  const colour = TRACK_COLOURS[track];
  const arc = (part: number): string => {
    const a = Math.PI * (0.75 + 1.5 * part);
    const large = part > 2 / 3 ? 1 : 0;
    return `M${n(Math.cos(Math.PI * 0.75) * r)} ${n(Math.sin(Math.PI * 0.75) * r)}A${r} ${r} 0 ${large} 1 ${n(Math.cos(a) * r)} ${n(Math.sin(a) * r)}`;
  };
  return `<g transform="translate(${n(x)} ${n(y)})"><circle cy="2" r="${r + 5}" fill="${INK}" fill-opacity=".18"/><circle r="${r + 5}" fill="${PAPER}"/><path d="${arc(1)}" fill="none" stroke="#D9C8A6" stroke-width="5" stroke-linecap="round"/><path d="${arc(share)}" fill="none" stroke="${colour}" stroke-width="5" stroke-linecap="round"/>${sign(TRACK_SIGNS[track], 0, 0, 22, colour)}</g>`;
}

/** A coin of a resource. */
export const coin = (name: string, x: number, y: number, r = 11): string =>
  `<g><circle cx="${n(x)}" cy="${n(y + 2.5)}" r="${r}" fill="#A9772A"/><circle cx="${n(x)}" cy="${n(y)}" r="${r}" fill="${GOLD}" stroke="${INK}" stroke-width="1.400"/>${sign(name, x, y, r * 1.25)}</g>`;

/** A cloud; dark where it means ill. */
export const cloud = (x: number, y: number, scale: number, fill: string, rain = false): string =>
  at(
    x,
    y,
    `${rain ? `<path d="M-34 24l-7 17M-12 24l-7 17M12 24l-7 17M34 24l-7 17" stroke="#D5E3E8" stroke-opacity=".8" stroke-width="4" stroke-linecap="round"/>` : ""}<path d="M-50 14a20 20 0 0 1 4-39 30 30 0 0 1 54-10 22 22 0 0 1 36 19 17 17 0 0 1 4 30z" fill="${fill}"/>`,
    scale,
  );

/** A sheet of parchment with lines of writing, `ticks` of them ticked off. */
export function parchment(x: number, y: number, scale: number, ticks: number): string {
  const rows = [0, 1, 2, 3].map((i) => {
    const top = -26 + i * 15;
    const tick =
      i < ticks
        ? `<path d="M-24 ${top}l4 4 7-8" fill="none" stroke="#2E7E6C" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`
        : `<circle cx="-19" cy="${top}" r="4" fill="none" stroke="#B79A68" stroke-width="1.600"/>`;
    return `${tick}<path d="M-8 ${top}h${[30, 24, 28, 20][i]}" stroke="${i < ticks ? INK : "#B79A68"}" stroke-width="2.600" stroke-linecap="round"/>`;
  });
  return at(
    x,
    y,
    `<path d="M-34 -42q34-6 68 0q-4 44 0 84q-34 7-68 0q4-44 0-84z" transform="translate(2 4)" fill="${INK}" fill-opacity=".25"/><path d="M-34 -42q34-6 68 0q-4 44 0 84q-34 7-68 0q4-44 0-84z" fill="#F6E7C4" stroke="${SAND_DARK}" stroke-width="2"/>${rows.join("")}`,
    scale,
  );
}

/** A seal of wax. */
export const seal = (x: number, y: number, r = 11): string =>
  `<g transform="translate(${x} ${y})"><path d="M${r} 0q2 5-3 7-1 5-6 4-4 3-7-1-5 0-5-5-4-4-1-7 0-5 5-5 3-4 7-2 5-2 7 3 5 1 3 6z" transform="scale(1.15)" fill="#B0352B" stroke="#7A2A22" stroke-width="1.200"/>${sign("handshake", 0.5, 1, r * 1.2, "#FBE9DF")}</g>`;

export const lighthouse = (x: number, y: number, scale: number): string => at(x, y, BEACON, scale);
