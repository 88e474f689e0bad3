import { INK, PAPER, READ } from "../art/palette";
import { iconPath } from "../icons";
import { roundedBox } from "../shapes";
import { type Fitted, fitText, type Measure } from "../text";

export type Pen = CanvasRenderingContext2D;

export interface Hand {
  readonly size: number;
  readonly weight?: number;
  readonly family?: string;
  readonly colour?: string;
  readonly align?: CanvasTextAlign;
  /** A line round the letters, so that they can be read on any ground. */
  readonly halo?: string | undefined;
}

const font = (size: number, weight: number, family: string): string => `${weight} ${size}px ${family}`;

/** Measures with the same letters that `write` will draw. */
export const measure =
  (pen: Pen, weight = 700, family = READ): Measure =>
  (text, size) => {
    pen.font = font(size, weight, family);
    return pen.measureText(text).width;
  };

/** One line of text, its base line at y. */
export function write(pen: Pen, text: string, x: number, y: number, hand: Hand): void {
  pen.font = font(hand.size, hand.weight ?? 700, hand.family ?? READ);
  pen.textAlign = hand.align ?? "left";
  pen.textBaseline = "alphabetic";
  if (hand.halo) {
    pen.strokeStyle = hand.halo;
    pen.lineWidth = hand.size * 0.24;
    pen.lineJoin = "round";
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = hand.colour ?? INK;
  pen.fillText(text, x, y);
}

export interface Room {
  readonly x: number;
  /** Middle of the lines, top to bottom. */
  readonly y: number;
  readonly w: number;
  readonly lines: number;
  readonly least: number;
}

/** Remembers what `make` gave for a name; forgets all when there is too much. */
function remembering<T>(most: number): (name: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (name, make) => {
    const old = known.get(name);
    if (old !== undefined) return old;
    if (known.size >= most) known.clear();
    const made = make();
    known.set(name, made);
    return made;
  };
}

const fitted = remembering<Fitted>(400);
const outline = remembering<Path2D>(600);

/** Path data as a path, read once. */
export const pathOf = (d: string): Path2D => outline(d, () => new Path2D(d));

/** How a text is broken and shrunk into a room. */
export function fittedIn(pen: Pen, text: string, room: Omit<Room, "x" | "y">, hand: Hand): Fitted {
  const { weight, family } = hand;
  return fitted([text, room.w, room.lines, hand.size, room.least, weight, family].join("|"), () =>
    fitText(text, room.w, room.lines, hand.size, room.least, measure(pen, weight, family)),
  );
}

/** Text broken and shrunk into a room, its lines centred on y. */
export function writeIn(pen: Pen, text: string, room: Room, hand: Hand): void {
  const { size, lines } = fittedIn(pen, text, room, hand);
  const step = size * 1.08;
  const first = room.y - ((lines.length - 1) * step) / 2 + size * 0.34;
  lines.forEach((line, i) => {
    write(pen, line, room.x, first + i * step, { ...hand, size });
  });
}

export function path(pen: Pen, d: string, x: number, y: number, fill: string | null, line?: string, width = 2): void {
  pen.save();
  pen.translate(x, y);
  const p = pathOf(d);
  if (line) {
    pen.strokeStyle = line;
    pen.lineWidth = width;
    pen.lineJoin = "round";
    pen.lineCap = "round";
    pen.stroke(p);
  }
  if (fill) {
    pen.fillStyle = fill;
    pen.fill(p);
  }
  pen.restore();
}

/** A Phosphor sign centred on (x, y). */
export function sign(pen: Pen, name: string, x: number, y: number, size: number, colour: string): void {
  pen.save();
  pen.translate(x - size / 2, y - size / 2);
  pen.scale(size / 256, size / 256);
  pen.fillStyle = colour;
  pen.fill(outline(`sign ${name}`, () => new Path2D(iconPath(name))));
  pen.restore();
}

/** A card of paper with a flat shadow under it. */
export function card(pen: Pen, x: number, y: number, w: number, h: number, r = 12, fill: string = PAPER): void {
  path(pen, roundedBox(x + 2, y + 5, w, h, r), 0, 0, "rgba(15, 40, 50, 0.26)");
  path(pen, roundedBox(x, y, w, h, r), 0, 0, fill);
  path(pen, roundedBox(x + 0.75, y + 0.75, w - 1.5, h - 1.5, r - 0.75), 0, 0, null, "rgba(120, 95, 50, 0.28)", 1.5);
}

/** A round chip with a sign. */
export function chip(pen: Pen, name: string, x: number, y: number, r: number, fill: string, on: string): void {
  pen.beginPath();
  pen.arc(x + 1, y + 3, r, 0, Math.PI * 2);
  pen.fillStyle = "rgba(15, 40, 50, 0.3)";
  pen.fill();
  pen.beginPath();
  pen.arc(x, y, r, 0, Math.PI * 2);
  pen.fillStyle = fill;
  pen.fill();
  pen.lineWidth = 2.5;
  pen.strokeStyle = PAPER;
  pen.stroke();
  sign(pen, name, x, y, r * 1.24, on);
}
