import { BRICK, DOTS, GOLD } from "../art/palette";
import { between, noise } from "../hash";
import type { BridgeHow } from "../model";
import type { Point } from "../shapes";
import type { Pen } from "./brush";

export interface Step extends Point {
  /** Direction of the bridge there, radians. */
  readonly turn: number;
}

/** Planks lie this far apart, units. */
const PITCH = 9.6;

/** Points along a line at even distance, with the direction there. */
export function steps(points: readonly Point[], pitch: number): Step[] {
  const out: Step[] = [];
  let walked = 0;
  let next = pitch / 2;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    while (length > 0 && walked + length >= next) {
      const k = (next - walked) / length;
      out.push({ x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k, turn: Math.atan2(b.y - a.y, b.x - a.x) });
      next += pitch;
    }
    walked += length;
  }
  return out;
}

/** Where the planks of a bridge lie, from its first to its last. */
export const planks = (points: readonly Point[]): readonly Step[] => steps(points, PITCH);

/** The strip of water that plank `i` covers, railings and shadow included: to show or clear a bridge piece by piece. */
export function strip(row: readonly Step[], i: number, half: number): Path2D {
  const s = row[i]!;
  const back = i === 0 ? 30 : PITCH / 2 + 0.3;
  const on = i === row.length - 1 ? 30 : PITCH / 2 + 0.3;
  const wide = half + 20;
  const at = (along: number, across: number): Point => ({
    x: s.x + Math.cos(s.turn) * along - Math.sin(s.turn) * across,
    y: s.y + Math.sin(s.turn) * along + Math.cos(s.turn) * across,
  });
  const path = new Path2D();
  [at(-back, -wide), at(on, -wide), at(on, wide), at(-back, wide)].forEach(({ x, y }, k) => {
    if (k === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  });
  path.closePath();
  return path;
}

/** One plank on its way, about (0, 0). */
export function paintPlank(pen: Pen, look: BridgeLook): void {
  plank(pen, { x: 0, y: 0, turn: 0 }, 1, 9, { ...look, setback: false });
}

/** The way to be built: two dotted lines. */
export function paintUnbuilt(pen: Pen, points: readonly Point[], half: number): void {
  const row = steps(points, 8.2);
  pen.fillStyle = DOTS;
  row.forEach((s, i) => {
    for (const side of [-1, 1]) {
      const p = aside(s, side * half);
      pen.beginPath();
      pen.arc(p.x, p.y, i === 0 || i === row.length - 1 ? 3.1 : 2.2, 0, Math.PI * 2);
      pen.fill();
    }
  });
}

const aside = (s: Step, by: number): Point => ({ x: s.x - Math.sin(s.turn) * by, y: s.y + Math.cos(s.turn) * by });

export interface BridgeLook {
  readonly phase: number;
  readonly how: BridgeHow;
  readonly setback: boolean;
  /** Half its width, units. */
  readonly half: number;
}

const WOOD = {
  "at-once": ["#DDA866", "#D29B58", "#E3B477", "#CF9450"],
  "hard-won": ["#B27A45", "#C08A52", "#A36C3A", "#B88350"],
  drifted: ["#9A7B5C", "#8B6D50", "#A58768", "#937557"],
} as const;

/** A bridge. How it came about shows: clean; lashed and flagged; with a raft over the gap; patched. */
export function paintBridge(pen: Pen, points: readonly Point[], look: BridgeLook): void {
  const row = steps(points, PITCH);
  if (row.length === 0) return;
  const raft = look.how === "drifted" ? gapOf(row.length) : null;
  const over = (i: number): boolean => raft !== null && i >= raft.from && i < raft.to;
  for (const part of runs(row.length, over)) {
    piles(pen, row.slice(part.from, part.to), look.half);
    beam(pen, row.slice(part.from, part.to), look.half);
    for (let i = part.from; i < part.to; i++) plank(pen, row[i]!, i, row.length, look);
    ropes(pen, row.slice(part.from, part.to), look);
  }
  if (raft) float(pen, row[Math.floor(row.length / 2)]!, raft.to - raft.from, look.half);
  if (look.how === "hard-won") pennants(pen, row, look.half);
}

/** Where planks are missing: about the middle, no wider than a raft. */
const gapOf = (count: number): { from: number; to: number } => {
  const wide = Math.min(6, Math.max(2, Math.round(count * 0.4)));
  const from = Math.floor((count - wide) / 2);
  return { from, to: from + wide };
};

/** The stretches of planks on either side of a gap. */
function runs(count: number, over: (i: number) => boolean): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  let from = -1;
  for (let i = 0; i <= count; i++) {
    const on = i < count && !over(i);
    if (on && from < 0) from = i;
    if (!on && from >= 0) {
      out.push({ from, to: i });
      from = -1;
    }
  }
  return out;
}

function stroke(pen: Pen, line: readonly Point[], colour: string, width: number, cap: CanvasLineCap = "round"): void {
  if (line.length === 0) return;
  pen.beginPath();
  line.forEach((p, i) => {
    if (i === 0) pen.moveTo(p.x, p.y);
    else pen.lineTo(p.x, p.y);
  });
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = cap;
  pen.lineJoin = "round";
  pen.stroke();
}

function beam(pen: Pen, row: readonly Step[], half: number): void {
  stroke(
    pen,
    row.map((s) => ({ x: s.x + 5, y: s.y + 9 })),
    "rgba(15, 58, 71, 0.28)",
    half * 2 - 4,
    "butt",
  );
  for (const side of [-0.55, 0.55])
    stroke(
      pen,
      row.map((s) => aside(s, half * side)),
      "#5B3A22",
      5,
    );
}

/** What carries the bridge, down into the water, with a ring of foam round each foot. */
function piles(pen: Pen, row: readonly Step[], half: number): void {
  if (row.length === 0) return;
  for (const i of posts(row.length)) {
    const [a, b] = [aside(row[i]!, half - 1), aside(row[i]!, 1 - half)];
    const { x, y } = a.y > b.y ? a : b;
    const foot = y + half * 0.72;
    pen.strokeStyle = "rgba(255, 255, 255, 0.75)";
    pen.lineWidth = 1.5;
    pen.beginPath();
    pen.ellipse(x, foot, 6, 2.4, 0, 0, Math.PI * 2);
    pen.stroke();
    stroke(
      pen,
      [
        { x, y },
        { x, y: foot },
      ],
      "#3A2415",
      5.4,
      "butt",
    );
    stroke(
      pen,
      [
        { x: x - 1, y },
        { x: x - 1, y: foot },
      ],
      "#7A4F2B",
      2.2,
      "butt",
    );
  }
}

function plank(pen: Pen, s: Step, i: number, count: number, look: BridgeLook): void {
  const seed = `plank/${look.phase}`;
  const wild = look.how === "at-once" ? 0.5 : 1.6;
  const patched = look.setback && isPatch(i, count);
  const wood = WOOD[look.how];
  pen.save();
  pen.translate(s.x, s.y);
  pen.rotate(s.turn + between(-0.035, 0.035, seed, i) * wild + (patched ? (i % 2 === 0 ? 0.17 : -0.13) : 0));
  const long = look.half * 2 + between(-1.6, 1.6, `${seed}l`, i) * wild + (patched ? 8 : 0);
  const w = patched ? PITCH + 1.4 : PITCH - 1.2;
  pen.fillStyle = patched ? "#F4E3BE" : wood[Math.floor(noise(seed, i) * 4)]!;
  pen.strokeStyle = "#4A2E1B";
  pen.lineWidth = patched ? 1.7 : 1.2;
  pen.beginPath();
  pen.rect(-w / 2, -long / 2, w, long);
  pen.fill();
  pen.stroke();
  pen.strokeStyle = "rgba(74, 46, 27, 0.3)";
  pen.lineWidth = 0.9;
  pen.beginPath();
  pen.moveTo(-w * 0.12, -long * 0.36);
  pen.lineTo(-w * 0.12, long * 0.3);
  pen.stroke();
  // Light falls from above at the left.
  pen.strokeStyle = "rgba(255, 240, 208, 0.42)";
  pen.beginPath();
  pen.moveTo(-w * 0.34, -long * 0.44);
  pen.lineTo(-w * 0.34, long * 0.44);
  pen.stroke();
  pen.fillStyle = patched ? BRICK : "#4A2E1B";
  for (const end of [-1, 1]) {
    pen.beginPath();
    pen.arc(0, end * (long / 2 - 4), patched ? 2.1 : 1.3, 0, Math.PI * 2);
    pen.fill();
  }
  pen.restore();
}

/** Whether a setback has left a patch on plank `i` of so many: near a third and two thirds of the way. */
export const isPatch = (i: number, count: number): boolean => {
  const third = count / 3;
  return Math.abs(i + 0.5 - third) < 1 || (count > 5 && Math.abs(i + 0.5 - 2 * third) < 0.6);
};

function ropes(pen: Pen, row: readonly Step[], look: BridgeLook): void {
  if (row.length === 0) return;
  const rough = look.how !== "at-once";
  for (const side of [-1, 1]) {
    const line = row.map((s, i) => aside(s, side * (look.half + 1 - (rough ? Math.sin(i * 1.3) * 1.4 : 0))));
    stroke(pen, line, "#4A2E1B", 4.4);
    stroke(pen, line, look.how === "at-once" ? "#F8EBD2" : "#E2C793", 2.2);
    for (const i of posts(row.length)) {
      const p = aside(row[i]!, side * (look.half + 1));
      pen.fillStyle = "#3A2415";
      pen.beginPath();
      pen.arc(p.x, p.y, 4.6, 0, Math.PI * 2);
      pen.fill();
      pen.fillStyle = look.how === "at-once" ? GOLD : "#9A6A3A";
      pen.beginPath();
      pen.arc(p.x - 0.6, p.y - 0.9, 2.7, 0, Math.PI * 2);
      pen.fill();
    }
  }
  if (look.how !== "hard-won") return;
  for (let i = 1; i + 1 < row.length; i += 3) {
    const [a, b] = [row[i]!, row[i + 1]!];
    for (const s of [1, -1]) {
      const line = [aside(a, -s * look.half * 0.52), aside(b, s * look.half * 0.52)];
      stroke(pen, line, "#4A2E1B", 3.8);
      stroke(pen, line, "#F1DDAF", 2);
    }
  }
}

/** A post at both ends and about every third plank. */
const posts = (count: number): number[] => {
  const between = Math.max(1, Math.round(count / 3.4));
  return Array.from({ length: between + 1 }, (_, k) => Math.round((k * (count - 1)) / between));
};

/** Logs on barrels, moored in the gap. */
function float(pen: Pen, s: Step, gap: number, half: number): void {
  const long = Math.max(30, gap * PITCH + 5);
  pen.save();
  pen.translate(s.x, s.y + 2);
  pen.rotate(s.turn + 0.1);
  pen.strokeStyle = "rgba(255, 255, 255, 0.75)";
  pen.lineWidth = 2.4;
  pen.beginPath();
  pen.ellipse(0, 3, long * 0.66, half + 8, 0, 0, Math.PI * 2);
  pen.stroke();
  pen.strokeStyle = "#3A2415";
  for (const side of [-1, 1]) {
    pen.fillStyle = "#35677A";
    pen.lineWidth = 1.6;
    pen.beginPath();
    pen.ellipse(0, side * half * 0.86, long * 0.46, 6, 0, 0, Math.PI * 2);
    pen.fill();
    pen.stroke();
  }
  pen.lineWidth = 1.5;
  for (let k = -2; k <= 2; k++) {
    pen.fillStyle = k % 2 === 0 ? "#B58A5A" : "#A27748";
    pen.beginPath();
    pen.roundRect(-long / 2, k * half * 0.33 - half * 0.17, long, half * 0.34, 4);
    pen.fill();
    pen.stroke();
  }
  for (const x of [-0.3, 0.3]) {
    const line = [
      { x: long * x, y: -half * 0.85 },
      { x: long * x, y: half * 0.85 },
    ];
    stroke(pen, line, "#4A2E1B", 4);
    stroke(pen, line, "#F1DDAF", 2.2);
  }
  pen.restore();
}

/** Bunting on one rail: it was worth the trouble. */
function pennants(pen: Pen, row: readonly Step[], half: number): void {
  const colours = ["#C13A36", "#F2C14E", "#FBF6EC", "#2E7E6C"];
  for (let i = 1; i + 1 < row.length; i += 2) {
    const p = aside(row[i]!, -(half + 1));
    pen.fillStyle = colours[((i - 1) / 2) % 4]!;
    pen.strokeStyle = "#4A2E1B";
    pen.lineWidth = 1.1;
    pen.beginPath();
    pen.moveTo(p.x - 5.5, p.y);
    pen.lineTo(p.x + 5.5, p.y);
    pen.lineTo(p.x, p.y + 11);
    pen.closePath();
    pen.fill();
    pen.stroke();
  }
}
