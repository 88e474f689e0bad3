/** A number in [0, 1) that hangs on its arguments alone: art looks the same on every screen. */
export function noise(seed: string, i: number): number {
  let h = 0x811c9dc5;
  for (const c of `${seed}:${i}`) h = Math.imul(h ^ c.charCodeAt(0), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 0x1_0000_0000;
}

/** A number from `low` up to `high`. */
export const between = (low: number, high: number, seed: string, i: number): number =>
  low + (high - low) * noise(seed, i);
