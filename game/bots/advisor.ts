/** Plays as the toolbox advises: reads the others, shows what it wants, agrees early, keeps its promises, leaves nobody behind. */
import { servedTags } from "../mechanics/aims";
import { PROMISE } from "../mechanics/pledges";
import type { ProposalDraft } from "../state";
import type { OptionView } from "../view-types";
import { type Seat, TAGS } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { bestClause, draftsOf, heeds, noTo, ofOneMind, optionOf, type Plan } from "./planning";
import { promisesValue } from "./proposals";
import { talkFirst } from "./talking";
import { lean } from "./temper";
import { expected, type Worth, weigh, worth } from "./weigh";

/** A proposal so much worse (hundredths of 1 + 1) than the best in sight is worth another round. */
const ANOTHER_ROUND = 9;
/** What each resource pledged costs in danger. */
const PLEDGED = 1.2;
/** How probably a promise will be kept. */
const KEPT = 0.9;

export function advisor(thought: Thought): Idea {
  const first = beforeDeal(thought);
  if (first !== undefined) return first;
  const { view } = thought;
  const plans = plansOf(thought, worth(view, thought.content));
  return view.deal.proposal ? answer(thought, plans) : propose(thought, plans);
}

/** Talk while a deal is made, nothing while others are waited for, what another step asks, a stand. Undefined: a deal is to be thought of. */
export function beforeDeal(thought: Thought): Idea | undefined {
  const { view } = thought;
  if (view.step === "deal" && !view.vote) {
    const talk = talkFirst(thought);
    if (talk) return talk;
  }
  if (!view.waiting.includes(view.me.seat)) return null;
  const other = elsewhere(view, true, true);
  if (other !== undefined) return other;
  return view.step === "stand" ? takeStand(thought) : undefined;
}

/** Honest, but with an eye to the others: one's own points count double. */
export function takeStand({ view, content }: Thought): Idea {
  const w = worth(view, content);
  const { options } = view.situation;
  const prefer = (seat: Seat) => (o: OptionView) =>
    expected(view, content, seat, o.serves, o.crosses) * w.seats.get(seat)! + weigh(view, content, w, o, null);
  return { move: "stand", args: [best(options, prefer(view.me.seat))!.id, best(options, prefer(view.me.mirror))!.id] };
}

/** The best of the plans that do not contradict this seat's own no; a pass where nothing can be proposed. */
export function propose(thought: Thought, plans: readonly Plan[]): Idea {
  const plan = best(ofOneMind(thought, plans), (p) => p.value) ?? best(plans, (p) => p.value);
  return plan ? { move: "propose", args: [plan.draft] } : { move: "pass", args: [] };
}

/** What a draft is worth to all: its option, what its promises risk, and what a kept promise would show (R10.3). */
function worthOf({ view, content }: Thought, w: Worth, option: OptionView, draft: ProposalDraft): number {
  const pledged = draft.later.reduce((sum, l) => sum + l.amount, 0);
  const seen = promisesValue(view, draft.later) ? PROMISE.value * KEPT * w.citizens : 0;
  return weigh(view, content, w, option, draft.adapt) - pledged * PLEDGED + seen;
}

/** All that could be proposed now, as this seat sees it. */
function plansOf(thought: Thought, w: Worth): Plan[] {
  const { view, temperament } = thought;
  return draftsOf(thought, bestClause(thought), () => TAGS).map((draft) => {
    const option = optionOf(view, draft);
    const value = worthOf(thought, w, option, draft) + heeds(view, draft);
    return { draft, value: value + lean(temperament, view, option, draft) };
  });
}

/** Says yes unless there is clearly more for all in another round, or its own line is crossed for little. */
function answer(thought: Thought, plans: readonly Plan[]): Idea {
  const { view, content, temperament } = thought;
  const proposal = view.deal.proposal!;
  const option = { ...optionOf(view, proposal), risk: proposal.risk, cost: proposal.cost };
  const w = worth(view, content);
  const value = worthOf(thought, w, option, proposal) + lean(temperament, view, option, proposal);
  return refusal(thought, plans, value) ?? { move: "accept", args: [] };
}

/** A no, where one of the plans is clearly better than the open proposal is worth (`value`), with the reason that is nearest. */
export function refusal(thought: Thought, plans: readonly Plan[], value: number): Idea | undefined {
  const { view } = thought;
  const { me, deal } = view;
  const proposal = deal.proposal!;
  const option = optionOf(view, proposal);
  const rounds = deal.limit - deal.declined.length - 1;
  const crosses = option.crosses.includes(me.line.tag);
  const mine = proposal.forMe ?? 0;
  const missing = me.aims.find((a) => !servedTags(option.serves, proposal.adapt).includes(a.tag));
  if (rounds >= 2) {
    const over = value + ANOTHER_ROUND;
    const no =
      (crosses && noTo(thought, "crosses-our-line", null, plans, over)) ||
      (mine <= 0 && missing && noTo(thought, "not-our-purpose", missing.tag, plans, over)) ||
      (proposal.risk >= 3 && noTo(thought, "too-risky", null, plans, over)) ||
      (missing && noTo(thought, "not-our-purpose", missing.tag, plans, over));
    if (no) return no;
  }
  if (rounds < 1 || !crosses || mine >= 0) return undefined;
  const others = plans.filter((p) => p.draft.option !== option.id);
  return noTo(thought, "crosses-our-line", null, others, value - 2);
}
