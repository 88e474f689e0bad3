import { homesInRow, LENS_SHORE } from "./homes";
import type { Layout, Span, Spot } from "./layout";
import { STATION } from "./measures";
import type { Box } from "./shapes";

/** From island to island: the neighbours of the one in the middle lie on the screen with badge and shore. */
const STEP = 139;
/** How many units a screen is wide, on a phone and where there is more room. */
const ACROSS = { phone: 392, wide: 430, from: 480 } as const;
const SMALL = 0.8;
const ROW = (STATION.card + STATION.above) * SMALL;

/**
 * The board on a phone: the islands in play in one row, of which the camera shows the present one and its neighbours,
 * above them two chips, below them the four gauges, and where the screen is tall the stations. Island places run on to the right of the screen: the camera moves.
 */
export function lens(width: number, height: number, phases: readonly number[], partners: number): Layout {
  const unit = Math.min(width / (width > ACROSS.from ? ACROSS.wide : ACROSS.phone), height / 300);
  const w = width / unit;
  const h = height / unit;
  const rows = Math.ceil(partners / 2);
  const room = h >= 300 + rows * ROW + 12;
  const foot = room ? h - rows * ROW - 12 : h;
  const shore = !room && partners > 0 && h >= 320 + LENS_SHORE ? LENS_SHORE : 0;
  const strip = foot - 112 - shore;
  const island = { rx: 50, ry: 54, text: 16 };
  const y = strip / 2 + 2;
  const islands = phases.map((phase, i): Spot => ({ phase, x: i * STEP, y: y + (i % 2 === 0 ? -5 : 7), inPlay: true }));
  const last = islands.at(-1) ?? { x: 0, y };
  const home = { x: last.x + STEP + 84, y: y + 12, rx: 134, ry: 60 };
  const spans = islands.map((from, i): Span => {
    const to = islands[i + 1] ?? { x: home.x, y: home.y };
    const end = islands[i + 1] ? to.x - island.rx : home.x - home.rx;
    const start = from.x + island.rx;
    const points = Array.from({ length: 21 }, (_, k) => ({
      x: start - 2 + ((end - start + 4) * k) / 20,
      y: from.y + ((to.y - from.y) * k) / 20,
    }));
    return { phase: from.phase, points };
  });
  const gw = (w - 24) / 2;
  const gauge = (i: number): Box => ({
    x: 8 + (i % 2) * (gw + 8),
    y: foot - 106 + Math.floor(i / 2) * 52,
    w: gw,
    h: 46,
  });
  return {
    kind: "lens",
    quay: "none",
    width: w,
    height: h,
    unit,
    island,
    islands,
    berths: [],
    spans,
    home,
    zone: { x: 0, y: 0, w, h: strip },
    library: { x: home.x - 6, y: home.y, scale: 0.54 },
    title: { x: home.x, y: home.y + 33, size: 28 },
    gauges: [0, 1, 2, 3].map(gauge),
    agreement: { x: 8, y: 6, w: 122, h: 34 },
    event: { x: w - 54, y: 6, w: 46, h: 34 },
    die: { x: w / 2 - 60, y: 4, w: 120, h: 34 },
    chips: true,
    stationScale: SMALL,
    homes: shore > 0 ? homesInRow(w, strip + shore, partners) : [],
    stations: room
      ? Array.from({ length: partners }, (_, i): Box => {
          const card = (w - 28) / 2;
          return {
            x: 8 + (i % 2) * (card + 12),
            y: foot + STATION.above * SMALL + 6 + Math.floor(i / 2) * ROW,
            w: card,
            h: STATION.card * SMALL,
          };
        })
      : [],
    acts: [],
  };
}

/** How far left the camera must move the row so that `x` is in the middle. */
export const lensScroll = (at: Layout, x: number): number => x - at.width / 2;
