/**
 * The guide's box: what to do now, how far one has come, and the ways back and out. It points and never covers: on a wide window it
 * stands beside its place, on a narrow one in the page above it.
 */

import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { isNarrow } from "../table/narrow";
import { Button } from "../ui/button";
import { calm } from "../ui/calm";
import { Icon } from "../ui/icon";
import { say } from "../words/words";
import { keepRoom, roomKept, standAbove, widthIn } from "./in-page";
import { type Area, endOf, type Put, place, type Spot } from "./places";

interface BubbleProps {
  /** Name of what is asked now: with another one the box moves and the focus goes along. */
  readonly name: string;
  readonly text: string;
  /** What somebody is told who has done something else. */
  readonly aside: string | null;
  readonly spot: () => Spot | null;
  /** The box's own press; absent where the table's is asked for. */
  readonly go?: { readonly label: string; readonly press: () => void } | undefined;
  /** Which of the presses this is, from 1; null: all are done. */
  readonly press: number | null;
  readonly of: number;
  readonly onBack: (() => void) | null;
  /** null: there is nothing left to skip. */
  readonly onSkip: (() => void) | null;
}

/** ms in which a page that has just changed may still grow: letters, the board's strip. */
const SETTLES = 2000;
/** What somebody does who wants to see something else. */
const TOUCHES = ["wheel", "touchstart", "pointerdown", "keydown"] as const;
/** Share of the window's width from which on the status counts as lying over all of it. */
const ALL_OVER = 0.5;

export function Bubble({ name, text, aside, spot, go, press, of, onBack, onSkip }: BubbleProps) {
  const box = useRef<HTMLElement>(null);
  const [put, setPut] = useState<Put & { readonly width?: number }>({ left: 0, top: 0, side: null, point: 0 });
  const latest = useRef(spot);
  latest.current = spot;
  const led = useRef("");
  const pending = useRef(0);
  /** Until when the place is brought into sight again if the page grows over it; 0 once somebody has scrolled or pressed. */
  const still = useRef(0);

  const look = () => {
    if (!box.current) return;
    const found = latest.current();
    const below = isNarrow() ? (found ? (found.below ?? found.frame) : go ? endOf(document) : null) : null;
    mark(found);
    box.current.classList.toggle("guide-in-page", below !== null);
    box.current.style.width = below ? `${widthIn(below)}px` : "";
    keepRoom(below, box.current.offsetHeight);
    if (led.current !== name && (found || go)) {
      led.current = name;
      still.current = performance.now() + SETTLES;
      (found?.control ?? box.current.querySelector<HTMLElement>(".guide-go"))?.focus({ preventScroll: true });
      bring(found, box.current);
    }
    const next = below
      ? { ...standAbove(below, found?.frame, box.current, box.current.offsetParent!), width: widthIn(below) }
      : place(found ? seen(found) : null, size(box.current), roomNow());
    setPut((old) => (JSON.stringify(old) === JSON.stringify(next) ? old : next));
  };
  const latestLook = useRef(look);
  latestLook.current = look;

  useLayoutEffect(() => latestLook.current());
  useEffect(() => {
    const soon = () => {
      cancelAnimationFrame(pending.current);
      pending.current = requestAnimationFrame(() => latestLook.current());
    };
    // Before what has come is painted: the box and its room come with it.
    const changes = new MutationObserver(() => latestLook.current());
    const page = box.current?.parentElement;
    if (page) changes.observe(page, { childList: true, subtree: true });
    const grown = () => {
      if (performance.now() < still.current && box.current) bring(latest.current(), box.current);
      soon();
    };
    const touched = () => {
      still.current = 0;
    };
    for (const event of TOUCHES) addEventListener(event, touched, { passive: true, capture: true });
    const sizes = new ResizeObserver(grown);
    sizes.observe(document.body);
    if (box.current) sizes.observe(box.current);
    addEventListener("scroll", soon, { passive: true, capture: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(pending.current);
      changes.disconnect();
      sizes.disconnect();
      for (const event of TOUCHES) removeEventListener(event, touched, { capture: true });
      removeEventListener("scroll", soon, { capture: true });
      removeEventListener("resize", soon);
      mark(null);
      keepRoom(null, 0);
    };
  }, []);

  return (
    <aside
      ref={box}
      class={`guide ${put.side ? `guide-${put.side}` : ""} ${put.width ? "guide-in-page" : ""}`}
      aria-label={say("tutorial.guide")}
      // Whole pixels: between two, the letters are drawn in one way or another.
      style={{
        left: `${Math.round(put.left)}px`,
        top: `${Math.round(put.top)}px`,
        width: put.width ? `${put.width}px` : "",
        "--point": `${put.point}px`,
      }}
    >
      <p class="guide-text" id="guide-text">
        {text}
      </p>
      <div role="status">
        {aside && (
          <p class="guide-aside">
            <Icon name="info" /> <span>{aside}</span>
          </p>
        )}
      </div>
      {go && (
        <p>
          <button type="button" class="button button-main guide-go" aria-describedby="guide-text" onClick={go.press}>
            {go.label}
          </button>
        </p>
      )}
      <div class="guide-foot">
        {press !== null && (
          <span class="guide-progress">
            {say("tutorial.progress", { n: press, of })}
            <progress value={press} max={of} aria-hidden="true" />
          </span>
        )}
        {onBack && (
          <Button kind="quiet" size="small" icon="arrow-left" onClick={onBack}>
            {say("tutorial.back")}
          </Button>
        )}
        {onSkip && (
          <Button kind="quiet" size="small" onClick={onSkip}>
            {say("tutorial.skip")}
          </Button>
        )}
      </div>
    </aside>
  );
}

const size = (box: HTMLElement) => ({ width: box.offsetWidth, height: box.offsetHeight });
/** What the box keeps clear of: the spot, and what is to be read before it. */
function seen({ frame, head }: Spot): Area {
  const { left, top, right, bottom } = frame.getBoundingClientRect();
  return { left, top: Math.min(top, head?.getBoundingClientRect().top ?? top), right, bottom };
}

/** The window without the table's status, where that stays at its head. */
function roomNow(): Area {
  const status = document.querySelector(".t-status");
  const held = status && getComputedStyle(status).position === "sticky" ? status.getBoundingClientRect() : null;
  const whole = held !== null && held.width > innerWidth * ALL_OVER;
  const top = held && whole ? Math.max(0, Math.min(held.bottom, innerHeight / 3)) : 0;
  return { left: 0, top, right: document.documentElement.clientWidth, bottom: innerHeight };
}

/** px from the window's head that the table's status takes over this part of the page. */
function headOver(frame: HTMLElement): number {
  const status = document.querySelector(".t-status");
  if (!status || getComputedStyle(status).position !== "sticky") return 0;
  const held = status.getBoundingClientRect();
  const { left, right } = frame.getBoundingClientRect();
  const beside = held.right < left || held.left > right;
  return beside ? 0 : held.height + Math.max(0, Number.parseFloat(getComputedStyle(status).top) || 0);
}

let marked: { readonly spot: Spot; readonly described: string | null } | null = null;

/** Outlines the spot and has its control described by the box; null takes it away. */
function mark(spot: Spot | null): void {
  if (marked && (marked.spot.frame !== spot?.frame || marked.spot.control !== spot.control)) {
    const { frame, control } = marked.spot;
    delete frame.dataset["guide"];
    if (marked.described === null) control.removeAttribute("aria-describedby");
    else control.setAttribute("aria-describedby", marked.described);
    marked = null;
  }
  if (!spot) return;
  marked ??= { spot, described: spot.control.getAttribute("aria-describedby") };
  spot.frame.dataset["guide"] = "";
  const own = marked.described ? `${marked.described} ` : "";
  spot.control.setAttribute("aria-describedby", `${own}guide-text`);
}

/** Brings the spot into sight, clear of the box. */
function bring(spot: Spot | null, box: HTMLElement): void {
  const behavior = calm() ? "instant" : "smooth";
  if (!spot) {
    // Nothing to press but the box's own: what 1 + 1 became is to be seen beside it.
    const end = document.querySelector<HTMLElement>(".t-step-over");
    if (end) scrollBy({ top: end.getBoundingClientRect().top - headOver(end) - 16, behavior });
    return;
  }
  const { bottom, left } = spot.frame.getBoundingClientRect();
  const inPage = box.classList.contains("guide-in-page");
  const first = spot.head ?? (inPage ? (spot.below ?? spot.frame) : spot.frame);
  const top = first.getBoundingClientRect().top - (inPage && !spot.head ? roomKept() : 0);
  const room = roomNow();
  const head = headOver(spot.frame) + (inPage ? 4 : 16);
  const beside = inPage || left - box.offsetWidth > 32;
  const foot = room.bottom - (beside ? 0 : box.offsetHeight) - 24;
  const step = spot.frame.closest(".t-step")?.getBoundingClientRect();
  // The step from its beginning where that fits, else its end down to the spot; a spot that is taller begins at the head.
  const from =
    step && bottom - step.top <= foot - head
      ? step.top - head
      : bottom - top > foot - head
        ? top - head
        : bottom - foot;
  scrollBy({ top: from, behavior });
}
