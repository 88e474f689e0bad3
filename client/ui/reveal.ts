import { useEffect } from "preact/hooks";

/** Brings what the fragment names into view and gives it the focus, with every fold round it open; nothing where there is no such thing. */
function reveal(): void {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  for (let at: Element | null = place; at; at = at.parentElement) if (at instanceof HTMLDetailsElement) at.open = true;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}

/** Follows the fragment, now and whenever it changes; `ready`: what it may name is there. */
export function useReveal(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    reveal();
    addEventListener("hashchange", reveal);
    return () => removeEventListener("hashchange", reveal);
  }, [ready]);
}
