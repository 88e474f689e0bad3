/** What a tool did when it was played, found again in the log. Pure. */
import type { Effect } from "../../game/effects/effect";
import type { Fact, FactKind } from "../../game/log/facts";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { Seat } from "../../game/vocabulary";

export interface Receipt {
  /** What happened, as far as the reader may know. */
  readonly facts: readonly Fact[];
  /** What is in force without a fact of its own: a lower risk, a shield, an hour saved, one more proposal. */
  readonly inForce: readonly Effect[];
}

const SILENT: ReadonlySet<Effect["do"]> = new Set(["lower-risk", "one-more", "shield", "save-hour"]);
const TOLD: ReadonlySet<FactKind> = new Set([
  "found",
  "track",
  "aim-learnt",
  "event-foreseen",
  "insight",
  "pledge-moved",
]);

/** The receipt of the latest time that `seat` played `tool`; null where it never did (R9.5). */
export function receiptOf(
  log: readonly NumberedFacts[],
  seat: Seat,
  tool: string,
  effects: readonly Effect[],
): Receipt | null {
  const entry = log.findLast(({ facts }) =>
    facts.some((f) => f.kind === "tool-played" && f.seat === seat && f.tool === tool),
  );
  if (!entry) return null;
  const at = entry.facts.findIndex((f) => f.kind === "tool-played");
  const facts = entry.facts.slice(at + 1).filter((f) => TOLD.has(f.kind));
  return { facts, inForce: effects.filter((e) => SILENT.has(e.do)) };
}
