/** What is expected now, and of whom: one sentence at any time. Words: `next.mine.*`, `next.wait.*`. Pure. */
import type { Line } from "../../game/kit/line";
import type { View } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import { who } from "./names";

export type Doing =
  | "pledges"
  | "stand"
  | "propose"
  | "answer"
  | "press-on"
  | "temptation"
  | "pulse"
  | "talk"
  | "act"
  | "vote-move-pledge"
  | "vote-rewind"
  | "vote-end-well"
  | "over"
  | "nothing";

export interface NextStep {
  readonly doing: Doing;
  /** The table waits for the viewer's own seat. */
  readonly mine: boolean;
  /** Others the table waits for, in order. */
  readonly waiting: readonly Seat[];
  readonly line: Line;
}

/** What those who are awaited are to do. */
export function doingIn(view: View): Doing {
  if (view.step === "over") return "over";
  if (view.vote) return `vote-${view.vote.on}`;
  switch (view.step) {
    case "pledges":
    case "stand":
    case "pulse":
    case "talk":
    case "act":
      return view.step;
    case "deal":
      return view.deal.proposal ? "answer" : "propose";
    case "outcome":
      return "press-on";
    case "event":
      return view.event?.how === "tempting" && view.event.answer === null ? "temptation" : "nothing";
  }
}

/** The one sentence: my turn and what to do, or whom we wait for. */
export function nextStep(view: View): NextStep {
  const doing = doingIn(view);
  const me = view.me?.seat ?? null;
  const waiting = view.waiting.filter((seat) => seat !== me);
  const mine = me !== null && view.waiting.includes(me);
  if (doing === "over") return { doing, mine: false, waiting: [], line: { key: "next.over" } };
  if (mine) {
    const asker = view.vote ? view.vote.by : view.deal.convenor;
    return { doing, mine, waiting, line: { key: `next.mine.${doing}`, slots: { who: who(view, asker) } } };
  }
  if (waiting.length === 0) return { doing, mine, waiting, line: { key: "next.wait.none" } };
  const slots = { who: who(view, waiting[0]!), more: waiting.length - 1 };
  return { doing, mine, waiting, line: { key: `next.wait.${doing}`, slots } };
}
