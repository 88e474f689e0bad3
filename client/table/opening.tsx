/** The very beginning: who are we, and what do we want? Shown once, before the first stand. */
import { signal } from "@preact/signals";
import { say } from "../words/words";
import { useTable } from "./context";
import { WhoAmI } from "./secrets";
import { Said } from "./terms";

/** Seats that have read their card on this device; kept for the tab, so that a reload does not begin again. */
const KEY = "tolv-broer/read";
const read = signal<readonly string[]>(stored());

function stored(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]") as string[];
  } catch {
    return [];
  }
}

/** Whether the opening is to be shown instead of the first step. */
export function useOpening(match: string): { readonly due: boolean; readonly done: () => void } {
  const { view, me } = useTable();
  const name = `${match}/${me?.seat ?? ""}`;
  const due = me !== null && view.position === 0 && view.step === "stand" && !me.stand && !read.value.includes(name);
  const done = () => {
    read.value = [...read.value, name].slice(-20);
    try {
      sessionStorage.setItem(KEY, JSON.stringify(read.value));
    } catch {
      // Private windows may refuse to store; then the card is shown again after a reload.
    }
  };
  return { due, done };
}

export function Opening({ done }: { done: () => void }) {
  return (
    <>
      <p>{say("table.opening.intro")}</p>
      <WhoAmI />
      <Said line="table.opening.secret" look="t-quiet" />
      <details class="t-fold" data-more>
        <summary>{say("table.opening.how")}</summary>
        <ol class="t-how">
          {[1, 2, 3, 4, 5, 6, 7, 8].map((n) => (
            <li key={n}>
              <strong>{say(`how.${n}.title`)}</strong> {say(`how.${n}.text`)}
            </li>
          ))}
        </ol>
      </details>
      <div class="t-actions t-main-actions">
        <button type="button" class="button button-main button-large" onClick={done}>
          {say("table.opening.start")}
        </button>
      </div>
    </>
  );
}
