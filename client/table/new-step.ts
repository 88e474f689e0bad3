/** A new step is shown from its beginning and takes the focus; nobody who is reading elsewhere is moved. */
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { isNarrow } from "./narrow";

/** px of air between the status and the step's beginning. */
const AIR = 8;
/** px that a beginning may stand too low on a phone without being moved; on a wide page it is a share of the window. */
const SLACK = 40;
const SLACK_WIDE = 0.4;
/** ms after the last sign of a hand in which what comes beside the same step moves nothing. */
const BUSY = 2_500;

interface Place {
  /** px from the window's top to where the step begins. */
  readonly top: number;
  /** px from the window's top to where the status that stays ends. */
  readonly under: number;
  /** px the window is high. */
  readonly height: number;
  readonly narrow: boolean;
}

/** px to scroll so that a step begins under the status; 0 where it can stay. */
export function toBeginning({ top, under, height, narrow }: Place): number {
  const by = Math.round(top - under - AIR);
  const most = narrow ? SLACK : height * SLACK_WIDE;
  return by >= -AIR && by <= most ? 0 : by;
}

/** px from the window's top to the end of the status, once it has come to rest there. */
function statusEnd(): number {
  const status = document.querySelector<HTMLElement>(".t-status");
  if (!status) return 0;
  const { position, top } = getComputedStyle(status);
  return position === "sticky" ? (Number.parseFloat(top) || 0) + status.offsetHeight : 0;
}

const isLost = (at: Element | null): boolean => at === null || at === document.body;
const writes = (at: Element | null): boolean =>
  at?.matches("textarea, input:not([type=radio], [type=checkbox])") ?? false;

/** Scrolls so that the step, or what is celebrated before it, is under the status; not where it can stay. */
function toStart(box: Element | null): void {
  const start = box?.parentElement?.querySelector(".t-celebration") ?? box;
  if (!start) return;
  const by = toBeginning({
    top: start.getBoundingClientRect().top,
    under: statusEnd(),
    height: innerHeight,
    narrow: isNarrow(),
  });
  if (by !== 0) scrollBy({ top: by, behavior: "instant" });
}

interface Beginning {
  readonly box: RefObject<HTMLElement | null>;
  readonly heading: RefObject<HTMLElement | null>;
  /** Changes with every step. */
  readonly step: string;
  /** Changes with what there is to be done within a step. */
  readonly part: string;
  /** Somebody else leads the eyes: only a lost focus is caught. */
  readonly led: boolean;
  /** The game is under way: who comes to it on a narrow window, and is awaited, begins there too. */
  readonly awaited: boolean;
}

/**
 * At a new step: scrolls to its beginning if the last one was before the reader's eyes, and gives its heading the focus if the
 * last one had it. A new part of the same step does so only while nobody has moved anything for a while.
 */
export function useBeginning({ box, heading, step, part, led, awaited }: Beginning): void {
  const last = useRef({ step, part });
  /** The step was in the middle of the window before it changed. */
  const seen = useRef(true);
  const hand = useRef(0);
  const inside = useRef(false);

  useEffect(() => {
    const it = box.current;
    if (!it) return;
    const watch = new IntersectionObserver(
      (entries) => {
        seen.current = entries.at(-1)?.isIntersecting ?? true;
      },
      { rootMargin: "-35% 0px -35% 0px" },
    );
    watch.observe(it);
    const moved = () => {
      hand.current = performance.now();
    };
    const signs = ["wheel", "touchmove", "pointerdown", "keydown"] as const;
    for (const sign of signs) addEventListener(sign, moved, { passive: true });
    const entered = () => {
      inside.current = true;
    };
    // A control that leaves the page takes the focus with it: only a real move away counts.
    const left = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !it.contains(relatedTarget)) inside.current = false;
    };
    it.addEventListener("focusin", entered);
    it.addEventListener("pointerdown", entered);
    it.addEventListener("focusout", left);
    return () => {
      watch.disconnect();
      for (const sign of signs) removeEventListener(sign, moved);
      it.removeEventListener("focusin", entered);
      it.removeEventListener("pointerdown", entered);
      it.removeEventListener("focusout", left);
    };
  }, []);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { step, part };
    const active = document.activeElement;
    const catchLost = () => {
      if (inside.current && isLost(document.activeElement)) heading.current?.focus({ preventScroll: true });
    };
    if (led || (before.step === step && before.part === part)) return catchLost();
    if (document.querySelector("dialog[open]")) return;
    const lost = isLost(active);
    // Who has just answered has lost the button that was pressed: that is no reading.
    const isBusy = before.step === step && performance.now() - hand.current < BUSY && !(lost && inside.current);
    // Who has just pressed in the step has come to its end, wherever the step itself is.
    const isDone = before.step !== step && inside.current && performance.now() - hand.current < BUSY;
    if (writes(active) || isBusy || !(seen.current || isDone)) return catchLost();
    if (lost || box.current?.contains(active)) heading.current?.focus({ preventScroll: true });
    toStart(box.current);
  });

  useLayoutEffect(() => {
    if (awaited && !led && isNarrow() && scrollY === 0) toStart(box.current);
  }, []);
}
