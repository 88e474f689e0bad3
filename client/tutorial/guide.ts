/** The tutorial as it was made: a recording, and beside it what the person is asked to do at which action. */
import type { MoveName } from "../../game/moves/args";
import type { Actor, LengthId, Seat } from "../../game/vocabulary";

/** A place on the table that the guide points at. */
export type Place =
  | "stand.mine"
  | "stand.guess"
  | "stand.send"
  | "ask"
  | "propose.option"
  | "propose.send"
  | "accept"
  | "on"
  | "pulse.mine"
  | "pulse.send"
  | "keep"
  | "end";

export interface GuidePart {
  readonly at: Place;
  /** Word id of what is said there. */
  readonly say: string;
}
export interface GuideStep {
  readonly id: string;
  /** Number of the recorded action that is the person's own, from 1; 0: nothing more to do. */
  readonly at: number;
  /** Arguments that do as well as the recorded ones, `*` for anything. */
  readonly fine: readonly (readonly unknown[])[];
  /** In order; the last one makes the move. */
  readonly parts: readonly GuidePart[];
}
export interface Guide {
  readonly mine: Seat;
  /** Ids of the situations and the event that come up. */
  readonly met: readonly string[];
  readonly steps: readonly GuideStep[];
}

/** A row of a recording: `"2 stand"`, the arguments without the step key, and a mark of the table afterwards. */
export type Row = readonly [what: string, ...rest: unknown[]];
export interface Recorded {
  readonly head: {
    readonly scenario: string;
    readonly length: LengthId;
    readonly seats: number;
    readonly seed: string;
    readonly players: string;
  };
  readonly actions: readonly Row[];
}

export interface Action {
  readonly seat: Actor;
  readonly move: MoveName;
  /** Without the step key. */
  readonly args: readonly unknown[];
}

/** What a row says. */
export function actionOf(row: Row): Action {
  const [seat, move] = row[0].split(" ") as [Actor, MoveName];
  return { seat, move, args: row.slice(1, -1) };
}

/** Presses asked for in all, and which of them the part of a step is, from 1; past all of them at the end. */
export const pressesIn = (steps: readonly GuideStep[]): number =>
  steps.reduce((sum, step) => sum + (step.at > 0 ? step.parts.length : 0), 0);
export const pressAt = ({ steps }: Guide, step: number, part: number): number =>
  pressesIn(steps.slice(0, step)) + part + 1;

/** Names this recording: another one begins anew. */
export const markOf = ({ actions, head }: Recorded): string => `${head.seed} ${String(actions.at(-1)?.at(-1))}`;

const ANYTHING = "*";

/** The same value, whatever the order of what is listed in it. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one) => b.some((other) => same(one, other)));
  if (a && b && typeof a === "object" && typeof b === "object") {
    const [mine, yours] = [Object.entries(a), b as { [key: string]: unknown }];
    return mine.length === Object.keys(yours).length && mine.every(([key, value]) => same(value, yours[key]));
  }
  return a === b;
}

/** Whether a move is the one that was recorded, or does as well (`fine`). */
export function suits(step: GuideStep, recorded: Action, move: string, args: readonly unknown[]): boolean {
  if (move !== recorded.move) return false;
  return [recorded.args, ...step.fine].some(
    (wanted) => wanted.length === args.length && wanted.every((one, i) => one === ANYTHING || same(one, args[i])),
  );
}
