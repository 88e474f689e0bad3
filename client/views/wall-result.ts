/** What 1 + 1 became, for the wall once the tables have ended. Pure. */
import type { WorkshopInfo } from "../../game/protocol/contract";

/**
 * The mean of what 1 + 1 became, in hundredths as in the score (R14.3), with how many tables it is of; null while a table
 * plays on in an open workshop, and where no table has a result.
 */
export function meanResult({ closed, tables }: WorkshopInfo): { readonly mean: number; readonly of: number } | null {
  if (!closed && tables.some((t) => t.state !== "over")) return null;
  const known = tables.flatMap((t) => (t.onePlusOne === null ? [] : [t.onePlusOne]));
  if (known.length === 0) return null;
  return { mean: known.reduce((sum, one) => sum + one, 0) / known.length, of: known.length };
}
