import { type Berth, deckOf, PAWN_STEP, ringPawn } from "./berths";
import type { Layout } from "./layout";
import type { Place } from "./plan";
import type { Point } from "./shapes";

/** How large pawns are drawn: 1 is full size. */
export const pawnScale = (at: Layout, partners: number): number =>
  at.kind === "lens" ? (partners > 4 ? 0.56 : 0.66) : ringPawn(at.island, partners);

/** The landing stages of an island, and the feet of the party on them, from its middle. */
export function berth(at: Layout, phase: number, partners: number): Omit<Berth, "phase"> {
  const scale = pawnScale(at, partners);
  return (
    at.berths.find((b) => b.phase === phase && b.feet.length === partners) ??
    deckOf(partners, 0, at.island.ry + 4 * scale, scale, lowered(at))
  );
}

/** How much farther out the party stands on a phone, where there is water enough before the islands. */
function lowered(at: Layout): number {
  if (at.kind !== "lens") return 0;
  const lowest = Math.max(...at.islands.map(({ y }) => y)) + at.island.ry + 31 * 0.66;
  return Math.max(0, Math.min(22, at.zone.h + (at.homes.length > 0 ? 12 : 0) - 3 - lowest));
}

/** Whether the pawns stand so low that they leave an island's sign and name free. */
export const standsLow = (at: Layout): boolean => lowered(at) > 15;

/** Where the feet of the pawns stand, in seat order: side by side before an island, or about the library at the end. */
export function party(at: Layout, place: Place, partners: number): Point[] {
  const scale = pawnScale(at, partners);
  const step = PAWN_STEP * scale;
  const row = (x: number, y: number, count: number): Point[] =>
    Array.from({ length: count }, (_, i) => ({ x: x + (i - (count - 1) / 2) * step, y: y + (i % 2) * 5 * scale }));
  if (place === "home") {
    const left = Math.ceil(partners / 2);
    const { x, scale: town } = at.library;
    // They stand on the edge of the banner with the number.
    const y = at.kind === "lens" ? at.home.y + 4 : at.gauges[0]!.y - at.title.size * 1.44 - 8;
    const reach = (count: number): number => 124 * town + (count * step) / 2;
    return [...row(x - reach(left), y + 4, left), ...row(x + reach(partners - left) + 6, y + 4, partners - left)];
  }
  const island = at.islands.find((i) => i.phase === place) ?? at.islands[0];
  if (!island) return row(at.home.x, at.home.y, partners);
  return berth(at, island.phase, partners).feet.map(({ x, y }) => ({ x: island.x + x, y: island.y + y }));
}
