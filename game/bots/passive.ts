/** Polite and passive: says yes to everything, proposes the cheapest, asks nothing, shows nothing, plays nothing. For simulation. */
import { total } from "../mechanics/purse";
import type { OptionView } from "../view-types";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { draftFor } from "./proposals";

export function passive({ view, content }: Thought): Idea {
  if (!view.waiting.includes(view.me.seat)) return null;
  const other = elsewhere(view, true, false);
  if (other !== undefined) return other;
  const { options } = view.situation;
  // Of what costs the same, what it likes best; of its own mirror it knows no more than that.
  const cheap = (o: OptionView) => (o.forMe ?? 0) / 100 - total(o.cost);
  const cheapest = best(options, cheap)!;
  if (view.step === "stand") return { move: "stand", args: [best(options, (o) => o.forMe ?? 0)!.id, cheapest.id] };
  if (view.deal.proposal) return { move: "accept", args: [] };
  const drafts = options.flatMap((option) => {
    const draft = draftFor(view, content, option, null, true);
    return draft ? [{ draft, at: cheap(option) - 10 * draft.later.length }] : [];
  });
  const least = best(drafts, (d) => d.at);
  return least ? { move: "propose", args: [least.draft] } : { move: "pass", args: [] };
}
