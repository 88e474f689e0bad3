import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { say } from "../words/words";
import { announce } from "./announcer";
import { Icon } from "./icon";

/** Waiting for an answer as long as the view is there; `none` is true while none comes. */
export interface Patience {
  readonly none: ReadonlySignal<boolean>;
  silent(is: boolean): void;
  gone(): boolean;
}

/** For questions that are asked until they are answered. */
export function usePatience(): Patience {
  const none = useSignal(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  return useMemo(
    () => ({
      none,
      silent: (is) => {
        none.value = is;
      },
      gone: () => gone.current,
    }),
    [],
  );
}

/** Says that no answer comes, and that the page goes on trying. */
export function Silence({ none }: Pick<Patience, "none">) {
  const is = none.value;
  useEffect(() => {
    if (is) announce(say("line.none"), "assertive");
  }, [is]);
  if (!is) return null;
  return (
    <p class="note note-warn">
      <Icon name="wifi-slash" />
      <span>{say("line.none")}</span>
    </p>
  );
}
