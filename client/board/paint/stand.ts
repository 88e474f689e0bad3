import { GOLD, INK, PAPER, SEAT_COLOURS, SHOW } from "../art/palette";
import { roundedBox } from "../shapes";
import { type Pen, path, pathOf, write } from "./brush";
import { paintEmblem } from "./pawn";

export interface Holder {
  /** 0..5 */
  readonly seat: number;
  readonly emblem: string;
  readonly me: boolean;
}

/** A partner's stand as a card of `w` x `h`: its letter, or, where that is null, the back. */
export function paintStand(pen: Pen, w: number, h: number, who: Holder, letter: string | null): void {
  const { fill, dark, on } = SEAT_COLOURS[who.seat % 6]!;
  const r = w * 0.14;
  const rim = w * 0.07;
  path(pen, roundedBox(w * 0.03, h * 0.05, w, h, r), 0, 0, "rgba(15, 40, 50, 0.32)");
  path(pen, roundedBox(0, 0, w, h, r), 0, 0, INK);
  path(pen, roundedBox(1, 1, w - 2, h - 2, r - 1), 0, 0, who.me ? GOLD : PAPER);
  if (letter === null) {
    const inner = pathOf(roundedBox(rim, rim, w - 2 * rim, h - 2 * rim, r * 0.7));
    pen.fillStyle = fill;
    pen.fill(inner);
    pen.save();
    pen.clip(inner);
    pen.strokeStyle = dark;
    pen.globalAlpha = 0.45;
    pen.lineWidth = w * 0.045;
    pen.beginPath();
    for (let x = -h; x < w; x += w * 0.17) {
      pen.moveTo(x, h);
      pen.lineTo(x + h, 0);
    }
    pen.stroke();
    pen.restore();
    paintEmblem(pen, who, w / 2, h / 2, w * 0.29);
    return;
  }
  path(pen, roundedBox(rim, rim, w - 2 * rim, h - 2 * rim, r * 0.7), 0, 0, "#FFFDF6");
  const foot = h * 0.3;
  path(pen, roundedBox(rim, h - rim - foot, w - 2 * rim, foot, r * 0.7), 0, 0, fill);
  write(pen, letter, w / 2, h * 0.57, { size: h * 0.52, weight: 700, family: SHOW, colour: INK, align: "center" });
  if (w > 60) paintEmblem(pen, who, w / 2, h - rim - foot / 2, foot * 0.38);
  else {
    pen.fillStyle = on;
    pen.beginPath();
    pen.arc(w / 2, h - rim - foot / 2, foot * 0.2, 0, Math.PI * 2);
    pen.fill();
  }
}

/** A stand as small as a pawn can hold it, `w` x `h`: its letter in a frame of its seat's colour, or the back. */
export function paintHeldStand(pen: Pen, w: number, h: number, who: Holder, letter: string | null): void {
  const { fill, dark } = SEAT_COLOURS[who.seat % 6]!;
  const [x, y, cw, ch] = [2, 2, w - 4, h - 5];
  path(pen, roundedBox(x + 1, y + 2, cw, ch, 6), 0, 0, "rgba(15, 40, 50, 0.4)");
  path(pen, roundedBox(x, y, cw, ch, 6), 0, 0, INK);
  path(pen, roundedBox(x + 1, y + 1, cw - 2, ch - 2, 5), 0, 0, who.me ? GOLD : PAPER);
  path(pen, roundedBox(x + 3, y + 3, cw - 6, ch - 6, 4), 0, 0, letter === null ? fill : "#FFFDF6");
  if (letter === null) {
    path(pen, `M${w * 0.3} ${h * 0.62}L${w / 2} ${h * 0.3}L${w * 0.7} ${h * 0.62}Z`, 0, 0, null, dark, 3);
    return;
  }
  write(pen, letter, w / 2, h * 0.74, { size: h * 0.74, weight: 800, colour: INK, align: "center" });
}
