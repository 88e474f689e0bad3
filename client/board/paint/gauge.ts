import type { Track } from "../../../game/vocabulary";
import { INK, PAPER, TRACK_COLOURS } from "../art/palette";
import { type Box, roundedBox } from "../shapes";
import { TRACK_ENDS, TRACK_SIGNS } from "../signs";
import { card, fittedIn, type Pen, path, type Room, sign, write, writeIn } from "./brush";

/** How far a bar of cells goes: one cell each. What goes farther has a road to a flag that says how far. */
const CELLS = 10;

/** What a gauge says: its track, the names of all (they are written in one size), and how far it has come. */
export interface GaugeLook {
  readonly track: Track;
  readonly names: { readonly [T in Track]: string };
  /** Between whole numbers in movement. */
  readonly value: number;
  readonly small: boolean;
}

/** A gauge of `w` x `h`: sign, name, number, and how far it has come. */
export function paintGauge(pen: Pen, w: number, h: number, look: GaugeLook): void {
  card(pen, 0, 0, w, h, look.small ? 10 : 13);
  if (look.small) paintSmall(pen, w, h, look);
  else paintLarge(pen, w, h, look);
}

/** The size that fits the longest of the names. */
function nameSize(pen: Pen, names: GaugeLook["names"], room: Omit<Room, "x" | "y">, most: number): number {
  const sizes = Object.values(names).map((name) => fittedIn(pen, name, room, { size: most, weight: 700 }).size);
  return Math.min(...sizes);
}

function paintLarge(pen: Pen, w: number, h: number, { track, names, value }: GaugeLook): void {
  const colour = TRACK_COLOURS[track];
  const left = 33;
  const top = h * 0.29;
  disc(pen, left, top, 18, colour);
  sign(pen, TRACK_SIGNS[track], left, top, 24, "#FFFFFF");
  write(pen, String(Math.round(value)), left, h * 0.87, { size: value < 9.5 ? 38 : 35, weight: 800, align: "center" });
  const x = 62;
  // Two lines fit a flat gauge when they are no larger than this.
  const flat = h < 88;
  const room = { w: w - x - 6, lines: 2, least: 15 };
  const size = nameSize(pen, names, room, flat ? 18 : 22);
  writeIn(pen, names[track], { ...room, x, y: top }, { size, weight: 700 });
  const bar = { x, y: h * 0.87 - 25, w: w - x - 14, h: 22 };
  if (TRACK_ENDS[track] === CELLS) cells(pen, bar, value / CELLS, colour);
  else road(pen, { ...bar, w: bar.w + 4 }, value, TRACK_ENDS[track], colour, flat ? 17 : 19);
}

function paintSmall(pen: Pen, w: number, h: number, { track, names, value }: GaugeLook): void {
  const colour = TRACK_COLOURS[track];
  disc(pen, 19, h / 2, 13, colour);
  sign(pen, TRACK_SIGNS[track], 19, h / 2, 17, "#FFFFFF");
  const room = { w: w - 76, lines: 1, least: 14 };
  const size = nameSize(pen, names, room, 16);
  writeIn(pen, names[track], { ...room, x: 38, y: 14 }, { size, weight: 700 });
  write(pen, String(Math.round(value)), w - 9, h / 2 + 9, { size: 25, weight: 800, align: "right" });
  const bar = { x: 38, y: 27, w: w - 38 - 44, h: 10 };
  if (TRACK_ENDS[track] === CELLS) cells(pen, bar, value / CELLS, colour);
  else road(pen, { ...bar, y: bar.y - 1, h: 12 }, value, TRACK_ENDS[track], colour, 13);
}

function disc(pen: Pen, x: number, y: number, r: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, r, 0, Math.PI * 2);
  pen.fillStyle = colour;
  pen.fill();
}

/** Ten cells; the share filled may end inside a cell. All at a stroke, since gauges move. */
function cells(pen: Pen, { x, y, w, h }: Box, share: number, colour: string): void {
  const gap = w > 90 ? 2.4 : 1.6;
  const cell = (w - 9 * gap) / 10;
  const r = Math.min(3, cell / 3);
  const row = (inset: number, top: number, tall: number, round: number): string =>
    Array.from({ length: 10 }, (_, i) =>
      roundedBox(x + i * (cell + gap) + inset, y + top, cell - 2 * inset, tall, round),
    ).join("");
  const all = row(0, 0, h, r);
  path(pen, all, 0, 0, "#E7DCC6", "#B9A57F", 1.2);
  const full = Math.min(10, Math.max(0, share * 10));
  if (full <= 0.02) return;
  const whole = Math.floor(full);
  pen.save();
  pen.beginPath();
  pen.rect(x - 1, y - 1, whole * (cell + gap) + (full - whole) * (cell + 2), h + 2);
  pen.clip();
  path(pen, all, 0, 0, colour, INK, 0.8);
  path(pen, row(1, 1.5, h * 0.3, Math.min(r, h * 0.14)), 0, 0, "rgba(255, 255, 255, 0.28)");
  pen.restore();
}

/** A road with a stone at every ten and, at its end, a flag with the number that it goes to. `size`: of that number. */
function road(pen: Pen, { x, y, w, h }: Box, value: number, end: number, colour: string, size: number): void {
  const flag = size * 1.85;
  const long = w - flag - 2;
  const tall = h * 0.62;
  const middle = y + h / 2;
  const way = roundedBox(x, middle - tall / 2, long + 4, tall, tall / 2);
  path(pen, way, 0, 0, "#E7DCC6", "#B9A57F", 1.2);
  const gone = (long * Math.min(end, Math.max(0, value))) / end;
  if (gone > 0) {
    pen.save();
    pen.beginPath();
    pen.rect(x - 1, y, gone + 1, h);
    pen.clip();
    path(pen, way, 0, 0, colour, INK, 0.8);
    path(
      pen,
      roundedBox(x + 3, middle - tall * 0.34, long - 2, tall * 0.26, tall * 0.13),
      0,
      0,
      "rgba(255, 255, 255, 0.3)",
    );
    pen.restore();
  }
  for (let ten = CELLS; ten < end; ten += CELLS) {
    const there = value >= ten;
    pen.beginPath();
    pen.arc(x + (long * ten) / end, middle, h * 0.23, 0, Math.PI * 2);
    pen.fillStyle = there ? PAPER : "#FFFDF6";
    pen.fill();
    pen.lineWidth = h * 0.09;
    pen.strokeStyle = there ? INK : "#9C8A63";
    pen.stroke();
  }
  const reached = value >= end;
  const left = x + w - flag;
  const high = size * 1.24;
  const notch = size * 0.3;
  const cloth = `M${left} ${middle - high / 2}h${flag}l${-notch} ${high / 2} ${notch} ${high / 2}h${-flag}z`;
  path(pen, cloth, 0, 0, reached ? colour : PAPER, colour, 2);
  const hand = { size, weight: 800, align: "center", colour: reached ? "#FFFFFF" : colour } as const;
  write(pen, String(end), left + (flag - notch) / 2, middle + size * 0.35, hand);
}

/** The word "+2" or "−1" that rises from a gauge that has changed. */
export function paintChange(pen: Pen, w: number, h: number, by: number): void {
  const good = by > 0;
  path(pen, roundedBox(2, 2, w - 4, h - 4, h / 2 - 2), 0, 0, good ? "#1F6B5A" : "#8F2623", PAPER, 3);
  write(pen, `${good ? "+" : "−"}${Math.abs(by)}`, w / 2, h / 2 + 10, {
    size: 28,
    weight: 800,
    colour: "#FFFFFF",
    align: "center",
  });
}
