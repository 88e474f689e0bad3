/** Seats and desks this device has had, so that closing a tab loses nothing. Kept here only; the server knows tokens by their hash. */
import { keep, kept } from "./keep";

export interface Remembered {
  readonly kind: "seat" | "desk";
  readonly token: string;
  readonly code: string;
  /** Name of the workshop. */
  readonly workshop: string;
  /** Own name, for a seat. */
  readonly name: string;
  /** For a seat. */
  readonly table: number;
  /** ms since 1970 */
  readonly at: number;
}

const KEY = "places";
const MOST = 6;
/** A workshop is a matter of hours; after two weeks a place is of no use to anybody. */
export const FORGET_AFTER = 14 * 24 * 60 * 60 * 1000;

const isRemembered = (x: unknown): x is Remembered => {
  if (typeof x !== "object" || x === null) return false;
  const r = x as Record<string, unknown>;
  return (
    (r.kind === "seat" || r.kind === "desk") &&
    ["token", "code", "workshop", "name"].every((key) => typeof r[key] === "string") &&
    typeof r.table === "number" &&
    typeof r.at === "number"
  );
};

/** The list a kept text stands for, newest first, without what is too old or unreadable. */
export function readPlaces(text: string | null, now: number): readonly Remembered[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    if (!Array.isArray(list)) return [];
    return list.filter(isRemembered).filter((r) => now - r.at < FORGET_AFTER);
  } catch {
    return [];
  }
}

/** The list with this place first: one a token, the newest six. */
export const withPlace = (list: readonly Remembered[], place: Remembered): readonly Remembered[] =>
  [place, ...list.filter((r) => r.token !== place.token)].slice(0, MOST);

export const places = (): readonly Remembered[] => readPlaces(kept(KEY), Date.now());
export const remember = (place: Omit<Remembered, "at">): void =>
  keep(KEY, JSON.stringify(withPlace(places(), { ...place, at: Date.now() })));
export const forget = (token: string): void => {
  const left = places().filter((r) => r.token !== token);
  keep(KEY, left.length > 0 ? JSON.stringify(left) : null);
};
