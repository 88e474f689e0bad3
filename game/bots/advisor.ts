/** Plays as the toolbox advises: reads the others, shows what it wants, agrees early, keeps its promises, leaves nobody behind. */
import { toolOf } from "../content/content";
import { servedTags } from "../mechanics/aims";
import { askedOf } from "../mechanics/proposal";
import type { ProposalDraft } from "../state";
import type { OptionView, View } from "../view-types";
import { type ClauseId, RESOURCES, type Resource, type Seat } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { adaptations, draftFor, withHour } from "./proposals";
import { expected, hoursWorth, stepWorth, type Worth, weigh, worth } from "./weigh";

/** A proposal so much worse (hundredths of 1 + 1) than the best in sight is worth another round. */
const ANOTHER_ROUND = 9;

export function advisor(thought: Thought): Idea {
  const { view } = thought;
  const { me } = view;
  if (view.step === "deal" && !view.vote) {
    const talk = talkFirst(thought);
    if (talk) return talk;
  }
  if (!view.waiting.includes(me.seat)) return null;
  const other = elsewhere(view, true, view.tracks.clarity < 7);
  if (other !== undefined) return other;
  if (view.step === "stand") return takeStand(thought);
  return view.deal.proposal ? answer(thought) : convene(thought);
}

/** Honest, but with an eye to the others: one's own points count double. */
function takeStand({ view, content }: Thought): Idea {
  const w = worth(view, content);
  const { options } = view.situation;
  const prefer = (seat: Seat) => (o: OptionView) =>
    expected(view, content, seat, o.serves, o.crosses) * w.seats.get(seat)! + weigh(view, content, w, o, null);
  return { move: "stand", args: [best(options, prefer(view.me.seat))!.id, best(options, prefer(view.me.mirror))!.id] };
}

/** What is said before anything is proposed: aims shown, questions asked, tools played. */
function talkFirst(thought: Thought): Idea {
  const { view } = thought;
  const { me, choices } = view;
  const aim = me.aims.find((a) => !a.shown);
  if (aim && choices.showAim === null) return { move: "showAim", args: [aim.tag] };
  if (choices.ask === null) return { move: "ask", args: [] };
  if (choices.playTool !== null) return null;
  for (const tool of me.tools) {
    if (tool.refused !== null) continue;
    const choice = useOf(thought, tool.id);
    if (choice) return { move: "playTool", args: [tool.id, choice] };
  }
  return null;
}

/** Whether a tool is worth its hours now, and what to name; null if it can wait. */
function useOf(thought: Thought, id: string): Record<string, unknown> | null {
  const { view, content } = thought;
  const tool = toolOf(content, id);
  const choice: Record<string, unknown> = {};
  let value = 0;
  for (const effect of tool.effects) {
    switch (effect.do) {
      case "track":
        value += effect.by * (effect.track === "value" ? 8 : stepWorth(view, effect.track));
        break;
      case "find":
        choice["resource"] = scarcest(view);
        value += effect.amount * 4;
        break;
      case "see-aim": {
        const partner = best(
          view.partners.filter((p) => p.seat !== view.me.seat),
          (p) => 2 - p.shown.length - (view.me.known[p.seat]?.length ?? 0),
        )!;
        choice["partner"] = partner.seat;
        value += partner.shown.length + (view.me.known[partner.seat]?.length ?? 0) < 2 ? 3 : 0;
        break;
      }
      case "lower-risk": {
        const risk = view.deal.proposal?.risk ?? 0;
        value += Math.min(effect.by, risk) * 4;
        break;
      }
      case "shield":
        value += view.phase >= 4 && view.phase < 11 ? 5 : 0;
        break;
      case "one-more":
        value += view.deal.declined.length === 2 && !view.deal.proposal ? 6 : 0;
        break;
      case "postpone": {
        const mine = view.pledges.find((p) => p.state === "standing" && view.deal.dueIn.includes(p.due));
        if (mine) choice["pledge"] = mine.id;
        break;
      }
      case "save-hour":
        value += view.deal.proposal ? 0 : 4;
        break;
      case "see-event":
      case "insight":
        value += 1;
        break;
    }
  }
  if (tool.effects.some((e) => e.do === "postpone") && choice["pledge"] === undefined && tool.effects.length === 1)
    return null;
  return value > hoursWorth(view, tool.cost, dealHours(view)) ? choice : null;
}

/** Hours that the deal of this phase will need: those of the open proposal are not to be had any more. */
const dealHours = (view: View): number =>
  view.deal.proposal?.cost.hours ?? Math.max(...view.situation.options.map((o) => o.cost.hours)) + 1;

/** The kind of which the table has least, counted against what an option asks. */
function scarcest(view: View): Resource {
  const asked = (r: Resource) => view.situation.options.reduce((sum, o) => sum + o.missing[r] * 4 + o.cost[r], 0);
  const has = (r: Resource) => view.partners.reduce((sum, p) => sum + p.has[r], 0);
  return best(RESOURCES, (r) => asked(r) - has(r))!;
}

/** Which clause would cover most of what can still come; those that make an option possible first. */
function bestClause({ view, content }: Thought): ClauseId | null {
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

interface Plan {
  readonly draft: ProposalDraft;
  readonly value: number;
}

/** The best that could be proposed now, as this seat sees it. */
function bestPlan(thought: Thought, w: Worth): Plan | undefined {
  const { view, content } = thought;
  const usual = bestClause(thought);
  const plans = view.situation.options.flatMap((option) => {
    const needed = option.requires && !option.requires.inPlace ? option.requires.clause : null;
    const clause = needed && view.deal.clauseAllowed && view.deal.clausesLeft.includes(needed) ? needed : usual;
    const draft = draftFor(view, content, option, clause, true);
    if (!draft) return [];
    return adaptations(thought, option).flatMap((adapt) => {
      const full = adapt ? withHour(view, { ...draft, adapt }) : draft;
      return full ? [{ draft: full, value: planValue(thought, w, option, full) }] : [];
    });
  });
  return best(plans, (p) => p.value);
}

function planValue({ view, content }: Thought, w: Worth, option: OptionView, draft: ProposalDraft): number {
  const pledged = draft.later.reduce((sum, l) => sum + l.amount, 0);
  const last = view.deal.declined.at(-1);
  const serves = servedTags(option.serves, draft.adapt);
  let meets = 0;
  if (last?.reason === "not-our-purpose" && last.tag && serves.includes(last.tag)) meets = 4;
  if (
    last?.reason === "too-dear" &&
    last.by &&
    last.proposal &&
    askedOf(draft, last.by) < askedOf(last.proposal, last.by)
  )
    meets = 4;
  const same = view.deal.declined.some(
    (d) => d.proposal?.option === option.id && d.proposal.adapt?.to === draft.adapt?.to,
  )
    ? 8
    : 0;
  return weigh(view, content, w, option, draft.adapt) - pledged * 1.2 + meets - same;
}

function convene(thought: Thought): Idea {
  const plan = bestPlan(thought, worth(thought.view, thought.content));
  return plan ? { move: "propose", args: [plan.draft] } : { move: "pass", args: [] };
}

/** Says yes unless there is clearly more for all in another round, or its own line is crossed for little. */
function answer(thought: Thought): Idea {
  const { view, content } = thought;
  const { me, deal } = view;
  const proposal = deal.proposal!;
  const option = view.situation.options.find((o) => o.id === proposal.option)!;
  const w = worth(view, content);
  const rounds = deal.limit - deal.declined.length - 1;
  const plan = bestPlan(thought, w);
  const value = weigh(view, content, w, { ...option, risk: proposal.risk, cost: proposal.cost }, proposal.adapt);
  const crosses = option.crosses.includes(me.line.tag);
  const mine = proposal.forMe ?? 0;
  const decline = (reason: string, tag: string | null = null): Idea => ({ move: "decline", args: [reason, tag] });
  if (rounds >= 2 && plan && plan.value - value > ANOTHER_ROUND) {
    if (crosses) return decline("crosses-our-line");
    const missing = me.aims.find((a) => !servedTags(option.serves, proposal.adapt).includes(a.tag));
    if (mine <= 0 && missing) return decline("not-our-purpose", missing.tag);
    if (proposal.risk >= 3) return decline("too-risky");
    if (missing) return decline("not-our-purpose", missing.tag);
  }
  if (rounds >= 1 && crosses && mine < 0 && plan && plan.draft.option !== option.id && plan.value > value - 2)
    return decline("crosses-our-line");
  return { move: "accept", args: [] };
}
