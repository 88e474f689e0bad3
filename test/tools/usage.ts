/** How often options, tools and clauses are open, best and taken. */
import { type Figure, mean, meanOf, share } from "./figures";
import type { GameRecord } from "./record";

export interface OptionUse {
  readonly situation: string;
  readonly option: string;
  /** Games in which it could be chosen. */
  readonly open: number;
  /** Of these: the share in which it was best, if nothing were hidden, and in which it was chosen. */
  readonly best: Figure;
  readonly chosen: Figure;
  /** Points of 1 + 1 by which it was weighed above the best of the others that were open; null: it was never one of several. */
  readonly ahead: Figure | null;
  /** Beyond the bounds of the rulebook (70 %, 5 %) by two standard errors. */
  readonly tooOften: boolean;
  readonly tooSeldom: boolean;
}

/** Games in which an option must have been open before anything is said about it. */
const ENOUGH = 20;

/** Every option that was open at least once, in order of situation. */
export function optionUse(records: readonly GameRecord[]): OptionUse[] {
  const phases = records.flatMap((r) => r.phases);
  const keys = [...new Set(phases.flatMap((p) => p.open.map((o) => `${p.situation}/${o}`)))].sort();
  return keys.map((key) => {
    const [situation, option] = key.split("/") as [string, string];
    const open = phases.filter((p) => p.situation === situation && (p.open as readonly string[]).includes(option));
    const best = share(open, (p) => p.best === option);
    const chosen = share(open, (p) => p.chosen === option);
    const ahead = open.flatMap((p) => (option in p.ahead ? [p.ahead[option]! / 100] : []));
    const enough = open.length >= ENOUGH;
    // A share of nothing has no spread of its own: three in so many would still be likely.
    const slack = Math.max(2 * best.error, 3 / open.length);
    return {
      situation,
      option,
      open: open.length,
      best,
      chosen,
      ahead: ahead.length === 0 ? null : mean(ahead),
      tooOften: enough && best.value - slack > 0.7,
      tooSeldom: enough && best.value + slack < 0.05,
    };
  });
}

export interface CardUse {
  readonly card: string;
  /** Times a game that it came to hand (tools) or could have been adopted (clauses), and was used. */
  readonly open: number;
  readonly used: number;
}

export function toolUse(records: readonly GameRecord[]): CardUse[] {
  const tools = [...new Set(records.flatMap((r) => r.drawn))].sort();
  const times = (list: (r: GameRecord) => readonly string[], tool: string) =>
    meanOf(records.map((r) => list(r).filter((t) => t === tool).length));
  return tools.map((card) => ({ card, open: times((r) => r.drawn, card), used: times((r) => r.played, card) }));
}

export function clauseUse(records: readonly GameRecord[], clauses: readonly string[]): CardUse[] {
  return clauses.map((card) => ({
    card,
    open: 1,
    used: meanOf(records.map((r) => r.clauses.filter((c) => c.clause === card).length)),
  }));
}

export interface EventUse {
  readonly card: string;
  /** Times a game. */
  readonly came: number;
  /** Shares of these, by how it went. */
  readonly went: { readonly [how: string]: number };
}

export function eventUse(records: readonly GameRecord[]): EventUse[] {
  const all = records.flatMap((r) => r.events);
  const cards = [...new Set(all.map((e) => e.card))].sort();
  return cards.map((card) => {
    const times = all.filter((e) => e.card === card);
    const ways = [...new Set(times.map((e) => e.how))].sort();
    return {
      card,
      came: times.length / records.length,
      went: Object.fromEntries(ways.map((how) => [how, times.filter((e) => e.how === how).length / times.length])),
    };
  });
}

/** Mean times a game that something happened, by its name. */
export function saidUse(records: readonly GameRecord[], what: readonly string[]): { readonly [what: string]: number } {
  return Object.fromEntries(what.map((w) => [w, meanOf(records.map((r) => r.said[w] ?? 0))]));
}
