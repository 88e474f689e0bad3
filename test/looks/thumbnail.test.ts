/** What is kept of pictures, and when two are taken for the same. */
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Grey, readPng, writePng } from "./png";
import { differences, pack, SQUARE, shrink, unpack } from "./thumbnail";

const grey = (width: number, height: number, at: (x: number, y: number) => number): Grey => ({
  width,
  height,
  pixels: Uint8Array.from({ length: width * height }, (_, i) => at(i % width, Math.floor(i / width))),
});
/** A page with lines of text and a dark button. */
const page = (button: number) =>
  grey(400, 300, (x, y) => (y > 200 && y < 240 && x > button && x < button + 120 ? 40 : y % 20 < 8 ? 200 : 246));

const BEFORE = page(40);

test("a picture is written and read again", () => {
  const read = readPng(writePng(BEFORE));
  expect([read.width, read.height]).toEqual([400, 300]);
  expect(Buffer.compare(read.pixels, BEFORE.pixels)).toBe(0);
});

test("every filter of a PNG is undone", () => {
  // Five rows of four grey pixels, each with another filter; the differences are worked out by hand.
  const rows = [
    [0, 10, 20, 30, 40],
    [1, 10, 10, 10, 10],
    [2, 0, 0, 0, 5],
    [3, 5, 0, 0, 0],
    [4, 0, 0, 0, 0],
  ];
  const file = writePng(grey(4, 5, () => 0));
  const data = deflateSync(Buffer.from(rows.flat()));
  const at = file.indexOf("IDAT") - 4;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const made = Buffer.concat([file.subarray(0, at), length, Buffer.from("IDAT"), data, Buffer.alloc(4)]);
  expect([...readPng(Buffer.concat([made, file.subarray(file.indexOf("IEND") - 4)])).pixels]).toEqual([
    ...[10, 20, 30, 40],
    ...[10, 20, 30, 40],
    ...[10, 20, 30, 45],
    ...[10, 15, 22, 33],
    ...[10, 15, 22, 33],
  ]);
});

test("what is no PNG is refused", () => {
  expect(() => readPng(Buffer.from("nonsense"))).toThrow("This is no PNG");
});

test("a thumbnail comes back from its line of text", () => {
  const small = shrink(page(40));
  expect(small).toMatchObject({ width: Math.ceil(400 / SQUARE), height: Math.ceil(300 / SQUARE) });
  expect(unpack(pack(small))).toEqual(small);
  for (const wrong of ["", "3x3:", "x", `9x9:${pack(small).split(":")[1]}`]) expect(() => unpack(wrong)).toThrow();
});

test.each([
  ["the same", BEFORE, 0],
  ["two shades lighter", grey(400, 300, (x, y) => BEFORE.pixels[y * 400 + x]! - 2), 0],
  ["a button moved by its width", page(160), 1],
  ["a button gone", page(1000), 1],
  ["a page grown longer", grey(400, 360, (x, y) => BEFORE.pixels[y * 400 + x] ?? 246), 1],
] as const)("%s", (_what, after, differs) => {
  expect(Math.sign(differences(shrink(BEFORE), shrink(after)).length)).toBe(differs);
});
