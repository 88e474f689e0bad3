/** What came of the latest deal or event, found again in the log. Pure. */
import type { Cause, Fact, FactKind } from "../../game/log/facts";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { View } from "../../game/view-types";
import type { Seat, Tag } from "../../game/vocabulary";

/** Facts of the latest action that holds one of `kinds`, from that fact on; up to the first of `until`. */
export function factsFrom(
  log: readonly NumberedFacts[],
  kinds: readonly FactKind[],
  until: readonly FactKind[] = [],
): readonly Fact[] {
  for (let i = log.length - 1; i >= 0; i--) {
    const { facts } = log[i]!;
    const from = facts.findLastIndex((f) => kinds.includes(f.kind));
    if (from < 0) continue;
    const rest = facts.slice(from);
    const end = rest.findIndex((f, at) => at > 0 && until.includes(f.kind));
    return end < 0 ? rest : rest.slice(0, end);
  }
  return [];
}

/** What the latest deal or drift came to. */
export const factsOfDeal = (log: readonly NumberedFacts[]): readonly Fact[] =>
  factsFrom(log, ["deal", "drifted"], ["ended"]);
/** What the latest event did, an answer to a temptation included. */
export function factsOfEvent(log: readonly NumberedFacts[]): readonly Fact[] {
  const event = factsFrom(log, ["event"], ["ended"]);
  const answer = factsFrom(log, ["temptation-paid"], ["ended"]);
  return event.some((f) => f.kind === "tempted") ? [...event, ...answer] : event;
}
/** What faded at the end of the latest act. */
export const factsOfFading = (log: readonly NumberedFacts[]): readonly Fact[] =>
  factsFrom(log, ["pulse-given"]).filter((f) => f.kind === "track" && f.cause === "fading");
/** What followed from showing an aim, in the same action: Trust, where it was the first in its act (R7.2). */
export function factsOfShowing(log: readonly NumberedFacts[], seat: Seat, tag: Tag): readonly Fact[] {
  const entry = log.findLast(({ facts }) =>
    facts.some((f) => f.kind === "aim-shown" && f.seat === seat && f.tag === tag),
  );
  return entry?.facts.filter((f) => f.kind === "track" && f.cause === "aim-shown") ?? [];
}
/** Tracks that move aside of a step's own story, and the kinds that tell what moved them. */
const ASIDE: { readonly [step in View["step"]]?: readonly (FactKind | Cause)[] } = {
  pledges: ["pledge-kept", "pledge-broken", "pledge-moved"],
  stand: ["pledge-kept", "pledge-broken", "pledge-moved"],
  deal: ["reading-well", "declined-twice", "aim-shown", "tool-played", "tool"],
  outcome: ["declined-twice", "line-said"],
  event: ["line-said", "swallowed"],
  pulse: ["line-said", "swallowed"],
};
/**
 * What moved in this phase before one's eyes and is in no step's own story: Trust that fell after two proposals, what a kept
 * promise showed, a line that was said or swallowed (R6.4, R7.2, R7.4, R8.4, R10.3). What `mine` played is on its receipt.
 */
export function factsAside(log: readonly NumberedFacts[], step: View["step"], mine: Seat | null): readonly Fact[] {
  const kinds = ASIDE[step] ?? [];
  let facts: Fact[] = [];
  for (const { facts: action } of log) {
    // What was taken back by a rewind no longer counts (R13.1).
    const from = action.findLastIndex((f) => f.kind === "phase-began" || f.kind === "rewound");
    if (from >= 0) facts = [];
    const own = action.some((f) => (f.kind === "tool-played" || f.kind === "aim-shown") && f.seat === mine);
    for (const fact of action.slice(from + 1))
      if (kinds.includes(fact.kind === "track" ? fact.cause : fact.kind) && !(own && step === "deal")) facts.push(fact);
  }
  return facts;
}
/** The pulse at each act's end so far: the phase it was given in, and the values without names (R12.3). */
export const pulsesOf = (
  log: readonly NumberedFacts[],
): readonly { readonly phase: number; readonly values: readonly number[] }[] =>
  entries(log).flatMap(({ fact, phase }) => (fact.kind === "pulse-spread" ? [{ phase, values: fact.values }] : []));
/** Hours that the latest temptation asks for; null where there was none. */
export function hoursTempted(log: readonly NumberedFacts[]): number | null {
  const fact = factsOfEvent(log).find((f) => f.kind === "tempted");
  return fact?.kind === "tempted" ? fact.hours : null;
}

export interface LogEntry {
  readonly id: string;
  readonly fact: Fact;
  /** Phase number the fact belongs to; 0 before the first. */
  readonly phase: number;
  /** Situation of that phase, for option letters. */
  readonly situation: string | null;
}

/** The log, flat: each fact with the phase and situation it belongs to. */
export function entries(log: readonly NumberedFacts[]): LogEntry[] {
  let phase = 0;
  let situation: string | null = null;
  const list: LogEntry[] = [];
  for (const { seq, facts } of log)
    facts.forEach((fact, i) => {
      if (fact.kind === "phase-began") ({ phase, situation } = fact);
      list.push({ id: `${seq}/${i}`, fact, phase, situation });
    });
  return list;
}
