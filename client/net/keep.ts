/** Small things this device remembers. Where the browser keeps nothing, nothing is kept and nothing breaks. */
const PREFIX = "tolv-broer.";

function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What was kept under this name; null if nothing was. */
export function kept(name: string): string | null {
  try {
    return storage()?.getItem(PREFIX + name) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text under a name; null forgets it. */
export function keep(name: string, value: string | null): void {
  try {
    if (value === null) storage()?.removeItem(PREFIX + name);
    else storage()?.setItem(PREFIX + name, value);
  } catch {
    // Full or forbidden: the page works without it.
  }
}
