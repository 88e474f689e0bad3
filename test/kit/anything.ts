/** A policy that makes every kind of move there is, so that whole games reach the rare ones too. */
import type { Idea, Thought } from "../../game/bots/bot";
import { canPayTemptation } from "../../game/bots/manners";
import { adaptation, draftFor, shownAims, withHours } from "../../game/bots/proposals";
import { random } from "../../game/bots/random";
import type { ProposalDraft } from "../../game/state";
import type { ToolView } from "../../game/view-types";
import { REASONS, RESOURCES, TAGS } from "../../game/vocabulary";

/** In every so many cases where it could. */
const NOW_AND_THEN = 6;

export function anything(thought: Thought): Idea {
  const { view, roll } = thought;
  const { choices } = view;
  const maybe = (about: string, sides = NOW_AND_THEN) => roll(about, sides) === 1;
  if (view.vote) return choices.vote === null ? { move: "vote", args: [!maybe("no", 9)] } : null;
  if (choices.askRewind === null && maybe("rewind")) return { move: "askRewind", args: [] };
  if (choices.askEndWell === null && maybe("end", 30)) return { move: "askEndWell", args: [] };
  if (choices.withdraw === null && maybe("withdraw", 30)) return { move: "withdraw", args: [] };
  if (view.step === "deal") return talk(thought) ?? dealing(thought);
  if (view.step === "pledges") return settle(thought);
  if (view.step === "event") return { move: "answerTemptation", args: [canPayTemptation(view) && !maybe("break", 3)] };
  return random(thought);
}

function settle({ view, roll }: Thought): Idea {
  const pledge = view.pledges.find((p) => p.mine);
  if (!pledge?.mine) return null;
  if (pledge.mine.move === null && roll("move", 2) === 1) return { move: "askToMovePledge", args: [pledge.id] };
  if (pledge.mine.keep === null && roll("keep", 6) > 1) return { move: "keepPledge", args: [pledge.id] };
  return { move: "breakPledge", args: [pledge.id] };
}

function talk({ view, roll }: Thought): Idea {
  const { me, choices } = view;
  const pick = <T>(about: string, list: readonly T[]): T => list[roll(about, list.length) - 1]!;
  const aim = me.aims.find((a) => !a.shown);
  if (choices.showAim === null && aim && roll("show", 12) === 1) return { move: "showAim", args: [aim.tag] };
  if (choices.ask === null && roll("ask", 2) === 1) return { move: "ask", args: [] };
  const tools = me.tools.filter((t) => t.refused === null);
  if (choices.playTool !== null || tools.length === 0 || roll("tool", 5) > 1) return null;
  const tool: ToolView = pick("which-tool", tools);
  const others = view.partners.filter((p) => p.seat !== me.seat);
  const partner = others.find((p) => p.shown.length + (me.known[p.seat]?.length ?? 0) < 2);
  const pledge = view.pledges.find(
    (p) => p.state === "standing" && view.phases.indexOf(p.due) < view.phases.length - 1,
  );
  const choice = {
    ...(tool.needs.includes("partner") && partner ? { partner: partner.seat } : {}),
    ...(tool.needs.includes("resource") ? { resource: pick("resource", RESOURCES) } : {}),
    ...(tool.needs.includes("pledge") && pledge ? { pledge: pledge.id } : {}),
  };
  return tool.needs.every((need) => need in choice) ? { move: "playTool", args: [tool.id, choice] } : null;
}

function dealing(thought: Thought): Idea {
  const { view, roll } = thought;
  const { me, deal } = view;
  if (!view.waiting.includes(me.seat)) return null;
  if (!deal.proposal) return convene(thought);
  if (roll("yes", 8) > 1) return { move: "accept", args: [] };
  const reason = REASONS[roll("reason", REASONS.length) - 1]!;
  const tag = reason === "not-our-purpose" ? TAGS[roll("tag", TAGS.length) - 1]! : null;
  return { move: "decline", args: [reason, tag] };
}

/** Any option that can be covered, with a clause, an adaptation and pledges as chance will have it. */
function convene({ view, content, roll }: Thought): Idea {
  const { deal } = view;
  if (roll("pass", 15) === 1) return { move: "pass", args: [] };
  const clause =
    deal.clauseAllowed && deal.clausesLeft.length > 0
      ? deal.clausesLeft[roll("clause", deal.clausesLeft.length) - 1]!
      : null;
  const drafts = view.situation.options.flatMap((o) => draftFor(view, content, o, clause, true) ?? []);
  if (drafts.length === 0) return { move: "pass", args: [] };
  const draft = drafts[roll("draft", drafts.length) - 1]!;
  return { move: "propose", args: [later(view, adapted(view, draft, roll), roll)] };
}

/** With an adaptation towards what somebody has shown that it wants, if the hours are there. */
function adapted(view: Thought["view"], draft: ProposalDraft, roll: Thought["roll"]): ProposalDraft {
  const option = view.situation.options.find((o) => o.id === draft.option)!;
  const wanted = shownAims(view).filter((tag) => !option.serves.includes(tag) && !option.crosses.includes(tag));
  if (wanted.length === 0 || roll("adapt", 2) > 1) return draft;
  const adapt = adaptation(view, option.serves[0]!, wanted[roll("to", wanted.length) - 1]!);
  return withHours(view, { ...draft, adapt }) ?? draft;
}

/** With one contribution pledged for later instead of given now, where credit allows. */
function later(view: Thought["view"], draft: ProposalDraft, roll: Thought["roll"]): ProposalDraft {
  const { credit, dueIn } = view.deal;
  const line = draft.now.find((l) => l.amount <= credit - draft.later.reduce((sum, p) => sum + p.amount, 0));
  if (!line || dueIn.length === 0 || draft.later.length > 0 || roll("later", 2) > 1) return draft;
  const due = dueIn[roll("due", dueIn.length) - 1]!;
  return { ...draft, now: draft.now.filter((l) => l !== line), later: [{ ...line, due }] };
}
