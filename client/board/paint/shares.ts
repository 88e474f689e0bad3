import { BRICK, GOLD, INK, MUTED, PAPER, SEAT_COLOURS, TRACK_COLOURS } from "../art/palette";
import type { BoardPartner, BoardShare } from "../model";
import { roundedBox } from "../shapes";
import { countTo } from "../text";
import { card, chip, type Pen, path, write } from "./brush";
import { paintEmblem } from "./pawn";

/** No share counts above this (R14.2). */
const MOST = 2;

/**
 * What each got for the 1 it would have had alone, as towers on a card of `w` x `h`: partners in seat order, the
 * citizens last. The line is at 1; the smallest tower is ringed. `grown` 0..1 is how far they have come.
 */
export function paintShares(
  pen: Pen,
  w: number,
  h: number,
  shares: readonly BoardShare[],
  partners: readonly BoardPartner[],
  grown: number,
): void {
  card(pen, 0, 0, w, h, 13);
  if (shares.length === 0) return;
  const small = h < 150;
  const size = small ? 18 : 25;
  const r = small ? 11 : 17;
  const foot = h - 2 * r - (small ? 10 : 16);
  const head = size + (small ? 12 : 18);
  const tall = foot - head;
  const left = small ? 22 : 30;
  const step = (w - left - 10) / shares.length;
  const wide = Math.min(step * 0.56, small ? 30 : 50);
  const one = foot - tall / MOST;
  const columns = shares.map((share, i) => ({
    share,
    x: left + step * (i + 0.5),
    partner: partners.find((p) => p.seat === share.seat),
    high: Math.max(3, (tall * Math.min(MOST, share.ratio) * grown) / MOST),
  }));
  for (const { share, x, partner, high } of columns) {
    const colours = partner ? SEAT_COLOURS[Number(partner.seat) % 6]! : { fill: TRACK_COLOURS.value, dark: "#382C5B" };
    if (share.smallest && grown === 1)
      path(pen, roundedBox(x - step / 2 + 2, 6, step - 4, h - 12, 10), 0, 0, "rgba(233, 180, 76, 0.28)", GOLD, 2.5);
    tower(pen, x, foot, wide, high, colours, grown === 1);
    if (partner)
      paintEmblem(pen, { seat: Number(partner.seat), emblem: partner.emblem, me: partner.me }, x, h - r - 7, r);
    else chip(pen, "users-three", x, h - r - 7, r * 1.05, TRACK_COLOURS.value, "#FFFFFF");
  }
  pen.setLineDash([7, 6]);
  path(pen, `M${left - 6} ${one}H${w - 9}`, 0, 0, null, BRICK, 2.4);
  pen.setLineDash([]);
  pen.fillStyle = MUTED;
  pen.fillRect(left - 6, foot, w - left - 3, 2);
  write(pen, "1", left - 11, one + size * 0.34, { size, weight: 800, align: "right", colour: BRICK });
  // Above the battlements and over the line, which would strike them out.
  for (const { share, x, high } of columns)
    write(pen, countTo(share.text, grown), x, foot - high - 11, {
      size,
      weight: 800,
      align: "center",
      halo: grown === 1 ? PAPER : undefined,
    });
}

/** A tower that stands at (x, foot), with a lit side and battlements; its stones are seen when it has grown. */
function tower(
  pen: Pen,
  x: number,
  foot: number,
  w: number,
  h: number,
  { fill, dark }: { readonly fill: string; readonly dark: string },
  stones: boolean,
): void {
  const l = x - w / 2;
  pen.strokeStyle = INK;
  pen.lineWidth = 2.4;
  pen.strokeRect(l, foot - h, w, h);
  pen.fillStyle = fill;
  pen.fillRect(l, foot - h, w, h);
  pen.fillStyle = dark;
  pen.fillRect(l + w * 0.68, foot - h, w * 0.32, h);
  if (h < 8) return;
  const tooth = (w + 4) / 5;
  pen.beginPath();
  for (const k of [0, 2, 4]) pen.rect(l - 2 + k * tooth, foot - h - 5, tooth, 6);
  pen.rect(l - 2, foot - h, w + 4, 6);
  pen.lineWidth = 3.4;
  pen.stroke();
  pen.fillStyle = fill;
  pen.fill();
  if (!stones) return;
  pen.beginPath();
  for (let y = foot - 13, row = 0; y > foot - h + 8; y -= 13, row++) {
    pen.moveTo(l + 2, y);
    pen.lineTo(l + w - 2, y);
    pen.moveTo(l + w * (row % 2 ? 0.35 : 0.6), y);
    pen.lineTo(l + w * (row % 2 ? 0.35 : 0.6), y + 13);
  }
  pen.strokeStyle = "rgba(28, 43, 57, 0.22)";
  pen.lineWidth = 1.3;
  pen.stroke();
}
