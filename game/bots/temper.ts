/** How bots of one level differ: a temperament leans a choice that is nearly even, and has manners of its own. */

import type { Effect } from "../effects/effect";
import { fate } from "../kit/fate";
import { servedTags } from "../mechanics/aims";
import { askedOf } from "../mechanics/proposal";
import { total } from "../mechanics/purse";
import type { ProposalDraft } from "../state";
import type { OptionView, View } from "../view-types";
import type { Tag, Temperament } from "../vocabulary";

/** A drawn temperament, from the bot's own chance: the same bot has the same one all through the game. */
export const temperamentOf = (chance: string, all: readonly Temperament[]): Temperament =>
  fate(chance, "temperament").shuffle(all)[0]!;

/** What a temperament adds to the worth of a proposal, in hundredths of 1 + 1: enough to turn what is nearly even. */
export function lean(
  temperament: Temperament | null,
  view: Pick<View, "partners" | "me" | "deal">,
  option: OptionView,
  draft: ProposalDraft,
): number {
  switch (temperament) {
    case null:
      return 0;
    case "careful":
      return -option.risk + (draft.clause ? 1.5 : 0) - pledged(draft) + steps(option, "clarity");
    case "eager":
      return 0.8 * option.risk + (option.serves.length >= 3 ? 1.5 : 0) + (draft.adapt ? 1 : 0);
    case "thrifty":
      return -1.3 * total(option.cost) - 1.5 * pledged(draft) - (draft.adapt ? 1 : 0) - mine(view, draft);
    case "people-first":
      return (
        (CARE.some((tag) => servedTags(option.serves, draft.adapt).includes(tag)) ? 1.5 : 0) +
        1.2 * steps(option, "value") +
        (servesLast(view, servedTags(option.serves, draft.adapt)) ? 2 : 0)
      );
  }
}

/** Tags that are about people. */
const CARE: readonly Tag[] = ["wellbeing", "community", "volunteers"];
const pledged = (draft: ProposalDraft): number => draft.later.reduce((sum, l) => sum + l.amount, 0);
const steps = (option: OptionView, track: "clarity" | "value"): number =>
  option.effects.reduce((sum, e) => (e.do === "track" && e.track === track ? sum + e.by : sum), 0);
const mine = (view: Pick<View, "me">, draft: ProposalDraft): number =>
  view.me ? Math.max(0, askedOf(draft, view.me.seat) - 2) : 0;

/** Whether it serves what is known to be wanted by the partner that has gained least in the open. */
function servesLast({ partners }: Pick<View, "partners">, serves: readonly Tag[]): boolean {
  const least = Math.min(...partners.map((p) => p.gain));
  return partners.some((p) => p.gain === least && [p.aim, ...p.shown].some((tag) => serves.includes(tag)));
}

/** What a temperament adds to a tool, by what it does (hundredths of 1 + 1). */
export function leanToTool(temperament: Temperament | null, effects: readonly Effect[]): number {
  const does = (...kinds: readonly Effect["do"][]) => effects.some((e) => kinds.includes(e.do));
  if (temperament === "careful") return does("shield", "lower-risk", "see-event") ? 1.5 : 0;
  if (temperament === "eager") return does("find", "one-more") ? 2 : 1;
  if (temperament === "thrifty") return does("find", "save-hour") ? 2 : -2;
  if (temperament === "people-first") return does("see-aim", "insight") ? 2 : 0;
  return 0;
}
