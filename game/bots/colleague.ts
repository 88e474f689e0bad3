/**
 * A good colleague: its own house first, but remembers what others have said, agrees on things, keeps its word. It thinks
 * of the others as a whole and not of whoever is behind, does not look past this phase, and promises only what it must.
 */
import { servedTags } from "../mechanics/aims";
import { askedOf } from "../mechanics/proposal";
import type { ProposalDraft } from "../state";
import type { OptionView } from "../view-types";
import type { Seat } from "../vocabulary";
import { propose } from "./advisor";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { bestClause, draftsOf, heeds, noTo, optionOf, type Plan } from "./planning";
import { talkFirst } from "./talking";
import { lean } from "./temper";
import { expected } from "./weigh";

/** Points to it: one resource that it gives, one that others give, a point of Citizens' value, a step of another track. */
const GIVEN = 0.3;
const OTHERS_GIVE = 0.1;
const VALUE = 0.6;
const TRACK = 0.4;
/** A lean of so many hundredths of 1 + 1 is worth a point to it. */
const A_POINT = 5;

export function colleague(thought: Thought): Idea {
  const { view, content, roll } = thought;
  const { me } = view;
  if (view.step === "deal" && !view.vote && (view.deal.proposal || roll("talk", 2) === 1)) {
    const talk = talkFirst(thought);
    if (talk) return talk;
  }
  if (!view.waiting.includes(me.seat)) return null;
  const other = elsewhere(view, true, true);
  if (other !== undefined) return other;
  if (view.step === "stand") {
    const prefers = (seat: Seat) => (o: OptionView) => expected(view, content, seat, o.serves, o.crosses);
    const { options } = view.situation;
    return { move: "stand", args: [best(options, prefers(me.seat))!.id, best(options, prefers(me.mirror))!.id] };
  }
  const plans = plansOf(thought);
  return view.deal.proposal ? answer(thought, plans) : propose(thought, plans);
}

/** Proposals with what they are worth to it, in points. Of an exchange of tags it thinks only for an aim of its own. */
function plansOf(thought: Thought): Plan[] {
  const usual = bestClause(thought);
  const own = thought.view.me.aims.map((a) => a.tag);
  return draftsOf(thought, usual, () => own, false).map((draft) => ({
    draft,
    value: worthOf(thought, draft) + heeds(thought.view, draft) / A_POINT,
  }));
}

function worthOf({ view, content, temperament }: Thought, draft: ProposalDraft): number {
  const option = optionOf(view, draft);
  const serves = servedTags(option.serves, draft.adapt);
  const tracks = option.effects.reduce(
    (sum, e) => (e.do === "track" ? sum + e.by * (e.track === "value" ? VALUE : TRACK) : sum),
    0,
  );
  const others = view.partners.filter((p) => p.seat !== view.me.seat);
  const theirs = others.reduce((sum, p) => sum + expected(view, content, p.seat, serves, option.crosses), 0);
  const given = others.reduce((sum, p) => sum + askedOf(draft, p.seat), 0);
  return (
    expected(view, content, view.me.seat, serves, option.crosses) +
    theirs / others.length +
    tracks -
    option.risk * GIVEN -
    GIVEN * askedOf(draft, view.me.seat) -
    OTHERS_GIVE * given +
    lean(temperament, view, option, draft) / A_POINT
  );
}

/** Says no where its house loses by it, or gives much for nothing, as long as there is time for another proposal. */
function answer(thought: Thought, plans: readonly Plan[]): Idea {
  const { view } = thought;
  const proposal = view.deal.proposal!;
  const yes: Idea = { move: "accept", args: [] };
  if (view.deal.declined.length > 0) return yes;
  const mine = proposal.forMe ?? 0;
  const value = worthOf(thought, proposal);
  if (mine < 0) return noTo(thought, "crosses-our-line", null, plans, value) ?? yes;
  if (mine > 0) return yes;
  if (askedOf(proposal, view.me.seat) >= 3) return noTo(thought, "too-dear", null, plans, value) ?? yes;
  const missing = view.me.aims[0]!.tag;
  return noTo(thought, "not-our-purpose", missing, plans, value + 3) ?? yes;
}
