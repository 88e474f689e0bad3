/**
 * Why a bot does what it does, found among what the whole table knows: of all that speaks for the move in public, the weightiest.
 * What it knows alone may have turned the scale, but is never named; so a reason gives away no more than the move itself.
 */
import { toolOf } from "../content/content";
import { servedTags } from "../mechanics/aims";
import { askedOf } from "../mechanics/proposal";
import { total } from "../mechanics/purse";
import type { ProposalDraft } from "../state";
import type { OptionView } from "../view-types";
import type { Reason as NoReason, Seat, Tag, Track } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best } from "./manners";
import { optionOf } from "./planning";
import type { Reason } from "./reason";
import { placeIn } from "./talking";

/** The reason for an idea of this thought. Every move has one. */
export function explain(thought: Thought, idea: NonNullable<Idea>): Reason {
  const { view } = thought;
  const [first, second] = idea.args;
  switch (idea.move) {
    case "propose":
      return whyPropose(thought, first as ProposalDraft);
    case "pass":
      return { kind: "nothing-to-propose" };
    case "accept":
      return whyAccept(thought);
    case "decline":
      return whyDecline(thought, first as NoReason, second as Tag | null);
    case "showAim":
      return whyShow(thought, first as Tag);
    case "ask":
      return { kind: "wants-to-know", partner: view.me.mirror };
    case "playTool":
      return whyTool(thought, first as string, second as { partner?: Seat; resource?: Reason["resource"] });
    case "keepPledge":
      return { kind: "keeps-word", number: view.tracks.trust };
    case "breakPledge":
      return whyBreak(thought, first as number);
    case "askToMovePledge":
      return { kind: "needs-time" };
    case "answerTemptation":
      return first
        ? { kind: "pays-for-trust", number: view.event?.hours ?? 0 }
        : { kind: "cannot-keep", resource: "hours" };
    case "pressOn":
      return first ? { kind: "says-line", number: view.tracks.clarity } : { kind: "carries-on" };
    case "vote":
      if (view.vote?.on === "move-pledge") return { kind: "gives-time" };
      return { kind: "plays-on", number: view.phases.length - 1 - view.position };
    default:
      return { kind: "own-view" };
  }
}

/** What all know a seat wants: its public aim and those it has shown. */
const openAims = (view: Thought["view"], seat: Seat): readonly Tag[] => {
  const { aim, shown } = view.partners[Number(seat)]!;
  return [aim, ...shown];
};

interface Speaks {
  readonly reason: Reason;
  /** How much it speaks for the move, roughly in hundredths of 1 + 1. */
  readonly weight: number;
}
const weightiest = (all: readonly (Speaks | false | null | undefined)[], otherwise: Reason): Reason =>
  best(
    all.filter((s): s is Speaks => Boolean(s) && (s as Speaks).weight > 0),
    (s) => s.weight,
  )?.reason ?? otherwise;

/** The partner that is furthest behind in what all can see, the viewer's own seat included. */
const lastOpenly = ({ view, content }: Thought): Seat =>
  best(view.partners, (p) => -p.gain / (content.measured.alone[p.role] ?? 14))!.seat;

const stepsOf = (option: OptionView, track: Track): number =>
  option.effects.reduce((sum, e) => (e.do === "track" && e.track === track ? sum + e.by : sum), 0);

/** Whether the citizens are further behind than anybody whose gain can be seen. */
function citizensBehind({ view, content }: Thought): boolean {
  const share = (view.position + 1) / view.phases.length;
  const theirs = view.tracks.value / (content.measured.target * share);
  return (
    view.position > 0 &&
    view.partners.every((p) => theirs <= (p.gain * 2) / ((content.measured.alone[p.role] ?? 14) * share))
  );
}

function whyPropose(thought: Thought, draft: ProposalDraft): Reason {
  const { view, temperament } = thought;
  const option = optionOf(view, draft);
  const serves = servedTags(option.serves, draft.adapt);
  const last = view.deal.declined.at(-1);
  const behind = lastOpenly(thought);
  const helped = openAims(view, behind).find((tag) => serves.includes(tag));
  const served = view.partners.filter((p) => openAims(view, p.seat).some((tag) => serves.includes(tag))).length;
  const others = view.situation.options.filter((o) => o.id !== option.id);
  const risks = others.map((o) => o.risk);
  const costs = others.map((o) => total(o.cost));
  const low = (["trust", "clarity", "anchoring"] as const).filter((t) => view.tracks[t] <= 3 && stepsOf(option, t) > 0);
  const needed = option.requires && !option.requires.inPlace ? draft.clause : null;
  const next = placeIn(view).last ? undefined : view.phases[view.position + 1];
  return weightiest(
    [
      last?.by && meets(thought, draft, last) && { reason: { kind: "answers-no", partner: last.by }, weight: 20 },
      option.endsWell && { reason: { kind: "ends-well" }, weight: 30 },
      draft.adapt !== null && adaptedFor(thought, draft.adapt.to, draft.adapt.from),
      helped !== undefined &&
        view.position > 0 && {
          reason: { kind: "lifts-behind", partner: behind, tag: helped },
          weight: temperament === "people-first" ? 14 : 10,
        },
      citizensBehind(thought) &&
        stepsOf(option, "value") >= 2 && {
          reason: { kind: "citizens-behind", number: stepsOf(option, "value") },
          weight: temperament === "people-first" ? 13 : 9,
        },
      low.length > 0 && {
        reason: { kind: "tends-track", track: low[0]!, number: view.tracks[low[0]!] },
        weight: temperament === "careful" ? 13 : 8.5,
      },
      needed !== null && { reason: { kind: "makes-possible", clause: needed, option: option.id }, weight: 9.5 },
      served >= 3 && { reason: { kind: "serves-many", number: served }, weight: 2.5 * served },
      option.risk === 0 &&
        Math.max(...risks) >= 2 && {
          reason: { kind: "takes-no-risk" },
          weight: temperament === "careful" ? 12 : 5,
        },
      option.risk >= 2 &&
        served >= 2 && {
          reason: { kind: "worth-the-risk", number: served },
          weight: temperament === "eager" ? 12 : 6,
        },
      total(option.cost) <= Math.min(...costs) &&
        next !== undefined && {
          reason: { kind: "saves-hours", phase: next },
          weight: temperament === "thrifty" ? 12 : 4,
        },
      served === 2 && { reason: { kind: "serves-many", number: served }, weight: 4.5 },
    ],
    { kind: "most-for-all", option: option.id },
  );
}

/** An exchange of tags: for whoever is known to want it, else only what the draft says itself. */
function adaptedFor({ view }: Thought, to: Tag, from: Tag): Speaks {
  const wants = view.partners.find((p) => openAims(view, p.seat).includes(to));
  if (!wants) return { reason: { kind: "adapts", tag: to }, weight: 11 };
  const lost = view.partners.some((p) => openAims(view, p.seat).includes(from));
  return { reason: { kind: "adapts-for", partner: wants.seat, tag: to }, weight: lost ? 9 : 12 };
}

/** Whether the draft meets the reason of the last no, as all can see. */
function meets({ view }: Thought, draft: ProposalDraft, last: Thought["view"]["deal"]["declined"][number]): boolean {
  const { proposal, by } = last;
  if (!proposal || !by) return false;
  const option = optionOf(view, draft);
  const before = optionOf(view, proposal);
  switch (last.reason) {
    case "too-dear":
      return askedOf(draft, by) < askedOf(proposal, by);
    case "not-our-purpose":
      return last.tag !== null && servedTags(option.serves, draft.adapt).includes(last.tag);
    case "unclear":
      return draft.clause !== null;
    case "too-risky":
      return option.risk < proposal.risk;
    case "crosses-our-line":
      return !option.crosses.some((tag) => before.crosses.includes(tag));
    case null:
      return false;
  }
}

function whyAccept(thought: Thought): Reason {
  const { view, temperament } = thought;
  const { me, deal } = view;
  const proposal = deal.proposal!;
  const option = optionOf(view, proposal);
  const serves = servedTags(option.serves, proposal.adapt);
  const ours = openAims(view, me.seat).find((tag) => serves.includes(tag));
  const behind = lastOpenly(thought);
  const theirs = openAims(view, behind).find((tag) => serves.includes(tag));
  const people = temperament === "people-first" ? 6 : 0;
  return weightiest(
    [
      ours !== undefined && { reason: { kind: "serves-us", tag: ours }, weight: 10 },
      theirs !== undefined &&
        behind !== me.seat &&
        view.position > 0 && { reason: { kind: "helps-behind", partner: behind, tag: theirs }, weight: 7 + people },
      stepsOf(option, "value") >= 2 && {
        reason: { kind: "helps-citizens", number: stepsOf(option, "value") },
        weight: 5 + people,
      },
      askedOf(proposal, me.seat) === 0 && {
        reason: { kind: "costs-us-nothing" },
        weight: temperament === "thrifty" ? 11 : 4,
      },
      deal.declined.length + 1 >= deal.limit && { reason: { kind: "before-it-drifts" }, weight: 6 },
    ],
    { kind: "good-enough" },
  );
}

function whyDecline({ view }: Thought, reason: NoReason, tag: Tag | null): Reason {
  const { me } = view;
  const proposal = view.deal.proposal!;
  switch (reason) {
    case "too-dear": {
      const hours = proposal.now.reduce((n, l) => (l.seat === me.seat && l.resource === "hours" ? n + l.amount : n), 0);
      const next = placeIn(view).last ? undefined : view.phases[view.position + 1];
      if (hours > 0 && next !== undefined) return { kind: "hours-needed", number: hours, phase: next };
      return { kind: "asks-much", number: askedOf(proposal, me.seat) };
    }
    case "not-our-purpose":
      return tag ? { kind: "misses-aim", tag } : { kind: "misses-aim" };
    case "too-risky":
      return { kind: "risk-too-high", number: proposal.risk };
    case "unclear":
      return { kind: "too-unclear" };
    case "crosses-our-line":
      return me.line.shown ? { kind: "against-line", tag: me.line.tag } : { kind: "against-line" };
  }
}

function whyShow(thought: Thought, tag: Tag): Reason {
  const { view } = thought;
  const adaptable = best(
    view.situation.options.filter((o) => !o.serves.includes(tag) && !o.crosses.includes(tag)),
    (o) => o.serves.length,
  );
  if (!view.aimShown) return { kind: "shows-first", tag };
  if (adaptable && view.deal.convenor !== view.me.seat && thought.mayAdapt) return { kind: "shows-to-adapt", tag };
  return { kind: "shows-too", tag };
}

function whyTool(
  { view, content }: Thought,
  id: string,
  named: { partner?: Seat; resource?: Reason["resource"] },
): Reason {
  const { effects } = toolOf(content, id);
  for (const effect of effects) {
    switch (effect.do) {
      case "track":
        return { kind: "tool-for-track", track: effect.track, number: view.tracks[effect.track] };
      case "find":
        return named.resource ? { kind: "tool-for-resource", resource: named.resource } : { kind: "tool-for-later" };
      case "lower-risk":
        if ((view.deal.proposal?.risk ?? 0) > 0) return { kind: "tool-against-risk", number: view.deal.proposal!.risk };
        break;
      case "shield":
        return { kind: "tool-against-events" };
      case "save-hour":
        return { kind: "tool-for-hours" };
      case "see-aim":
        return named.partner ? { kind: "tool-to-know", partner: named.partner } : { kind: "tool-for-later" };
      default:
        break;
    }
  }
  return { kind: "tool-for-later" };
}

function whyBreak({ view }: Thought, id: number): Reason {
  const pledge = view.pledges.find((p) => p.id === id);
  return pledge && view.partners[Number(view.me.seat)]!.has[pledge.resource] < pledge.amount
    ? { kind: "cannot-keep", resource: pledge.resource }
    : { kind: "breaks-for-own" };
}
