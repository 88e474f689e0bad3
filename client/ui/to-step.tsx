/** The quick way to what is to be done at a table, from anywhere on the page, and back again. */
import { useEffect } from "preact/hooks";
import { say } from "../words/words";

/** Of the step's heading: the first thing about what is to be done now. */
const STEP_HEADING = "step-heading";
/** A key without a letter, so that it disturbs nobody who writes or speaks to the device (WCAG 2.1.4). */
const KEY = "F2";

/** What had the focus before the last jump. */
let from: HTMLElement | null = null;

const step = (): HTMLElement | null => document.getElementById(STEP_HEADING);

/** Gives the step's heading the focus and brings it in sight below what stays at the top; false where no step is shown. */
export function toStep(): boolean {
  const heading = step();
  if (!heading) return false;
  const { activeElement } = document;
  from = activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: "nearest" });
  return true;
}

/** Back to what had the focus before, if it is still there. */
function back(): void {
  if (from?.isConnected) from.focus();
}

/** A button that is seen when it has the focus. */
export const ToStep = ({ class: look }: { readonly class: string }) => (
  <button type="button" class={look} onClick={toStep}>
    {say("ui.skip.step")}
  </button>
);

/** While this is on the page, F2 leads to the step, and from the step back. A dialog keeps its keys. */
export function StepKey() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== KEY || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const there = step()?.closest("section")?.contains(document.activeElement) ?? false;
      event.preventDefault();
      if (there) back();
      else toStep();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return null;
}
