/** What one has begun and not sent outlives a reload: kept in this tab, for one table, seat and step. */
import { useEffect, useState } from "preact/hooks";
import { useTable } from "./context";

const PREFIX = "tolv-broer.begun.";

/** As much of the browser's storage as is needed; a test hands in its own. */
export type Drawer = Pick<Storage, "getItem" | "setItem" | "removeItem">;

function drawer(): Drawer | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}

/** What was begun under `name` at this step key; null if nothing was, or at another step: that is thrown away. */
export function takeUp(name: string, key: string, from = drawer()): unknown {
  try {
    const text = from?.getItem(PREFIX + name);
    if (!text) return null;
    const begun: unknown = JSON.parse(text);
    if (typeof begun === "object" && begun && "key" in begun && "value" in begun && begun.key === key)
      return begun.value;
    from?.removeItem(PREFIX + name);
  } catch {
    // Nothing readable is nothing begun.
  }
  return null;
}

/** Keeps what has been begun at this step key; a full or forbidden storage keeps nothing. */
export function putAway(name: string, key: string, value: unknown, into = drawer()): void {
  try {
    into?.setItem(PREFIX + name, JSON.stringify({ key, value }));
  } catch {
    // The form works without it.
  }
}

/** Forgets what was begun under `name`: it has been sent. */
export function throwAway(name: string, from = drawer()): void {
  try {
    from?.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept.
  }
}

/** State of a form that outlives a reload. `fits` refuses what was kept and cannot be used. Give the form the step key as its key. */
export function useKept<T>(form: string, empty: T, fits: (value: unknown) => value is T): [T, (next: T) => void] {
  const { view, me, match = "", look } = useTable();
  // What is begun behind a curtain is not found on the table.
  const name = `${match}.${me?.seat ?? "table"}${look ? ".open" : ""}.${form}`;
  const [value, setValue] = useState<T>(() => {
    const begun = takeUp(name, view.key);
    return begun !== null && fits(begun) ? begun : empty;
  });
  useEffect(() => {
    if (value !== empty) putAway(name, view.key, value);
  }, [value]);
  return [value, setValue];
}
