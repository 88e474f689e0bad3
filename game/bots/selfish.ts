/**
 * Each for itself: takes what is good for itself, breaks promises while Trust allows, neither shows nor asks. For simulation.
 * Accepts if its own gain less a quarter for each resource it gives is not negative; in the last round if it is over -0.5.
 */
import { POINTS, servedTags } from "../mechanics/aims";
import { askedOf } from "../mechanics/proposal";
import type { ProposalDraft } from "../state";
import type { OptionView, View } from "../view-types";
import { RESOURCES, type Seat, type Tag } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { adaptation, draftFor, shownAims, withHours } from "./proposals";
import { expected } from "./weigh";

/** Points that giving one resource is worth to it. */
const GIVEN = 0.25;
/** What it bears when the next no means drift. */
const LAST_ROUND = -0.5;
/** At this Trust or less it keeps its promises: the partnership is needed. */
const NEEDED = 2;
/** Points of its own that one probable no is worth to it. */
const REFUSAL = 2;

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

/** What fewest of the others would probably refuse, and of that what is best for itself; whoever gains most is asked first. */
function convene(thought: Thought): Idea {
  const { view, content } = thought;
  const { me } = view;
  const gain = (draft: ProposalDraft, seat: Seat) => {
    const option = optionOf(thought, draft.option);
    const probable = expected(view, content, seat, servedTags(option.serves, draft.adapt), option.crosses);
    // Who stood for an option gets something out of it.
    const stood = draft.adapt === null && view.stands?.[seat]?.option === draft.option;
    return stood && seat !== me.seat ? Math.max(probable, POINTS.public) : probable;
  };
  const value = (draft: ProposalDraft, seat: Seat) => gain(draft, seat) - GIVEN * askedOf(draft, seat);
  const drafts = view.situation.options.flatMap((option) => {
    const needed = option.requires && !option.requires.inPlace ? option.requires.clause : null;
    const clause = needed && view.deal.clauseAllowed && view.deal.clausesLeft.includes(needed) ? needed : null;
    const plain = draftFor(view, content, option, clause, true);
    return plain ? [plain, ...adapted(thought, option, plain)] : [];
  });
  const asked = drafts.map((draft) => askGainers(view, draft, (seat) => gain(draft, seat)));
  const refused = (d: ProposalDraft) => view.partners.filter((p) => p.seat !== me.seat && value(d, p.seat) < 0).length;
  const chosen = best(asked, (d) => value(d, me.seat) - REFUSAL * refused(d));
  return chosen ? { move: "propose", args: [chosen] } : { move: "pass", args: [] };
}

/** The same cost, asked of those first who gain most. */
function askGainers(view: View, draft: ProposalDraft, gain: (seat: Seat) => number): ProposalDraft {
  const order = [...view.partners].sort((a, b) => gain(b.seat) - gain(a.seat));
  const now = RESOURCES.flatMap((resource) => {
    let left = draft.now.reduce((sum, l) => (l.resource === resource ? sum + l.amount : sum), 0);
    return order.flatMap(({ seat, has }) => {
      const amount = Math.min(left, has[resource]);
      left -= amount;
      return amount > 0 ? [{ seat, resource, amount }] : [];
    });
  });
  return { ...draft, now };
}

/** The draft turned towards an aim of its own, at the cost of what is worth least to it. */
function adapted({ view, mayAdapt }: Thought, option: OptionView, draft: ProposalDraft): ProposalDraft[] {
  if (!mayAdapt) return [];
  const { me } = view;
  const open = view.partners[Number(me.seat)]!.aim;
  const shown = shownAims(view);
  const mine = me.aims
    .map((aim) => aim.tag)
    .filter((tag) => shown.includes(tag) && !option.serves.includes(tag) && !option.crosses.includes(tag));
  const own = (tag: Tag) =>
    me.aims.some((aim) => aim.tag === tag) ? POINTS.private : tag === open ? POINTS.public : 0;
  const from = best(option.serves, (tag) => -own(tag))!;
  return mine.flatMap((to) => withHours(view, { ...draft, adapt: adaptation(view, from, to) }) ?? []);
}
