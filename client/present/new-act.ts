/** What a new act has changed for one seat, found again in the log. Pure. */
import type { Fact } from "../../game/log/facts";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { Seat, Tag } from "../../game/vocabulary";

export interface NewInAct {
  /** Number of the act, from 2. */
  readonly number: number;
  /** The private aim that was exchanged for another; null where none was. */
  readonly aim: { readonly from: Tag; readonly now: Tag } | null;
  /** The seat drew a tool. */
  readonly drew: boolean;
}

/** What is new for `seat` in the phase that is on; null where that phase opens no act, or opens the first. */
export function newInAct(log: readonly NumberedFacts[], seat: Seat): NewInAct | null {
  const facts: readonly Fact[] = log.flatMap((entry) => entry.facts);
  const phase = facts.findLastIndex((f) => f.kind === "phase-began");
  const began = facts.findLastIndex((f) => f.kind === "act-began");
  const act = facts[began];
  if (act?.kind !== "act-began" || act.number < 2 || began > phase) return null;
  const between = facts.slice(began + 1, phase);
  if (between.some((f) => f.kind === "phase-began")) return null;
  const aim = between.find((f) => f.kind === "aim-new" && f.to.includes(seat));
  return {
    number: act.number,
    aim: aim?.kind === "aim-new" ? { from: aim.from, now: aim.now } : null,
    drew: between.some((f) => f.kind === "tool-drawn" && f.seat === seat),
  };
}
