/** Words of the rulebook that can be asked where they stand: a dotted button, and its meaning from the one glossary. */
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { TRACKS, type Track } from "../../game/vocabulary";
import { say } from "../words/words";
import "./terms.css";

export type Term =
  | Track
  | "adapt"
  | "aim"
  | "clause"
  | "convenor"
  | "credit"
  | "deal"
  | "drift"
  | "event"
  | "insight"
  | "line"
  | "mirror"
  | "one-plus-one"
  | "pledge"
  | "pulse"
  | "setback"
  | "stand"
  | "tool";

const isTrack = (term: Term): term is Track => TRACKS.some((track) => track === term);
const nameOf = (term: Term): string => say(isTrack(term) ? `track.${term}.title` : `glossary.${term}.name`);
const textOf = (term: Term): string => say(isTrack(term) ? `track.${term}.help` : `glossary.${term}.text`);

/** Which word is asked in this part of the page; one at a time. */
function useTerms() {
  const [open, setOpen] = useState<Term | null>(null);
  const id = useId();
  const word = (term: Term, children: ComponentChildren = nameOf(term)) => (
    <button
      key={term}
      type="button"
      class="t-term"
      aria-expanded={open === term}
      aria-controls={id}
      onClick={() => setOpen(open === term ? null : term)}
    >
      {children}
    </button>
  );
  const meaning = (
    <div id={id} role="status" class="t-meaning-of">
      {open && (
        <p>
          <strong>{nameOf(open)}</strong> {textOf(open)}
        </p>
      )}
    </div>
  );
  /** Escape closes; the focus has never left the word. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || open === null) return;
    event.stopPropagation();
    setOpen(null);
  };
  return { word, meaning, onKeyDown };
}

/** A line of words that belong to this part of the table. */
export function Terms({ of }: { readonly of: readonly Term[] }) {
  const { word, meaning, onKeyDown } = useTerms();
  if (of.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div class="t-words" role="group" aria-label={say("glossary.ask")} onKeyDown={onKeyDown}>
      <p class="t-words-row">
        <span class="t-quiet">{say("glossary.ask")}</span> {of.map((term) => word(term))}
      </p>
      {meaning}
    </div>
  );
}
