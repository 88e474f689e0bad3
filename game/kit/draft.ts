/** The state with readonly taken off: only changes take a Draft. */
export type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

/** A deep copy of plain JSON; works on immer drafts, which structuredClone does not. By hand, since JSON there and back takes twice as long. */
export function copy<T>(value: T): Draft<T>;
export function copy(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const twin: Record<string, unknown> = {};
  for (const key of Object.keys(value)) twin[key] = copy((value as Record<string, unknown>)[key]);
  return twin;
}
