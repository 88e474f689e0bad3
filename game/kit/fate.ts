/** All chance of a table: a pure function of its seed and a key that names what is decided (R2.1, R2.2). */
// The one generator alone: the package's front door brings seven.
import alea from "seedrandom/lib/alea.js";

export interface Fate {
  /** A whole number from 1 to `sides`, both included. */
  roll(sides: number): number;
  /** A new list in fated order. The given list is left alone. */
  shuffle<T>(items: readonly T[]): T[];
}

/**
 * Chance for one decision, used once and dropped; there is no generator whose state moves on.
 * `key` must never depend on anything a player chose, for example `phase/3/die`.
 * The generator is seedrandom's Alea; this joint never changes, or old games would not replay.
 */
export function fate(seed: string, key: string): Fate {
  const next = alea(JSON.stringify([seed, key]));
  const roll = (sides: number) => 1 + Math.floor(next() * sides);
  return {
    roll,
    shuffle(items) {
      const list = [...items];
      for (let i = list.length - 1; i > 0; i--) {
        const j = roll(i + 1) - 1;
        [list[i], list[j]] = [list[j]!, list[i]!];
      }
      return list;
    },
  };
}
