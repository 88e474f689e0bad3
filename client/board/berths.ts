import { LAMP } from "./art/home";
import { badgeSpot } from "./badge";
import { onIsland } from "./homes";
import type { Layout } from "./layout";
import { type Box, meet, type Point } from "./shapes";

/** Where the party stands at an island, in units from the island's middle: landing stages, and feet in seat order. */
export interface Berth {
  readonly phase: number;
  readonly decks: readonly Box[];
  readonly feet: readonly Point[];
}

/** What must be known to find berths. */
type Ground = Omit<Layout, "homes" | "berths">;

/** From pawn to pawn, a stage's depth, and how far a pawn's picture reaches above its feet; units at full size. */
export const PAWN_STEP = 37;
const DECK = { side: 7, h: 27, foot: 15 } as const;
const BODY = { half: 20, up: 74 } as const;
/** Half a bridge with its rails and posts. */
const BRIDGE = 22;
/** How far beside and below an island's shore a stage may reach: its picture ends there. */
export const REACH = { side: 90, foot: 46 } as const;
const STEP = 6;

/** How large pawns are drawn on a ring: 1 is full size. */
export const ringPawn = ({ rx }: Layout["island"], partners: number): number =>
  (rx < 80 ? 0.9 : 1) * (partners > 4 ? 0.86 : 1);

/** A stage for so many pawns, its upper edge at `y`, and their feet on it. */
export function deckOf(count: number, x: number, y: number, scale: number, lower = 0): Omit<Berth, "phase"> {
  const step = PAWN_STEP * scale;
  const w = count * step + 2 * DECK.side * scale;
  const feet = Array.from({ length: count }, (_, i) => ({
    x: x + (i - (count - 1) / 2) * step,
    y: y + DECK.foot * scale + lower + (i % 2) * 5 * scale,
  }));
  return { decks: [{ x: x - w / 2, y, w, h: DECK.h * scale + lower }], feet };
}

/**
 * A berth for each island in play: side by side before it where the bridges leave room, else in two groups, so that no
 * pawn and no stage lies on a bridge, a badge, a lighthouse or another island.
 */
export function berths(at: Ground, partners: number): Berth[] {
  // The pictures of the front page and the wall have no partners.
  if (partners === 0) return [];
  const scale = ringPawn(at.island, partners);
  return at.islands
    .filter((i) => i.inPlay)
    .map(({ phase }) => {
      for (const clear of CLEAR) {
        const places = room(at, phase, clear);
        const options = Array.from({ length: partners + 1 }, (_, left) => split(places, left, partners - left, scale));
        const found = options.reduce((a, b) => (b.cost < a.cost ? b : a));
        if (found.cost < Number.POSITIVE_INFINITY) return { phase, decks: found.decks, feet: found.feet };
      }
      return { phase, ...deckOf(partners, 0, at.island.ry + 4 * scale, scale) };
    });
}

interface Clear {
  /** How far from the middle of a bridge. */
  readonly bridge: number;
  /** Whether on the home island's shore, too. */
  readonly ashore: boolean;
  /** Whether clear of the short bridge home. */
  readonly last: boolean;
}

/** How clear a berth is; where there is none, the next. */
const CLEAR: readonly Clear[] = [
  { bridge: BRIDGE, ashore: false, last: true },
  { bridge: BRIDGE, ashore: true, last: true },
  { bridge: BRIDGE, ashore: true, last: false },
  { bridge: BRIDGE - 7, ashore: true, last: false },
  { bridge: 6, ashore: true, last: false },
];

interface Found extends Omit<Berth, "phase"> {
  /** Infinite: there is no place. */
  readonly cost: number;
}
/** What it costs not to stand together, in units of way. */
const APART = 36;

function split(places: Room, left: number, right: number, scale: number): Found {
  if (left === 0 || right === 0) return best(places, left + right, scale, null);
  const [a, b] = [best(places, left, scale, -1), best(places, right, scale, 1)];
  return { decks: [...a.decks, ...b.decks], feet: [...a.feet, ...b.feet], cost: a.cost + b.cost + APART };
}

/** The best place for a group of pawns; `side`: only left (-1) or right (1) of the bridge that leaves lowest. */
function best(places: Room, count: number, scale: number, side: -1 | 1 | null): Found {
  let found: Found = { decks: [], feet: [], cost: Number.POSITIVE_INFINITY };
  const [wide, low] = [places.rx + REACH.side, places.ry + 4 * scale];
  const half = (count * PAWN_STEP * scale) / 2 + DECK.side * scale;
  const from = side === 1 ? places.pivot + half : half - wide;
  const to = side === -1 ? places.pivot - half : wide - half;
  for (let y = low + 4; y >= low - 36; y -= STEP) {
    for (let x = from; x <= to; x += STEP) {
      // The pawns' mean distance from the middle is at least the group's own.
      const least = count * (Math.abs(x) * 0.5 + Math.abs(y - low) * 0.9);
      if (least >= found.cost) continue;
      const berth = deckOf(count, x, y, scale);
      const cost = least + berth.feet.reduce((sum, f) => sum + (Math.abs(f.x) - Math.abs(x)) * 0.5, 0);
      if (cost < found.cost && fits(places, berth, berth.decks[0]!, scale)) found = { ...berth, cost };
    }
  }
  return found;
}

/** What is round an island, from its middle. */
interface Room extends Clear {
  readonly rx: number;
  readonly ry: number;
  readonly bridges: readonly Point[];
  readonly dry: readonly Box[];
  readonly others: readonly Point[];
  readonly zone: Box;
  /** Where the bridge that leaves lowest begins. */
  readonly pivot: number;
  readonly home: Layout["home"];
}

function room(at: Ground, phase: number, clear: Clear): Room {
  const { rx, ry } = at.island;
  const here = at.islands.find((i) => i.phase === phase)!;
  const from = ({ x, y }: Point): Point => ({ x: x - here.x, y: y - here.y });
  const near = (p: Point): boolean => Math.abs(p.x) < rx * 3 && Math.abs(p.y) < ry * 3.4;
  const bridges = (clear.last ? at.spans : at.spans.slice(0, -1))
    // Points of a way lie a few units apart.
    .flatMap(({ points }) => points.filter((_, i) => i % 3 === 0 || i === points.length - 1).map(from))
    .filter(near);
  const shore = bridges.filter((p) => Math.abs(p.x) < rx * 1.1 && Math.abs(p.y) < ry * 1.2);
  const lowest = shore.reduce<Point | null>((low, p) => (p.y > (low?.y ?? 0) ? p : low), null);
  const badges = at.islands
    .filter((i) => i.inPlay)
    .map((i): Box => {
      const badge = badgeSpot(at, i.phase);
      const { x, y } = from({ x: i.x + badge.x, y: i.y + badge.y });
      return { x: x - badge.r - 4, y: y - badge.r - 6, w: 2 * badge.r + 8, h: 2 * badge.r + 10 };
    })
    .filter((b) => near(b));
  const boxed = (b: Box): Box => ({ ...b, ...from(b) });
  const { x, y, scale } = at.library;
  const tower = { x: x + (LAMP.x - 20) * scale, y: y + (LAMP.y - 26) * scale, w: 40 * scale, h: 80 * scale };
  return {
    ...clear,
    rx,
    ry,
    bridges,
    dry: [...badges, ...[...at.gauges, tower].map(boxed)],
    others: at.islands
      .filter((i) => i !== here && i.inPlay)
      .map(from)
      .filter(near),
    zone: boxed(at.zone),
    pivot: lowest?.x ?? 0,
    home: { ...at.home, ...from(at.home) },
  };
}

function fits(places: Room, berth: Omit<Berth, "phase">, deck: Box, scale: number): boolean {
  const { rx, ry, bridges, dry, others, zone, home, bridge, ashore } = places;
  const stage = { ...deck, h: deck.h + 8 };
  if (Math.max(-stage.x, stage.x + stage.w) > rx + REACH.side || stage.y + stage.h > ry + REACH.foot) return false;
  if (onIsland({ x: 0, y: 0 }, rx - 2, ry - 2, { ...deck, y: deck.y + deck.h * 0.4 })) return false;
  const [first, last] = [berth.feet[0]!, berth.feet.at(-1)!];
  const half = BODY.half * scale;
  const up = BODY.up * scale;
  const bodies = { x: first.x - half, y: first.y - up, w: last.x - first.x + 2 * half, h: up };
  const all = [stage, bodies];
  return (
    all.every((box) => box.x >= zone.x + 6 && box.x + box.w <= zone.x + zone.w - 6) &&
    stage.y + stage.h <= zone.y + zone.h + 4 &&
    (ashore || !onIsland(home, home.rx + 2, home.ry + 2, stage)) &&
    all.every((box) => bridges.every((p) => away(box, p) >= bridge) && dry.every((b) => !meet(b, box, 0))) &&
    others.every((i) => all.every((box) => !onIsland(i, rx, ry, box)))
  );
}

/** How far a point is from a box; 0 within it. */
const away = ({ x, y, w, h }: Box, p: Point): number =>
  Math.hypot(Math.max(x - p.x, 0, p.x - x - w), Math.max(y - p.y, 0, p.y - y - h));
