/**
 * Each for itself: takes what is good for itself, breaks promises while Trust allows, neither shows nor asks. For simulation.
 * Accepts if its own gain less a quarter for each resource it gives is not negative; in the last round if it is over -0.5.
 */
import { POINTS, servedTags } from "../mechanics/aims";
import { askedOf } from "../mechanics/proposal";
import type { ProposalDraft } from "../state";
import type { OptionView } from "../view-types";
import type { Seat } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { draftFor, withHour } from "./proposals";
import { expected } from "./weigh";

/** Points that giving one resource is worth to it. */
const GIVEN = 0.25;
/** What it bears when the next no means drift. */
const LAST_ROUND = -0.5;
/** At this Trust or less it keeps its promises: the partnership is needed. */
const NEEDED = 2;

export function selfish(thought: Thought): Idea {
  const { view } = thought;
  const { me, deal } = view;
  if (!view.waiting.includes(me.seat)) return null;
  const other = elsewhere(view, view.tracks.trust <= NEEDED, false);
  if (other !== undefined) return other;
  if (view.step === "stand") {
    const forSeat = (seat: Seat) => (o: OptionView) => expected(view, thought.content, seat, o.serves, o.crosses);
    const { options } = view.situation;
    return { move: "stand", args: [best(options, forSeat(me.seat))!.id, best(options, forSeat(me.mirror))!.id] };
  }
  if (!deal.proposal) return convene(thought);
  const worth = (deal.proposal.forMe ?? 0) - GIVEN * askedOf(deal.proposal, me.seat);
  const last = deal.declined.length + 1 >= deal.limit;
  if (worth >= 0 || (last && worth > LAST_ROUND)) return { move: "accept", args: [] };
  const missing = me.aims.find(
    (aim) => !servedTags(optionOf(thought, deal.proposal!.option).serves, deal.proposal!.adapt).includes(aim.tag),
  );
  if ((deal.proposal.forMe ?? 0) < 0) return { move: "decline", args: ["crosses-our-line", null] };
  return missing && deal.proposal.forMe === 0
    ? { move: "decline", args: ["not-our-purpose", missing.tag] }
    : { move: "decline", args: ["too-dear", null] };
}

const optionOf = ({ view }: Thought, id: string): OptionView => view.situation.options.find((o) => o.id === id)!;

/** What is best for itself among what the others would probably bear; if there is nothing, what is best for itself. */
function convene(thought: Thought): Idea {
  const { view, content } = thought;
  const { me } = view;
  const value = (draft: ProposalDraft, seat: Seat) => {
    const option = optionOf(thought, draft.option);
    const serves = servedTags(option.serves, draft.adapt);
    return expected(view, content, seat, serves, option.crosses) - GIVEN * askedOf(draft, seat);
  };
  const drafts = view.situation.options.flatMap((option) => {
    const needed = option.requires && !option.requires.inPlace ? option.requires.clause : null;
    const clause = needed && view.deal.clauseAllowed && view.deal.clausesLeft.includes(needed) ? needed : null;
    const plain = draftFor(view, content, option, clause, true);
    return plain ? [plain, ...adapted(thought, option, plain)] : [];
  });
  const borne = drafts.filter((d) => view.partners.every((p) => p.seat === me.seat || value(d, p.seat) >= LAST_ROUND));
  const chosen = best(borne.length > 0 ? borne : drafts, (d) => value(d, me.seat));
  return chosen ? { move: "propose", args: [chosen] } : { move: "pass", args: [] };
}

/** The draft turned towards an aim of its own, at the cost of what is worth least to it. */
function adapted({ view, mayAdapt }: Thought, option: OptionView, draft: ProposalDraft): ProposalDraft[] {
  if (!mayAdapt) return [];
  const mine = view.me.aims
    .map((aim) => aim.tag)
    .filter((tag) => !option.serves.includes(tag) && !option.crosses.includes(tag));
  const own = (tag: string) =>
    view.me.aims.some((aim) => aim.tag === tag)
      ? POINTS.private
      : view.partners[Number(view.me.seat)]!.aim === tag
        ? POINTS.public
        : 0;
  const from = best(option.serves, (tag) => -own(tag))!;
  return mine.flatMap((to) => withHour(view, { ...draft, adapt: { from, to } }) ?? []);
}
