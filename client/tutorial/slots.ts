/** What the guide's sentences are filled with: names, letters and numbers of the table as it stands. Pure. */
import type { Line } from "../../game/kit/line";
import type { View } from "../../game/view-types";
import type { OptionId, Seat } from "../../game/vocabulary";
import { clauseName, letter, tagName, who } from "../present/names";
import { learntOf } from "../present/why";
import type { Action, Guide } from "./guide";

export interface GuideSlots {
  readonly [slot: string]: string | number | Line;
}

/** `wanted`: the recorded move of this step. What a view does not tell is left empty. */
export function slotsOf(view: View, guide: Guide, wanted: Action | null): GuideSlots {
  const { me, deal, situation } = view;
  const mirror: Seat = me?.mirror ?? guide.mine;
  const option = optionOf(view, wanted);
  const { proposal } = deal;
  const promise = proposal?.later.find((line) => line.seat === guide.mine);
  const absorbed = view.event?.by && "clause" in view.event.by ? view.event.by.clause : null;
  const clause = proposal?.clause ?? absorbed;
  const guessed = view.stands?.[guide.mine];
  const learnt = me ? learntOf(view, proposal?.by ?? mirror)[0] : undefined;
  const serves = situation.options.find(({ id }) => id === option)?.serves ?? [];
  const aims = [view.partners.find((p) => p.seat === guide.mine)!.aim, ...(me?.aims.map(({ tag }) => tag) ?? [])];
  const served = aims.find((tag) => serves.includes(tag));
  return {
    me: who(view, guide.mine),
    mirror: who(view, mirror),
    aim: tagName(view.partners.find((p) => p.seat === mirror)!.aim),
    mine: served ? tagName(served) : "",
    learnt: learnt ? tagName(learnt) : "",
    convenor: who(view, proposal?.by ?? deal.convenor),
    letter: option ? letter(option) : "",
    phase: promise?.due ?? view.phase,
    guessed: guessed ? { key: `tutorial.guessed.${guessed.right ? "right" : "wrong"}` } : "",
    clause: clause ? clauseName(clause) : "",
    n: view.end ? view.end.score.onePlusOne / 100 : 0,
  };
}

/** The option that the sentence is about: the one to guess, to propose, or proposed. */
function optionOf({ deal }: View, wanted: Action | null): OptionId | null {
  if (wanted?.move === "stand") return wanted.args[1] as OptionId;
  if (wanted?.move === "propose") return (wanted.args[0] as { readonly option: OptionId }).option;
  return deal.proposal?.option ?? null;
}
