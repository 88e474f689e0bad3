/** The seed of the day: the same for everybody who asks on the same day in Denmark, wherever they are. */

const ZONE = "Europe/Copenhagen";

/** The day in Copenhagen as a seed, "2026-11-22". `now`: ms since 1970. */
export function seedOfDay(now: number): string {
  const format = new Intl.DateTimeFormat("en", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
  const parts = format.formatToParts(now);
  return (["year", "month", "day"] as const).map((part) => parts.find(({ type }) => type === part)!.value).join("-");
}

/** Noon of the day a seed names (ms since 1970), or null where it names none. */
export function dayOfSeed(seed: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(seed)) return null;
  const noon = Date.parse(`${seed}T12:00:00Z`);
  return Number.isNaN(noon) ? null : noon;
}

/** The one of `ids` whose turn it is on the day: they go round, so that all come up. Null where there are none. */
export function turnOfDay(ids: readonly string[], now: number): string | null {
  const days = Math.floor((dayOfSeed(seedOfDay(now)) ?? now) / 86_400_000);
  return ids[days % ids.length] ?? null;
}
