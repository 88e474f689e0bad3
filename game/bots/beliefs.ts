/**
 * What a seat may believe of another's private aims and line: all pairs that its role's pool allows, weighed by the stand it
 * has just taken and by a tag it has missed aloud. Nothing here is known for certain but what was shown or learnt (R6, R12.1).
 */
import type { Content } from "../content/content";
import { POINTS } from "../mechanics/aims";
import type { OptionView } from "../view-types";
import { type Seat, type Tag, TRACKS } from "../vocabulary";
import type { Thought } from "./bot";

type Seated = Thought["view"];

/** One way it may be: two private aims, a line, and how probable that is (the chances of a seat sum to 1). */
export interface Belief {
  readonly aims: readonly Tag[];
  readonly line: Tag;
  readonly chance: number;
}

/** How strongly a stand speaks: an option is so many times likelier for each quarter of a point that it gives its own house. */
const SPEAKS = 1.147;
/** Points that a step of Citizens' value, and a sixth of risk, count for whoever takes a stand. */
const VALUE = 0.4;
const RISK = 0.25;
/** How much likelier the aims are that hold a tag which the partner has said it misses. */
const MISSED = 8;

const beliefsOf = new WeakMap<Seated, Map<Seat, readonly Belief[]>>();

/** What `view` lets one believe of a seat; its own seat is known for certain. Never empty. */
export function beliefs(view: Seated, content: Content, seat: Seat): readonly Belief[] {
  const known = beliefsOf.get(view) ?? new Map<Seat, readonly Belief[]>();
  beliefsOf.set(view, known);
  const all = known.get(seat) ?? conclude(view, content, seat);
  known.set(seat, all);
  return all;
}

function conclude(view: Seated, content: Content, seat: Seat): readonly Belief[] {
  const { me } = view;
  if (seat === me.seat) return [{ aims: me.aims.map((a) => a.tag), line: me.line.tag, chance: 1 }];
  const partner = view.partners[Number(seat)]!;
  const role = content.scenario.roles[Number(seat)]!;
  const sure = [...new Set([...partner.shown, ...(me.known[seat] ?? [])])];
  const rest = role.privateAims.filter((tag) => !sure.includes(tag));
  const pairs =
    sure.length >= 2
      ? [sure.slice(0, 2)]
      : sure.length === 1
        ? rest.map((tag) => [sure[0]!, tag])
        : rest.flatMap((a, i) => rest.slice(i + 1).map((b) => [a, b]));
  const lines = partner.line ? [partner.line] : role.lines;
  const stand = view.stands?.[seat]?.option ?? null;
  const missed = view.deal.declined.filter((d) => d.by === seat && d.tag).map((d) => d.tag!);
  const weighed = pairs.flatMap((aims) =>
    lines.map((line) => {
      const likes = (o: OptionView) => grown(SPEAKS, Math.round(4 * liking(o, [...aims], role.publicAim, line)));
      const { options } = view.situation;
      const taken = options.find((o) => o.id === stand);
      const spoken = taken ? likes(taken) / options.reduce((sum, o) => sum + likes(o), 0) : 1;
      return { aims, line, chance: spoken * grown(MISSED, missed.filter((tag) => aims.includes(tag)).length) };
    }),
  );
  const all = weighed.reduce((sum, b) => sum + b.chance, 0);
  return weighed.map((b) => ({ ...b, chance: b.chance / all }));
}

/** `by` multiplied with itself so many times, the same on every machine; below 0: one over it. */
function grown(by: number, times: number): number {
  let all = 1;
  for (let n = Math.abs(times); n > 0; n--) all *= by;
  return times < 0 ? 1 / all : all;
}

/** Points that an option would give a house with these aims, and what all see in it. */
function liking(option: OptionView, aims: readonly Tag[], open: Tag, line: Tag): number {
  let points = -RISK * option.risk;
  for (const tag of option.serves)
    points += (tag === open ? POINTS.public : 0) + (aims.includes(tag) ? POINTS.private : 0);
  if (option.crosses.includes(line)) points += POINTS.line;
  for (const e of option.effects) if (e.do === "track" && e.track === TRACKS[3]) points += VALUE * e.by;
  return points;
}

/** How probably (0..1) the seat has each tag as a private aim. */
export function chancesOf(all: readonly Belief[]): ReadonlyMap<Tag, number> {
  const chances = new Map<Tag, number>();
  for (const { aims, chance } of all) for (const tag of aims) chances.set(tag, (chances.get(tag) ?? 0) + chance);
  return chances;
}
