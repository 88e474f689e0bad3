/** A card whose heading opens and shuts it, so that a page is no longer than what one wants to see of it. */
import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { useNarrow } from "./narrow";

/** What somebody has opened or shut, by the card's name; the rest is as the width has it. */
const chosen = signal<{ readonly [name: string]: boolean }>({});
const choose = (name: string, open: boolean): void => {
  chosen.value = { ...chosen.peek(), [name]: open };
};

interface FoldCardProps {
  /** Class of the card; unique on the page. */
  readonly name: string;
  readonly title: ComponentChildren;
  /** Open from the start where there is room. */
  readonly wide?: boolean;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** Shut on a phone until it is opened; then it stays as it was left. */
export function FoldCard({ name, title, wide = true, class: more = "", children }: FoldCardProps) {
  const narrow = useNarrow();
  const id = useId();
  const open = chosen.value[name] ?? (wide && !narrow);
  return (
    <section class={`t-card t-fold-card ${name} ${more}`} aria-labelledby={id}>
      <h2 class="t-card-title" id={id}>
        <button type="button" class="t-fold-button" aria-expanded={open} onClick={() => choose(name, !open)}>
          {title}
        </button>
      </h2>
      {open && children}
    </section>
  );
}

/** Opens a card of the panel, brings it into sight and gives its heading's button the focus. */
export function goToCard(name: string): void {
  choose(name, true);
  requestAnimationFrame(() => {
    const heading = document.querySelector<HTMLElement>(`.${name} h2`);
    const target = heading?.querySelector("button") ?? heading;
    if (!heading || !target) return;
    if (target === heading) heading.tabIndex = -1;
    target.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  });
}
