/** What a listener is still to be told of the log: each fact once and in order, whenever it comes. Pure. */
import type { FactKind } from "../../game/log/facts";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { Seat } from "../../game/vocabulary";
import { entries, type LogEntry } from "./happened";

/** How far listeners at a device have been told, as numbers of actions. */
export interface ToldTo {
  /** The latest when one came. */
  readonly began: number;
  /** The latest that all know of. */
  readonly all: number;
  /** Of what a seat alone may know. */
  readonly own: { readonly [seat: string]: number };
}

/** What is to be said now. */
export interface Telling {
  /** In order; null where others' housekeeping stood, which is said in one sentence. */
  readonly lines: readonly (LogEntry | null)[];
  /** How many earlier ones are only said to be in the log. */
  readonly left: number;
  readonly told: ToldTo;
}

/** Nobody listens to thirty sentences: where more have gathered, the last so many are said and the rest are counted. */
export const MOST_TOLD = 16;

/** What every partner does when an act begins; of the others it is said in one sentence. */
const HOUSEKEEPING: ReadonlySet<FactKind> = new Set([
  "hours-lost",
  "income",
  "operations",
  "tool-drawn",
  "aim-exchanged",
]);

/** Everything up to here is known: what stood in the log when one came. */
export const knows = (log: readonly NumberedFacts[]): ToldTo => {
  const began = log.at(-1)?.seq ?? -1;
  return { began, all: began, own: {} };
};

/**
 * The news for `seat` (null: an onlooker) since `told`; of the same log twice, nothing the second time. `alone`: nobody
 * else listens, and the log holds what that seat alone may know.
 */
export function tellingOf(log: readonly NumberedFacts[], seat: Seat | null, alone: boolean, told: ToldTo): Telling {
  const hears = seat !== null && alone;
  const heard = hears ? (told.own[seat] ?? told.began) : told.all;
  const last = log.at(-1)?.seq ?? told.all;
  const news = log.filter(({ seq }) => seq > Math.min(told.all, heard));
  const numbers = new Map(log.map(({ seq }) => [String(seq), seq]));
  // The whole log is gone through: a situation is known by the phase that began before it.
  const isNews = ({ id, fact }: LogEntry): boolean =>
    (numbers.get(id.split("/")[0]!) ?? -1) > ("to" in fact ? heard : told.all);
  const lines: (LogEntry | null)[] = [];
  for (const entry of news.length === 0 ? [] : entries(log).filter(isNews)) {
    const { fact } = entry;
    const ofOthers = HOUSEKEEPING.has(fact.kind) && "seat" in fact && fact.seat !== seat;
    if (!ofOthers) lines.push(entry);
    else if (!lines.includes(null)) lines.push(null);
  }
  const left = Math.max(0, lines.length - MOST_TOLD);
  const all = Math.max(told.all, last);
  return {
    lines: lines.slice(left),
    left,
    told: { ...told, all, own: hears ? { ...told.own, [seat]: all } : told.own },
  };
}
