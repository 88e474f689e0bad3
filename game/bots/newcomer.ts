/**
 * Like people at their first table: looks at a few proposals and takes the best of them, forgets every other aim it has been
 * shown, thinks of its own house first, says yes unless it hurts, shows an aim and plays a tool now and then.
 */
import { askedOf } from "../mechanics/proposal";
import type { ProposalDraft } from "../state";
import type { OptionView } from "../view-types";
import { type ClauseId, RESOURCES, type Seat } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { ofOneMind } from "./planning";
import { adaptations, draftFor, withHours } from "./proposals";
import { aimToShow } from "./talking";
import { lean } from "./temper";
import { expected } from "./weigh";

/** Proposals it thinks of before it makes one. */
const THOUGHTS = 3;
/** Points that one resource, and one point of Citizens' value, are worth to it. */
const GIVEN = 0.25;
const VALUE = 0.5;
/** A lean of so many hundredths of 1 + 1 is worth a point to it. */
const A_POINT = 4;

export function newcomer(whole: Thought): Idea {
  const thought = forgetful(whole);
  const { view, content, roll } = thought;
  const { me, deal, choices } = view;
  const now = (about: string, oneIn: number) => roll(about, oneIn) === 1;
  if (view.step === "deal" && !view.vote && !deal.proposal) {
    const aim = aimToShow(whole);
    if (aim && now(`show/${aim}`, 3)) return { move: "showAim", args: [aim] };
    if (choices.ask === null && now(`ask/${me.mirror}`, 2)) return { move: "ask", args: [] };
    const tool = me.tools.find((t) => t.refused === null && now(`tool/${t.id}`, 3));
    const choice = tool && choiceFor(whole, tool);
    if (choice && choices.playTool === null) return { move: "playTool", args: [tool.id, choice] };
  }
  if (!view.waiting.includes(me.seat)) return null;
  const other = elsewhere(view, true, now("say", 2));
  if (other !== undefined) return other;
  if (view.step === "stand") {
    const forSeat = (seat: Seat) => (o: OptionView) => expected(view, content, seat, o.serves, o.crosses);
    const { options } = view.situation;
    return { move: "stand", args: [best(options, forSeat(me.seat))!.id, best(options, forSeat(me.mirror))!.id] };
  }
  if (!deal.proposal) return convene(thought);
  const worth = worthOf(thought, deal.proposal);
  const last = deal.declined.length + 1 >= deal.limit;
  if (last || worth >= 0 || now("nod", 3)) return { move: "accept", args: [] };
  return { move: "decline", args: [(deal.proposal.forMe ?? 0) < 0 ? "crosses-our-line" : "too-dear", null] };
}

/** The same thought with half of what others have shown forgotten, another half in every phase. */
function forgetful(thought: Thought): Thought {
  const { view, roll } = thought;
  const keeps = (seat: string, tag: string) => roll(`remember/${seat}/${tag}`, 2) === 1;
  return {
    ...thought,
    view: {
      ...view,
      partners: view.partners.map((p) => ({ ...p, shown: p.shown.filter((tag) => keeps(p.seat, tag)) })),
      me: {
        ...view.me,
        known: Object.fromEntries(
          Object.entries(view.me.known).map(([seat, tags]) => [seat, tags.filter((tag) => keeps(seat, tag))]),
        ),
      },
    },
  };
}

function worthOf({ view, content, temperament }: Thought, draft: ProposalDraft): number {
  const option = view.situation.options.find((o) => o.id === draft.option)!;
  const serves = draft.adapt
    ? option.serves.map((t) => (t === draft.adapt!.from ? draft.adapt!.to : t))
    : option.serves;
  const value = option.effects.reduce((sum, e) => (e.do === "track" && e.track === "value" ? sum + e.by : sum), 0);
  const others = view.partners.filter((p) => p.seat !== view.me.seat);
  const theirs = others.reduce((sum, p) => sum + expected(view, content, p.seat, serves, option.crosses), 0);
  const own = expected(view, content, view.me.seat, serves, option.crosses);
  return (
    own +
    theirs / others.length +
    value * VALUE -
    GIVEN * askedOf(draft, view.me.seat) -
    option.risk * GIVEN +
    lean(temperament, view, option, draft) / A_POINT
  );
}

function convene(thought: Thought): Idea {
  const { view, content, roll } = thought;
  const drafts = view.situation.options.flatMap((option) => {
    const draft = draftFor(view, content, option, clauseFor(thought, option), true);
    if (!draft) return [];
    return adaptations(thought, option).flatMap((adapt) =>
      adapt ? (withHours(view, { ...draft, adapt }) ?? []) : draft,
    );
  });
  if (drafts.length === 0) return { move: "pass", args: [] };
  const thoughtOf = Array.from({ length: THOUGHTS }, (_, n) => drafts[roll(`draft/${n}`, drafts.length) - 1]!);
  const plans = thoughtOf.map((draft) => ({ draft, value: worthOf(thought, draft) }));
  const mine = ofOneMind(thought, plans);
  return { move: "propose", args: [best(mine.length > 0 ? mine : plans, (p) => p.value)!.draft] };
}

function clauseFor({ view, roll }: Thought, option: OptionView): ClauseId | null {
  const { clauseAllowed, clausesLeft } = view.deal;
  if (!clauseAllowed || clausesLeft.length === 0) return null;
  if (option.requires && !option.requires.inPlace) return option.requires.clause;
  return roll("clause", 3) === 1 ? null : clausesLeft[roll("which", clausesLeft.length) - 1]!;
}

function choiceFor(
  { view, roll }: Thought,
  tool: Thought["view"]["me"]["tools"][number],
): Record<string, unknown> | null {
  const others = view.partners.filter((p) => p.seat !== view.me.seat);
  const pledge = view.pledges.find((p) => p.state === "standing")?.id;
  if (tool.needs.includes("pledge") && pledge === undefined) return null;
  const untold = others.filter((p) => p.shown.length + (view.me.known[p.seat]?.length ?? 0) < 2);
  if (tool.needs.includes("partner") && untold.length === 0) return null;
  return {
    ...(tool.needs.includes("partner") ? { partner: untold[0]!.seat } : {}),
    ...(tool.needs.includes("resource") ? { resource: RESOURCES[roll("resource", RESOURCES.length) - 1] } : {}),
    ...(pledge !== undefined && tool.needs.includes("pledge") ? { pledge } : {}),
  };
}
