/** One scenario with the common deck and its figures: all that a table's rules need to be given. */
import type { ClauseId, OptionId, Seat } from "../vocabulary";
import type { Deck, EventCard, Measured, Option, Role, Scenario, Situation, Tool } from "./schema";

/** By themselves, since a table in the page looks cards up and never reads files: the server has. */
export { ContentError, makeContent, read } from "./make";

export interface Content {
  /** With the common cards that it joins; its own come first. */
  readonly scenario: Scenario;
  /** Clauses and tools: its situations and events are the scenario's now, or not played with. */
  readonly deck: Deck;
  readonly measured: Measured;
  /** Of the numbers; words are not part of it. */
  readonly fingerprint: string;
}

/** What is looked up by id does exist: the content check saw to it. */
const found = <T>(thing: T | undefined, what: string, id: string): T => {
  if (thing === undefined) throw new Error(`There is no ${what} "${id}" in this content`);
  return thing;
};
export const situationOf = (content: Content, id: string): Situation =>
  found(
    content.scenario.situations.find((s) => s.id === id),
    "situation",
    id,
  );
export const optionOf = (situation: Situation, id: OptionId): Option =>
  found(
    situation.options.find((o) => o.id === id),
    "option",
    id,
  );
export const eventOf = (content: Content, id: string): EventCard =>
  found(
    content.scenario.events.find((e) => e.id === id),
    "event",
    id,
  );
export const toolOf = (content: Content, id: string): Tool =>
  found(
    content.deck.tools.find((t) => t.id === id),
    "tool",
    id,
  );
export const roleOf = (content: Content, seat: Seat): Role =>
  found(content.scenario.roles[Number(seat)], "role for seat", seat);
export type { ClauseId };
