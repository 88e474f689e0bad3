/** Drafting proposals from a view alone: what a bot, and the table's fair split, can put together (R7.1). */
import type { Content } from "../content/content";
import type { Adaptation, PledgeDraft, ProposalDraft } from "../state";
import type { OptionView, View } from "../view-types";
import { type ClauseId, LENGTHS, RESOURCES, type Resource, type Seat, TAGS } from "../vocabulary";
import type { Thought } from "./bot";
import { best } from "./manners";
import { likely } from "./weigh";

/** Most that a partner can be expected to have at the next act's start, for judging pledges. */
const incomeOf = (content: Content, seat: Seat, resource: Resource): number =>
  content.scenario.roles[Number(seat)]!.income[resource];

/** A draft for an option by the fair split; what is missing is pledged by who will earn it, where credit allows. Null if it cannot be covered. */
export function draftFor(
  view: View,
  content: Content,
  option: OptionView,
  clause: ClauseId | null,
  pledges: boolean,
): ProposalDraft | null {
  if (option.requires && !option.requires.inPlace && option.requires.clause !== clause) return null;
  const later: PledgeDraft[] = [];
  let credit = view.deal.credit;
  for (const resource of RESOURCES) {
    const missing = option.missing[resource];
    if (missing === 0) continue;
    const due = pledgeDate(view);
    if (!pledges || missing > credit || due === undefined) return null;
    const giver = view.partners.find(
      (p) => incomeOf(content, p.seat, resource) >= missing + promisedBy(view, p.seat, resource),
    );
    if (!giver) return null;
    later.push({ seat: giver.seat, resource, amount: missing, due });
    credit -= missing;
  }
  return { option: option.id, now: option.split.map((l) => ({ ...l })), later, clause, adapt: null };
}

const promisedBy = (view: View, seat: Seat, resource: Resource): number =>
  view.pledges.reduce(
    (sum, p) => (p.state === "standing" && p.by === seat && p.resource === resource ? sum + p.amount : sum),
    0,
  );

/** The first phase ahead that opens an act, when purses are full again. */
const pledgeDate = (view: View): number | undefined =>
  view.deal.dueIn.find((phase) => LENGTHS[view.length].some((act) => act[0] === phase));

/** Adaptations that somebody is known to want (R7.6), and none. */
export function adaptations({ view, content, mayAdapt }: Thought, option: OptionView): (Adaptation | null)[] {
  if (!mayAdapt) return [null];
  const wanted = TAGS.filter(
    (tag) =>
      !option.serves.includes(tag) &&
      !option.crosses.includes(tag) &&
      view.partners.some(
        (p) =>
          likely(view, content, p.seat).get(tag) === 1 || content.scenario.roles[Number(p.seat)]!.publicAim === tag,
      ),
  );
  return [null, ...option.serves.flatMap((from) => wanted.map((to) => ({ from, to })))];
}

/** Adds an adaptation's hour to a draft: from whoever has most hours left. Null if nobody has one. */
export function withHour(view: View, draft: ProposalDraft): ProposalDraft | null {
  const given = (seat: Seat) => draft.now.find((l) => l.seat === seat && l.resource === "hours")?.amount ?? 0;
  const giver = best(view.partners, (p) => p.has.hours - given(p.seat))!;
  if (giver.has.hours - given(giver.seat) < 1) return null;
  const rest = draft.now.filter((l) => !(l.seat === giver.seat && l.resource === "hours"));
  return { ...draft, now: [...rest, { seat: giver.seat, resource: "hours", amount: given(giver.seat) + 1 }] };
}
