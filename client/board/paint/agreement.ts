import { BRICK, INK, MOSS } from "../art/palette";
import { between } from "../hash";
import type { Point } from "../shapes";
import { measure, type Pen, path, sign, write, writeIn } from "./brush";

const ROWS = 8;

/** Where the lines of the page lie. */
function lines(
  h: number,
  name: string,
  clauses: number,
): { readonly top: number; readonly step: number; readonly rows: number } {
  const top = name === "" ? 48 : 72;
  const rows = Math.max(ROWS, Math.ceil(clauses));
  return { top, step: (h - top - 12) / rows, rows };
}

/** The agreement: a page with an inked line for each clause, the last one as far as it is written, and a seal when it is signed. */
export function paintAgreement(pen: Pen, w: number, h: number, name: string, clauses: number, signed: boolean): void {
  const fold = 26;
  const page = `M6 0H${w - fold}L${w} ${fold}V${h - 6}Q${w} ${h} ${w - 6} ${h}H6Q0 ${h} 0 ${h - 6}V6Q0 0 6 0Z`;
  path(pen, page, 2, 5, "rgba(15, 40, 50, 0.26)");
  path(pen, page, 0, 0, "#FFFDF6", "rgba(120, 95, 50, 0.35)", 1.5);
  path(pen, `M${w - fold} 0V${fold - 6}Q${w - fold} ${fold} ${w - fold + 6} ${fold}H${w}Z`, 0, 0, "#E4D5B5");
  sign(pen, "scroll", 22, 23, 26, INK);
  write(pen, String(Math.floor(clauses)), 40, 32, { size: 27, weight: 800 });
  if (name !== "") writeIn(pen, name, { x: 12, y: 55, w: w - 22, lines: 1, least: 16.5 }, { size: 21, weight: 700 });
  const { top, step, rows } = lines(h, name, clauses);
  for (let i = 0; i < rows; i++)
    clauseLine(pen, 12, top + step * (i + 0.5), w - 24, i, clauses - i, Math.min(1, step / 15));
  if (signed) seal(pen, w - 34, h - 32);
}

/** Where the pen is when `share` of line `i` is written. */
export function penAt(w: number, h: number, name: string, i: number, share: number): Point {
  const { top, step } = lines(h, name, i + 1);
  const [from, to] = lineEnds(12, w - 24, i);
  return { x: from + (to - from) * share, y: top + step * (i + 0.5) };
}

/** From where to where a written line goes. */
const lineEnds = (x: number, w: number, i: number): [number, number] => [x + 18, x + w * between(0.78, 1, "clause", i)];

function clauseLine(pen: Pen, x: number, y: number, w: number, i: number, written: number, k: number): void {
  pen.lineCap = "round";
  if (written <= 0) {
    pen.setLineDash([1, 6]);
    pen.strokeStyle = "#A79672";
    pen.lineWidth = 2;
    line(pen, x + 3, y, x + w);
    pen.setLineDash([]);
    return;
  }
  if (written >= 1) sign(pen, "check-fat", x + 5, y, 14 * k, MOSS);
  pen.strokeStyle = INK;
  pen.lineWidth = 3 * k;
  const [from, whole] = lineEnds(x, w, i);
  const end = from + (whole - from) * Math.min(1, written);
  let at = from;
  let word = 0;
  while (at < Math.min(end, whole - 6)) {
    const to = Math.min(end, at + between(14, 36, `clause${i}`, word++));
    line(pen, at, y, to);
    at = to + 7;
  }
}

function line(pen: Pen, x: number, y: number, to: number): void {
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(to, y);
  pen.stroke();
}

/** Wax and ribbon, about (x, y). */
export function seal(pen: Pen, x: number, y: number): void {
  path(pen, "M-14 8L-20 40L-9 33L-3 42L2 10ZM14 8L20 40L9 33L3 42L-2 10Z", x, y, "#7F1F1A");
  const wax = Array.from({ length: 28 }, (_, i) => {
    const r = i % 2 === 0 ? 24 : 20.5;
    const a = (i / 28) * Math.PI * 2;
    return `${i === 0 ? "M" : "L"}${(Math.cos(a) * r).toFixed(1)} ${(Math.sin(a) * r).toFixed(1)}`;
  });
  path(pen, `${wax.join("")}Z`, x + 1, y + 3, "rgba(15, 40, 50, 0.3)");
  path(pen, `${wax.join("")}Z`, x, y, BRICK);
  pen.beginPath();
  pen.arc(x, y, 15.5, 0, Math.PI * 2);
  pen.strokeStyle = "#E9A79F";
  pen.lineWidth = 1.6;
  pen.stroke();
  sign(pen, "handshake", x, y, 22, "#FFF3E4");
}

/**
 * The agreement on a small board: a page with its name and number, and a written line for each clause; those to come are
 * dotted. A flat page has its lines beside the name, a tall one under it.
 */
export function paintSmallAgreement(
  pen: Pen,
  w: number,
  h: number,
  name: string,
  clauses: number,
  signed: boolean,
): void {
  const fold = Math.min(14, h * 0.3);
  const page = `M4 0H${w - fold}L${w} ${fold}V${h - 4}Q${w} ${h} ${w - 4} ${h}H4Q0 ${h} 0 ${h - 4}V4Q0 0 4 0Z`;
  path(pen, page, 2, 4, "rgba(15, 40, 50, 0.3)");
  path(pen, page, 0, 0, "#FFFDF6", "rgba(120, 95, 50, 0.55)", 1.5);
  path(pen, `M${w - fold} 0V${fold - 4}Q${w - fold} ${fold} ${w - fold + 4} ${fold}H${w}Z`, 0, 0, "#E4D5B5");
  const flat = h < 60;
  const size = flat ? 15 : 20;
  const text = String(Math.floor(clauses));
  const number = measure(pen, 800)(text, size);
  const head = flat ? h * 0.3 : 17;
  const right = w - fold - (flat && signed ? 20 : 4);
  write(pen, text, right, head + size * 0.35, { size, weight: 800, align: "right" });
  const room = { x: 9, y: head, w: right - number - 15, lines: 1, least: flat ? 11 : 14 };
  writeIn(pen, name, room, { size: flat ? 14 : 19, weight: 700 });
  const rows = flat ? 3 : 6;
  const columns = Math.max(flat ? 3 : 2, Math.ceil(clauses / rows));
  const [top, foot] = [head + size * 0.62, h - (flat ? 4 : 7)];
  const step = (foot - top) / rows;
  const wide = (w - 16 + 6) / columns;
  pen.lineCap = "round";
  for (let i = 0; i < rows * columns; i++) {
    const x = 8 + Math.floor(i / rows) * wide;
    const y = top + step * ((i % rows) + 0.5);
    const written = i < Math.floor(clauses);
    pen.strokeStyle = written ? INK : "#A79672";
    pen.lineWidth = written ? Math.min(3, step * 0.42) : 1.6;
    pen.setLineDash(written ? [] : [0.5, 4.5]);
    const long = (wide - 8) * (written ? between(0.74, 1, "clause", i) : 1);
    line(pen, x + 1, y, x + long);
  }
  pen.setLineDash([]);
  if (!signed) return;
  const k = flat ? 0.42 : 0.72;
  pen.save();
  pen.translate(w - 24 * k - 2, h - (flat ? 16 : 30) * k - 4);
  pen.scale(k, k);
  seal(pen, 0, 0);
  pen.restore();
}
