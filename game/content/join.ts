/** Cards of the common deck that a scenario joins, and their words. */
import type { Deck, Scenario } from "./schema";

/** A scenario needs as many events, with those it joins. */
const FEWEST_EVENTS = 8;

/**
 * The scenario with the common cards that it joins behind its own, in the order of the deck; the deck keeps clauses and tools.
 * What comes out joins nothing more, so that doing it again changes nothing, and cards that nobody joined have left no trace.
 */
export function joinCards(
  own: Scenario,
  common: Deck,
): { readonly scenario: Scenario; readonly deck: Deck; readonly problems: readonly string[] } {
  const problems: string[] = [];
  const { joins, ...scenario } = own;
  const { situations, events, ...deck } = common;
  const joined = <Card extends { readonly id: string }>(
    part: "situations" | "events",
    mine: readonly Card[],
    all: readonly Card[] = [],
  ): Card[] => {
    const named = joins === undefined ? [] : joins === "all" ? all.map((card) => card.id) : joins[part];
    for (const [i, id] of named.entries()) {
      const at = joins === "all" ? `joins (${part})` : `joins.${part}.${i}`;
      if (!all.some((card) => card.id === id))
        problems.push(`${at}: expected the id of a card of the common deck, found "${id}"`);
      if (mine.some((card) => card.id === id))
        problems.push(`${at}: expected another id than those of the scenario’s own cards, found "${id}"`);
      if (named.indexOf(id) < i) problems.push(`${at}: expected each only once, found "${id}"`);
    }
    return [...mine, ...all.filter((card) => named.includes(card.id))];
  };
  const whole = {
    ...scenario,
    situations: joined("situations", own.situations, situations),
    events: joined("events", own.events, events),
  };
  if (whole.events.length < FEWEST_EVENTS)
    problems.push(`events: expected ${FEWEST_EVENTS} or more, with those it joins, found ${whole.events.length}`);
  return { scenario: whole, deck, problems };
}

/**
 * A scenario's words with those of the common cards that it joins (R8.3): in the deck's words a card is called `situation.<id>.title`,
 * among the scenario's `<scenario>.situation.<id>.title`. `scenario`: as in its content.
 */
export function withDeckWords(
  scenario: Scenario,
  own: { readonly [id: string]: string },
  ofDeck: { readonly [id: string]: string },
): { readonly [id: string]: string } {
  const joined: { [id: string]: string } = {};
  const cards = [
    ...scenario.situations.map((s) => `situation.${s.id}.`),
    ...scenario.events.map((e) => `event.${e.id}.`),
  ];
  for (const [id, message] of Object.entries(ofDeck))
    if (cards.some((card) => id.startsWith(card))) joined[`${scenario.id}.${id}`] = message;
  return { ...joined, ...own };
}
