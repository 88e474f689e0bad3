/** Keeps what has the focus clear of the status above and the bar below, which stay on the page (WCAG 2.4.11). */

/** px of air between the control and what might have covered it. */
const AIR = 12;

const box = (within: ParentNode, selector: string): DOMRect | null =>
  within.querySelector(selector)?.getBoundingClientRect() ?? null;

/** px to scroll so that `control` is between `top` and `bottom`; 0 where it is, and its top counts first where both cannot be. */
export function toScroll(control: { top: number; bottom: number }, top: number, bottom: number): number {
  const down = Math.max(0, control.bottom + AIR - bottom);
  const room = control.top - AIR - top;
  return room < down ? room : down;
}

/** Scrolls, after the browser's own scrolling, if `control` has keyboard focus and a sticky part lies over it. */
export function bringInSight(control: EventTarget | null, step: ParentNode | null): void {
  requestAnimationFrame(() => {
    if (!(control instanceof HTMLElement) || !step || !control.matches(":focus-visible")) return;
    if (control.closest(".t-main-actions, dialog")) return;
    const held = control.getBoundingClientRect();
    const status = box(document, ".t-status");
    const foot = box(step, ".t-main-actions");
    const beside = !status || status.right < held.left || status.left > held.right;
    const by = toScroll(
      held,
      beside ? 0 : Math.max(0, status.bottom),
      // What comes after the bar is not under it.
      foot && foot.bottom > held.top ? Math.min(foot.top, innerHeight) : innerHeight,
    );
    if (by !== 0) scrollBy({ top: by, behavior: "instant" });
  });
}
