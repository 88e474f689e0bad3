/** Drafting proposals from a view alone: what a bot, and the table's fair split, can put together (R7.1). */
import type { Content } from "../content/content";
import { PROMISE } from "../mechanics/pledges";
import { adaptHours } from "../mechanics/proposal";
import { given, OPERATIONS } from "../mechanics/purse";
import type { Adaptation, PledgeDraft, ProposalDraft } from "../state";
import type { OptionView, View } from "../view-types";
import { type ClauseId, LENGTHS, RESOURCES, type Resource, type Seat, TAGS, type Tag } from "../vocabulary";
import type { Thought } from "./bot";
import { best } from "./manners";

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

/** What partners have shown that they want, and an option might be turned towards (R7.6). */
export const shownAims = (view: View): readonly Tag[] =>
  TAGS.filter((tag) => view.partners.some((p) => p.shown.includes(tag)));

/** An adaptation by this seat: an insight that it has stands in for an hour. */
export const adaptation = (view: View, from: Tag, to: Tag): Adaptation => ({
  from,
  to,
  insight: view.partners.some((p) => p.seat === view.me?.seat && p.insights > 0),
});

/** Adaptations towards what somebody has shown that it wants (R7.6), and none. */
export function adaptations({ view, mayAdapt }: Thought, option: OptionView): (Adaptation | null)[] {
  if (!mayAdapt) return [null];
  const wanted = shownAims(view).filter((tag) => !option.serves.includes(tag) && !option.crosses.includes(tag));
  return [null, ...option.serves.flatMap((from) => wanted.map((to) => adaptation(view, from, to)))];
}

/** Adds an adaptation's hours to a draft, each from whoever has most hours left. Null if they are not there. */
export function withHours(view: View, draft: ProposalDraft): ProposalDraft | null {
  const left = view.partners.map((p) => ({ seat: p.seat, has: p.has.hours - given(draft.now, p.seat, "hours") }));
  const now = [...draft.now];
  for (let n = adaptHours(draft.adapt); n > 0; n--) {
    const giver = best(left, (p) => p.has)!;
    if (giver.has < 1) return null;
    giver.has -= 1;
    const at = now.findIndex((l) => l.seat === giver.seat && l.resource === "hours");
    if (at < 0) now.push({ seat: giver.seat, resource: "hours", amount: 1 });
    else now[at] = { ...now[at]!, amount: now[at]!.amount + 1 };
  }
  return { ...draft, now };
}

const actOf = (view: View, phase: number): number =>
  LENGTHS[view.length].findIndex((act) => (act as readonly number[]).includes(phase));
const large = (line: { readonly amount: number }): boolean => line.amount >= PROMISE.least;

/** Whether these promises would be the first large one that is kept in their act, and so bring value (R10.3). */
export function promisesValue(view: View, later: readonly PledgeDraft[]): boolean {
  return later.some((line) => {
    const act = actOf(view, line.due);
    const before = view.pledges.some((p) => p.state === "standing" && large(p) && actOf(view, p.due) === act);
    return large(line) && !before && !(view.promiseKept && act === actOf(view, view.phase));
  });
}

/** The same draft with two of what it asks now promised for the next act instead. Null if that would bring no value (R10.3). */
export function withPromise(view: View, content: Content, draft: ProposalDraft): ProposalDraft | null {
  const due = pledgeDate(view);
  const amount = PROMISE.least;
  if (due === undefined || view.deal.credit - draft.later.reduce((sum, l) => sum + l.amount, 0) < amount) return null;
  if (promisesValue(view, draft.later)) return null;
  for (const resource of RESOURCES) {
    const lines = draft.now.filter((l) => l.resource === resource);
    if (lines.reduce((sum, l) => sum + l.amount, 0) < amount) continue;
    const able = view.partners.filter(
      (p) =>
        !draft.later.some((l) => l.seat === p.seat && l.resource === resource) &&
        incomeOf(content, p.seat, resource) - (resource === "hours" ? OPERATIONS : 0) >=
          amount + promisedBy(view, p.seat, resource),
    );
    const giver = best(able, (p) => given(lines, p.seat, resource) + p.has[resource] / 10);
    if (!giver) continue;
    const later = [...draft.later, { seat: giver.seat, resource, amount, due }];
    if (!promisesValue(view, later)) return null;
    return { ...draft, now: less(draft.now, giver.seat, resource, amount), later };
  }
  return null;
}

/** So much less of a resource asked now: of this seat first, then of the others in order. */
function less(now: ProposalDraft["now"], seat: Seat, resource: Resource, amount: number): ProposalDraft["now"] {
  let left = amount;
  const order = [...now].sort((a, b) => Number(b.seat === seat) - Number(a.seat === seat));
  return order.flatMap((line) => {
    if (line.resource !== resource || left === 0) return line;
    const cut = Math.min(left, line.amount);
    left -= cut;
    return line.amount > cut ? { ...line, amount: line.amount - cut } : [];
  });
}
