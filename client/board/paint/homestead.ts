import { INK, PAPER, SEAT_COLOURS } from "../art/palette";
import { type Pen, path, sign } from "./brush";
import { paintEmblem, type Wearer } from "./pawn";

/** A partner's house, the middle of its foot at (0, 0): walls of its own colour's roof, and its emblem over the door. */
export function paintHouse(pen: Pen, who: Wearer): void {
  const { fill, dark } = SEAT_COLOURS[who.seat % 6]!;
  pen.fillStyle = "rgba(28, 43, 57, 0.22)";
  pen.beginPath();
  pen.ellipse(3, 0, 28, 5, 0, 0, Math.PI * 2);
  pen.fill();
  path(pen, "M-21 0V-24H21V0Z", 0, 0, "#FDF6E6", INK, 3);
  path(pen, "M7 0V-24H21V0Z", 0, 0, "#E5D7BA");
  path(pen, "M-26 -22L-14 -43H14L26 -22Z", 0, 0, fill, INK, 3);
  path(pen, "M9 -22L3 -43H14L26 -22Z", 0, 0, dark);
  path(pen, "M-15 -12H-8V-4H-15ZM12 -12H18V-4H12Z", 0, 0, "#35594F");
  path(pen, "M-4 0V-13H4V0Z", 0, 0, "#6B4526");
  paintEmblem(pen, who, 0, -43, 16);
}

/** A partner's boat, the middle of its water line at (0, 0): a square sail of its colour with its emblem. */
export function paintBoat(pen: Pen, who: Wearer): void {
  const { fill, dark, on } = SEAT_COLOURS[who.seat % 6]!;
  const pale = fill === "#FCF4E5";
  pen.fillStyle = "rgba(31, 85, 99, 0.32)";
  pen.beginPath();
  pen.ellipse(1, 2, 21, 3.5, 0, 0, Math.PI * 2);
  pen.fill();
  path(pen, "M0 -6V-44", 0, 0, null, "#4A2E1B", 3);
  path(pen, "M-15 -41Q0 -44 15 -41Q20 -27 16 -13Q0 -9 -16 -13Q-12 -27 -15 -41Z", 0, 0, fill, INK, 2.6);
  path(pen, "M10 -41.700L15 -41Q20 -27 16 -13L10 -11.700Q14 -27 10 -41.700Z", 0, 0, dark);
  sign(pen, who.emblem, 0, -27, 24, on);
  path(pen, "M-21 -9Q0 -3 21 -9Q18 2 11 3H-11Q-18 2 -21 -9Z", 0, 0, "#5B3A22", PAPER, 3);
  path(pen, "M-21 -9Q0 -3 21 -9Q18 2 11 3H-11Q-18 2 -21 -9Z", 0, 0, "#5B3A22", INK, 1.6);
  path(pen, "M-20 -7.500Q0 -1.500 20 -7.500L19 -4Q0 1.500 -19 -4Z", 0, 0, pale ? dark : fill);
}
