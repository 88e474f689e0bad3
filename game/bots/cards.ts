/** The printed cards as plain numbers, for playing forward quickly: worked out once a content and number of seats. */
import type { Content } from "../content/content";
import type { EventCard, Option } from "../content/schema";
import type { Effect } from "../effects/effect";
import { POINTS } from "../mechanics/aims";
import { isGood } from "../mechanics/events";
import { CLAUSES, EVENT_KINDS, RESOURCES, TAGS, type Tag, TRACKS } from "../vocabulary";

/** In the order of TRACKS, and of RESOURCES. */
export type Four = readonly [number, number, number, number];
export interface OptionCard {
  readonly cost: Four;
  readonly all: number;
  /** Indices into TAGS. */
  readonly serves: readonly number[];
  readonly crosses: readonly number[];
  readonly effects: Four;
  readonly setback: Four;
  readonly risk: number;
  /** Index into CLAUSES; -1: none. */
  readonly requires: number;
  readonly endsWell: boolean;
}
interface Happening {
  readonly tracks: Four;
  readonly mild: Four;
  /** Resources it takes (or, below 0, gives). */
  readonly takes: Four;
  readonly good: boolean;
  /** Bits of CLAUSES. */
  readonly clauses: number;
  readonly kind: number;
  /** Index into TRACKS, and the level; -1: none. */
  readonly track: number;
  readonly at: number;
}
export interface Cards {
  /** By phase number. */
  readonly situations: readonly (readonly (readonly OptionCard[])[])[];
  readonly drift: readonly Four[];
  readonly events: readonly Happening[];
  readonly eventIndex: ReadonlyMap<string, number>;
  /** By seat: income, points of the public aim by tag, tags of the private aims. */
  readonly income: readonly Four[];
  readonly open: readonly Float64Array[];
  readonly pools: readonly (readonly number[])[];
}

export const tagIndex: ReadonlyMap<Tag, number> = new Map(TAGS.map((tag, i) => [tag, i]));
const indexOf = (tag: Tag): number => tagIndex.get(tag)!;

export const trackSteps = (effects: readonly Effect[]): Four => {
  const four: [number, number, number, number] = [0, 0, 0, 0];
  for (const e of effects) if (e.do === "track") four[TRACKS.indexOf(e.track)]! += e.by;
  return four;
};

const optionCard = (o: Option): OptionCard => {
  const cost = RESOURCES.map((r) => o.cost[r]) as unknown as Four;
  return {
    cost,
    all: cost.reduce((sum, n) => sum + n, 0),
    serves: o.serves.map(indexOf),
    crosses: o.crosses.map(indexOf),
    effects: trackSteps(o.effects),
    setback: trackSteps(o.setback),
    risk: o.risk,
    requires: o.requires ? CLAUSES.indexOf(o.requires) : -1,
    endsWell: o.endsWell === true,
  };
};

const happening = (card: EventCard): Happening => {
  const takes: [number, number, number, number] = [0, 0, 0, 0];
  for (const e of card.full) {
    if (e.do === "lose") takes[RESOURCES.indexOf(e.resource)]! += e.amount;
    if (e.do === "receive") takes[RESOURCES.indexOf(e.resource)]! -= e.amount;
  }
  const { clauses, track } = card.absorbedBy;
  return {
    tracks: trackSteps(card.full),
    mild: trackSteps(card.mild),
    takes,
    good: isGood(card),
    clauses: clauses.reduce((bits, c) => bits | (1 << CLAUSES.indexOf(c)), 0),
    kind: EVENT_KINDS.indexOf(card.kind),
    track: track ? TRACKS.indexOf(track.track) : -1,
    at: track?.at ?? 99,
  };
};

const made = new WeakMap<Content, Map<number, Cards>>();

/** The cards of a content for so many seats (3..6). */
export function cardsOf(content: Content, seats: number): Cards {
  const bySeats = made.get(content) ?? new Map<number, Cards>();
  made.set(content, bySeats);
  const cards = bySeats.get(seats) ?? compile(content, seats);
  bySeats.set(seats, cards);
  return cards;
}

function compile(content: Content, seats: number): Cards {
  const { scenario } = content;
  const phases = Array.from({ length: 13 }, (_, phase) => scenario.situations.filter((s) => s.phase === phase));
  const roles = scenario.roles.slice(0, seats);
  return {
    situations: phases.map((list) => list.map((s) => s.options.map((o) => optionCard(o)))),
    drift: phases.map((list) => trackSteps(list[0]?.drift ?? [])),
    events: scenario.events.map(happening),
    eventIndex: new Map(scenario.events.map((e, i) => [e.id, i])),
    income: roles.map((role) => RESOURCES.map((r) => role.income[r]) as unknown as Four),
    open: roles.map((role) => {
      const points = new Float64Array(TAGS.length);
      points[indexOf(role.publicAim)] = POINTS.public;
      return points;
    }),
    pools: roles.map((role) => role.privateAims.map(indexOf)),
  };
}
