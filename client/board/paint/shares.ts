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
  const head = size + (small ? 8 : 14);
  const tall = foot - head;
  const left = small ? 22 : 30;
  const step = (w - left - 10) / shares.length;
  const wide = Math.min(step * 0.56, small ? 30 : 50);
  const one = foot - tall / MOST;
  shares.forEach((share, i) => {
    const x = left + step * (i + 0.5);
    const partner = partners.find((p) => p.seat === share.seat);
    const { fill, dark } = partner
      ? SEAT_COLOURS[Number(partner.seat) % 6]!
      : { fill: TRACK_COLOURS.value, dark: "#382C5B" };
    const high = Math.max(3, (tall * Math.min(MOST, share.ratio) * grown) / MOST);
    if (share.smallest && grown === 1)
      path(pen, roundedBox(x - step / 2 + 2, 6, step - 4, h - 12, 10), 0, 0, "rgba(233, 180, 76, 0.28)", GOLD, 2.5);
    tower(pen, x, foot, wide, high, fill, dark);
    write(pen, countTo(share.text, grown), x, foot - high - 7, { size, weight: 800, align: "center", halo: PAPER });
    if (partner)
      paintEmblem(pen, { seat: Number(partner.seat), emblem: partner.emblem, me: partner.me }, x, h - r - 7, r);
    else chip(pen, "users-three", x, h - r - 7, r * 1.05, TRACK_COLOURS.value, "#FFFFFF");
  });
  pen.setLineDash([7, 6]);
  path(pen, `M${left - 6} ${one}H${w - 9}`, 0, 0, null, BRICK, 2.4);
  pen.setLineDash([]);
  pen.fillStyle = MUTED;
  pen.fillRect(left - 6, foot, w - left - 3, 2);
  write(pen, "1", left - 11, one + size * 0.34, { size, weight: 800, align: "right", colour: BRICK });
}

/** A tower that stands at (x, foot): stones, a lit side, and battlements. */
function tower(pen: Pen, x: number, foot: number, w: number, h: number, fill: string, dark: string): void {
  const l = x - w / 2;
  path(pen, `M${l} ${foot}V${foot - h}H${l + w}V${foot}Z`, 0, 0, fill, INK, 2.4);
  path(pen, `M${l + w * 0.68} ${foot}V${foot - h}H${l + w}V${foot}Z`, 0, 0, dark);
  let stones = "";
  for (let y = foot - 13, row = 0; y > foot - h + 4; y -= 13, row++)
    stones += `M${l + 2} ${y}H${l + w - 2}M${l + w * (row % 2 ? 0.35 : 0.6)} ${y}v13`;
  if (stones) path(pen, stones, 0, 0, null, "rgba(28, 43, 57, 0.22)", 1.3);
  if (h < 8) return;
  const tooth = w / 5;
  let top = `M${l - 2} ${foot - h + 6}V${foot - h - 4}`;
  for (let i = 0; i < 5; i++) top += i % 2 === 0 ? `h${tooth + 0.8}v4` : `h${tooth + 0.8}v-4`;
  path(pen, `${top}V${foot - h + 6}Z`, 0, 0, fill, INK, 1.8);
}
