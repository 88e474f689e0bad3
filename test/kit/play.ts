/** Whole games by bots, with a look at the table after every action. */

import type { Bare } from "../../game/bare";
import { bare } from "../../game/bare";
import { advisor } from "../../game/bots/advisor";
import type { Policy } from "../../game/bots/bot";
import { nextMove } from "../../game/bots/play-out";
import { random } from "../../game/bots/random";
import type { Content } from "../../game/content/content";
import { fate } from "../../game/kit/fate";
import type { Fact } from "../../game/log/facts";
import { stepKey, waitingFor } from "../../game/phases/waiting";
import type { GameState, Setup } from "../../game/state";
import { type Actor, type LengthId, type Seat, SYS } from "../../game/vocabulary";
import { anything } from "./anything";

/** One action as a recording holds it. */
export interface Played {
  readonly seat: Actor;
  readonly move: string;
  readonly args: readonly unknown[];
}
export interface Moment {
  /** Changed in place by the next action: copy what is to be kept. */
  readonly G: GameState;
  /** Null at the beginning. */
  readonly action: Played | null;
  readonly facts: readonly Fact[];
  /** Number of actions so far. */
  readonly number: number;
}
export const POLICIES = { advisor, random, anything } satisfies { readonly [name: string]: Policy };
export type PolicyName = keyof typeof POLICIES;

export interface Plan {
  readonly content: Content;
  readonly length: LengthId;
  readonly seats: number;
  readonly seed: string;
  readonly policy: PolicyName;
}
export const setupOf = ({ content, length, seats, seed }: Plan): Setup => ({
  scenario: content.scenario.id,
  length,
  seats,
  seed,
});

/** More than any policy here needs. */
const MOST_ACTIONS = 2500;

/** What somebody at the table does next; who is asked first goes round, so that no seat is always first. */
function nextAction(G: GameState, plan: Plan, number: number): Played | undefined {
  const { content, policy, seats } = plan;
  const chance = `${plan.seed}/bot/${number}`;
  const roll = (about: string, sides: number) => fate(chance, about).roll(sides);
  const waiting = waitingFor(G);
  // Now and then somebody is away, and the desk acts for them (R15.1).
  if (policy === "anything" && waiting.length > 0 && roll("away", 40) === 1)
    return { seat: SYS, move: "actFor", args: [stepKey(G), waiting[roll("who", waiting.length) - 1]!] };
  const first = roll("first", seats) - 1;
  const ask = (whom: (seat: Seat) => boolean) =>
    nextMove(
      G,
      content,
      () => POLICIES[policy],
      (seat) => `${chance}/${seat}`,
      whom,
    );
  const next = ask((seat) => Number(seat) >= first) ?? ask(() => true);
  return next && { seat: next.seat, ...next.move };
}

/** Plays to the end on the bare rules. Throws if a bot's move is refused, nobody moves or the game does not end. */
export function playOut(plan: Plan, look: (moment: Moment) => void = () => {}): { match: Bare; actions: Played[] } {
  const rules = bare(plan.content);
  const { match, facts } = rules.start(setupOf(plan));
  const actions: Played[] = [];
  look({ G: match.G, action: null, facts, number: 0 });
  while (!match.G.end) {
    const action = nextAction(match.G, plan, actions.length);
    const where = `seed "${plan.seed}", action ${actions.length + 1}, ${JSON.stringify(action)}`;
    if (!action) throw new Error(`Nobody moves in ${stepKey(match.G)}: ${where}`);
    const result = rules.step(match, action.seat, action.move, action.args);
    if (!result.ok) throw new Error(`Refused (${result.why}): ${where}`);
    actions.push(action);
    look({ G: match.G, action, facts: result.facts, number: actions.length });
    if (actions.length > MOST_ACTIONS) throw new Error(`No end in sight: ${where}`);
  }
  return { match, actions };
}
