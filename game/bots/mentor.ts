/**
 * The advisor that also thinks ahead: reads the others from what they stand for, and plays each plan forward through ways the
 * rest of the game may go, as far as its own seat can know. In hundredths of 1 + 1.
 */
import { PROMISE } from "../mechanics/pledges";
import type { ProposalDraft } from "../state";
import type { OptionView } from "../view-types";
import { CLAUSES, RESOURCES, type Tag } from "../vocabulary";
import { beforeDeal, propose, refusal } from "./advisor";
import { beliefs, chancesOf } from "./beliefs";
import type { Idea, Thought } from "./bot";
import { type Four, tagIndex, trackSteps } from "./cards";
import { play } from "./foresee";
import { type Outlook, outlookOf, type Step } from "./outlook";
import { bestClause, draftsOf, heeds, optionOf, type Plan } from "./planning";
import { shownAims } from "./proposals";
import { lean } from "./temper";
import { believe, expected, weigh, worth } from "./weigh";
import { type World, worldsOf } from "./worlds";

/** Ways the game may go that are looked at: few for all plans, more for those that are left. */
const FIRST_LOOK = 24;
const SECOND_LOOK = 72;
const FIRST_PLANS = 16;
const LEFT_OVER = 5;
/** Tags, the most wanted first, that it thinks of exchanging one for. */
const WANTED = 3;
/** What each resource pledged costs in danger. */
const IN_DANGER = 1.2;

export function mentor(thought: Thought): Idea {
  reflect(thought);
  const first = beforeDeal(thought);
  if (first !== undefined) return first;
  const { view } = thought;
  const { proposal } = view.deal;
  if (!proposal) return propose(thought, plansOf(thought));
  if (view.deal.limit - view.deal.declined.length - 1 < 1) return { move: "accept", args: [] };
  const seen = { ...optionOf(view, proposal), risk: proposal.risk, cost: proposal.cost };
  const { plans, open } = compared(thought, { draft: proposal, seen });
  return refusal(thought, plans, open!) ?? { move: "accept", args: [] };
}

/** What the stands say of the others is taken into account from here on. */
function reflect({ view, content }: Thought): void {
  for (const { seat } of view.partners)
    if (seat !== view.me.seat) believe(view, seat, chancesOf(beliefs(view, content, seat)));
}

/** What could be proposed now, best look first, played forward. */
const plansOf = (thought: Thought): readonly Plan[] => compared(thought, null).plans;

interface Open {
  readonly draft: ProposalDraft;
  /** Its option with the cost and risk that were fixed when it was made (R7.3). */
  readonly seen: OptionView;
}

/** The plans that look best, and the open proposal where there is one, in the same ways the game may go. */
function compared(
  thought: Thought,
  open: Open | null,
): { readonly plans: readonly Plan[]; readonly open: number | null } {
  const { view, content, temperament } = thought;
  reflect(thought);
  const w = worth(view, content);
  const outlook = outlookOf(thought);
  const worlds = worldsOf(thought, SECOND_LOOK);
  const few = worlds.filter((_, n) => n % (SECOND_LOOK / FIRST_LOOK) === 0);
  const wanted = (tag: Tag) =>
    view.partners.reduce((sum, p) => sum + w.seats.get(p.seat)! * expected(view, content, p.seat, [tag], []), 0);
  const order = shownAims(view)
    .map((tag) => ({ tag, at: wanted(tag) }))
    .sort((a, b) => b.at - a.at);
  const mostWanted = (option: OptionView): Tag[] =>
    order
      .filter(({ tag }) => !option.serves.includes(tag) && !option.crosses.includes(tag))
      .slice(0, WANTED)
      .map(({ tag }) => tag);
  const value = (draft: ProposalDraft, option: OptionView, among: readonly World[]) =>
    dream(outlook, among, stepOf(view.deal.declined.length, draft, option)) +
    lean(temperament, view, option, draft) -
    IN_DANGER * draft.later.reduce((sum, l) => sum + l.amount, 0);
  const plans = draftsOf(thought, bestClause(thought), mostWanted)
    .map((draft) => ({ draft, at: weigh(view, content, w, optionOf(view, draft), draft.adapt) }))
    .sort((a, b) => b.at - a.at)
    .slice(0, FIRST_PLANS)
    .map(({ draft }) => ({ draft, at: value(draft, optionOf(view, draft), few) }))
    .sort((a, b) => b.at - a.at)
    .slice(0, LEFT_OVER)
    .map(({ draft }) => ({ draft, value: value(draft, optionOf(view, draft), worlds) + heeds(view, draft) }));
  return { plans, open: open && value(open.draft, open.seen, worlds) };
}

const dream = (outlook: Outlook, worlds: readonly World[], step: Step): number =>
  worlds.reduce((sum, world) => sum + play(outlook, world, step), 0) / worlds.length;

/** A draft as a step that can be played forward, after so many proposals that came to nothing. */
function stepOf(noes: number, draft: ProposalDraft, option: OptionView): Step {
  const sum = (lines: readonly { readonly resource: string; readonly amount: number }[]): Four =>
    RESOURCES.map((r) => lines.reduce((n, l) => (l.resource === r ? n + l.amount : n), 0)) as unknown as Four;
  return {
    option: {
      cost: RESOURCES.map((r) => option.cost[r]) as unknown as Four,
      all: RESOURCES.reduce((n, r) => n + option.cost[r], 0),
      serves: option.serves.map((t) => tagIndex.get(t)!),
      crosses: option.crosses.map((t) => tagIndex.get(t)!),
      effects: trackSteps(option.effects),
      setback: trackSteps(option.setback),
      risk: option.risk,
      requires: -1,
      endsWell: option.endsWell,
    },
    from: draft.adapt ? tagIndex.get(draft.adapt.from)! : -1,
    to: draft.adapt ? tagIndex.get(draft.adapt.to)! : -1,
    clause: draft.clause ? CLAUSES.indexOf(draft.clause) : -1,
    now: sum(draft.now),
    pledged: sum(draft.later),
    promise: draft.later.some((l) => l.amount >= PROMISE.least),
    tries: noes + 1,
  };
}
