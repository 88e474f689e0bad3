/** 1 + 1 = N, large: the lighthouse is lit and the number counts up to what it became. */
import { useEffect, useState } from "preact/hooks";
import type { Ending } from "../../game/vocabulary";
import { calm } from "../ui/calm";
import { say, sayNumber } from "../words/words";
import { PRESSED } from "./act";
import { useTable } from "./context";
import { later } from "./waiting";
import "./end.css";

/** ms that the counting takes. */
const COUNTING = 2200;

/** Which sentence fits a result in hundredths. */
const grade = (onePlusOne: number): "low" | "even" | "more" | "three" =>
  onePlusOne < 180 ? "low" : onePlusOne < 220 ? "even" : onePlusOne < 290 ? "more" : "three";

/** Counts to `to` once, when the board does, if the game ends before one's eyes; any press ends it. Not under reduced motion. */
function useCounting(to: number, live: boolean): number {
  const [now, setNow] = useState(() => (live && !calm() ? 0 : to));
  const waits = later.value.includes("sum");
  useEffect(() => {
    if (now === to) return;
    let frame = 0;
    const began = performance.now();
    const step = (at: number) => {
      // The frame's time can lie before the moment in which it was asked for.
      const part = Math.min(1, Math.max(0, at - began) / COUNTING);
      setNow(part === 1 ? to : Math.floor(to * (1 - (1 - part) ** 3)));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    if (!waits) frame = requestAnimationFrame(step);
    const skip = () => {
      setNow(to);
      document.dispatchEvent(new Event(PRESSED));
    };
    const pressed = ["pointerdown", "keydown"] as const;
    for (const press of pressed) addEventListener(press, skip);
    return () => {
      cancelAnimationFrame(frame);
      for (const press of pressed) removeEventListener(press, skip);
    };
  }, [to, now === to, waits]);
  return now;
}

export function Sum({ how, onePlusOne }: { readonly how: Ending; readonly onePlusOne: number }) {
  const { store } = useTable();
  const before = store.before.peek();
  const shown = useCounting(onePlusOne, before !== null && before.end === null);
  const counting = shown !== onePlusOne;
  return (
    <div class={`t-sum t-sum-${how} ${counting ? "t-sum-counting" : ""}`}>
      <Lighthouse lit={how !== "fell-apart"} />
      <p class="t-sum-how" data-more>
        {say(`ending.${how}`)}
      </p>
      <p class="t-unseen">1 + 1 = {sayNumber(onePlusOne / 100, 2)}</p>
      <p class="t-sum-number" aria-hidden="true">
        <span>1 + 1 =</span> <strong>{sayNumber(shown / 100, 2)}</strong>
      </p>
      <p class="t-sum-grade">{say(`table.end.grade.${grade(onePlusOne)}`)}</p>
    </div>
  );
}

/** The board's lighthouse, small. */
const Lighthouse = ({ lit }: { readonly lit: boolean }) => (
  <svg class="t-lighthouse" viewBox="0 0 240 96" aria-hidden="true">
    {lit && (
      <g class="t-beams">
        <path d="M112 22 0 4v40z" />
        <path d="M128 22 240 4v40z" />
      </g>
    )}
    <path class="t-lighthouse-rock" d="M78 96q8-14 26-16h32q20 2 28 16z" />
    <path class="t-lighthouse-white" d="m109 34-6 50h34l-6-50z" />
    <path class="t-lighthouse-red" d="m107.500 46-1.500 13h28l-1.500-13zM104.500 71 103 84h34l-1.500-13z" />
    <path class="t-lighthouse-top" d="M108 34h24v-3h-24zM113 31V16h14v15zM110 16l10-9 10 9z" />
    <rect class={lit ? "t-lamp t-lamp-lit" : "t-lamp"} x="115.500" y="18" width="9" height="11" rx="2" />
  </svg>
);
