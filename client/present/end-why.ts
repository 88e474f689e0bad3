/** Why 1 + 1 became what it became: the smallest ratio and what it lacked, and the phases that decided. Pure. */
import type { Line } from "../../game/kit/line";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { View } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import { phaseName, who } from "./names";

/** What everybody could see of one phase. */
export interface PhaseTally {
  readonly phase: number;
  /** Points for public aims, less what broken promises took. */
  readonly points: number;
  /** By how much Citizens' value moved. */
  readonly value: number;
  readonly drifted: boolean;
  /** Promises broken. */
  readonly broken: number;
  /** The event came in full. */
  readonly hit: boolean;
  readonly setback: boolean;
}

const nothing = (phase: number): PhaseTally => ({
  phase,
  points: 0,
  value: 0,
  drifted: false,
  broken: 0,
  hit: false,
  setback: false,
});

/**
 * One tally for each phase, in the order played. Only what all could see is counted, so that every reader gets the same.
 * A phase that was rewound counts as it was played the second time (R13.1).
 */
export function tallies(log: readonly NumberedFacts[]): readonly PhaseTally[] {
  const done: PhaseTally[] = [];
  let now: PhaseTally | null = null;
  let open: PhaseTally | null = null;
  for (const { facts } of log)
    for (const fact of facts) {
      if (fact.kind === "phase-began") {
        if (now) done.push(now);
        now = open = nothing(fact.phase);
        continue;
      }
      if (!now) continue;
      switch (fact.kind) {
        case "stands-open":
          open = now;
          break;
        case "rewound":
          now = open ?? now;
          break;
        case "served":
          now = { ...now, points: now.points + fact.points };
          break;
        case "track":
          // What nobody carried on faded after the last phase, not through it.
          if (fact.track === "value" && fact.cause !== "not-carried-on") now = { ...now, value: now.value + fact.by };
          break;
        case "drifted":
          now = { ...now, drifted: true };
          break;
        case "pledge-broken":
          now = { ...now, points: now.points - fact.amount, broken: now.broken + 1 };
          break;
        case "event-hit":
          now = { ...now, hit: true };
          break;
        case "die":
          now = { ...now, setback: now.setback || fact.setback };
          break;
      }
    }
  return now ? [...done, now] : done;
}

const worth = (t: PhaseTally): number => t.points + t.value;
const mishaps = (t: PhaseTally): number => Number(t.drifted) + t.broken + Number(t.hit) + Number(t.setback);

/**
 * The phases that decided: the one that gave most (the first of several), and the one that gave least (of several the one
 * with most mishaps, then the first). No costliest where all were worth the same; neither where none was played.
 */
export function deciding(log: readonly NumberedFacts[]): {
  readonly best: PhaseTally | null;
  readonly costliest: PhaseTally | null;
} {
  const all = tallies(log);
  const best = all.reduce<PhaseTally | null>((b, t) => (!b || worth(t) > worth(b) ? t : b), null);
  const least = all.reduce<PhaseTally | null>(
    (l, t) => (!l || worth(t) < worth(l) || (worth(t) === worth(l) && mishaps(t) > mishaps(l)) ? t : l),
    null,
  );
  return { best, costliest: best && least && worth(least) < worth(best) ? least : null };
}

/** Whose ratio is the smallest (seats in their order before the citizens), and how far it is from 1. */
export interface Smallest {
  readonly who: Seat | "citizens";
  /** Hundredths. */
  readonly ratio: number;
  /** Half points missing to what it would have had alone, or to the target; 0 where none are. */
  readonly lacks: number;
}

/** The smallest ratio of a game that is over; null before that. Points for phases not played count as gained (R14.2). */
export function smallestOf(view: View): Smallest | null {
  const { end } = view;
  if (!end) return null;
  const rows = [
    ...view.partners.map(({ seat }) => ({
      who: seat as Smallest["who"],
      ratio: end.score.ratios[seat] ?? 0,
      got: (end.gains[seat] ?? 0) * 2,
      need: end.alone[seat] ?? 0,
    })),
    { who: "citizens" as const, ratio: end.score.citizens, got: view.tracks.value * 2, need: end.target },
  ];
  const row = rows.find((r) => r.ratio === end.score.smallest) ?? rows[0]!;
  const lacks = row.ratio >= 100 ? 0 : Math.max(0, Math.ceil((row.need * (100 - end.home)) / 100) - row.got);
  return { who: row.who, ratio: row.ratio, lacks };
}

/** Two sentences at most: the smallest ratio, then the phases that decided. Words: `table.end.why.*`. None before the end. */
export function whyEnd(view: View, log: readonly NumberedFacts[]): readonly Line[] {
  const smallest = smallestOf(view);
  if (!smallest) return [];
  const { best, costliest } = deciding(log);
  const phases = [
    ...(best && worth(best) > 0 ? [{ key: "table.end.why.best", slots: { ...named(best), gave: gave(best) } }] : []),
    ...(costliest ? [costliestLine(costliest)] : []),
  ];
  return [
    smallestLine(view, smallest),
    ...(phases.length > 0 ? [{ key: "table.end.why.phases", slots: { phases } }] : []),
  ];
}

/** The reader's own seat is spoken to as "you". */
function smallestLine(to: View, { who: whose, ratio, lacks }: Smallest): Line {
  const how = ratio >= 100 ? "enough" : lacks > 0 ? "lacked" : "quarter";
  const slots = { ratio: ratio / 100, points: lacks / 2 };
  return whose === "citizens"
    ? { key: `table.end.why.citizens.${how}`, slots }
    : {
        key: `table.end.why.partner.${how}`,
        slots: { ...slots, me: whose === to.me?.seat ? "yes" : "no", who: who(to, whose) },
      };
}

const named = (t: PhaseTally) => ({ phase: t.phase, name: phaseName(t.phase) });

/** What all could see that a phase gave; nothing is said of what is nought. */
function gave({ points, value }: PhaseTally): readonly Line[] {
  const lines: Line[] = [
    ...(points !== 0 ? [{ key: "table.end.why.points", slots: { n: points } }] : []),
    ...(value !== 0 ? [{ key: "table.end.why.value", slots: { n: value } }] : []),
  ];
  return lines.length > 0 ? lines : [{ key: "table.end.why.nothing" }];
}

function costliestLine(t: PhaseTally): Line {
  const because: Line[] = [
    ...(t.drifted ? [{ key: "table.end.why.drifted" }] : []),
    ...(t.broken > 0 ? [{ key: "table.end.why.broken", slots: { n: t.broken } }] : []),
    ...(t.hit ? [{ key: "table.end.why.hit" }] : []),
    ...(t.setback ? [{ key: "table.end.why.setback" }] : []),
  ];
  return because.length > 0
    ? { key: "table.end.why.costliest", slots: { ...named(t), because } }
    : { key: "table.end.why.least", slots: { ...named(t), gave: gave(t) } };
}
