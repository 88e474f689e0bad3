import type { Bundle, Resource } from "../../../game/vocabulary";
import { GOLD, INK, MUTED, PAPER, SEAT_COLOURS } from "../art/palette";
import type { BoardPartner } from "../model";
import { roundedBox } from "../shapes";
import { RESOURCE_SIGNS } from "../signs";
import { card, chip, measure, type Pen, path, sign, write, writeIn } from "./brush";
import { paintEmblem } from "./pawn";
import { paintStand } from "./stand";

const KINDS = ["hours", "skills", "funds", "reach"] as const satisfies readonly Resource[];

/** Margins of a station's picture round its card. */
export const STATION_RIM = { side: 14, top: 70, foot: 12 } as const;

/** What of a partner's station never changes, about its card of `w` x `h`: house, card, badge and name. */
export function paintStation(pen: Pen, w: number, h: number, partner: BoardPartner): void {
  const colour = SEAT_COLOURS[Number(partner.seat) % 6]!;
  house(pen, 12, 4, colour.fill, colour.dark);
  card(pen, 0, 0, w, h, 13);
  path(pen, roundedBox(2, 2, w - 4, h - 4, 11), 0, 0, null, colour.fill === "#FCF4E5" ? colour.dark : colour.fill, 4);
  if (partner.me) {
    path(pen, roundedBox(-1, -1, w + 2, h + 2, 14), 0, 0, null, INK, 6);
    path(pen, roundedBox(-1, -1, w + 2, h + 2, 14), 0, 0, null, GOLD, 3);
  }
  paintEmblem(pen, { seat: Number(partner.seat), emblem: partner.emblem, me: partner.me }, 33, 34, 21);
  const nameHand = { size: 22, weight: 700 } as const;
  writeIn(pen, partner.name, { x: 64, y: 35, w: w - 73, lines: 2, least: 19 }, nameHand);
  pen.fillStyle = "rgba(120, 95, 50, 0.22)";
  pen.fillRect(12, 64, w - 24, 1.6);
}

/** The glow behind a station that the table waits for. */
export function paintWaiting(pen: Pen, w: number, h: number): void {
  path(pen, roundedBox(-6, -6, w + 12, h + 12, 17), 0, 0, "rgba(255, 233, 160, 0.9)", GOLD, 2.5);
}

/** What changes on a station: what the partner has, what lies ready on its quay, its signs and its stand. */
export function paintHoldings(pen: Pen, w: number, partner: BoardPartner): void {
  // A stand's card leans against the house; on a narrow station it stands before it.
  const lean = w < 250 ? 46 : 67;
  offers(pen, partner.stand ? lean + 49 : 78, w, partner.offers);
  const cell = (w - 18) / 4;
  KINDS.forEach((kind, i) => {
    const x = 9 + cell * (i + 0.5);
    const number = String(partner.has[kind]);
    const wide = 23 + 5 + measure(pen, 800)(number, 25);
    const none = partner.has[kind] === 0;
    pen.globalAlpha = none ? 0.62 : 1;
    sign(pen, RESOURCE_SIGNS[kind], x - wide / 2 + 11.5, 84, 23, none ? MUTED : INK);
    pen.globalAlpha = 1;
    write(pen, number, x + wide / 2, 93, { size: 25, weight: 800, align: "right", colour: none ? MUTED : INK });
  });
  if (partner.stand) {
    pen.save();
    pen.translate(lean, -59);
    pen.rotate(0.09);
    const holder = { seat: Number(partner.seat), emblem: partner.emblem, me: partner.me };
    paintStand(pen, 44, 58, holder, partner.stand.letter);
    pen.restore();
  }
  signs(pen, w, partner);
}

/** What else is to be known of a partner, by sign, along the upper edge of its card. */
function signs(pen: Pen, w: number, partner: BoardPartner): void {
  let x = w - 16;
  const put = (name: string, fill: string, on: string): void => {
    chip(pen, name, x, -3, 15, fill, on);
    x -= 33;
  };
  if (partner.waiting) put("hourglass-medium", GOLD, INK);
  if (partner.convenor) put("flag-pennant", INK, "#FFFFFF");
  if (partner.bot) put("robot", "#4A5866", "#FFFFFF");
  if (partner.promised > 0) {
    const text = String(partner.promised);
    path(pen, roundedBox(x - 36, -18, 51, 30, 15), 0, 0, "#51407F", PAPER, 5);
    sign(pen, "calendar-check", x - 21, -3, 20, "#FFFFFF");
    write(pen, text, x + 7, 4, { size: 20, weight: 800, colour: "#FFFFFF", align: "right" });
  }
}

/** Coins with a number, ready to leave: what the open proposal has reserved. */
function offers(pen: Pen, left: number, w: number, bundle: Bundle): void {
  const given = KINDS.filter((kind) => bundle[kind] > 0);
  if (given.length === 0) return;
  const step = Math.min(50, (w - left) / given.length);
  jetty(pen, left - 6, Math.min(w - left + 2, given.length * step + 6));
  given.forEach((kind, i) => {
    const x = left + step * (i + 0.5) - 6;
    paintCoin(pen, kind, x, -32, 16);
    write(pen, String(bundle[kind]), x + 20, -26, { size: 22, weight: 800, halo: PAPER, align: "center" });
  });
}

/** Planks on piles, `w` long from x, on which lies what is ready to leave. */
function jetty(pen: Pen, x: number, w: number): void {
  const piles = [x + 6, x + w - 6].map((px) => `M${px - 2.5} -12h5v12h-5z`).join("");
  path(pen, piles, 0, 0, "#3A2415");
  path(pen, roundedBox(x, -20, w, 12, 3), 0, 0, "#C28E52", "#4A2E1B", 1.6);
  const count = Math.max(3, Math.round(w / 11));
  const gaps = Array.from({ length: count - 1 }, (_, i) => `M${x + (w * (i + 1)) / count} -19v10`).join("");
  path(pen, gaps, 0, 0, null, "rgba(74, 46, 27, 0.6)", 1.2);
  path(pen, `M${x + 3} -18.500H${x + w - 3}`, 0, 0, null, "rgba(255, 240, 208, 0.55)", 1.4);
}

/** A resource that travels, about (x, y). */
export function paintCoin(pen: Pen, kind: Resource, x: number, y: number, r: number): void {
  pen.beginPath();
  pen.arc(x + 1, y + 2.5, r, 0, Math.PI * 2);
  pen.fillStyle = "rgba(15, 40, 50, 0.35)";
  pen.fill();
  pen.beginPath();
  pen.arc(x, y, r, 0, Math.PI * 2);
  pen.fillStyle = "#F6CF73";
  pen.fill();
  pen.lineWidth = r * 0.16;
  pen.strokeStyle = "#8A5A12";
  pen.stroke();
  sign(pen, RESOURCE_SIGNS[kind], x, y, r * 1.25, INK);
}

function house(pen: Pen, x: number, foot: number, roof: string, dark: string): void {
  const part = (d: string, fill: string | null, line?: string, width?: number): void =>
    path(pen, d, x, foot, fill, line, width);
  part("M-8 0a6 7 0 0 1 12 0zM53 0a8 9 0 0 1 15 0z", "#7FA34A", "#4F6B2C", 1.2);
  part("M48 -34V-50H55V-30Z", "#B0483A", INK, 2);
  part("M46.500 -52.500H56.500V-49H46.500Z", "#8F352A", INK, 1.2);
  part("M4 0V-30H54V0Z", "#F7EEDB", "#7A5A36", 1.5);
  part("M36 0V-30H54V0Z", "#E5D7BA");
  part("M-2 -28L12 -52H46L60 -28Z", roof, INK, 2.5);
  part("M30 -28L40 -52H46L60 -28Z", dark);
  part("M3 -33H33M6 -38.500H35M9 -44H37", null, dark, 1.1);
  part("M-2 -28L12 -52H16L3 -28Z", "rgba(255, 255, 255, 0.22)");
  for (const left of [11, 40]) {
    part(`M${left} -24h11v13h-11z`, "#FFE9B0", "#35594F", 2);
    part(`M${left + 5.5} -24v13M${left} -17.500h11`, null, "#35594F", 1.3);
  }
  part("M26.500 0V-17Q31 -22 35.500 -17V0Z", "#6B4526", "#4A2E1B", 1);
}
