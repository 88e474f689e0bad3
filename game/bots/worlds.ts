/**
 * Ways it may be: everything that a seat does not see, drawn so that it fits with what it does see. Chance is the bot's own:
 * neither the seed nor a die or an undrawn card of the table is known here (R2.3).
 */
import type { Content } from "../content/content";
import { POINTS } from "../mechanics/aims";
import { hasEvent } from "../mechanics/events";
import { EXCHANGE_PHASE } from "../phases/length";
import { LENGTHS, type Seat, type Tag } from "../vocabulary";
import { type Belief, beliefs } from "./beliefs";
import type { Thought } from "./bot";
import { cardsOf, type OptionCard, tagIndex } from "./cards";

export interface World {
  /** By seat: points for each tag now, and after the exchange of aims. */
  readonly points: readonly Float64Array[];
  readonly later: readonly Float64Array[];
  /** By seat: index of the tag that is its line. */
  readonly lines: readonly number[];
  /** By seat: what it has gained so far, as far as this world goes. */
  readonly gains: Float64Array;
  /** By position: the situation's options, the event (index, -1: none), the die 1..6, and a whole number 0..99 for small luck. */
  readonly options: readonly (readonly OptionCard[])[];
  readonly events: readonly number[];
  readonly dice: readonly number[];
  readonly luck: readonly number[];
}

/** A stream of whole numbers below `n`, from a start in 1..2^30: dreams need thousands, and none of them decides a card. */
function stream(start: number): (n: number) => number {
  let x = start | 0 || 1;
  return (n) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % n;
  };
}
/** As above, for a bot's thought: the same question has the same answer. */
const BIG = 1_073_741_824;

/** So many ways it may be, all of them equally probable. */
export function worldsOf({ view, content, roll }: Thought, count: number): readonly World[] {
  const below = stream(roll("dream", BIG));
  const believed = view.partners.map((p) => beliefs(view, content, p.seat));
  return Array.from({ length: count }, (_, n) => oneWorld(view, content, believed, below, n, count));
}

const exchangeAt = (view: Thought["view"]): number => {
  let at = 0;
  for (const act of LENGTHS[view.length] as readonly (readonly number[])[]) {
    if (act.includes(EXCHANGE_PHASE)) return at;
    at += act.length;
  }
  return -1;
};
/** Position at which aims are exchanged in this length; -1: never (R12.1). */
export const exchangePosition = exchangeAt;

function pick(all: readonly Belief[], at: number): Belief {
  let left = at;
  for (const b of all) {
    left -= b.chance;
    if (left <= 0) return b;
  }
  return all.at(-1)!;
}

function oneWorld(
  view: Thought["view"],
  content: Content,
  believed: readonly (readonly Belief[])[],
  below: (n: number) => number,
  n: number,
  count: number,
): World {
  const cards = cardsOf(content, view.partners.length);
  const chosen = believed.map((all) => pick(all, below(1000) / 1000));
  const withAims = (seat: number, aims: readonly number[]) => {
    const points = Float64Array.from(cards.open[seat]!);
    for (const tag of aims) points[tag] = points[tag]! + POINTS.private;
    return points;
  };
  const aims = chosen.map((b) => b.aims.map((tag) => tagIndex.get(tag)!));
  const points = aims.map((own, seat) => withAims(seat, own));
  const exchange = exchangePosition(view);
  const later = aims.map((own, seat) => {
    if (view.position >= exchange) return points[seat]!;
    const pool = cards.pools[seat]!.filter((tag) => !own.includes(tag));
    return withAims(seat, [own[below(2)] ?? own[0]!, pool[below(pool.length)]!]);
  });
  const lines = chosen.map((b) => tagIndex.get(b.line)!);
  const phases = view.phases;
  const foreseen = new Map(view.me.foreseen.map((f) => [f.phase, cards.eventIndex.get(f.event) ?? -1]));
  const used = new Set<number>([...foreseen.values(), ...(view.event ? [cards.eventIndex.get(view.event.id)!] : [])]);
  const events = phases.map((phase, position) => {
    if (position < view.position || !hasEvent(phase)) return -1;
    if (position === view.position && view.event) return -1;
    const known = foreseen.get(phase);
    if (known !== undefined) return known;
    let event = below(cards.events.length);
    while (used.has(event) && used.size < cards.events.length) event = (event + 1) % cards.events.length;
    used.add(event);
    return event;
  });
  // The die of this phase is spread evenly over the worlds: a small number of them then weighs a risk as it is.
  const turn = below(6);
  const dice = phases.map((_, position) =>
    position === view.position ? 1 + ((Math.floor((n * 6) / count) + turn) % 6) : 1 + below(6),
  );
  const options = phases.map((phase) => {
    const list = cards.situations[phase]!;
    return list[below(list.length)]!;
  });
  const gains = Float64Array.from(view.partners, (p) =>
    pastGain(view, content, p.seat, chosen[Number(p.seat)]!, exchange),
  );
  return { points, later, lines, gains, options, events, dice, luck: phases.map(() => below(100)) };
}

/**
 * Points a bridge gave each partner, on average, over what its printed tags give by what is known now: deals are adapted, and
 * chosen for aims that have since been exchanged. From simulation.
 */
const TURNED = { before: 0.9, since: 0.2 } as const;

/** What a seat has gained: what all see, and its private aims on the bridges built, if they are as believed. */
function pastGain(view: Thought["view"], content: Content, seat: Seat, belief: Belief, exchange: number): number {
  if (seat === view.me.seat) return view.me.gain.open + view.me.gain.hidden;
  const pool = content.scenario.roles[Number(seat)]!.privateAims;
  let gain = view.partners[Number(seat)]!.gain;
  for (const bridge of view.bridges) {
    if (!bridge.option) continue;
    const option = content.scenario.situations
      .find((s) => s.id === bridge.situation)!
      .options.find((o) => o.id === bridge.option)!;
    // Before the exchange one of the two aims was another one.
    const before = view.position >= exchange && exchange > view.phases.indexOf(bridge.phase);
    const had = (tag: Tag) => {
      const now = belief.aims.includes(tag);
      if (!before) return now ? 1 : 0;
      return now ? 0.5 : pool.includes(tag) ? 1 / (pool.length - 2) : 0;
    };
    for (const tag of option.serves) gain += POINTS.private * had(tag);
    gain += before ? TURNED.before : TURNED.since;
    if (option.crosses.includes(belief.line)) gain += POINTS.line;
  }
  return gain;
}
