/** Words of the rulebook that can be asked where they stand: a dotted button, and its meaning from the one glossary. */
import { computed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { Line } from "../../game/kit/line";
import { TRACKS, type Track } from "../../game/vocabulary";
import { askable, type Forms } from "../present/askable";
import type { Slots } from "../words/format";
import { say } from "../words/words";
import { useTable } from "./context";
import "./terms.css";

const TERMS = [
  ...TRACKS,
  "adapt",
  "aim",
  "clause",
  "convenor",
  "credit",
  "deal",
  "drift",
  "event",
  "insight",
  "line",
  "mirror",
  "one-plus-one",
  "pledge",
  "pulse",
  "rewind",
  "setback",
  "stand",
  "tool",
] as const;
export type Term = (typeof TERMS)[number];

const isTrack = (term: Term): term is Track => TRACKS.some((track) => track === term);
const nameOf = (term: Term): string => say(isTrack(term) ? `track.${term}.title` : `glossary.${term}.name`);
const textOf = (term: Term): string => say(isTrack(term) ? `track.${term}.help` : `glossary.${term}.text`);

/** Each word in the forms it has in a sentence, in the language shown. */
const forms = computed<Forms<Term>>(() => TERMS.map((term) => [term, say(`table.word.${term}`).split("|")]));

/** Which word is asked in this part of the page; one at a time, and only as long as the table stays at the same step. */
export function useTerms() {
  const { view } = useTable();
  const at = `${view.phase}/${view.step}/${view.vote ? "vote" : ""}`;
  const [asked, setAsked] = useState<{ readonly term: Term; readonly at: string } | null>(null);
  const open = asked?.at === at ? asked.term : null;
  const setOpen = (term: Term | null) => setAsked(term && { term, at });
  const id = useId();
  /** Escape closes; the focus has never left the word. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || open === null) return;
    // Not the dialog around it as well.
    event.preventDefault();
    event.stopPropagation();
    setOpen(null);
  };
  const word = (term: Term, children: ComponentChildren = nameOf(term), look = "") => (
    <button
      key={term}
      type="button"
      class={`t-term ${look}`}
      aria-expanded={open === term}
      aria-controls={id}
      onClick={() => setOpen(open === term ? null : term)}
      onKeyDown={onKeyDown}
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
  return { word, meaning };
}

/** A line of words that belong to this part of the table. */
export function Terms({ of }: { readonly of: readonly Term[] }) {
  const { word, meaning } = useTerms();
  if (of.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div class="t-words" data-more role="group" aria-label={say("glossary.ask")}>
      <p class="t-words-row">
        <span class="t-quiet">{say("glossary.ask")}</span> {of.map((term) => word(term))}
      </p>
      {meaning}
    </div>
  );
}

interface SaidProps {
  readonly line: Line | string;
  readonly slots?: Slots;
  /** Class of the paragraph. */
  readonly look?: string;
  /** It can be done without, as what is said quietly can. */
  readonly more?: boolean;
}

/** A paragraph whose rulebook words can be asked. Not for what is announced, nor for the label of anything. */
export function Said({ line, slots, look = "", more = look === "t-quiet" }: SaidProps) {
  const { watching } = useTable();
  const { word, meaning } = useTerms();
  const sentence = say(line, slots);
  // What is only watched has no buttons that work.
  const parts = watching ? [sentence] : askable(sentence, forms.value);
  if (parts.every((part) => typeof part === "string"))
    return (
      <p class={look} data-more={more || undefined}>
        {sentence}
      </p>
    );
  return (
    <div class="t-said" data-more={more || undefined}>
      <p class={look}>
        {parts.map((part) => (typeof part === "string" ? part : word(part.term, part.word, "t-term-within")))}
      </p>
      {meaning}
    </div>
  );
}
