/** Whether the page is so narrow that the hand comes first. */
import { useEffect, useState } from "preact/hooks";

const NARROW = "(max-width: 59.99rem)";

/** True below 960 px; drawn again when the window is made wider or narrower. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const change = () => setNarrow(query.matches);
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, []);
  return narrow;
}
