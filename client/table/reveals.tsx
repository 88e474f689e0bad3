/** What the board tells first is seen beside it when the board has come so far. For the eye only: it is there, and can be read and pressed, at once. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { View } from "../../game/view-types";
import { LONGEST_WAIT, type Reveals as Moments, SETTLED, type Secret, TOLD } from "../board/timing";

import { useTable } from "./context";
import { revealsBetween } from "./reveals-between";
import "./look/reveals.css";

/** ms more than its table says that the board is given to tell a thing: slow machines are behind. */
const GRACE = 450;
/** ms that the die tumbles in the panel where the board is not in sight. */
const TUMBLES = 1000;

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
const page = (): HTMLElement | null => document.querySelector(".t-page");

/** Whether somebody who looks at the page sees the board's picture, half of it at least. */
function boardInSight(): boolean {
  const box = document.querySelector('.t-board[data-board="ready"]')?.getBoundingClientRect();
  if (!box || box.height === 0) return false;
  return Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) > box.height / 2;
}

/** Marks the page with what is not to be seen yet, and takes each mark away in its time. */
class Waiting {
  readonly #timers = new Map<Secret, ReturnType<typeof setTimeout>>();
  #until = 0;

  /** The board shows one thing after another: what comes now waits for what is still under way. */
  add(told: Moments, grace: number): void {
    const now = performance.now();
    const under = this.#timers.size > 0 ? Math.max(0, this.#until - now) : 0;
    for (const [secret, after] of Object.entries(told) as [Secret, number][]) {
      const wait = Math.min(LONGEST_WAIT, under + after + grace);
      this.#until = Math.max(this.#until, now + wait);
      clearTimeout(this.#timers.get(secret));
      this.#timers.set(
        secret,
        setTimeout(() => this.tell(secret), wait),
      );
    }
    this.#mark();
  }

  all(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#mark();
  }

  tell(secret: Secret): void {
    clearTimeout(this.#timers.get(secret));
    if (this.#timers.delete(secret)) this.#mark();
  }

  #mark(): void {
    const at = page();
    if (!at) return;
    if (this.#timers.size > 0) at.dataset.later = [...this.#timers.keys()].join(" ");
    else delete at.dataset.later;
  }
}

/** Nothing of its own; nothing waits on a page that has just been opened, in a tab that is hidden, or where the reader wants no movement. */
export function Reveals() {
  const { store, view, content } = useTable();
  const last = useRef<View>(view);
  const waiting = useRef<Waiting | null>(null);
  waiting.current ??= new Waiting();

  useLayoutEffect(() => {
    const before = last.current;
    last.current = view;
    if (before === view || store.before.peek() === null || before.me?.seat !== view.me?.seat) return;
    if (calm() || document.hidden) return;
    const told = revealsBetween(before, view, content);
    if (boardInSight()) waiting.current?.add(told, GRACE);
    else if (told.die !== undefined) waiting.current?.add({ die: TUMBLES }, 0);
  }, [view]);

  useEffect(() => {
    const all = () => waiting.current?.all();
    const one = (event: Event) => waiting.current?.tell((event as CustomEvent<Secret>).detail);
    document.addEventListener(TOLD, one);
    document.addEventListener(SETTLED, all);
    document.addEventListener("visibilitychange", all);
    return () => {
      document.removeEventListener(TOLD, one);
      document.removeEventListener(SETTLED, all);
      document.removeEventListener("visibilitychange", all);
      all();
    };
  }, []);
  return null;
}
