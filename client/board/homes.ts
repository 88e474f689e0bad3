import { badgeSpot } from "./badge";
import { HEADLAND_SURF, headlands } from "./headland";
import type { Layout } from "./layout";
import { type Box, meet, type Point, within } from "./shapes";
import { POWER } from "./ways";

/** Sizes of a partner's house with its emblem on the roof, and of its boat with the emblem in the sail; units at full size. */
export const HOUSE = { w: 54, h: 68 } as const;
export const BOAT = { w: 44, h: 50 } as const;

/** Where a partner lives. */
export interface Home {
  /** Middle of the foot of the house; null where its station has one. */
  readonly house: Point | null;
  /** Middle of the boat, at its water line. */
  readonly boat: Point;
  /** 1 is full size. */
  readonly scale: number;
}

/** What must be known to place homes. */
type Ground = Omit<Layout, "homes">;

/** What a house takes, if there is one, and what a boat takes. */
export const houseBoxes = ({ house, scale: k }: Pick<Home, "house" | "scale">): readonly Box[] =>
  house ? [{ x: house.x - (HOUSE.w / 2) * k, y: house.y - (HOUSE.h - 4) * k, w: HOUSE.w * k, h: HOUSE.h * k }] : [];
export const boatBox = ({ boat: { x, y }, scale: k }: Pick<Home, "boat" | "scale">): Box => ({
  x: x - (BOAT.w / 2) * k,
  y: y - (BOAT.h - 6) * k,
  w: BOAT.w * k,
  h: BOAT.h * k,
});

/** Height of the shore that a phone's board has for homes, and how large they are there. */
export const LENS_SHORE = 46;
const LENS_SCALE = 0.62;

/** A row of homes along the lower edge of the sea, which ends at `foot`; each has its boat at its right. */
export function homesInRow(w: number, foot: number, partners: number): Home[] {
  const step = Math.min(112, (w - 12) / partners);
  return Array.from({ length: partners }, (_, i): Home => {
    const x = w / 2 + (i - (partners - 1) / 2) * step;
    return { house: { x: x - 13, y: foot - 6 }, boat: { x: x + 18, y: foot - 14 }, scale: LENS_SCALE };
  });
}

/** Houses along the shore of the home island, beside what stands on it, each with its boat as near as there is open water. */
export function homesRound(at: Ground, partners: number): Home[] {
  const houses = at.chips ? beside(at, partners) : inFront(at, partners);
  const dry = [...dryPlaces(at), ...houses.flatMap((house) => houseBoxes({ house, scale: 1 }))];
  const taken: Box[] = [];
  return houses.map((house) => {
    const boat = moor(at, alongShore(at, house), dry, taken) ?? house;
    taken.push(boatBox({ boat, scale: 1 }));
    return { house, boat, scale: 1 };
  });
}

/** How far from its station a boat may lie, and how near to the partners' shore. */
const OUT = { wide: 330, deep: 260, shore: 10, step: 10 } as const;

/** A boat on the open water before each partner's station. */
export function boatsBefore(at: Ground): Home[] {
  const dry = dryPlaces(at);
  const taken: Box[] = [];
  return at.stations.map((station): Home => {
    const quayside = before(at, station);
    const boat = moor(at, offShore(at, quayside), dry, taken) ?? quayside;
    taken.push(boatBox({ boat, scale: 1 }));
    return { house: null, boat, scale: 1 };
  });
}

/** Where the shore is nearest to a station. */
const before = ({ zone, quay }: Ground, station: Box): Point =>
  quay !== "sides"
    ? { x: station.x + station.w * 0.7, y: zone.y + zone.h + OUT.shore - 6 }
    : {
        x: station.x < zone.x ? zone.x + OUT.shore + BOAT.w / 2 : zone.x + zone.w - OUT.shore - BOAT.w / 2,
        y: station.y + 40,
      };

/** Places on the water before a point of the partners' shore, the nearest first. */
function offShore({ home, quay }: Ground, quayside: Point): readonly Point[] {
  const places: Point[] = [];
  for (let out = 0; out <= OUT.deep; out += OUT.step)
    for (let along = -OUT.wide; along <= OUT.wide; along += OUT.step)
      places.push(
        quay === "sides"
          ? { x: quayside.x + (quayside.x < home.x ? out : -out), y: quayside.y + along }
          : { x: quayside.x + along, y: quayside.y - out },
      );
  return nearest(places, quayside);
}

const nearest = (places: readonly Point[], to: Point): readonly Point[] =>
  places
    .map((place) => ({ place, far: Math.hypot(place.x - to.x, place.y - to.y) }))
    .sort((a, b) => a.far - b.far)
    .map(({ place }) => place);

/** Half the width of the home island, `dy` above or below its middle. */
const halfWidth = ({ rx, ry }: Layout["home"], dy: number): number =>
  rx * Math.max(0, 1 - (Math.abs(dy) / ry) ** POWER) ** (1 / POWER);

/** Left and right of the gauges; the first seats at the left, from above. */
function beside(at: Ground, partners: number): Point[] {
  const { home, gauges } = at;
  const inner = Math.max(...gauges.map((g) => g.x + g.w)) - home.x;
  const middle = (Math.min(...gauges.map((g) => g.y)) + Math.max(...gauges.map((g) => g.y + g.h))) / 2 - home.y;
  const left = Math.ceil(partners / 2);
  return Array.from({ length: partners }, (_, i) => {
    const side = i < left ? -1 : 1;
    const count = side < 0 ? left : partners - left;
    const row = side < 0 ? i : i - left;
    const dy = middle + (row - (count - 1) / 2) * 84;
    // Between the gauges and the sand; above the foot the island is as wide, so the foot decides.
    const shore = halfWidth(home, Math.max(Math.abs(dy), Math.abs(dy - HOUSE.h))) - 20;
    return {
      x: home.x + side * Math.max(inner + HOUSE.w / 2 + 3, Math.min((inner + shore) / 2, shore - HOUSE.w / 2)),
      y: home.y + dy,
    };
  });
}

/** Before the panels, where the home island is tall. */
function inFront(at: Ground, partners: number): Point[] {
  const { home, agreement } = at;
  const foot = (agreement.y + agreement.h + home.y + home.ry) / 2 + HOUSE.h / 2 - 6;
  const wide = halfWidth(home, foot - home.y) * 2 - 40;
  const step = Math.min(96, wide / partners);
  return Array.from({ length: partners }, (_, i) => ({ x: home.x + (i - (partners - 1) / 2) * step, y: foot }));
}

/** Places along the shore of the home island, the nearest to a house first; its own side of the island comes before the other. */
function alongShore({ home }: Ground, house: Point): readonly Point[] {
  const [own, other]: [Point[], Point[]] = [[], []];
  for (let i = 0; i < 120; i++) {
    const angle = (i / 120) * Math.PI * 2;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const r = (Math.abs(c) ** POWER + Math.abs(s) ** POWER) ** (-1 / POWER);
    for (const off of [4, 11, 18, 25, 32, 42, 54, 68, 82]) {
      const place = { x: home.x + c * (r * home.rx + off), y: home.y + s * (r * home.ry + off) + 14 };
      ((place.x - home.x) * (house.x - home.x) < 0 ? other : own).push(place);
    }
  }
  return [...nearest(own, house), ...nearest(other, house)];
}

/** The first of the places that lies in open water, clear of all that is dry and of the other boats. */
function moor(at: Ground, places: readonly Point[], dry: readonly Box[], taken: readonly Box[]): Point | null {
  const land = headlands(at, HEADLAND_SURF);
  const found = places.find((boat) => {
    const box = boatBox({ boat, scale: 1 });
    return taken.every((t) => !meet(t, box, 12)) && open(at, box, dry, land);
  });
  return found ?? null;
}

/** What no boat may lie under or over: panels, badges, landings and bridges. */
export function dryPlaces(at: Ground): Box[] {
  const around = ({ x, y }: Point, r: number): Box => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r });
  return [
    ...[...at.gauges, at.agreement, at.event, at.die],
    ...at.islands.filter((i) => i.inPlay).flatMap((i) => badgeAndLanding(at, i)),
    // Points of a way lie a few units apart.
    ...at.spans.flatMap(({ points }) => points.filter((_, i) => i % 3 === 0).map((p) => around(p, 19))),
  ];
}

function badgeAndLanding(at: Ground, { phase, x, y }: Layout["islands"][number]): Box[] {
  const badge = badgeSpot(at, phase);
  const decks = at.berths.find((b) => b.phase === phase)?.decks ?? [];
  return [
    { x: x + badge.x - 27, y: y + badge.y - 30, w: 54, h: 58 },
    ...decks.map((d) => ({ x: x + d.x, y: y + d.y - 4, w: d.w, h: d.h + 8 })),
  ];
}

/** Whether a boat's box lies in open water; its sail may stand before the shore of the home island. */
function open(at: Ground, box: Box, dry: readonly Box[], land: readonly (readonly Point[])[]): boolean {
  const { home, zone, quay } = at;
  const ashore = { none: -4, row: OUT.shore, rows: OUT.shore, sides: -4 }[quay];
  if (box.x < zone.x + 4 || box.x + box.w > zone.x + zone.w - 4) return false;
  if (box.y < zone.y + 4 || box.y + box.h > zone.y + zone.h + ashore) return false;
  const hull = { ...box, y: box.y + box.h * 0.7, h: box.h * 0.3 };
  return (
    dry.every((b) => !meet(b, box, 0)) &&
    !onIsland(home, home.rx + 2, home.ry + 2, hull) &&
    at.islands.every((i) => !onIsland(i, at.island.rx + 3, at.island.ry + 3, box)) &&
    !land.some((shore) => corners(box).some((corner) => within(shore, corner)))
  );
}

const corners = ({ x, y, w, h }: Box): Point[] => [
  { x, y },
  { x: x + w, y },
  { x, y: y + h },
  { x: x + w, y: y + h },
];

/** Whether a box and an island of half-axes `rx` and `ry` about `at` meet. */
export function onIsland(at: Point, rx: number, ry: number, box: Box): boolean {
  const near = (v: number, from: number, size: number): number => Math.max(from, Math.min(from + size, v));
  const [x, y] = [near(at.x, box.x, box.w), near(at.y, box.y, box.h)];
  if (Math.abs(x - at.x) >= rx || Math.abs(y - at.y) >= ry) return false;
  return Math.abs((x - at.x) / rx) ** POWER + Math.abs((y - at.y) / ry) ** POWER < 1;
}
