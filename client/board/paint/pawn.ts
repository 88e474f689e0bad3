import { GOLD, INK, PAPER, SEAT_COLOURS } from "../art/palette";
import { seatShape } from "../shapes";
import { type Pen, path, sign } from "./brush";

export interface Wearer {
  /** 0..5 */
  readonly seat: number;
  readonly emblem: string;
  readonly me: boolean;
}

/** A partner's badge: shape, colour and emblem, each of which tells it apart. */
export function paintEmblem(pen: Pen, who: Wearer, x: number, y: number, r: number): void {
  const colour = SEAT_COLOURS[who.seat % 6]!;
  const shape = seatShape(who.seat, r);
  path(pen, shape, x, y, null, INK, r * 0.34);
  path(pen, shape, x, y, colour.fill, who.me ? GOLD : PAPER, r * 0.2);
  sign(pen, who.emblem, x, y + (who.seat === 4 ? -r * 0.04 : 0), r * 1.18, colour.on);
}

/** Size of a pawn's picture; its foot is at the middle of the lower edge. */
export const PAWN = { w: 62, h: 92 } as const;

/** A pawn; the viewer's own wears a golden rim and a pointer above. */
export function paintPawn(pen: Pen, who: Wearer): void {
  const colour = SEAT_COLOURS[who.seat % 6]!;
  const x = PAWN.w / 2;
  const foot = PAWN.h - 6;
  pen.fillStyle = "rgba(15, 40, 50, 0.3)";
  pen.beginPath();
  pen.ellipse(x + 4, foot - 1, 21, 7, 0, 0, Math.PI * 2);
  pen.fill();
  const body = "M-7 -40Q-7 -18 -17 -8Q-19 0 -17 1.500Q0 8 17 1.500Q19 0 17 -8Q7 -18 7 -40Z";
  path(pen, body, x, foot - 5, null, INK, 6.5);
  path(pen, body, x, foot - 5, colour.fill, who.me ? GOLD : PAPER, 3.4);
  path(pen, "M1 -40Q2 -18 10 -9Q12 0 8 3.700Q17 2 17 1.500Q19 0 17 -8Q7 -18 7 -40Z", x, foot - 5, colour.dark);
  paintEmblem(pen, who, x, 34, 18);
  if (who.me) path(pen, "M-8 -5Q0 -2 8 -5L0 6Z", x, 6, GOLD, INK, 3);
}
