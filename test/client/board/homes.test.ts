import { describe, expect, test } from "vitest";
import { headlands } from "../../../client/board/headland";
import { boatBox, dryPlaces, houseBoxes, onIsland } from "../../../client/board/homes";
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
    const houses = at.homes.flatMap(houseBoxes);
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
    const dry = dryPlaces(at);
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
    const all = at.homes.flatMap((home) => [...houseBoxes(home), boatBox(home)]);
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

/** The board's own size at 1920 px, on a projector, beside the talk, as a whole window, and tall. */
describe.each([
  [985, 820, "row"],
  [1330, 1050, "row"],
  [1240, 820, "row"],
  [1920, 1080, "sides"],
  [768, 1024, "rows"],
] as const)("on a board of %i x %i with stations, %s", (w, h, quay) => {
  test.each(
    SEATS.flatMap((seats) => [
      [seats, "full"],
      [seats, "short"],
    ]) as [number, "full" | "short"][],
  )("the boats of %i partners lie on the open sea, clear of their stations, in the %s length", (seats, length) => {
    const at = layout(w, h, LENGTHS[length].flat(), seats);
    expect(at.quay).toBe(quay);
    expect(at.homes.flatMap(houseBoxes)).toEqual([]);
    const boats = at.homes.map(boatBox);
    expect(boats).toHaveLength(seats);
    const dry = dryPlaces(at);
    for (const [i, a] of boats.entries()) {
      const tell = `boat ${i + 1} ${JSON.stringify(a)}`;
      for (const b of [...boats.slice(i + 1), ...dry]) expect(overlap(a, b), tell).toBe(false);
      for (const island of at.islands) expect(onIsland(island, at.island.rx, at.island.ry, a), tell).toBe(false);
      // What lies ready on a quay reaches 48 units above the station's card.
      for (const { x, y, w: wide, h: high } of at.stations)
        expect(overlap(a, { x, y: y - 40, w: wide, h: high + 40 }), tell).toBe(false);
      for (const land of headlands(at, 0))
        for (const p of land) expect(overlap(a, { ...p, w: 1, h: 1 }), tell).toBe(false);
    }
  });
});
