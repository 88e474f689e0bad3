import { PIPS } from "../../look/pips";
import { BRICK, GOLD, INK, MOSS, PAPER } from "../art/palette";
import type { BoardDie, BoardEvent } from "../model";
import { roundedBox } from "../shapes";
import { EVENT_SIGNS } from "../signs";
import { card, type Pen, path, sign, writeIn } from "./brush";

const OUTCOMES = {
  pending: { fill: "#4A5866", on: "#FFFFFF", icon: "hourglass-medium" },
  absorbed: { fill: MOSS, on: "#FFFFFF", icon: "shield-check" },
  hit: { fill: BRICK, on: "#FFFFFF", icon: "lightning" },
  good: { fill: GOLD, on: INK, icon: "sun" },
} as const;

/** The event that has come: what it is about, its title, and how it ended by sign and colour. Without one, the deck. */
export function paintEvent(pen: Pen, w: number, h: number, event: BoardEvent | null): void {
  if (!event) {
    deck(pen, w, h);
    return;
  }
  const look = OUTCOMES[event.outcome];
  card(pen, 0, 0, w, h, 13);
  const band = Math.min(64, h * 0.32);
  path(pen, `M0 13Q0 0 13 0H${w - 13}Q${w} 0 ${w} 13V${band}H0Z`, 0, 0, look.fill);
  sign(pen, EVENT_SIGNS[event.kind], 34, band / 2, 42, look.on);
  pen.globalAlpha = 0.2;
  path(pen, roundedBox(w - 56, band / 2 - 23, 46, 46, 23), 0, 0, look.on);
  pen.globalAlpha = 1;
  sign(pen, look.icon, w - 33, band / 2, 32, look.on);
  pen.globalAlpha = 0.07;
  sign(pen, EVENT_SIGNS[event.kind], w / 2, band + (h - band) / 2, Math.min(w, h - band) * 0.86, INK);
  pen.globalAlpha = 1;
  writeIn(
    pen,
    event.title,
    { x: w / 2, y: band + (h - band) / 2, w: w - 18, lines: 5, least: 18.3 },
    { size: w > 190 ? 28 : 24, weight: 700, align: "center" },
  );
}

/** The backs of the cards to come. */
function deck(pen: Pen, w: number, h: number): void {
  const [cw, ch] = [Math.min(w - 26, 126), Math.min(h - 24, 164)];
  const x = (w - cw) / 2;
  const y = (h - ch) / 2;
  for (const k of [2, 1, 0]) {
    card(pen, x + k * 5, y + k * 4 - 4, cw, ch, 12);
  }
  const [ix, iy] = [x + 8, y + 4];
  path(pen, roundedBox(ix, iy, cw - 16, ch - 16, 8), 0, 0, "#2F5568");
  pen.save();
  pen.clip(new Path2D(roundedBox(ix, iy, cw - 16, ch - 16, 8)));
  pen.strokeStyle = "rgba(255, 255, 255, 0.16)";
  pen.lineWidth = 1.6;
  for (let row = 0; row < 14; row++) {
    pen.beginPath();
    for (let k = 0; k <= 12; k++) {
      const px = ix - 6 + k * 14;
      const py = iy + row * 14;
      pen.moveTo(px, py);
      pen.quadraticCurveTo(px + 3.5, py - 7, px + 7, py);
      pen.quadraticCurveTo(px + 10.5, py + 7, px + 14, py);
    }
    pen.stroke();
  }
  pen.restore();
  pen.beginPath();
  pen.arc(ix + (cw - 16) / 2, iy + (ch - 16) / 2, 32, 0, Math.PI * 2);
  pen.fillStyle = PAPER;
  pen.fill();
  sign(pen, "lightning", ix + (cw - 16) / 2, iy + (ch - 16) / 2, 40, "#2F5568");
}

/** The event on a phone. */
export function paintEventChip(pen: Pen, w: number, h: number, event: BoardEvent | null): void {
  if (!event) return;
  const look = OUTCOMES[event.outcome];
  path(pen, roundedBox(0, 0, w, h, h / 2), 1, 3, "rgba(15, 40, 50, 0.26)");
  path(pen, roundedBox(0, 0, w, h, h / 2), 0, 0, look.fill, PAPER, 2.5);
  sign(pen, EVENT_SIGNS[event.kind], w / 2 - 10, h / 2, 20, look.on);
  sign(pen, look.icon, w / 2 + 11, h / 2, 16, look.on);
}

/** The event on a small board: a low card with its signs and its title. Without one, nothing. */
export function paintEventNote(pen: Pen, w: number, h: number, event: BoardEvent | null): void {
  if (!event) return;
  const look = OUTCOMES[event.outcome];
  card(pen, 0, 0, w, h, 9);
  const band = h * 0.37;
  path(pen, `M0 9Q0 0 9 0H${w - 9}Q${w} 0 ${w} 9V${band}H0Z`, 0, 0, look.fill);
  sign(pen, EVENT_SIGNS[event.kind], 20, band / 2, 22, look.on);
  sign(pen, look.icon, w - 19, band / 2, 20, look.on);
  const room = { x: w / 2, y: band + (h - band) / 2, w: w - 12, lines: 2, least: 15 };
  writeIn(pen, event.title, room, { size: 19, weight: 700, align: "center" });
}

/** One face of the die, `size` square, with a line that says whether it went well when it lies still. */
export function paintDie(pen: Pen, size: number, face: number, setback: boolean | null): void {
  const r = size * 0.2;
  path(pen, roundedBox(2, 6, size - 4, size - 6, r), 0, 0, "rgba(15, 40, 50, 0.3)");
  const rim = setback === null ? "#B9A57F" : setback ? BRICK : MOSS;
  path(pen, roundedBox(3, 3, size - 6, size - 8, r), 0, 0, "#FFFDF6", rim, setback === null ? 2 : 5);
  const c = { x: size / 2, y: size / 2 - 1 };
  for (const [x, y] of PIPS[face - 1] ?? []) {
    pen.beginPath();
    pen.arc(c.x + x * size * 0.23, c.y + y * size * 0.22, size * 0.085, 0, Math.PI * 2);
    pen.fillStyle = INK;
    pen.fill();
  }
}

/** Six marks under the die: a triangle where the throw would have been a setback, a dot where not; the throw is ringed. */
export function paintRisk(pen: Pen, w: number, h: number, die: BoardDie): void {
  path(pen, roundedBox(0, 0, w, h, h / 2), 0, 0, PAPER, "rgba(120, 95, 50, 0.4)", 1.5);
  for (let i = 1; i <= 6; i++) {
    const x = (w * (i - 0.5)) / 6.6 + w * 0.045;
    const r = Math.min(w / 17, h * 0.27);
    if (i <= die.risk) path(pen, `M0 ${-r * 1.15}L${r * 1.15} ${r * 0.9}H${-r * 1.15}Z`, x, h / 2, BRICK);
    else {
      pen.beginPath();
      pen.arc(x, h / 2, r * 0.82, 0, Math.PI * 2);
      pen.fillStyle = MOSS;
      pen.fill();
    }
    if (i !== die.roll) continue;
    pen.beginPath();
    pen.arc(x, h / 2, r * 1.75, 0, Math.PI * 2);
    pen.lineWidth = 2.6;
    pen.strokeStyle = INK;
    pen.stroke();
  }
}
