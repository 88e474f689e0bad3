/** Pressing: felt at once, done once, refused in words beside the button. */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { ArgsOf, MoveName } from "../../game/moves/args";
import { REFUSALS, type Refusal } from "../../game/moves/refusal";
import type { WireFault } from "../../game/protocol/contract";
import { say } from "../words/words";
import { useTable } from "./context";

/** Event on the document: somebody here has pressed something that moves the table on. */
export const PRESSED = "table-pressed";

type Rest<M extends MoveName> = ArgsOf<M> extends readonly [string, ...infer R] ? R : never;

export interface Act {
  /** Name of the button that was pressed and has no answer yet. */
  readonly busy: string | null;
  /** Which button was refused, and why. */
  readonly refused: { readonly name: string; readonly why: Refusal | WireFault } | null;
  /** Sends a move for the button `name`; true if it was applied. A second press while one is under way does nothing. */
  press<M extends MoveName>(name: string, move: M, ...args: Rest<M>): Promise<boolean>;
  /** Says a refusal of the page's own beside the button. */
  refuse(name: string, why: Refusal | WireFault): void;
  /** Takes a refusal away: what it was about has been changed. */
  forget(): void;
}

/** The sentence for a refusal or a fault. */
export const sayRefusal = (why: Refusal | WireFault): string =>
  say((REFUSALS as readonly string[]).includes(why) ? `refusal.${why}` : `fault.${why}`);

/** One group of buttons. A refusal is taken away when the table moves on to another step. */
export function useAct(): Act {
  const { store, view } = useTable();
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<Act["refused"]>(null);
  useEffect(() => setRefused(null), [view.key]);
  return {
    busy,
    refused,
    refuse: (name, why) => setRefused({ name, why }),
    forget: () => setRefused(null),
    async press(name, move, ...args) {
      if (busy !== null) return false;
      setBusy(name);
      setRefused(null);
      document.dispatchEvent(new Event(PRESSED));
      const answer = await store.act(move, ...args);
      setBusy(null);
      if (!answer.ok) setRefused({ name, why: answer.why });
      return answer.ok;
    },
  };
}

/** Of the sentence in the status line. */
export const NEXT_ID = "table-next";

interface PressProps {
  readonly act: Act;
  /** Unique in its group. */
  readonly name: string;
  readonly onPress: () => void;
  /** The reason why this cannot be done now; said beside the button, which stays in place. */
  readonly not?: Refusal | null | undefined;
  /** Id of what stands near and says the reason already; it is then said beside the button only when pressed. */
  readonly told?: string;
  /** Id of what stands near and says what the press means. */
  readonly about?: string;
  readonly look?: "main" | "plain" | "quiet" | "warn";
  readonly class?: string;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}

const LOOKS = { main: "button-main button-large", plain: "", quiet: "button-quiet", warn: "button-bad" } as const;

/** A button that sends something. It keeps focus while it waits, and is never removed for being refused. */
export function Press({
  act,
  name,
  onPress,
  not,
  told,
  about,
  look = "plain",
  class: more = "",
  pressed,
  children,
}: PressProps): JSX.Element {
  const id = useId();
  const { status, watching } = useTable();
  const waiting = act.busy === name;
  // The status line says it of the whole table.
  const paused = status?.state === "paused" && !watching;
  const off = paused ? "paused" : not;
  const near = paused ? NEXT_ID : told;
  const why = act.refused?.name === name ? act.refused.why : near ? null : not;
  const reasons = [about, why && id, off && near].filter(Boolean).join(" ");
  const press = () => {
    if (off) act.refuse(name, off);
    else if (act.busy === null) onPress();
  };
  return (
    <span class={`t-press ${more}`}>
      <button
        type="button"
        class={`button ${LOOKS[look]}`}
        data-press={name}
        aria-disabled={off || (act.busy !== null && !waiting) ? "true" : undefined}
        aria-busy={waiting ? "true" : undefined}
        aria-pressed={pressed}
        aria-describedby={reasons || undefined}
        onClick={press}
      >
        <span class="t-button-words">{children}</span>
        {waiting && <span class="t-button-wait">{say("table.sending")}</span>}
      </button>
      <Refused id={id} why={why ?? null} loud={act.refused?.name === name} />
    </span>
  );
}

/** A refusal in words; `loud` ones were just caused by a press and are read out. */
export function Refused({ id, why, loud }: { id?: string; why: Refusal | WireFault | null; loud: boolean }) {
  return (
    <span class={`t-refused ${loud ? "t-refused-now" : ""}`} id={id} role={loud ? "alert" : undefined} hidden={!why}>
      {why ? sayRefusal(why) : ""}
    </span>
  );
}
