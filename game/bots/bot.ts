/** Bots: a seat's own view and chance of its own in, a move out. A bot never holds the table's seed (R2.3). */
import type { Content } from "../content/content";
import { fate } from "../kit/fate";
import type { MoveName } from "../moves/args";
import type { BotLevel } from "../protocol/contract";
import type { View } from "../view-types";
import { TEMPERAMENTS, type Temperament } from "../vocabulary";
import { advisor } from "./advisor";
import { colleague } from "./colleague";
import { explain } from "./explain";
import { mentor } from "./mentor";
import { newcomer } from "./newcomer";
import { random } from "./random";
import type { Reason } from "./reason";
import { temperamentOf } from "./temper";

/** A move with its arguments, the step key first. */
export interface BotMove {
  readonly move: MoveName;
  readonly args: readonly unknown[];
}
/** A move, and why. */
export interface Decision extends BotMove {
  readonly reason: Reason;
}
/** What a policy is given: chance comes in by the door. */
export interface Thought {
  readonly view: View & { readonly me: NonNullable<View["me"]> };
  readonly content: Content;
  /** Adaptations may be thought of (R7.6); false only in trials of what they are worth. */
  readonly mayAdapt: boolean;
  /** null: none, as in simulation. */
  readonly temperament: Temperament | null;
  /** A whole number from 1 to `sides`; `about` names the decision, so that the same question has the same answer. */
  roll(about: string, sides: number): number;
}
/** A move without its step key, or null: nothing to do now. */
export type Idea = { readonly move: MoveName; readonly args: readonly unknown[] } | null;
export type Policy = (thought: Thought) => Idea;

export const POLICIES: { readonly [L in BotLevel]: Policy } = { newcomer, colleague, advisor, mentor, random };

/** How a bot plays: its level, chance of its own made when it sat down, and a temperament (absent: drawn from that chance). */
interface BotMind {
  readonly level: BotLevel;
  readonly chance: string;
  readonly temperament?: Temperament | null | undefined;
}

/**
 * What a bot would do now in the seat whose view this is, and why; null when nothing is to be done.
 * Throws if the view is an onlooker's.
 */
export function botDecision({ level, chance, temperament }: BotMind, view: View, content: Content): Decision | null {
  const thought = thoughtOf(view, content, chance, temperament ?? temperamentOf(chance, TEMPERAMENTS));
  const idea = POLICIES[level](thought);
  return idea && { move: idea.move, args: [view.key, ...idea.args], reason: explain(thought, idea) };
}

/** The move of `botDecision` alone, of a bot whose temperament is drawn. */
export function botMove(level: BotLevel, view: View, content: Content, chance: string): BotMove | null {
  return decide(POLICIES[level], view, content, chance, temperamentOf(chance, TEMPERAMENTS));
}

/** Moves that are a matter of one's own feeling, or of talk: nobody is advised on them. */
const OWN: readonly MoveName[] = ["pulse", "talked"];

/**
 * What the mentor would do in a person's seat, and why; null where there is nothing to do, or nothing to advise on. It is to be
 * told a rung at a time: a question, a pointer, the move. Throws if the view is an onlooker's.
 */
export function hintFor(view: View, content: Content, chance: string): Decision | null {
  const thought = thoughtOf(view, content, chance, null);
  const idea = mentor(thought);
  if (!idea || OWN.includes(idea.move) || (idea.move === "pressOn" && !view.me?.crossed)) return null;
  return { move: idea.move, args: [view.key, ...idea.args], reason: explain(thought, idea) };
}

/** What a policy makes of a view. Throws if it is an onlooker's. */
export function decide(
  policy: Policy,
  view: View,
  content: Content,
  chance: string,
  temperament: Temperament | null = null,
): BotMove | null {
  const idea = policy(thoughtOf(view, content, chance, temperament));
  return idea && { move: idea.move, args: [view.key, ...idea.args] };
}

function thoughtOf(view: View, content: Content, chance: string, temperament: Temperament | null): Thought {
  const { me } = view;
  if (!me) throw new Error("a bot needs the view of a seat");
  const roll = (about: string, sides: number) => fate(chance, `${view.key}/${about}`).roll(sides);
  return { view: { ...view, me }, content, mayAdapt: true, temperament, roll };
}
