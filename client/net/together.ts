/** Which seats share this device (R1.2). Kept here only, by the token of the seat that came first. */
import { keep, kept } from "./keep";
import { FORGET_AFTER } from "./remembered";

interface Group {
  readonly first: string;
  readonly others: readonly string[];
  /** ms since 1970 */
  readonly at: number;
}
const KEY = "together";

const isGroup = (x: unknown): x is Group => {
  if (typeof x !== "object" || x === null) return false;
  const { first, others, at } = x as Record<string, unknown>;
  return (
    typeof first === "string" &&
    Array.isArray(others) &&
    others.every((other) => typeof other === "string") &&
    typeof at === "number"
  );
};

/** The groups a kept text stands for, without what is too old or unreadable. */
export function readGroups(text: string | null, now: number): readonly Group[] {
  try {
    const list: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(list) ? list.filter(isGroup).filter((group) => now - group.at < FORGET_AFTER) : [];
  } catch {
    return [];
  }
}

/** Tokens of the other seats at this device, where the seat of this token came first. */
export const othersWith = (first: string): readonly string[] =>
  readGroups(kept(KEY), Date.now()).find((group) => group.first === first)?.others ?? [];

/** From now on these are the other seats at this device; none: the first has it alone. */
export function keepOthers(first: string, others: readonly string[]): void {
  const now = Date.now();
  const groups = readGroups(kept(KEY), now).filter((group) => group.first !== first);
  const all = others.length > 0 ? [{ first, others, at: now }, ...groups] : groups;
  keep(KEY, all.length > 0 ? JSON.stringify(all) : null);
}
