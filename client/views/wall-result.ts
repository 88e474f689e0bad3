/** What 1 + 1 has become, for the wall. Pure. */
import type { WorkshopInfo } from "../../game/protocol/contract";

interface MeanResult {
  /** In hundredths, as in the score (R14.3). */
  readonly mean: number;
  /** Of so many tables. */
  readonly of: number;
  /** Tables that have begun. */
  readonly tables: number;
  /** Some of them play on, and what they come to will change it. */
  readonly soFar: boolean;
}

/** The mean of what 1 + 1 became where the game has ended; null where no table has a result. */
export function meanResult({ closed, tables }: WorkshopInfo): MeanResult | null {
  const known = tables.flatMap((t) => (t.onePlusOne === null ? [] : [t.onePlusOne]));
  if (known.length === 0) return null;
  return {
    mean: known.reduce((sum, one) => sum + one, 0) / known.length,
    of: known.length,
    tables: tables.filter((t) => t.state !== "waiting").length,
    soFar: !closed && tables.some((t) => t.state !== "over"),
  };
}
