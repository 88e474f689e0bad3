/** Arrow keys, Home, End and space lead a replay, except where they mean something else. */
import { useEffect } from "preact/hooks";
import type { ReplayStore } from "./replay-store";

/** What uses these keys itself: fields, sliders, boxes that scroll, dialogs. */
const OWN_KEYS = "input, select, textarea, [contenteditable], dialog, [role=dialog], [role=region][tabindex]";
/** What space presses. */
const PRESSED_BY_SPACE = "button, a, summary, label";

export function useKeys({
  go,
  toggle,
  store,
}: {
  readonly go: (at: number) => void;
  readonly toggle: () => void;
  readonly store: ReplayStore;
}): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(OWN_KEYS)) return;
      const to = stepOf(event.key, store.at.peek(), store.last);
      if (to !== null) go(to);
      else if (event.key === " " && !target?.closest(PRESSED_BY_SPACE)) toggle();
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [store]);
}

/** Where a key leads from `at`; null: nowhere. */
export function stepOf(key: string, at: number, last: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return at - 1;
    case "ArrowRight":
      return at + 1;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
