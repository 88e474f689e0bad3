import type { Track } from "../../../game/vocabulary";
import { INK, PAPER, TRACK_COLOURS } from "../art/palette";
import { roundedBox } from "../shapes";
import { TRACK_ENDS, TRACK_SIGNS } from "../signs";
import { card, measure, type Pen, path, sign, write, writeIn } from "./brush";

/** A gauge of `w` x `h`: sign, name, number and a bar of ten cells. `value` may be between whole numbers in movement. */
export function paintGauge(pen: Pen, w: number, h: number, track: Track, name: string, value: number, small: boolean) {
  card(pen, 0, 0, w, h, small ? 10 : 13);
  if (small) paintSmall(pen, w, h, track, name, value);
  else paintLarge(pen, w, h, track, name, value);
}

function paintLarge(pen: Pen, w: number, h: number, track: Track, name: string, value: number): void {
  const colour = TRACK_COLOURS[track];
  const left = 33;
  const top = h * 0.29;
  disc(pen, left, top, 18, colour);
  sign(pen, TRACK_SIGNS[track], left, top, 24, "#FFFFFF");
  write(pen, String(Math.round(value)), left, h * 0.87, { size: value < 9.5 ? 38 : 35, weight: 800, align: "center" });
  const x = 62;
  const room = w - x - 7;
  const flat = h < 88;
  // Two lines only fit a flat gauge when they are small.
  const size = flat && measure(pen)(name, 16) > room ? 16 : 23;
  writeIn(pen, name, { x, y: top, w: room, lines: 2, least: flat ? 15 : 18.3 }, { size, weight: 700 });
  cells(pen, x, h * 0.87 - 25, w - x - 14, 22, value / TRACK_ENDS[track], colour);
}

function paintSmall(pen: Pen, w: number, h: number, track: Track, name: string, value: number): void {
  const colour = TRACK_COLOURS[track];
  disc(pen, 19, h / 2, 13, colour);
  sign(pen, TRACK_SIGNS[track], 19, h / 2, 17, "#FFFFFF");
  writeIn(pen, name, { x: 38, y: 14, w: w - 76, lines: 1, least: 14 }, { size: 16, weight: 700 });
  write(pen, String(Math.round(value)), w - 9, h / 2 + 9, { size: 25, weight: 800, align: "right" });
  cells(pen, 38, 27, w - 38 - 44, 10, value / TRACK_ENDS[track], colour);
}

function disc(pen: Pen, x: number, y: number, r: number, colour: string): void {
  pen.beginPath();
  pen.arc(x, y, r, 0, Math.PI * 2);
  pen.fillStyle = colour;
  pen.fill();
}

/** Ten cells; the share filled may end inside a cell. All at a stroke, since gauges move. */
function cells(pen: Pen, x: number, y: number, w: number, h: number, share: number, colour: string): void {
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
