import { describe, expect, test } from "vitest";
import { badgeSpot } from "../../../client/board/badge";
import { type Layout, layout } from "../../../client/board/layout";
import { berth, party, pawnScale } from "../../../client/board/party";
import type { Box } from "../../../client/board/shapes";
import { LENGTHS } from "../../../game/vocabulary";

const FULL = LENGTHS.full.flat();
const SHORT = LENGTHS.short.flat();
const HOSTS = [
  [1330, 1050],
  [1000, 830],
  [1920, 1080],
  [768, 1024],
  [768, 610],
  [390, 320],
  [390, 844],
  [1280, 720],
] as const;

const within = (at: Layout, box: Box, slack = 2): boolean =>
  box.x >= -slack && box.y >= -slack && box.x + box.w <= at.width + slack && box.y + box.h <= at.height + slack;
const overlap = (a: Box, b: Box): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe("the form follows the host", () => {
  test.each([
    [1330, 1050, "ring", "row"],
    [1920, 1080, "ring", "sides"],
    [768, 1024, "ring", "rows"],
    [768, 610, "ring", "none"],
    [559, 700, "lens", "none"],
    [900, 300, "lens", "none"],
  ])("%i x %i: %s, stations %s", (w, h, kind, quay) => {
    expect(layout(w, h, FULL, 4)).toMatchObject({ kind, quay });
  });

  test("a host without area is refused", () => {
    expect(() => layout(600, 0, FULL, 4)).toThrow("a board needs room: 600 x 0");
  });

  test("nothing is letterboxed", () => {
    for (const [w, h] of HOSTS) {
      const at = layout(w, h, FULL, 4);
      expect(at.width * at.unit).toBeCloseTo(w);
      expect(at.height * at.unit).toBeCloseTo(h);
    }
  });

  test("on a projector 19 units are 18 pixels and more", () => {
    expect(19 * layout(1330, 1050, FULL, 4).unit).toBeGreaterThanOrEqual(18);
    expect(19 * layout(1920, 1080, FULL, 6).unit).toBeGreaterThanOrEqual(18);
  });
});

describe.each(HOSTS)("on %i x %i", (w, h) => {
  test.each([1, 2, 3, 4, 5, 6])("with %i partners all is inside and no panel lies on another", (partners) => {
    const at = layout(w, h, FULL, partners);
    const panels = [...at.gauges, at.agreement, at.event, at.die, ...at.stations];
    for (const box of panels) expect(within(at, box), JSON.stringify(box)).toBe(true);
    for (const [i, a] of panels.entries()) {
      for (const b of panels.slice(i + 1)) expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
    }
    if (at.quay !== "none") expect(at.stations).toHaveLength(partners);
  });

  test("islands lie apart, and a bridge runs from shore to shore", () => {
    const at = layout(w, h, FULL, 4);
    for (const [i, a] of at.islands.entries()) {
      for (const b of at.islands.slice(i + 1)) {
        const far = Math.abs(a.x - b.x) > 2 * at.island.rx || Math.abs(a.y - b.y) > at.island.ry;
        expect(far, `${a.phase} and ${b.phase}`).toBe(true);
      }
    }
    expect(at.spans.map((s) => s.phase)).toEqual(FULL);
    for (const span of at.spans) expect(span.points.length, `bridge ${span.phase}`).toBeGreaterThan(3);
  });

  test.each([3, 4, 5, 6])("a party of %i stands on its landing, in seat order, within the sea", (partners) => {
    const at = layout(w, h, FULL, partners);
    for (const { phase, x, y } of at.islands) {
      const feet = party(at, phase, partners);
      const { decks } = berth(at, phase, partners);
      expect(feet).toHaveLength(partners);
      for (const [i, foot] of feet.entries()) {
        const [fx, fy] = [foot.x - x, foot.y - y];
        expect(decks.some((d) => fx > d.x && fx < d.x + d.w && fy > d.y && fy < d.y + d.h)).toBe(true);
        if (i > 0) expect(foot.x).toBeGreaterThan(feet[i - 1]!.x);
        if (at.kind === "ring") expect(foot.x > at.zone.x + 10 && foot.x < at.zone.x + at.zone.w - 10).toBe(true);
      }
    }
  });
});

/** The board's own size at 1366, 1440 and 1920 px, on a projector, and as a whole window. */
describe.each([
  [672, 560],
  [775, 646],
  [1094, 912],
  [1330, 1050],
  [1920, 1080],
])("on a board of %i x %i", (w, h) => {
  test.each([3, 4])("a party of %i hides no bridge and no badge", (partners) => {
    const at = layout(w, h, FULL, partners);
    for (const { phase, x, y } of at.islands) {
      const scale = pawnScale(at, partners);
      const bodies = berth(at, phase, partners).feet.map((f) => ({
        x: f.x + x - 18 * scale,
        y: f.y + y - 70 * scale,
        w: 36 * scale,
        h: 70 * scale,
      }));
      for (const body of bodies) {
        // The short one home from the last island has no room beside it.
        for (const { points } of at.spans.slice(0, -1))
          for (const p of points)
            expect(overlap(body, { x: p.x - 10, y: p.y - 10, w: 20, h: 20 }), `${phase}`).toBe(false);
        for (const other of at.islands) {
          const badge = badgeSpot(at, other.phase);
          const r = badge.r * 0.9;
          const box = { x: other.x + badge.x - r, y: other.y + badge.y - r, w: 2 * r, h: 2 * r };
          expect(overlap(body, box), `${phase}, badge ${other.phase}`).toBe(false);
        }
      }
    }
  });

  test("bridges are long enough that how they came about can be told", () => {
    const at = layout(w, h, FULL, 4);
    for (const { phase, points } of at.spans.slice(0, -1))
      expect(Math.hypot(points.at(-1)!.x - points[0]!.x, points.at(-1)!.y - points[0]!.y), `${phase}`).toBeGreaterThan(
        54,
      );
  });
});

test.each([
  [350, 345],
  [290, 286],
  [546, 455],
])("on a lens of %i x %i the island in the middle and its neighbours are whole, with their badges", (w, h) => {
  const at = layout(w, h, FULL, 4);
  expect(at.kind).toBe("lens");
  for (const i of [1, 6, 10]) {
    const left = at.islands[i]!.x - at.width / 2;
    for (const { phase, x } of at.islands.slice(i - 1, i + 2)) {
      const badge = badgeSpot(at, phase);
      // A triangle is the widest of the badges.
      expect(x + badge.x - badge.r * 1.41).toBeGreaterThanOrEqual(left);
      expect(x + at.island.rx).toBeLessThanOrEqual(left + at.width);
    }
  }
});

test("a short game has bridges between its own phases, and shoals between them", () => {
  const at = layout(1330, 1050, SHORT, 4);
  expect(at.spans.map((s) => s.phase)).toEqual(SHORT);
  expect(at.islands.filter((i) => !i.inPlay).map((i) => i.phase)).toEqual([2, 5, 6, 8, 10, 11]);
  expect(layout(390, 320, SHORT, 4).islands.map((i) => i.phase)).toEqual(SHORT);
});

test("the same arguments give the same board", () => {
  expect(layout(1000, 830, FULL, 4)).toEqual(layout(1000, 830, FULL, 4));
});

test.each([
  [722, 600],
  [985, 820],
  [1330, 1050],
  [1440, 900],
  [1920, 1080],
])("on %i x %i no badge hides a bridge", (w, h) => {
  for (const phases of [FULL, SHORT]) {
    const at = layout(w, h, phases, 4);
    for (const { phase, x, y } of at.islands.filter((i) => i.inPlay)) {
      const badge = badgeSpot(at, phase);
      const far = at.spans.flatMap(({ points }) => points.map((p) => Math.hypot(p.x - x - badge.x, p.y - y - badge.y)));
      expect(Math.min(...far), `island ${phase}`).toBeGreaterThanOrEqual(badge.r + 12);
    }
  }
});
