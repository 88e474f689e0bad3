/** Furniture used all over the table: names, amounts, chips, cards, lists of lines. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Effect } from "../../game/effects/effect";
import { sayEffect } from "../../game/effects/say";
import type { Line } from "../../game/kit/line";
import { type Bundle, RESOURCES, type Resource, type Seat, type Tag } from "../../game/vocabulary";
import { amountOf } from "../present/names";
import { say } from "../words/words";
import { nameOf, useTable } from "./context";
import { ResourceSign, SeatSign } from "./signs";

/** A partner's sign and name; "(you)" is said where it is one's own. */
export function Name({ seat, plain = false }: { seat: Seat; plain?: boolean }) {
  const { view, me } = useTable();
  return (
    <span class="t-name">
      {!plain && <SeatSign seat={seat} />}
      <span>
        {nameOf(view, seat)}
        {me?.seat === seat && <span class="t-you"> {say("table.you")}</span>}
      </span>
    </span>
  );
}

/** "2 hours" with its sign; read out as the words. */
export const Amount = ({ of, n }: { of: Resource; n: number }) => (
  <span class="t-amount">
    <ResourceSign of={of} />
    {say(amountOf(of, n))}
  </span>
);

/** A sign and a number; the words are there for those who listen, and on hover. */
export const Count = ({ of, n }: { of: Resource; n: number }) => (
  <span class={`t-count ${n === 0 ? "t-count-none" : ""}`} title={say(amountOf(of, n))}>
    <ResourceSign of={of} />
    <span aria-hidden="true">{n}</span>
    <span class="t-unseen">{say(amountOf(of, n))}</span>
  </span>
);

/** What is in a bundle, in words; a dash in words where there is nothing. */
export function Amounts({ of }: { of: Bundle }) {
  const parts = RESOURCES.filter((r) => of[r] > 0);
  if (parts.length === 0) return <span class="t-amount">{say("table.nothing")}</span>;
  return (
    <span class="t-amounts">
      {parts.map((r) => (
        <Amount key={r} of={r} n={of[r]} />
      ))}
    </span>
  );
}

export const TagChip = ({ tag, look = "" }: { tag: Tag; look?: string }) => (
  <span class={`t-tag ${look}`}>{say(`tag.${tag}`)}</span>
);

/** The rules sentences of effects, in their order. */
export const effectLines = (effects: readonly Effect[]): string => effects.map((e) => say(sayEffect(e))).join(" ");

/** A number with its sign in front: "+5", "−2", "0". */
export const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : "0");

/** A white card with a heading of its own. */
export function Card(props: {
  readonly title: ComponentChildren;
  readonly band?: ComponentChildren;
  readonly class?: string;
  readonly level?: 2 | 3;
  readonly children?: ComponentChildren;
}) {
  const id = useId();
  const Heading = props.level === 3 ? "h3" : "h2";
  return (
    <section class={`t-card ${props.class ?? ""}`} aria-labelledby={id}>
      {props.band}
      <Heading class="t-card-title" id={id}>
        {props.title}
      </Heading>
      {props.children}
    </section>
  );
}

/** Something one may open to read why. */
export const Why = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <details class="t-why" data-more>
      <summary>{title}</summary>
      <ul>
        {lines.map((line, i) => (
          <li key={i}>{say(line)}</li>
        ))}
      </ul>
    </details>
  );
