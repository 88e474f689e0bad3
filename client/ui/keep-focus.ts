/** Focus is never lost: when what had it leaves the page and nobody has taken it on, the nearest heading that is left does. */

/** What had the focus last, and what it stood in, innermost first. */
let held: { readonly it: Element; readonly within: readonly Element[] } | null = null;
/** A place that was found only because nothing better was there yet. */
let stopgap: Element | null = null;

const HEADINGS = "h1, h2, h3, h4, summary, legend";
/** px; what is there for ears alone is smaller. */
const SEEN = 2;
/** Where a game's page wants one, and where any other does. */
const BEST = "#step-heading";
const REST = "main h1, main h2, main";

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;
const isShown = (place: Element): boolean => place.isConnected && place.getClientRects().length > 0;
const isSeen = (place: Element): boolean => place.getBoundingClientRect().width > SEEN;

function take(place: Element): void {
  if (!(place instanceof HTMLElement)) return;
  if (place.tabIndex < 0 && !place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** The heading of the innermost part that is still there; a whole page's own is no near one. */
function near(within: readonly Element[]): Element | null {
  for (const part of within) {
    if (part === document.body || part.id === "app" || part.tagName === "MAIN") return null;
    if (!part.isConnected) continue;
    const heading = [...part.querySelectorAll(HEADINGS)].find(isSeen);
    if (heading) return heading;
  }
  return null;
}

function look(): void {
  if (stopgap) {
    const best = document.querySelector(BEST);
    if (document.activeElement !== stopgap && !isLost()) stopgap = null;
    else if (best && isShown(best)) {
      stopgap = null;
      return take(best);
    }
  }
  if (!held || !isLost()) return;
  // Still there and shown: somebody has pressed beside it, and wants the focus nowhere.
  if (isShown(held.it) && !held.it.matches(":disabled")) {
    held = null;
    return;
  }
  const best = near(held.within) ?? document.querySelector(BEST);
  const place = best ?? document.querySelector(REST);
  if (!place) return;
  stopgap = best ? null : place;
  take(place);
}

/** Watches over the page from now on; once in the page. */
export function keepFocus(): void {
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof Element)) return;
    const within: Element[] = [];
    for (let part = target.parentElement; part; part = part.parentElement) within.push(part);
    held = { it: target, within };
  });
  // After the views have drawn and given the focus themselves; and once more for what the browser drops a frame later.
  new MutationObserver(() => {
    if (!held && !stopgap) return;
    look();
    if (held && (held.it.matches(":disabled") || !isShown(held.it))) requestAnimationFrame(look);
  }).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled", "hidden", "open"],
  });
}
