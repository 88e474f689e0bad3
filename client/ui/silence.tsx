import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { say } from "../words/words";
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

/** Says that no answer comes, and that the page goes on trying; its region is there before it has anything to say. */
export const Silence = ({ none }: Pick<Patience, "none">) => (
  <div role="status">
    {none.value && (
      <p class="note note-warn">
        <Icon name="wifi-slash" />
        <span>{say("line.none")}</span>
      </p>
    )}
  </div>
);
