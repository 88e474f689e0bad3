/** Polite and passive: says yes to everything, proposes the cheapest, asks nothing, shows nothing, plays nothing. For simulation. */
import { total } from "../mechanics/purse";
import type { Idea, Thought } from "./bot";
import { best, elsewhere } from "./manners";
import { draftFor } from "./proposals";

export function passive({ view, content }: Thought): Idea {
  if (!view.waiting.includes(view.me.seat)) return null;
  const other = elsewhere(view, true, false);
  if (other !== undefined) return other;
  const { options } = view.situation;
  const cheapest = best(options, (o) => -total(o.cost))!;
  if (view.step === "stand") return { move: "stand", args: [best(options, (o) => o.forMe ?? 0)!.id, cheapest.id] };
  if (view.deal.proposal) return { move: "accept", args: [] };
  const drafts = options.flatMap((option) => {
    const draft = draftFor(view, content, option, null, true);
    return draft ? [{ draft, cost: total(option.cost) + 10 * draft.later.length }] : [];
  });
  const least = best(drafts, (d) => -d.cost);
  return least ? { move: "propose", args: [least.draft] } : { move: "pass", args: [] };
}
