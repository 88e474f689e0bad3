import { expect, test } from "vitest";
import { toScroll } from "../../../client/table/in-sight";

test("A control is scrolled out from under the bar below or the status above, and left alone between them", () => {
  expect(toScroll({ top: 300, bottom: 340 }, 100, 600)).toBe(0);
  expect(toScroll({ top: 590, bottom: 630 }, 100, 600)).toBe(42);
  expect(toScroll({ top: 80, bottom: 120 }, 100, 600)).toBe(-32);
});

test("Where a control is taller than the room, its top is what is seen", () => {
  expect(toScroll({ top: 150, bottom: 900 }, 100, 600)).toBe(38);
});
