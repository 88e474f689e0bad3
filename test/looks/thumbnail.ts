/** What is kept of a picture: a small grey one, coarse enough for git and fine enough to notice a button that has moved. */
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import type { Grey } from "./png";

/** Pixels of the picture on each side of one grey square of the thumbnail. */
export const SQUARE = 40;
/** Grey is kept in steps of this many of 256. */
const STEP = 4;
/** Grey that a square may differ, and how many squares may differ by more. */
const SLACK = { grey: STEP, squares: 1 } as const;

/** The mean of each square; what is over at the right and below makes a square of its own. */
export function shrink({ width, height, pixels }: Grey): Grey {
  const across = Math.ceil(width / SQUARE);
  const down = Math.ceil(height / SQUARE);
  const sums = new Float64Array(across * down);
  const counts = new Uint32Array(across * down);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = Math.floor(y / SQUARE) * across + Math.floor(x / SQUARE);
      sums[at]! += pixels[y * width + x]!;
      counts[at]! += 1;
    }
  return {
    width: across,
    height: down,
    pixels: Uint8Array.from(sums, (sum, at) => STEP * Math.floor(sum / counts[at]! / STEP)),
  };
}

/** As one line of text, "45x120:..."; neighbours' differences, packed. */
export function pack({ width, height, pixels }: Grey): string {
  const steps = pixels.map((grey, i) => (grey - (pixels[i - 1] ?? 0)) / STEP);
  return `${width}x${height}:${brotliCompressSync(steps).toString("base64")}`;
}

/** Reads what `pack` wrote. Throws on anything else. */
export function unpack(text: string): Grey {
  const found = /^(\d+)x(\d+):(.*)$/.exec(text);
  if (!found) throw new Error(`No thumbnail: ${text.slice(0, 40)}`);
  const [width, height] = [Number(found[1]), Number(found[2])];
  const pixels = new Uint8Array(brotliDecompressSync(Buffer.from(found[3]!, "base64")));
  if (pixels.length !== width * height)
    throw new Error(`A thumbnail of ${pixels.length} squares, not ${width}x${height}`);
  for (let i = 0; i < pixels.length; i++) pixels[i] = pixels[i]! * STEP + (pixels[i - 1] ?? 0);
  return { width, height, pixels };
}

/** Squares in which two thumbnails differ by more than the slack, as [column, row]; those that only one has count too. Empty: the same. */
export function differences(kept: Grey, now: Grey): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let y = 0; y < Math.max(kept.height, now.height); y++)
    for (let x = 0; x < Math.max(kept.width, now.width); x++) {
      const [before, after] = [greyAt(kept, x, y), greyAt(now, x, y)];
      if (before === undefined || after === undefined || Math.abs(before - after) > SLACK.grey) found.push([x, y]);
    }
  const resized = kept.width !== now.width || kept.height !== now.height;
  return resized || found.length > SLACK.squares ? found : [];
}

const greyAt = ({ width, height, pixels }: Grey, x: number, y: number): number | undefined =>
  x < width && y < height ? pixels[y * width + x] : undefined;
