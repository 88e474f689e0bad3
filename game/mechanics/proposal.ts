/** What may be proposed, and what a proposal becomes (R7.1, R7.4, R7.6). */
import { type Content, optionOf, situationOf } from "../content/content";
import type { Option } from "../content/schema";
import type { Refusal } from "../moves/refusal";
import { phasesAhead } from "../phases/length";
import { isSeat, seatOf, seatsOf } from "../scene";
import type { Adaptation, Declined, GameState, Proposal, ProposalDraft } from "../state";
import { type Bundle, RESOURCES, type Seat } from "../vocabulary";
import { clauseAllowed, inPlace } from "./agreement";
import { servedTags } from "./aims";
import { costOf, riskOf } from "./cost";
import { credit } from "./pledges";
import { given } from "./purse";

/** Hours that an adaptation adds; an insight of the convenor stands in for one of them (R7.6). */
const ADAPT_HOURS = 3;
export const adaptHours = (adapt: Adaptation | null): number =>
  adapt === null ? 0 : adapt.insight ? ADAPT_HOURS - 1 : ADAPT_HOURS;

export const optionsNow = (G: GameState, content: Content): readonly Option[] =>
  situationOf(content, G.phase.situation).options;
export const optionNow = (G: GameState, content: Content, id: Option["id"]): Option =>
  optionOf(situationOf(content, G.phase.situation), id);

/** The cost of a draft: the option's at this table now, and an adaptation's hours. */
export function draftCost(G: GameState, option: Option, adapt: ProposalDraft["adapt"]): Bundle {
  const cost = costOf(G, option);
  return { ...cost, hours: cost.hours + adaptHours(adapt) };
}

/** Why an option could not be chosen whoever pays for it (R9.3); a clause carried by the same proposal counts. */
export const refuseOption = (G: GameState, option: Option, clause: ProposalDraft["clause"]): Refusal | undefined =>
  option.requires && option.requires !== clause && !inPlace(G, option.requires) ? "needs-clause" : undefined;

/** Only towards what a partner has shown that it wants (R7.6). */
function refuseAdaptation(G: GameState, by: Seat, option: Option, { from, to, insight }: Adaptation) {
  if (!option.serves.includes(from) || option.serves.includes(to) || option.crosses.includes(to))
    return "bad-adaptation";
  const shown = seatsOf(G).some((seat) => seatOf(G, seat).aims.some((aim) => aim.shown && aim.tag === to));
  if (!shown) return "aim-not-shown";
  return insight && seatOf(G, by).insights === 0 ? "no-insight" : undefined;
}

/** Why this seat may not put this draft on the table. */
export function refuseDraft(G: GameState, content: Content, by: Seat, draft: ProposalDraft): Refusal | undefined {
  const option = optionsNow(G, content).find((o) => o.id === draft.option);
  if (!option) return "no-such-option";
  if (draft.clause && !clauseAllowed(G)) return "clause-not-now";
  if (draft.clause && inPlace(G, draft.clause)) return "clause-in-place";
  const refused = refuseOption(G, option, draft.clause);
  if (refused) return refused;
  const { adapt } = draft;
  const unfit = adapt && refuseAdaptation(G, by, option, adapt);
  if (unfit) return unfit;
  const keys = [
    ...draft.now.map((l) => `${l.seat}/${l.resource}`),
    ...draft.later.map((l) => `${l.seat}/${l.resource}/${l.due}`),
  ];
  if (new Set(keys).size < keys.length) return "same-line-twice";
  if ([...draft.now, ...draft.later].some((l) => !isSeat(G, l.seat))) return "bad-arguments";
  if (draft.now.some((l) => l.amount > seatOf(G, l.seat).has[l.resource])) return "partner-too-poor";
  const ahead = phasesAhead(G);
  if (draft.later.some((l) => !ahead.includes(l.due))) return "pledge-not-that-far";
  if (draft.later.reduce((sum, l) => sum + l.amount, 0) > credit(G)) return "no-credit";
  const cost = draftCost(G, option, adapt);
  const covered = (r: (typeof RESOURCES)[number]) =>
    [...draft.now, ...draft.later].reduce((sum, l) => (l.resource === r ? sum + l.amount : sum), 0);
  return RESOURCES.every((r) => covered(r) === cost[r]) ? undefined : "cost-not-covered";
}

/** Everything a proposal asks of one partner, now and later. */
export const askedOf = (proposal: ProposalDraft, seat: Seat): number =>
  RESOURCES.reduce((sum, r) => sum + given(proposal.now, seat, r) + given(proposal.later, seat, r), 0);

/** Whether a proposal meets the reason for which the last one was declined (R7.4). */
function answers(
  G: GameState,
  content: Content,
  draft: ProposalDraft,
  risk: number,
  last: Declined | undefined,
): boolean {
  if (!last?.reason || !last.by || !last.proposal) return false;
  const option = optionNow(G, content, draft.option);
  const before = optionNow(G, content, last.proposal.option);
  switch (last.reason) {
    case "too-dear":
      return askedOf(draft, last.by) < askedOf(last.proposal, last.by);
    case "not-our-purpose":
      return last.tag !== null && servedTags(option.serves, draft.adapt).includes(last.tag);
    case "unclear":
      return draft.clause !== null;
    case "too-risky":
      return risk < last.proposal.risk;
    case "crosses-our-line":
      return !option.crosses.some((tag) => before.crosses.includes(tag));
  }
}

/** The proposal as it lies on the table, its cost and risk fixed (R7.3). The draft has been checked. */
export function makeProposal(G: GameState, content: Content, by: Seat, draft: ProposalDraft): Proposal {
  const option = optionNow(G, content, draft.option);
  const risk = riskOf(G, option);
  const last = G.phase.deal.declined.at(-1);
  return {
    ...draft,
    by,
    cost: draftCost(G, option, draft.adapt),
    risk,
    answersReason: answers(G, content, draft, risk, last),
  };
}
