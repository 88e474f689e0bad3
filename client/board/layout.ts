import { type Berth, berths } from "./berths";
import { boatsBefore, type Home, homesRound } from "./homes";
import { lens } from "./lens";
import { STATION } from "./measures";
import type { Box, Point } from "./shapes";
import { path, spans } from "./ways";

/** Where partners' stations lie: one row or two at the foot, both sides, or nowhere (told beside the board). */
export type Quay = "row" | "rows" | "sides" | "none";

export interface Spot {
  readonly phase: number;
  readonly x: number;
  readonly y: number;
  /** false: not in this length; a shoal. */
  readonly inPlay: boolean;
}

export interface Span {
  /** The bridge that leaves the island of this phase. */
  readonly phase: number;
  /** From shore to shore, evenly spaced. */
  readonly points: readonly Point[];
}

/** Where everything lies, in world units; a unit is `unit` CSS pixels. */
export interface Layout {
  readonly kind: "ring" | "lens";
  readonly quay: Quay;
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly island: { readonly rx: number; readonly ry: number; readonly text: number };
  readonly islands: readonly Spot[];
  /** Where the party stands at each island of a ring; a lens has the same place before each. */
  readonly berths: readonly Berth[];
  readonly spans: readonly Span[];
  readonly home: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number };
  /** The box of sea round which the islands lie. */
  readonly zone: Box;
  /** Foot of the library, middle of its base line. */
  readonly library: Point & { readonly scale: number };
  readonly title: Point & { readonly size: number };
  readonly gauges: readonly Box[];
  readonly agreement: Box;
  readonly event: Box;
  /** Agreement, event and die are small: there is more of them beside the board. */
  readonly chips: boolean;
  readonly die: Box;
  readonly stations: readonly Box[];
  /** How large a station's card is painted: 1 is full size. */
  readonly stationScale: number;
  /** The boat of each partner, in seat order, and its house where there are no stations. */
  readonly homes: readonly Home[];
  /** Corners of the zone in the order explore, build, do, anchor; `right`, `low`: which corner. */
  readonly acts: readonly (Point & { readonly right: boolean; readonly low: boolean })[];
}

/** Below this host width (CSS px) the board is a lens on three islands. */
const LENS_BELOW = 560;
/** A ring whose unit would be smaller than this many CSS px cannot be read. */
const SMALLEST = 0.56;
/** Under this unit the stations go, so that the rest can be read. */
const SMALL = 0.66;

interface Form {
  readonly quay: Quay;
  readonly w: number;
  readonly h: number;
}

/**
 * Lays the board out for a host of so many CSS pixels. `phases`: those in play, rising. `partners`: 0..6.
 * The world has the host's own shape, so nothing is letterboxed; refuses (throws) a host without area.
 */
export function layout(width: number, height: number, phases: readonly number[], partners: number): Layout {
  if (!(width > 0 && height > 0)) throw new Error(`a board needs room: ${width} x ${height}`);
  const unitOf = (form: Form): number => Math.min(width / form.w, height / form.h);
  const forms: Form[] = [
    { quay: "row", w: Math.max(1280, partners * 214 + 40), h: 1062 },
    { quay: "rows", w: 1010, h: 1270 },
    { quay: "sides", w: 1720, h: 900 },
  ];
  const best = forms.reduce((a, b) => (unitOf(b) > unitOf(a) ? b : a));
  const bare: Form = { quay: "none", w: 1010, h: 850 };
  const form = unitOf(best) < SMALL || partners === 0 ? bare : best;
  if (width < LENS_BELOW || unitOf(form) < SMALLEST) return lens(width, height, phases, partners);
  const unit = unitOf(form);
  return ring(width / unit, height / unit, unit, form.quay, phases, partners);
}

function ring(w: number, h: number, unit: number, quay: Quay, phases: readonly number[], partners: number): Layout {
  const zone = zoneOf(w, h, quay);
  const tight = zone.w < 1180;
  const island = tight ? { rx: 74, ry: 56, text: 20 } : { rx: 88, ry: 62, text: 22 };
  const centre = { x: zone.x + zone.w / 2, y: zone.y + zone.h / 2 - 4 };
  const rx = zone.w / 2 - island.rx - 38;
  const ry = zone.h / 2 - island.ry - 38;
  const round = path(centre, rx, ry, island);
  const islands = Array.from({ length: 12 }, (_, i): Spot => {
    const at = round((i + 0.5) / 12);
    return { phase: i + 1, x: at.x, y: at.y, inPlay: phases.includes(i + 1) };
  });
  const gap = tight ? 40 : 54;
  // Boats of partners without stations lie in the channel.
  const channel = gap + (quay === "none" ? 10 : 0);
  const home = { ...centre, rx: rx - island.rx - channel, ry: ry - island.ry - gap + 4 };
  const ground = {
    kind: "ring" as const,
    quay,
    width: w,
    height: h,
    unit,
    island,
    islands,
    spans: spans(islands, phases, round, island, home),
    home,
    zone,
    ...furniture(home, quay, w, h),
    stations: stations(w, h, quay, partners),
    stationScale: 1,
    acts: [
      { x: zone.x + zone.w, y: zone.y, right: true, low: false },
      { x: zone.x + zone.w, y: zone.y + zone.h, right: true, low: true },
      { x: zone.x, y: zone.y + zone.h, right: false, low: true },
      { x: zone.x, y: zone.y, right: false, low: false },
    ],
  };
  const moored = { ...ground, berths: berths(ground, partners) };
  return { ...moored, homes: quay === "none" ? homesRound(moored, partners) : boatsBefore(moored) };
}

const ROW = STATION.card + STATION.above + STATION.gap;
const COLUMN = 262;

function zoneOf(w: number, h: number, quay: Quay): Box {
  switch (quay) {
    case "row":
      return { x: 0, y: 0, w, h: h - ROW };
    case "rows":
      return { x: 0, y: 0, w, h: h - 2 * ROW + 4 };
    case "sides":
      return { x: COLUMN, y: 0, w: w - 2 * COLUMN, h };
    case "none":
      return { x: 0, y: 0, w, h };
  }
}

/** Cards of the partners, in seat order. */
function stations(w: number, h: number, quay: Quay, partners: number): Box[] {
  if (quay === "none") return [];
  if (quay === "sides") {
    const left = Math.ceil(partners / 2);
    return Array.from({ length: partners }, (_, i) => {
      const onLeft = i < left;
      const count = onLeft ? left : partners - left;
      const row = onLeft ? i : i - left;
      const x = onLeft ? 14 : w - 14 - (COLUMN - 28);
      const step = Math.min(230, (h - 400) / count);
      const y = STATION.above + 22 + row * step;
      return { x, y, w: COLUMN - 28, h: STATION.card };
    });
  }
  const rows = quay === "row" || partners <= 3 ? 1 : 2;
  const first = rows === 1 ? partners : Math.ceil(partners / 2);
  return Array.from({ length: partners }, (_, i) => {
    const row = i < first ? 0 : 1;
    const count = row === 0 ? first : partners - first;
    const step = Math.min(quay === "rows" ? 420 : 330, (w - 20) / count);
    const cardW = Math.min(quay === "rows" ? 360 : 290, step - 12);
    const x = w / 2 + ((row === 0 ? i : i - first) - (count - 1) / 2) * step - cardW / 2;
    const y = h - STATION.gap - STATION.card - (rows - 1 - row) * (ROW - 8);
    return { x, y, w: cardW, h: STATION.card };
  });
}

/** What stands on the home island: beside one another where it is wide, in rows where it is tall. */
function furniture(home: Layout["home"], quay: Quay, w: number, h: number) {
  const { x, y, rx, ry } = home;
  // Where partners have houses, these stand beside the gauges as long as they can.
  const tall = ry > rx * (quay === "none" ? 1.25 : 0.86);
  const box = (dx: number, dy: number, w: number, h: number): Box => ({ x: x + dx, y: y + dy, w, h });
  if (quay === "sides") {
    // The sides have room below the stations: page and event lie there, the gauges have the home island to themselves.
    const top = -ry + Math.min(212, ry * 0.84);
    const gw = Math.min(236, rx * 0.74);
    const side = COLUMN - 62;
    return {
      chips: false,
      library: { x: x - 32, y: y + top - 56, scale: 1.06 },
      title: { x, y: y + top, size: 66 },
      gauges: grid(x, y + top + 28, gw, 102, 12),
      agreement: { x: 16, y: h - 256, w: side, h: 230 },
      event: { x: w - 16 - side, y: h - 236, w: side, h: 210 },
      die: { x: w - 16 - side / 2 - 38, y: h - 352, w: 76, h: 108 },
    };
  }
  if (quay === "none" && !tall) {
    const top = -ry + 158 + Math.max(0, ry - 228) * 0.5;
    const gw = 176;
    const foot = top + 196;
    return {
      chips: true,
      library: { x: x - 26, y: y + top - 46, scale: 0.82 },
      title: { x, y: y + top, size: 52 },
      gauges: grid(x, y + top + 18, gw, 80, 8),
      die: box(-190, foot, 102, 42),
      agreement: box(-82, foot, 118, Math.min(96, ry - 12 - foot)),
      event: box(42, foot, 148, Math.min(74, ry - 12 - foot)),
    };
  }
  if (tall) {
    const top = -ry + 160;
    const gw = Math.min(220, rx * 0.72);
    // The shore is round: what stands lowest ends before it.
    const low = Math.min(168, ry - 24 - (top + 202));
    return {
      chips: false,
      library: { x: x - 26, y: y + top - 48, scale: 0.82 },
      title: { x, y: y + top, size: 54 },
      gauges: grid(x, y + top + 18, gw, 82, 10),
      agreement: box(-gw - 5 + 16, top + 202, 126, low),
      die: box(-gw + 142, top + 202, 74, Math.min(104, low)),
      event: box(gw - 161, top + 202, 150, low),
    };
  }
  const spare = Math.max(0, Math.min(60, ry - 236));
  const top = -ry + 164 + spare * 0.5;
  const wide = Math.min(1.25, Math.max(0.95, rx / 400));
  const gw = 188 * wide;
  const gh = Math.min(112, 92 + spare * 0.3);
  const rowH = 2 * gh + 10;
  const side = 116 * wide;
  return {
    chips: false,
    library: { x: x - 28, y: y + top - 50, scale: 0.86 + spare / 320 },
    title: { x, y: y + top, size: 58 },
    gauges: grid(x - 32, y + top + 20, gw, gh, 10),
    agreement: box(-32 - gw - 5 - 12 - side, top + 20, side, rowH),
    event: box(-32 + gw + 5 + 12, top + 20, side + 64, rowH),
    die: box(240 * wide, top - 104, 74, 104),
  };
}

function grid(x: number, y: number, w: number, h: number, gap: number): Box[] {
  return [0, 1, 2, 3].map((i) => ({
    x: x + (i % 2 === 0 ? -w - gap / 2 : gap / 2),
    y: y + (i < 2 ? 0 : h + gap),
    w,
    h,
  }));
}
