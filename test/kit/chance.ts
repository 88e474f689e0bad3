/** Chance for whoever makes games up: one stream, from a seed. The rules have their own (R2). */
import seedrandom from "seedrandom";

export interface Chance {
  /** A whole number from 1 to `sides`. */
  roll(sides: number): number;
  oneIn(sides: number): boolean;
  /** Throws on an empty list. */
  pick<T>(list: readonly T[]): T;
}

export function chanceOf(seed: string): Chance {
  const next = seedrandom.alea(seed);
  const roll = (sides: number) => 1 + Math.floor(next() * sides);
  return {
    roll,
    oneIn: (sides) => roll(sides) === 1,
    pick(list) {
      if (list.length === 0) throw new Error("There is nothing to pick from");
      return list[roll(list.length) - 1]!;
    },
  };
}
