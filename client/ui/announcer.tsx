/** Says aloud, and shows for a while, what has just happened. */
import { signal } from "@preact/signals";
import { Icon, type IconName } from "./icon";

interface Told {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}

const told = signal<readonly Told[]>([]);
const spoken = signal<{ readonly polite: string; readonly assertive: string }>({ polite: "", assertive: "" });
let last = 0;

/** Spoken by a screen reader, not shown. `assertive` interrupts: only for "your turn" and a lost line. */
export function announce(text: string, how: "polite" | "assertive" = "polite"): void {
  // The same words twice are only read again if the text differs; a no-break space is not read.
  const again = spoken.peek()[how] === text ? "\u00a0" : "";
  spoken.value = { ...spoken.peek(), [how]: text + again };
}

/** Shown at the foot of the page for some seconds, and spoken. `bad` ones stay longer. */
export function toast(text: string, bad = false): void {
  const id = ++last;
  told.value = [
    ...told
      .peek()
      .filter((t) => t.text !== text)
      .slice(-2),
    { id, text, bad },
  ];
  announce(text, bad ? "assertive" : "polite");
  setTimeout(() => dismiss(id), bad ? 12_000 : 6_000);
}

const dismiss = (id: number): void => {
  told.value = told.peek().filter((t) => t.id !== id);
};

/** Takes away all that has been said and shown: somebody else is to have the device. */
export function hush(): void {
  spoken.value = { polite: "", assertive: "" };
  told.value = [];
}

/** Live regions and toasts; once in the page. */
export function Announcer({ label, close }: { readonly label: string; readonly close: string }) {
  const sign = (bad: boolean): IconName => (bad ? "warning" : "check");
  return (
    <>
      <div class="hidden-text" aria-live="polite">
        {spoken.value.polite}
      </div>
      <div class="hidden-text" aria-live="assertive">
        {spoken.value.assertive}
      </div>
      <section class="toasts" aria-label={label}>
        {told.value.map((t) => (
          <div key={t.id} class={t.bad ? "toast toast-bad" : "toast"}>
            <Icon name={sign(t.bad)} />
            <span>{t.text}</span>
            <button type="button" class="toast-close" aria-label={close} onClick={() => dismiss(t.id)}>
              <Icon name="x" />
            </button>
          </div>
        ))}
      </section>
    </>
  );
}
