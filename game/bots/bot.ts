/** Bots: a seat's own view and chance of its own in, a move out. A bot never holds the table's seed (R2.3). */
import type { Content } from "../content/content";
import { fate } from "../kit/fate";
import type { MoveName } from "../moves/args";
import type { BotLevel } from "../protocol/contract";
import type { View } from "../view-types";
import { advisor } from "./advisor";
import { random } from "./random";

/** A move with its arguments, the step key first. */
export interface BotMove {
  readonly move: MoveName;
  readonly args: readonly unknown[];
}
/** What a policy is given: chance comes in by the door. */
export interface Thought {
  readonly view: View & { readonly me: NonNullable<View["me"]> };
  readonly content: Content;
  /** Adaptations may be thought of (R7.6); false only in trials of what they are worth. */
  readonly mayAdapt: boolean;
  /** A whole number from 1 to `sides`; `about` names the decision, so that the same question has the same answer. */
  roll(about: string, sides: number): number;
}
/** A move without its step key, or null: nothing to do now. */
export type Idea = { readonly move: MoveName; readonly args: readonly unknown[] } | null;
export type Policy = (thought: Thought) => Idea;

export const POLICIES: { readonly [L in BotLevel]: Policy } = { advisor, random };

/**
 * What a bot would do now in the seat whose view this is; null when nothing is to be done.
 * `chance` is the bot's own seed, made when it sat down. Throws if the view is an onlooker's.
 */
export function botMove(level: BotLevel, view: View, content: Content, chance: string): BotMove | null {
  return decide(POLICIES[level], view, content, chance);
}

export function decide(policy: Policy, view: View, content: Content, chance: string): BotMove | null {
  const { me } = view;
  if (!me) throw new Error("a bot needs the view of a seat");
  const roll = (about: string, sides: number) => fate(chance, `${view.key}/${about}`).roll(sides);
  const idea = policy({ view: { ...view, me }, content, mayAdapt: true, roll });
  return idea && { move: idea.move, args: [view.key, ...idea.args] };
}

/** Whether the table waits for this seat. */
export const awaited = (view: View): boolean => view.me !== null && view.waiting.includes(view.me.seat);
