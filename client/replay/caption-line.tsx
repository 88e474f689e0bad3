/** The present moment in words, seen and (politely) said. */
import { useEffect, useRef } from "preact/hooks";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { captionOf } from "./caption";
import type { ReplayStore } from "./replay-store";

/** Nobody reads or listens to thirty sentences after each step: the log has them all. */
const MOST_SAID = 4;
/** ms of rest before a moment is said: whoever steps on quickly hears only where they stop. */
const REST = 350;

export function Caption({ store }: { readonly store: ReplayStore }) {
  const view = store.view.value!;
  const [first, ...rest] = captionOf(store.frame.value, view, store.eyes.value).map((line) => say(line));
  const told = rest.slice(0, MOST_SAID - 1);
  const at = store.at.value;
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const place = say("replay.at", { n: at, of: store.last });
    const timer = setTimeout(() => announce([`${place}.`, first, ...told].join(" ")), REST);
    return () => clearTimeout(timer);
  }, [at, store.eyes.value]);
  return (
    <p class="replay-caption">
      <strong>{first}</strong> {told.join(" ")}
      {rest.length > told.length && " …"}
    </p>
  );
}
