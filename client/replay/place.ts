/** The fragment of a replay's address: `#<match>/<number>`; a file has no match, only `#/<number>`. */

/** Number of the moment in a fragment; 0 where there is none. */
export function momentIn(fragment: string): number {
  const found = /\/(\d{1,6})$/.exec(fragment);
  return found ? Number(found[1]) : 0;
}

export const fragmentOf = (match: string | null, at: number): string => `#${match ?? ""}${at > 0 ? `/${at}` : ""}`;

/** ms: browsers refuse an address that is changed many times a second. */
const QUIET = 400;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Puts the moment into the address, without a step in the browser's history. */
export function keepPlace(match: string | null, at: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const fragment = fragmentOf(match, at);
    if (location.pathname === "/replay" && location.hash !== fragment.replace(/^#$/, ""))
      history.replaceState(history.state, "", `${location.pathname}${location.search}${fragment}`);
  }, QUIET);
}
