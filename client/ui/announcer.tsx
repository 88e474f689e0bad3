/** Says aloud, and shows for a while, what has just happened. */
import { signal } from "@preact/signals";
import { Icon, type IconName } from "./icon";

interface Told {
  readonly id: number;
  readonly text: string;
  readonly bad: boolean;
}
type How = "polite" | "assertive";
interface Said {
  readonly id: number;
  readonly text: string;
}

/** The latest sayings stay in the region for this many more: each is added, none is replaced before it has been read. */
const KEPT = 6;

const told = signal<readonly Told[]>([]);
const spoken = signal<{ readonly [H in How]: readonly Said[] }>({ polite: [], assertive: [] });
let last = 0;

/** Spoken by a screen reader, not shown; each once and in the order of the calls. `assertive` interrupts: a fault, a lost line. */
export function announce(text: string, how: How = "polite"): void {
  const now = spoken.peek();
  spoken.value = { ...now, [how]: [...now[how], { id: ++last, text }].slice(-KEPT) };
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
  spoken.value = { polite: [], assertive: [] };
  told.value = [];
}

/** What is added is read; what leaves is not. */
const Region = ({ how }: { readonly how: How }) => (
  <div class="hidden-text" aria-live={how} aria-relevant="additions">
    {spoken.value[how].map(({ id, text }) => (
      <p key={id}>{text}</p>
    ))}
  </div>
);

/** Live regions and toasts; once in the page. */
export function Announcer({ label, close }: { readonly label: string; readonly close: string }) {
  const sign = (bad: boolean): IconName => (bad ? "warning" : "check");
  return (
    <>
      <Region how="polite" />
      <Region how="assertive" />
      <section class="toasts" aria-label={label}>
        {told.value.map((t) => (
          <div key={t.id} class={t.bad ? "toast toast-bad" : "toast"}>
            <Icon name={sign(t.bad)} />
            <span>{t.text}</span>
            <button type="button" class="button-away" aria-label={close} onClick={() => dismiss(t.id)}>
              <Icon name="x" />
            </button>
          </div>
        ))}
      </section>
    </>
  );
}
