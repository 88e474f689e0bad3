/** What could be proposed, and standing by what one has said: shared by all who make proposals (R7.1, R7.3, R7.4). */
import { servedTags } from "../mechanics/aims";
import { askedOf } from "../mechanics/proposal";
import type { Declined, ProposalDraft } from "../state";
import type { OptionView, View } from "../view-types";
import type { ClauseId, Reason, Tag } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best } from "./manners";
import { adaptation, draftFor, shownAims, withHours, withPromise } from "./proposals";
import { expected } from "./weigh";

export interface Plan {
  readonly draft: ProposalDraft;
  /** In the measure of whoever made it; only differences count. */
  readonly value: number;
}

/** The option of a draft, as the seat sees it. The draft names one of this situation. */
export const optionOf = (view: View, draft: ProposalDraft): OptionView =>
  view.situation.options.find((o) => o.id === draft.option)!;

/** Points that a draft gives the bot's own seat, its line included: this it knows for certain. */
function ownPoints({ view, content }: Thought, draft: ProposalDraft): number {
  const option = optionOf(view, draft);
  return expected(view, content, view.me.seat, servedTags(option.serves, draft.adapt), option.crosses);
}

/** Which clause would cover most of what can still come; those that make an option possible count a little. */
export function bestClause({ view, content }: Thought): ClauseId | null {
  const { clauseAllowed, clausesLeft } = view.deal;
  if (!clauseAllowed || clausesLeft.length === 0) return null;
  const adopted = view.agreement.map((a) => a.clause);
  const uncovered = content.scenario.events.filter((e) => !e.absorbedBy.clauses.some((c) => adopted.includes(c)));
  const ahead = content.scenario.situations.filter((s) => view.phases.slice(view.position + 1).includes(s.phase));
  const use = (clause: ClauseId) =>
    uncovered.filter((e) => e.absorbedBy.clauses.includes(clause)).length * 3 +
    (clause === "changing-the-plan" && view.pledges.some((p) => p.state === "standing") ? 1 : 0) +
    ahead.filter((s) => s.options.some((o) => o.requires === clause)).length * 0.5;
  return best(clausesLeft, use) ?? null;
}

/** The clause that a proposal of this option carries: the one it needs, else the usual one. */
function clauseWith(view: View, option: OptionView, usual: ClauseId | null): ClauseId | null {
  const needed = option.requires && !option.requires.inPlace ? option.requires.clause : null;
  return needed && view.deal.clauseAllowed && view.deal.clausesLeft.includes(needed) ? needed : usual;
}

/**
 * Every option that can be covered: plain, turned towards each of the tags that `wanted` names for it and that somebody has
 * shown (R7.6), and each of these, where `promises`, with one that the citizens would see (R10.3).
 */
export function draftsOf(
  thought: Thought,
  usual: ClauseId | null,
  wanted: (option: OptionView) => readonly Tag[],
  promises = true,
): ProposalDraft[] {
  const { view, content, mayAdapt } = thought;
  const shown = shownAims(view);
  return view.situation.options.flatMap((option) => {
    const plain = draftFor(view, content, option, clauseWith(view, option, usual), true);
    if (!plain) return [];
    const fits = (tag: Tag) => shown.includes(tag) && !option.serves.includes(tag) && !option.crosses.includes(tag);
    const adapted = (mayAdapt ? wanted(option).filter(fits) : []).flatMap((to) =>
      option.serves.flatMap((from) => withHours(view, { ...plain, adapt: adaptation(view, from, to) }) ?? []),
    );
    return [plain, ...adapted].flatMap((draft) => {
      const promised = promises ? withPromise(view, content, draft) : null;
      return promised ? [draft, promised] : [draft];
    });
  });
}

const isSame = (a: ProposalDraft, b: ProposalDraft): boolean =>
  a.option === b.option && a.adapt?.to === b.adapt?.to && a.adapt?.from === b.adapt?.from;

/** Whether who has said no to `refused` for this reason could put `draft` forward without contradicting itself. */
function standsBy(thought: Thought, reason: Reason, refused: ProposalDraft, draft: ProposalDraft): boolean {
  const { view } = thought;
  const { seat } = view.me;
  if (reason === "too-dear") return askedOf(draft, seat) < askedOf(refused, seat);
  if (isSame(draft, refused) || ownPoints(thought, draft) < ownPoints(thought, refused)) return false;
  return reason !== "too-risky" || optionOf(view, draft).risk < optionOf(view, refused).risk;
}

/** Of the plans, those that do not contradict what this seat has said no to in this phase. All, if it has not. */
export function ofOneMind(thought: Thought, plans: readonly Plan[]): readonly Plan[] {
  const { seat } = thought.view.me;
  const noes = thought.view.deal.declined.filter((d): d is Declined & { proposal: NonNullable<Declined["proposal"]> } =>
    Boolean(d.by === seat && d.proposal && d.reason),
  );
  return plans.filter((p) => noes.every((d) => standsBy(thought, d.reason!, d.proposal, p.draft)));
}

/**
 * A no to the open proposal, if this seat can stand by it: it has not proposed the same itself in this phase, and one of
 * `plans` is better by `over` and does not contradict the reason. Undefined where it had better say yes.
 */
export function noTo(
  thought: Thought,
  reason: Reason,
  tag: Tag | null,
  plans: readonly Plan[],
  over: number,
): Idea | undefined {
  const { deal, me } = thought.view;
  const proposal = deal.proposal!;
  if (deal.declined.some((d) => d.convenor === me.seat && d.proposal && isSame(d.proposal, proposal))) return undefined;
  const instead = plans.some((p) => p.value > over && standsBy(thought, reason, proposal, p.draft));
  return instead ? { move: "decline", args: [reason, tag] } : undefined;
}

/** How well a draft meets the reason for which the last one was declined, and how little it repeats one that was (R7.4). */
export function heeds(view: View, draft: ProposalDraft): number {
  const last = view.deal.declined.at(-1);
  const option = optionOf(view, draft);
  let sum = 0;
  if (last?.reason === "not-our-purpose" && last.tag && servedTags(option.serves, draft.adapt).includes(last.tag))
    sum += 4;
  if (
    last?.reason === "too-dear" &&
    last.by &&
    last.proposal &&
    askedOf(draft, last.by) < askedOf(last.proposal, last.by)
  )
    sum += 4;
  if (view.deal.declined.some((d) => d.proposal?.option === option.id && d.proposal.adapt?.to === draft.adapt?.to))
    sum -= 8;
  return sum;
}
