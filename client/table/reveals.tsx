/** What the board tells first is seen beside it when the board has come so far. For the eye only: it is there, and can be read and pressed, at once. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { View } from "../../game/view-types";
import { SETTLED, type Secret, TOLD } from "../board/timing";
import { calm } from "../ui/calm";
import { useTable } from "./context";
import { inPanel, revealsBetween } from "./reveals-between";
import { later, Waiting } from "./waiting";
import "./look/reveals.css";

/** ms more than its table says that the board is given to tell a thing: slow machines are behind. */
const GRACE = 450;

/** Whether somebody who looks at the page sees the board's picture, half of it at least. */
function boardInSight(): boolean {
  const box = document.querySelector('.t-board[data-board="ready"]')?.getBoundingClientRect();
  if (!box || box.height === 0) return false;
  return Math.min(box.bottom, innerHeight) - Math.max(box.top, 0) > box.height / 2;
}

/** Says on the page what is not to be seen yet; its look does the rest. */
function mark(secrets: readonly Secret[]): void {
  later.value = secrets;
  const page = document.querySelector<HTMLElement>(".t-page");
  if (!page) return;
  if (secrets.length > 0) page.dataset.later = secrets.join(" ");
  else delete page.dataset.later;
}

/** Nothing of its own; nothing waits on a page that has just been opened, in a tab that is hidden, or where the reader wants no movement. */
export function Reveals() {
  const { store, view, content } = useTable();
  const last = useRef<View>(view);
  const waiting = useRef<Waiting | null>(null);
  waiting.current ??= new Waiting(mark);

  useLayoutEffect(() => {
    const before = last.current;
    last.current = view;
    if (before === view || store.before.peek() === null || before.me?.seat !== view.me?.seat) return;
    if (calm() || document.hidden) return;
    const told = revealsBetween(before, view, content);
    if (boardInSight()) waiting.current?.add(told, GRACE);
    else waiting.current?.add(inPanel(told));
  }, [view]);

  useEffect(() => {
    const all = () => waiting.current?.tellAll();
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
