import { describe, expect, test } from "vitest";
import { badgeSpot } from "../../../client/board/badge";
import { type Layout, layout } from "../../../client/board/layout";
import { landing, party, pawnScale } from "../../../client/board/party";
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

  test("the party stands on its landing, side by side", () => {
    const at = layout(w, h, FULL, 6);
    const feet = party(at, 5, 6);
    const island = at.islands.find((i) => i.phase === 5)!;
    expect(feet).toHaveLength(6);
    for (const foot of feet) expect(Math.abs(foot.x - island.x)).toBeLessThan(landing(at, 6).w / 2);
    for (let i = 1; i < 6; i++) expect(feet[i]!.x - feet[i - 1]!.x).toBeCloseTo(37 * pawnScale(at, 6));
  });
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
