/** On a narrow window the guide's box stands in the page, above what it points at, so that it can cover nothing of it. */

/** px of air over the box and under it; its point is in the latter. */
const AIR = { over: 8, under: 20 } as const;
/** px that the box keeps from the step's edges, and how wide it is at most. */
const EDGE = 8;
const WIDEST = 640;

let kept: HTMLElement | null = null;
let room = 0;
/** px of the page that are kept for the box now. */
export const roomKept = (): number => (kept ? room : 0);

/** Keeps room for a box of this height, in px, above `place` and nowhere else; null: nowhere at all. */
export function keepRoom(place: HTMLElement | null, height: number): void {
  if (kept !== place) {
    kept?.style.removeProperty("--guide-room");
    if (kept) delete kept.dataset["guideRoom"];
    kept = place;
  }
  if (!place) return;
  room = AIR.over + height + AIR.under;
  place.dataset["guideRoom"] = "";
  place.style.setProperty("--guide-room", `${room}px`);
}

/** px that the box is wide in the page: nearly as wide as the step. */
export const widthIn = (place: HTMLElement): number =>
  Math.min(WIDEST, (place.closest(".t-step") ?? place).getBoundingClientRect().width - 2 * EDGE);

/** Where the box stands in `page`, in px from its corner, once the room is kept; its point is over the middle of `frame`. */
export function standAbove(place: HTMLElement, frame: HTMLElement | undefined, box: HTMLElement, page: Element) {
  const origin = page.getBoundingClientRect();
  const step = (place.closest(".t-step") ?? place).getBoundingClientRect();
  const left = step.left + EDGE;
  const aim = frame?.getBoundingClientRect();
  return {
    left: left - origin.left,
    top: place.getBoundingClientRect().top - AIR.under - box.offsetHeight - origin.top,
    side: aim ? ("above" as const) : null,
    point: aim ? Math.max(24, Math.min(box.offsetWidth - 24, aim.left + Math.min(80, aim.width / 2) - left)) : 0,
  };
}
