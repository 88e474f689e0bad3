/**
 * What the toolbox's advice makes of a table, from one seat's view and the printed cards: what each partner probably
 * wants, and what an option is worth to all. In hundredths of 1 + 1. A heuristic: its figures are tuned, not proven.
 */
import { type Content, optionOf, situationOf } from "../content/content";
import { POINTS, servedTags } from "../mechanics/aims";
import { adaptHours } from "../mechanics/proposal";
import { total } from "../mechanics/purse";
import type { Adaptation } from "../state";
import type { OptionView, View } from "../view-types";
import { LENGTHS, RESOURCES, type Seat, type Tag, type Track } from "../vocabulary";

type Seated = View & { readonly me: NonNullable<View["me"]> };

/** A view does not change: what follows from it is worked out once. */
const thoughtOf = new WeakMap<View, Map<Seat, ReadonlyMap<Tag, number>>>();

/** How probably (0..1) a seat has each tag as a private aim, as far as the viewer knows. */
function likely(view: Seated, content: Content, seat: Seat): ReadonlyMap<Tag, number> {
  const known = thoughtOf.get(view) ?? new Map<Seat, ReadonlyMap<Tag, number>>();
  thoughtOf.set(view, known);
  const chances = known.get(seat) ?? guess(view, content, seat);
  known.set(seat, chances);
  return chances;
}

/** What is to be thought of a seat's private aims in this view, where more is known than its cards say. */
export function believe(view: Seated, seat: Seat, chances: ReadonlyMap<Tag, number>): void {
  const known = thoughtOf.get(view) ?? new Map<Seat, ReadonlyMap<Tag, number>>();
  thoughtOf.set(view, known.set(seat, chances));
}

function guess(view: Seated, content: Content, seat: Seat): ReadonlyMap<Tag, number> {
  const chances = new Map<Tag, number>();
  const partner = view.partners[Number(seat)]!;
  const sure =
    seat === view.me.seat ? view.me.aims.map((a) => a.tag) : [...partner.shown, ...(view.me.known[seat] ?? [])];
  for (const tag of sure) chances.set(tag, 1);
  const left = content.scenario.roles[Number(seat)]!.privateAims.filter((tag) => !chances.has(tag));
  const unknown = 2 - sure.length;
  if (unknown > 0) for (const tag of left) chances.set(tag, unknown / left.length);
  return chances;
}

/** Expected points of a seat for tags served and crossed. */
export function expected(
  view: Seated,
  content: Content,
  seat: Seat,
  serves: readonly Tag[],
  crosses: readonly Tag[],
): number {
  const role = content.scenario.roles[Number(seat)]!;
  const aims = likely(view, content, seat);
  const points = serves.reduce(
    (sum, tag) => sum + (tag === role.publicAim ? POINTS.public : 0) + POINTS.private * (aims.get(tag) ?? 0),
    0,
  );
  const line = seat === view.me.seat ? view.me.line.tag : view.partners[Number(seat)]!.line;
  const hurt = crosses.reduce(
    (sum, tag) => sum + (line ? (tag === line ? 1 : 0) : role.lines.includes(tag) ? 1 / role.lines.length : 0),
    0,
  );
  return points + POINTS.line * hurt;
}

/** Points a seat has probably gained so far: its own for certain, the others' from the bridges that were built. */
function gainSoFar(view: Seated, content: Content, seat: Seat): number {
  if (seat === view.me.seat) return view.me.gain.open + view.me.gain.hidden;
  const guessed = view.bridges.reduce((sum, bridge) => {
    if (!bridge.option) return sum;
    const option = optionOf(situationOf(content, bridge.situation), bridge.option);
    return sum + expected(view, content, seat, option.serves, option.crosses);
  }, 0);
  return Math.max(view.partners[Number(seat)]!.gain, guessed);
}

/** What one more point is worth to 1 + 1, by seat and for the citizens: more for whoever is behind. */
export interface Worth {
  readonly seats: ReadonlyMap<Seat, number>;
  readonly citizens: number;
}

/** How fast the weight of the smallest ratio falls for those who are ahead of it. */
const BEHIND = 6;

export function worth(view: Seated, content: Content): Worth {
  const share = view.phases.length / 12;
  const alone = (seat: Seat) => (content.measured.alone[content.scenario.roles[Number(seat)]!.id] ?? 14) * share;
  const target = content.measured.target * share;
  const ratios = view.partners.map((p) => ({ seat: p.seat, ratio: gainSoFar(view, content, p.seat) / alone(p.seat) }));
  const citizens = view.tracks.value / target;
  const lowest = Math.min(citizens, ...ratios.map((r) => r.ratio));
  const pull = (ratio: number) => 1 / (1 + BEHIND * (ratio - lowest));
  const sum = pull(citizens) + ratios.reduce((s, r) => s + pull(r.ratio), 0);
  const of = (ratio: number, per: number) => (100 / per) * (1 / (ratios.length + 1) + pull(ratio) / sum);
  return {
    seats: new Map(ratios.map((r) => [r.seat, of(r.ratio, alone(r.seat))])),
    citizens: of(citizens, target),
  };
}

/** What one step of a shared track is worth at its present level, in hundredths of 1 + 1. */
export function stepWorth(view: View, track: Exclude<Track, "value">): number {
  const at = view.tracks[track];
  const last = view.position >= view.phases.length - 2;
  if (track === "trust") return at <= 2 ? 12 : at <= 6 ? 4 : 0.5;
  if (track === "clarity") return at <= 1 ? 7 : at <= 5 ? 4 : 0.5;
  return at <= 3 ? (last ? 9 : 6) : at <= 6 ? 2 : 0.5;
}

const tracksWorth = (view: View, content: Worth, effects: OptionView["effects"]): number =>
  effects.reduce((sum, e) => {
    if (e.do !== "track") return sum;
    return sum + e.by * (e.track === "value" ? content.citizens : stepWorth(view, e.track));
  }, 0);

/** Hours that the table will probably need for each phase to come in this act. */
const HOURS_A_PHASE = 2.2;
/** What an hour is worth that will be missed, and one that will probably be lost unused. */
const MISSED = 5;
const SPARE = 0.5;

/** What it costs the table to spend hours now beyond what the deal of this phase needs, given that `reserved` go to that. */
export function hoursWorth(view: View, spent: number, reserved: number): number {
  const { left } = ahead(view);
  const all = view.partners.reduce((sum, p) => sum + p.has.hours, 0) - reserved;
  let worth = 0;
  for (let n = 1; n <= spent; n++) worth += all - n < left * HOURS_A_PHASE ? MISSED : SPARE;
  return worth;
}

/** Phases to come in this act, and whether it is the last. */
function ahead(view: View): { readonly left: number; readonly final: boolean } {
  const acts = LENGTHS[view.length] as readonly (readonly number[])[];
  const act = acts.find((phases) => phases.includes(view.phase))!;
  return { left: act.length - 1 - act.indexOf(view.phase), final: act === acts.at(-1) };
}

/** What the resources of a cost would be worth later: little when the hours are lost anyway, much when purses run dry. */
function price(view: View, option: OptionView, more: number): number {
  const { left, final } = ahead(view);
  const all = view.partners.reduce((sum, p) => sum + RESOURCES.reduce((s, r) => s + p.has[r], 0), 0);
  const { hours } = option.cost;
  const kept = total(option.cost) - hours;
  const after = all - total(option.cost) - more;
  const short = Math.max(0, left * 4 - after);
  const others = left === 0 && final ? 0 : kept * 0.7;
  return others + hoursWorth(view, hours + more, 0) + short * 3;
}

/** What each phase of a partnership that goes on is worth, over what each would have alone. */
const GOING_ON = 7.5;

/** What an option, perhaps adapted, is worth to all, in hundredths of 1 + 1. */
export function weigh(view: Seated, content: Content, w: Worth, option: OptionView, adapt: Adaptation | null): number {
  const serves = servedTags(option.serves, adapt);
  const gains = view.partners.reduce(
    (sum, p) => sum + w.seats.get(p.seat)! * expected(view, content, p.seat, serves, option.crosses),
    0,
  );
  const setback = (option.risk / 6) * tracksWorth(view, w, option.setback);
  const given = option.endsWell ? GOING_ON * (view.phases.length - 1 - view.position) : 0;
  return gains + tracksWorth(view, w, option.effects) + setback - given - price(view, option, adaptHours(adapt));
}
