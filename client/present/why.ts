/** The numbers one can ask about, taken apart. Points and thresholds are the rules' own; nothing is worked out twice. */
import type { Content } from "../../game/content/content";
import { type Line, word } from "../../game/kit/line";
import { POINTS } from "../../game/mechanics/aims";
import { CLEAR } from "../../game/mechanics/cost";
import { HIGH } from "../../game/mechanics/tracks";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { OptionView, View } from "../../game/view-types";
import type { OptionId, Seat, Tag } from "../../game/vocabulary";
import { amountOf, tagName } from "./names";

/** One reason that adds to a number. */
export interface Part {
  readonly points: number;
  readonly line: Line;
}

/** What an option with these tags gives the viewer, aim by aim; empty for onlookers. */
export function pointsForMe(view: View, serves: readonly Tag[], crosses: readonly Tag[]): Part[] {
  const { me } = view;
  if (!me) return [];
  const parts: Part[] = [];
  const aim = view.partners.find((p) => p.seat === me.seat)!.aim;
  if (serves.includes(aim)) parts.push({ points: POINTS.public, line: about("public", aim) });
  for (const { tag } of me.aims)
    if (serves.includes(tag)) parts.push({ points: POINTS.private, line: about("private", tag) });
  if (crosses.includes(me.line.tag)) parts.push({ points: POINTS.line, line: about("line", me.line.tag) });
  return parts;
}

/** Private aims of another partner that only the viewer has learnt: those shown to all since are not repeated. */
export function learntOf(view: View, seat: Seat): readonly Tag[] {
  const shown = view.partners.find((p) => p.seat === seat)?.shown ?? [];
  return (view.me?.known[seat] ?? []).filter((tag) => !shown.includes(tag));
}

/** What the viewer can tell that such an option means for another partner: public, shown and learnt aims, and a line once said. */
export function pointsForOther(view: View, seat: Seat, serves: readonly Tag[], crosses: readonly Tag[]): Part[] {
  const partner = view.partners.find((p) => p.seat === seat);
  if (!partner) return [];
  const parts: Part[] = [];
  if (serves.includes(partner.aim)) parts.push({ points: POINTS.public, line: about("public", partner.aim) });
  const known = [...partner.shown, ...learntOf(view, seat)];
  for (const tag of known)
    if (serves.includes(tag)) parts.push({ points: POINTS.private, line: about("private", tag) });
  if (partner.line && crosses.includes(partner.line))
    parts.push({ points: POINTS.line, line: about("line", partner.line) });
  return parts;
}

const about = (what: "public" | "private" | "line", tag: Tag): Line => ({
  key: `table.why.${what}`,
  slots: { tag: tagName(tag) },
});

export const sum = (parts: readonly Part[]): number => parts.reduce((total, part) => total + part.points, 0);

/** The tracks as they stood when the latest proposal was made; null where the log does not reach back to it. */
function tracksAtProposal(view: View, log: readonly NumberedFacts[]): View["tracks"] | null {
  const tracks = { ...view.tracks };
  for (const fact of log.flatMap(({ facts }) => facts).reverse()) {
    if (fact.kind === "proposed") return tracks;
    if (fact.kind === "track") tracks[fact.track] -= fact.by;
  }
  return null;
}

/** Why the die of the latest deal was thrown at the risk it was; empty where nothing was thrown. */
export function whyThrown(view: View, content: Content, log: readonly NumberedFacts[]): Line[] {
  const { outcome } = view;
  const tracks = outcome?.option && outcome.die !== null ? tracksAtProposal(view, log) : null;
  if (!tracks) return [];
  const { option, risk } = outcome!;
  return [
    ...whyRisk({ ...view, tracks }, content, option!, risk).slice(0, -1),
    { key: "table.why.risk.was", slots: { n: risk } },
  ];
}

/** Why an option's risk is what it is now: what the card says, and what lowers it at this table. `now` in sixths. */
export function whyRisk(
  view: Pick<View, "situation" | "tracks">,
  content: Content,
  option: OptionId,
  now: number,
): Line[] {
  const printed = content.scenario.situations
    .find((s) => s.id === view.situation.id)
    ?.options.find((o) => o.id === option)?.risk;
  if (printed === undefined) return [];
  const lines: Line[] = [{ key: "table.why.risk.card", slots: { n: printed } }];
  let rest = printed;
  const lower = (line: Line, by: number) => {
    if (by <= 0 || rest <= now) return;
    lines.push(line);
    rest -= by;
  };
  if (view.tracks.clarity >= CLEAR)
    lower({ key: "table.why.risk.track", slots: { track: word("track.clarity.title"), n: CLEAR } }, 1);
  if (view.tracks.trust >= HIGH)
    lower({ key: "table.why.risk.track", slots: { track: word("track.trust.title"), n: HIGH } }, 1);
  if (rest > now) lines.push({ key: "table.why.risk.tool", slots: { n: rest - now } });
  lines.push({ key: now === 0 ? "table.why.risk.none" : "table.why.risk.now", slots: { n: now } });
  return lines;
}

/** Why an option's price is not what its card says; empty where it is. */
export function whyCost(view: View, content: Content, option: OptionView): Line[] {
  const printed = content.scenario.situations
    .find((s) => s.id === view.situation.id)
    ?.options.find((o) => o.id === option.id)?.cost.hours;
  if (printed === undefined || printed === option.cost.hours) return [];
  const lines: Line[] = [{ key: "table.why.cost.card", slots: { hours: amountOf("hours", printed) } }];
  const unclear = view.tracks.clarity === 0 ? 1 : 0;
  if (unclear) lines.push(word("table.why.cost.clarity"));
  const less = printed + unclear - option.cost.hours;
  if (less > 0) lines.push({ key: "table.why.cost.tool", slots: { hours: amountOf("hours", less) } });
  return lines;
}

/** Points an adapted option gives the viewer: the view's own number where nothing is exchanged. */
export const forMeAs = (view: View, option: OptionView, serves: readonly Tag[]): number | null =>
  view.me && option.forMe !== null
    ? serves === option.serves
      ? option.forMe
      : sum(pointsForMe(view, serves, option.crosses))
    : null;
