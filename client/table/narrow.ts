/** Whether the page is so narrow that the hand comes first. */
import { useEffect, useState } from "preact/hooks";

const NARROW = "(max-width: 59.99rem)";

/** The table has one column: below 960 px. */
export const isNarrow = (): boolean => matchMedia(NARROW).matches;

/** The same; drawn again when the window is made wider or narrower. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(isNarrow);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const change = () => setNarrow(query.matches);
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, []);
  return narrow;
}
