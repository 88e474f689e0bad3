import { LAMP } from "../art/home";
import { blank, pen } from "../raster";
import { type Box, roundedBox, superellipse } from "../shapes";
import type { Shade } from "../sky";
import { type Pen, path } from "./brush";

/** The glow round the island where the party stands, about the middle of a square of 2 x `r`. */
export function paintHalo(pen: Pen, r: number, rx: number, ry: number): void {
  pen.translate(r, r + 5);
  const ring = (grow: number): void => {
    pen.beginPath();
    for (let i = 0; i <= 60; i++) {
      const p = superellipse((i / 60) * Math.PI * 2, rx + grow, ry + grow, 2.5);
      if (i === 0) pen.moveTo(p.x, p.y);
      else pen.lineTo(p.x, p.y);
    }
    pen.closePath();
  };
  [40, 33, 26].forEach((grow, i) => {
    ring(grow);
    pen.fillStyle = `rgba(255, 240, 180, ${[0.28, 0.42, 0.85][i]})`;
    pen.fill();
  });
  ring(27);
  pen.strokeStyle = "#FFFDF2";
  pen.lineWidth = 5;
  pen.stroke();
  ring(31);
  pen.strokeStyle = "#C98A12";
  pen.lineWidth = 2.5;
  pen.stroke();
}

/** A wooden landing stage before an island, about the island's middle. */
export function paintLanding(pen: Pen, { x, y, w, h }: Box): void {
  path(pen, roundedBox(x + 5, y + 9, w, h, 5), 0, 0, "rgba(15, 58, 71, 0.3)");
  path(pen, roundedBox(x, y + 5, w, h, 5), 0, 0, "#6B4526");
  path(pen, roundedBox(x, y, w, h, 5), 0, 0, "#D9A866", "#5B3A22", 2);
  pen.save();
  pen.clip(new Path2D(roundedBox(x, y, w, h, 5)));
  const count = Math.round(w / 11);
  for (let i = 0; i < count; i++) {
    pen.fillStyle = i % 2 === 0 ? "rgba(255, 255, 255, 0.13)" : "rgba(74, 46, 27, 0.1)";
    pen.fillRect(x + (w * i) / count, y, w / count - 1, h);
    pen.fillStyle = "rgba(74, 46, 27, 0.55)";
    pen.fillRect(x + (w * (i + 1)) / count - 1, y, 1.2, h);
  }
  pen.restore();
  for (const px of [x + 5, x + w - 5]) {
    for (const py of [y + 4, y + h - 3]) {
      pen.beginPath();
      pen.arc(px, py, 4.4, 0, Math.PI * 2);
      pen.fillStyle = "#4A2E1B";
      pen.fill();
      pen.beginPath();
      pen.arc(px - 0.6, py - 1, 2.6, 0, Math.PI * 2);
      pen.fillStyle = "#A67443";
      pen.fill();
    }
  }
}

/** A beam of light that leaves the lamp to the right. */
export function paintBeam(pen: Pen, w: number, h: number): void {
  const glow = pen.createLinearGradient(0, 0, w, 0);
  glow.addColorStop(0, "rgba(255, 236, 170, 0.95)");
  glow.addColorStop(0.35, "rgba(255, 236, 170, 0.5)");
  glow.addColorStop(1, "rgba(255, 236, 170, 0)");
  pen.fillStyle = glow;
  for (const k of [1, 0.66, 0.34]) {
    pen.globalAlpha = 0.46;
    pen.beginPath();
    pen.moveTo(0, h / 2 - 5);
    pen.lineTo(w, h / 2 - (h / 2) * k);
    pen.lineTo(w, h / 2 + (h / 2) * k);
    pen.lineTo(0, h / 2 + 5);
    pen.closePath();
    pen.fill();
  }
  pen.globalAlpha = 1;
}

/** A copy of a picture with less light on its shores; its middle, where words stand, keeps its own. */
export function dusk(picture: HTMLCanvasElement, { rgb, by }: Shade): HTMLCanvasElement {
  const copy = blank(picture.width, picture.height, 1);
  const p = pen(copy);
  p.drawImage(picture, 0, 0);
  p.globalCompositeOperation = "source-atop";
  p.translate(copy.width / 2, copy.height / 2);
  p.scale(copy.width / 2, copy.height / 2);
  const fall = p.createRadialGradient(0, 0, 0.34, 0, 0, 0.98);
  fall.addColorStop(0, `rgba(${rgb}, ${by * 0.14})`);
  fall.addColorStop(0.5, `rgba(${rgb}, ${by * 0.6})`);
  fall.addColorStop(1, `rgba(${rgb}, ${by})`);
  p.fillStyle = fall;
  p.fillRect(-1, -1, 2, 2);
  return copy;
}

/** Light in the library's windows and in the lamp of its lighthouse. */
export function paintLit(
  pen: Pen,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(scale, scale);
  const glow = (cx: number, cy: number, r: number, strength: number): void => {
    const light = pen.createRadialGradient(cx, cy, 0, cx, cy, r);
    light.addColorStop(0, `rgba(255, 226, 140, ${strength})`);
    light.addColorStop(1, "rgba(255, 226, 140, 0)");
    pen.fillStyle = light;
    pen.fillRect(cx - r, cy - r, 2 * r, 2 * r);
  };
  for (const left of WINDOWS) {
    glow(left + 8, -23, 26, 0.6);
    pen.fillStyle = "#FFE79A";
    for (const [dx, dy] of [
      [2, -32],
      [9, -32],
      [2, -22],
      [9, -22],
    ] as const)
      pen.fillRect(left + dx, dy, 5, 8);
  }
  glow(-3, -10, 34, 0.5);
  glow(LAMP.x, LAMP.y, 58, 0.95);
  glow(LAMP.x, LAMP.y, 22, 1);
  pen.restore();
}

/** Where the library's windows begin, from the middle of its base line. */
const WINDOWS = [-78, -52, 34, 60] as const;
