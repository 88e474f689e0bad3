/** Building a proposal, step by step. Pure: a draft and the view give the next draft; the rules judge it when it is sent. */
import { servedTags } from "../../game/mechanics/aims";
import { adaptHours } from "../../game/mechanics/proposal";
import { bundle, given } from "../../game/mechanics/purse";
import type { Refusal } from "../../game/moves/refusal";
import type { Adaptation, PledgeDraft, ProposalDraft } from "../../game/state";
import type { OptionView, View } from "../../game/view-types";
import {
  type Bundle,
  type ClauseId,
  type OptionId,
  RESOURCES,
  type Resource,
  type Seat,
  TAGS,
  type Tag,
} from "../../game/vocabulary";

export type Draft = ProposalDraft;

/** Most of one resource in one pledge (R10.1). */
const LARGEST_PLEDGE = 6;

export const optionIn = (view: View, id: OptionId): OptionView => view.situation.options.find((o) => o.id === id)!;

/** A proposal for this option with the fair split filled in. A clause already picked is kept. */
export const begin = (view: View, option: OptionId, clause: ClauseId | null = null): Draft => ({
  option,
  now: optionIn(view, option).split.map((line) => ({ ...line })),
  later: [],
  clause,
  adapt: null,
});

/** What the drafted proposal costs, adaptation included. */
export function costOf(view: View, draft: Draft): Bundle {
  const { cost } = optionIn(view, draft.option);
  return { ...cost, hours: cost.hours + adaptHours(draft.adapt) };
}

/** What the drafted option serves, adaptation included. */
export const servesOf = (view: View, draft: Draft): readonly Tag[] =>
  servedTags(optionIn(view, draft.option).serves, draft.adapt);

const sumOf = (lines: readonly { readonly resource: Resource; readonly amount: number }[], r: Resource): number =>
  lines.reduce((sum, line) => (line.resource === r ? sum + line.amount : sum), 0);

/** What is not covered yet (above 0) or covered too well (below 0), by resource. */
export const missing = (view: View, draft: Draft): Bundle => {
  const cost = costOf(view, draft);
  return bundle((r) => cost[r] - sumOf(draft.now, r) - sumOf(draft.later, r));
};
export const covered = (view: View, draft: Draft): boolean => RESOURCES.every((r) => missing(view, draft)[r] === 0);

/** A clause that the drafted option cannot do without, and that is neither in place nor carried. */
export function lacksClause(view: View, draft: Draft): boolean {
  const needed = optionIn(view, draft.option).requires;
  return needed !== null && !needed.inPlace && draft.clause !== needed.clause;
}

/** Why the draft as it stands cannot be proposed; null: as far as the page can tell, it can. */
export const unready = (view: View, draft: Draft): Refusal | null =>
  covered(view, draft) ? (lacksClause(view, draft) ? "needs-clause" : null) : "cost-not-covered";

export const gives = (draft: Draft, seat: Seat, resource: Resource): number => given(draft.now, seat, resource);

/** How much more this partner could give now: what it has, less what the draft already asks. */
export const room = (view: View, draft: Draft, seat: Seat, resource: Resource): number =>
  (view.partners.find((p) => p.seat === seat)?.has[resource] ?? 0) - gives(draft, seat, resource);

/** Asks one more (or one less) of a partner now; the draft as it was if that cannot be. */
export function give(view: View, draft: Draft, seat: Seat, resource: Resource, by: 1 | -1): Draft {
  const amount = gives(draft, seat, resource) + by;
  if (amount < 0 || (by > 0 && room(view, draft, seat, resource) < 1)) return draft;
  const others = draft.now.filter((line) => line.seat !== seat || line.resource !== resource);
  return { ...draft, now: amount === 0 ? others : [...others, { seat, resource, amount }] };
}

/** Credit that is left when the draft's own promises are counted (R10.1). */
export const creditLeft = (view: View, draft: Draft): number =>
  view.deal.credit - draft.later.reduce((sum, line) => sum + line.amount, 0);

/** A promise to begin with: of what is missing, or of what the partner gives now; null where none can be made. */
export function firstPromise(view: View, draft: Draft, seat: Seat): PledgeDraft | null {
  const due = view.deal.dueIn[0];
  if (due === undefined || creditLeft(view, draft) < 1) return null;
  const gap = missing(view, draft);
  const cost = costOf(view, draft);
  const free = (r: Resource) => !draft.later.some((l) => l.seat === seat && l.resource === r && l.due === due);
  const resource =
    RESOURCES.find((r) => gap[r] > 0 && free(r)) ??
    RESOURCES.find((r) => gives(draft, seat, r) > 0 && free(r)) ??
    RESOURCES.find((r) => cost[r] > 0 && free(r));
  if (!resource) return null;
  const wanted = gap[resource] > 0 ? gap[resource] : 1;
  return { seat, resource, amount: Math.min(wanted, creditLeft(view, draft), LARGEST_PLEDGE), due };
}

/** Adds a promise. Where nothing was missing, as much less is asked of that partner now. */
export function promise(view: View, draft: Draft, line: PledgeDraft): Draft {
  let next: Draft = { ...draft, later: [...draft.later, line] };
  while (missing(view, next)[line.resource] < 0 && gives(next, line.seat, line.resource) > 0)
    next = give(view, next, line.seat, line.resource, -1);
  return next;
}

/** Changes promise number `at`; amounts stay within 1..6 and within the credit. */
export function changePromise(view: View, draft: Draft, at: number, change: Partial<PledgeDraft>): Draft {
  const old = draft.later[at];
  if (!old) return draft;
  const most = Math.min(LARGEST_PLEDGE, creditLeft(view, draft) + old.amount);
  const amount = Math.max(1, Math.min(most, change.amount ?? old.amount));
  return { ...draft, later: draft.later.map((line, i) => (i === at ? { ...line, ...change, amount } : line)) };
}

export const dropPromise = (draft: Draft, at: number): Draft => ({
  ...draft,
  later: draft.later.filter((_, i) => i !== at),
});

/** Tags that may take the place of one that the option serves: private aims that were shown, neither served nor crossed by it (R7.6). */
export function adaptable(view: View, option: OptionId): { from: readonly Tag[]; to: readonly Tag[] } {
  const { serves, crosses } = optionIn(view, option);
  const shown = (tag: Tag) => view.partners.some((p) => p.shown.includes(tag));
  return { from: serves, to: TAGS.filter((tag) => shown(tag) && !serves.includes(tag) && !crosses.includes(tag)) };
}

export const adapt = (draft: Draft, adaptation: Adaptation | null): Draft => ({ ...draft, adapt: adaptation });
export const carry = (draft: Draft, clause: ClauseId | null): Draft => ({ ...draft, clause });
