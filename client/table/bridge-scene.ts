/** Where the built bridge lies between its two islands, and what is seen of it when. Pure; units are the picture's own. */
import type { BridgeHow } from "../board/model";
import type { Point } from "../board/shapes";

/** The picture is so many units high, however wide it is. */
export const HIGH = 128;
/** An island's half width and half height, and the height of its middle. */
export const ISLAND = { rx: 86, ry: 41, y: 75 } as const;
/** Half the width of the bridge. */
export const HALF = 15;
/** How much of an island is to be seen at its widest, most and least; water enough for a bridge comes first. */
const LAND = { most: 116, least: 90, water: 84 } as const;
/** A bridge begins and ends on the sand. */
const LANDING = 0.95;

const land = (wide: number): number => Math.max(LAND.least, Math.min(LAND.most, (wide - LAND.water) / 2));

/** How far an island's middle is from its edge of a picture so many units wide. */
export const middleOf = (wide: number): number => land(wide) - ISLAND.rx;

/** Points of the way from shore to shore in a picture so many units wide, a little raised in its middle. */
export function wayOver(wide: number): readonly Point[] {
  const from = middleOf(wide) + ISLAND.rx * LANDING;
  const to = wide - from;
  return Array.from({ length: 25 }, (_, i) => {
    const t = i / 24;
    return { x: from + (to - from) * t, y: ISLAND.y + 2 - 20 * t * (1 - t) };
  });
}

/** How large pawns are drawn: 1 is the board's full size. */
export const pawnScale = (partners: number): number => (partners > 4 ? 0.46 : 0.54);

/** Where the foot of pawn `n` stands on the island at the left, or at the right. */
export function footOf(n: number, partners: number, wide: number, over: boolean): Point {
  // All of them, however many, within the picture and on dry land.
  const step = Math.min(37 * pawnScale(partners), (land(wide) - 26) / (partners - 1));
  const middle = Math.max(middleOf(wide) + 20, ((partners - 1) * step) / 2 + 15);
  const along = (n - (partners - 1) / 2) * step;
  return { x: over ? wide - middle + along : middle + along, y: ISLAND.y + 14 + (n % 2) * 5 };
}

/** Where the foot of pawn `n` is when it has gone a share (0..1) of its way along `way`. */
export function walking(way: readonly Point[], n: number, partners: number, wide: number, share: number): Point {
  const from = footOf(n, partners, wide, false);
  const to = footOf(n, partners, wide, true);
  if (share <= 0) return from;
  if (share >= 1) return to;
  const points = [from, ...way.map(({ x, y }) => ({ x, y: y + 8 + (n % 2) * 4 })), to];
  const lengths = points.map((p, i) => (i === 0 ? 0 : Math.hypot(p.x - points[i - 1]!.x, p.y - points[i - 1]!.y)));
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  let i = 1;
  while (i < points.length - 1 && left > lengths[i]!) left -= lengths[i++]!;
  const [a, b] = [points[i - 1]!, points[i]!];
  const k = Math.min(1, left / (lengths[i] || 1));
  // From foot to foot, with a little hop at each step.
  const hop = Math.abs(Math.sin(share * Math.PI * 9)) * 4;
  return { x: a.x + (b.x - a.x) * k, y: a.y + (b.y - a.y) * k - hop };
}

/** What the bridge tells of a deal. */
export interface Story {
  readonly how: BridgeHow;
  readonly setback: boolean;
  /** A die was thrown: what it did is seen when it lies. */
  readonly risk: boolean;
  readonly partners: number;
}

/** What is seen at one moment; shares are 0..1. */
export interface Moment {
  /** Of all planks. */
  readonly laid: number;
  /** Of their fall into the water, and of the patches that are laid in their place. */
  readonly fallen: number;
  readonly patched: number;
  /** Of each pawn's way, in seat order. */
  readonly gone: readonly number[];
  /** Of the jump for joy when all are over. */
  readonly joy: number;
}

/** ms */
const TIMES = { lay: 1000, die: 1200, fall: 520, rest: 260, patch: 420, pause: 200, walk: 1500, apart: 110, joy: 640 };

const share = (ms: number, from: number, long: number): number => Math.max(0, Math.min(1, (ms - from) / long));
const soft = (k: number): number => (k < 0.5 ? 2 * k * k : 1 - (2 - 2 * k) ** 2 / 2);

const walkFrom = ({ risk, setback }: Story): number => {
  const told = risk ? TIMES.die : TIMES.lay;
  return told + (setback ? TIMES.fall + TIMES.rest + TIMES.patch : 0) + TIMES.pause;
};
const overAt = (story: Story): number => walkFrom(story) + TIMES.walk + TIMES.apart * (story.partners - 1);

/** ms from the first plank until all stands still. */
export const lastsFor = (story: Story): number => overAt(story) + TIMES.joy;

/** What is seen `ms` after the beginning; all of it done from `lastsFor` on. */
export function momentAt(ms: number, story: Story): Moment {
  const told = story.risk ? TIMES.die : TIMES.lay;
  const from = walkFrom(story);
  return {
    laid: share(ms, 0, TIMES.lay),
    fallen: story.setback ? share(ms, told, TIMES.fall) : 0,
    patched: story.setback ? share(ms, told + TIMES.fall + TIMES.rest, TIMES.patch) : 0,
    // Who stands nearest to the bridge goes first.
    gone: Array.from({ length: story.partners }, (_, n) =>
      soft(share(ms, from + (story.partners - 1 - n) * TIMES.apart, TIMES.walk)),
    ),
    joy: story.how === "drifted" ? 1 : share(ms, overAt(story), TIMES.joy),
  };
}
