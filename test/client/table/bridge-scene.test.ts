import { expect, test } from "vitest";
import { footOf, HIGH, lastsFor, momentAt, type Story, walking, wayOver } from "../../../client/table/bridge-scene";

const story: Story = { how: "at-once", setback: false, risk: false, partners: 4 };
/** Widths that phones and tablets give it, in its own units. */
const WIDTHS = [262, 330, 520, 860];

test.each(WIDTHS)("the way leads from shore to shore, within a picture %i wide", (wide) => {
  const way = wayOver(wide);
  expect(way[0]!.x).toBeGreaterThan(0);
  expect(way.at(-1)!.x).toBeLessThan(wide);
  expect(way[0]!.x + way.at(-1)!.x).toBeCloseTo(wide);
  expect(way.at(-1)!.x - way[0]!.x).toBeGreaterThan(20);
});

test.each([3, 4, 5, 6])("%i pawns stand whole within the narrowest picture, on either island", (partners) => {
  const wide = WIDTHS[0]!;
  for (const over of [false, true])
    for (let n = 0; n < partners; n++) {
      const { x, y } = footOf(n, partners, wide, over);
      expect(x).toBeGreaterThan(10);
      expect(x).toBeLessThan(wide - 10);
      expect(y).toBeLessThan(HIGH);
    }
});

test("a pawn walks from its place to its place, and never back", () => {
  const way = wayOver(330);
  const at = (share: number) => walking(way, 1, 4, 330, share);
  expect(at(0)).toEqual(footOf(1, 4, 330, false));
  expect(at(1)).toEqual(footOf(1, 4, 330, true));
  const xs = Array.from({ length: 51 }, (_, i) => at(i / 50).x);
  expect([...xs].sort((a, b) => a - b)).toEqual(xs);
});

test("planks lie before the die does, nobody walks before, and what broke is mended first", () => {
  const setback: Story = { ...story, risk: true, setback: true };
  expect(momentAt(0, setback)).toEqual({ laid: 0, fallen: 0, patched: 0, gone: [0, 0, 0, 0], joy: 0 });
  expect(momentAt(1100, setback)).toMatchObject({ laid: 1, fallen: 0, gone: [0, 0, 0, 0] });
  for (let ms = 0; ms < lastsFor(setback); ms += 20) {
    const { laid, fallen, patched, gone } = momentAt(ms, setback);
    if (fallen > 0) expect(laid).toBe(1);
    if (patched > 0) expect(fallen).toBe(1);
    if (gone.some((share) => share > 0)) expect(patched).toBe(1);
  }
});

test.each([
  ["at once", story],
  ["with a setback", { ...story, risk: true, setback: true }],
  ["drifted", { ...story, how: "drifted" as const, partners: 6 }],
])("%s: all of it is done when it has lasted, and for ever after", (_, told) => {
  const done = momentAt(lastsFor(told), told);
  expect(done).toEqual(momentAt(Number.POSITIVE_INFINITY, told));
  expect(done).toMatchObject({ laid: 1, gone: Array(told.partners).fill(1), joy: 1 });
});
