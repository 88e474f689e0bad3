import type { Resource } from "../../../game/vocabulary";
import { INK, MUTED, PAPER, SEAT_COLOURS } from "../art/palette";
import type { BoardPromise } from "../model";
import { type Point, roundedBox, seatShape } from "../shapes";
import { RESOURCE_SIGNS } from "../signs";
import { type Pen, path, sign, write } from "./brush";

/** Size of a promise's picture. */
export const PROMISE = { w: 74, h: 46 } as const;

/** A promise that lies at its bridge: a dotted coin and its number, in the shape of who gave it; dashed round while it is only asked for. */
export function paintPromise(pen: Pen, promise: BoardPromise): void {
  const { w, h } = PROMISE;
  const asked = promise.state === "asked";
  const { fill, dark } = SEAT_COLOURS[Number(promise.seat) % 6]!;
  const edge = fill === "#FCF4E5" ? dark : fill;
  path(pen, roundedBox(3, 6, w - 6, h - 8, 19), 1, 3, "rgba(15, 40, 50, 0.25)");
  path(pen, roundedBox(3, 6, w - 6, h - 8, 19), 0, 0, asked ? "rgba(251, 246, 236, 0.72)" : PAPER);
  pen.setLineDash(asked ? [7, 8] : []);
  path(pen, roundedBox(4.5, 7.5, w - 9, h - 11, 17.5), 0, 0, null, edge, 2.8);
  pen.setLineDash([]);
  paintGhost(pen, promise.resource, 24, 25, 14);
  write(pen, String(promise.amount), 43, 33, { size: 24, weight: 800, colour: asked ? MUTED : INK });
  path(pen, seatShape(Number(promise.seat), 7.5), w - 11, 10, edge, PAPER, 4);
}

/** A coin that is not there yet. */
function paintGhost(pen: Pen, kind: Resource, x: number, y: number, r: number): void {
  pen.fillStyle = "#FFF3CF";
  pen.beginPath();
  pen.arc(x, y, r, 0, Math.PI * 2);
  pen.fill();
  pen.setLineDash([0.5, 4.6]);
  pen.lineCap = "round";
  pen.lineWidth = 2.6;
  pen.strokeStyle = "#8A5A12";
  pen.stroke();
  pen.setLineDash([]);
  sign(pen, RESOURCE_SIGNS[kind], x, y, r * 1.2, INK);
}

/** One dot of the way that a promise goes, in the colour of who gives it. */
export function paintDot(pen: Pen, seat: number, r: number): void {
  const { fill } = SEAT_COLOURS[seat % 6]!;
  pen.beginPath();
  pen.arc(r + 1, r + 1, r, 0, Math.PI * 2);
  pen.fillStyle = PAPER;
  pen.fill();
  pen.beginPath();
  pen.arc(r + 1, r + 1, r * 0.66, 0, Math.PI * 2);
  pen.fillStyle = fill === "#FCF4E5" ? INK : fill;
  pen.fill();
}

/** A promise that was not kept: its picture with a crack through it. */
export function paintBroken(pen: Pen, promise: BoardPromise): void {
  paintPromise(pen, promise);
  const zig: Point[] = [
    { x: 40, y: 2 },
    { x: 33, y: 16 },
    { x: 43, y: 24 },
    { x: 34, y: 44 },
  ];
  const line = zig.map((p, i) => `${i === 0 ? "M" : "L"}${p.x} ${p.y}`).join("");
  path(pen, line, 0, 0, null, PAPER, 8);
  path(pen, line, 0, 0, null, "#8F2623", 4);
}
