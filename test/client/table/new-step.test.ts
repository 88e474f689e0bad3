/** Where a new step is scrolled to: under the status, and not at all where it can be read as it stands. */
import { expect, test } from "vitest";
import { toBeginning } from "../../../client/table/new-step";

const PHONE = { under: 120, height: 844, narrow: true };
const LAPTOP = { under: 150, height: 900, narrow: false };

test.each([
  ["a phone: right under the status", PHONE, 128, 0],
  ["a phone: a finger's breadth lower", PHONE, 160, 0],
  ["a phone: under the strip of the board", PHONE, 343, 215],
  ["a phone: scrolled by above", PHONE, -900, -1028],
  ["a phone: hidden by the status", PHONE, 60, -68],
  ["a laptop: under the page's own header", LAPTOP, 253, 0],
  ["a laptop: far down", LAPTOP, 640, 482],
  ["a laptop: scrolled by above", LAPTOP, -20, -178],
] as const)("%s", (_, place, top, by) => {
  expect(toBeginning({ ...place, top })).toBe(by);
});
