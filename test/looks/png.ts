/** The little of PNG that pictures of pages need: reads what Chromium writes, writes grey thumbnails. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** Grey, 0 black to 255 white, row by row. */
export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** Colour types of PNG, and how many bytes a pixel takes in each. */
const BYTES: { readonly [type: number]: number } = { 0: 1, 2: 3, 6: 4 };

/** Reads a PNG of 8 bits a channel, not interlaced, as grey. Throws on any other. */
export function readPng(file: Buffer): Grey {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error("This is no PNG");
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const bytes = BYTES[file[25]!];
  if (file[24] !== 8 || bytes === undefined || file[28] !== 0) throw new Error("A PNG of a kind that is not read here");
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * bytes;
  const pixels = new Uint8Array(width * height);
  let above = new Uint8Array(row);
  for (let y = 0; y < height; y++) {
    const start = y * (row + 1);
    const line = new Uint8Array(raw.subarray(start + 1, start + 1 + row));
    unfilter(raw[start]!, line, above, bytes);
    for (let x = 0; x < width; x++) pixels[y * width + x] = luma(line, x * bytes, bytes);
    above = line;
  }
  return { width, height, pixels };
}

/** ITU-R BT.601 in whole numbers. */
const luma = (line: Uint8Array, at: number, bytes: number): number =>
  bytes === 1 ? line[at]! : (line[at]! * 77 + line[at + 1]! * 150 + line[at + 2]! * 29) >> 8;

/** Undoes the filter of one row (PNG specification, 9.2), in place. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, bytes: number): void {
  for (let i = 0; i < line.length; i++) {
    const left = i >= bytes ? line[i - bytes]! : 0;
    const up = above[i]!;
    const corner = i >= bytes ? above[i - bytes]! : 0;
    if (filter === 1) line[i]! += left;
    else if (filter === 2) line[i]! += up;
    else if (filter === 3) line[i]! += (left + up) >> 1;
    else if (filter === 4) line[i]! += paeth(left, up, corner);
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Writes grey pixels as a PNG. */
export function writePng({ width, height, pixels }: Grey): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const raw = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) raw.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(raw)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
