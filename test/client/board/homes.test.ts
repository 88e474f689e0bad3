import { describe, expect, test } from "vitest";
import { boatBox, dryPlaces, houseBox, onIsland } from "../../../client/board/homes";
import { layout } from "../../../client/board/layout";
import type { Box } from "../../../client/board/shapes";
import { LENGTHS } from "../../../game/vocabulary";

const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
const SEATS = [3, 4, 5, 6] as const;

/** The board's own size at 768, 1366, 1440 and 1920 px, with the talk open, and tall. */
describe.each([
  [720, 612],
  [622, 516],
  [722, 600],
  [640, 540],
  [760, 480],
  [640, 760],
] as const)("on a board of %i x %i without stations", (w, h) => {
  test.each(
    SEATS.flatMap((seats) => [
      [seats, "full"],
      [seats, "short"],
    ]) as [number, "full" | "short"][],
  )("%i partners have a house and a boat, clear of all that is read, in the %s length", (seats, length) => {
    const at = layout(w, h, LENGTHS[length].flat(), seats);
    expect(at.stations).toHaveLength(0);
    expect(at.homes).toHaveLength(seats);
    const boats = at.homes.map(boatBox);
    const houses = at.homes.map(houseBox);
    const panels = [...at.gauges, at.agreement, at.event, at.die];
    const all = [...boats, ...houses];
    for (const [i, a] of all.entries()) {
      const tell = `${i < seats ? "boat" : "house"} ${(i % seats) + 1} ${JSON.stringify(a)}`;
      expect(a.x >= 0 && a.y >= 0 && a.x + a.w <= at.width && a.y + a.h <= at.height, tell).toBe(true);
      for (const b of all.slice(i + 1)) expect(overlap(a, b), tell).toBe(false);
      for (const b of panels) expect(overlap(a, b), tell).toBe(false);
      for (const island of at.islands) expect(onIsland(island, at.island.rx, at.island.ry, a), tell).toBe(false);
    }
    // Badges, landings and bridges too.
    const dry = dryPlaces(at, seats);
    for (const [i, boat] of boats.entries())
      expect(
        dry.some((b) => overlap(b, boat)),
        `boat ${i + 1}`,
      ).toBe(false);
    for (const { points } of at.spans)
      for (const p of points.slice(0, -8))
        for (const house of houses) expect(overlap({ x: p.x - 16, y: p.y - 16, w: 32, h: 32 }, house)).toBe(false);
  });
});

describe.each(SEATS)("on a phone with %i partners", (seats) => {
  test("houses and boats stand in a row between the sea and the gauges", () => {
    const at = layout(350, 345, LENGTHS.full.flat(), seats);
    expect(at.kind).toBe("lens");
    const all = at.homes.flatMap((home) => [houseBox(home), boatBox(home)]);
    expect(all).toHaveLength(2 * seats);
    for (const [i, a] of all.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.w).toBeLessThanOrEqual(at.width);
      expect(a.y).toBeGreaterThanOrEqual(at.zone.h);
      for (const b of [...all.slice(i + 1), ...at.gauges]) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
    }
  });

  test("where it is too low there are none", () => {
    expect(layout(350, 280, LENGTHS.full.flat(), seats).homes).toHaveLength(0);
  });
});

test("with stations there are no other homes", () => {
  expect(layout(1330, 1050, LENGTHS.full.flat(), 4).homes).toHaveLength(0);
});
