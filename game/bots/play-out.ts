/** A whole game by bots on bare rules: simulation, tests and rehearsal. */
import type { Bare, BareRules } from "../bare";
import type { Content } from "../content/content";
import type { Fact } from "../log/facts";
import { waitingFor } from "../phases/waiting";
import { seatsOf } from "../scene";
import type { GameState, Setup } from "../state";
import { viewsOf } from "../view";
import type { Seat } from "../vocabulary";
import { type BotMove, decide, type Policy } from "./bot";

/** No game of any length comes near it: a policy that goes round in circles is a fault. */
const MOST_ACTIONS = 3000;

/** The seats that could do something now: those awaited, and in the deal step everybody, since all may talk (R7.2). */
const active = (G: GameState): readonly Seat[] => (G.step === "deal" && !G.vote ? seatsOf(G) : waitingFor(G));

/** What the first bot that wants to do something would do. Undefined when none would. */
export function nextMove(
  G: GameState,
  content: Content,
  policyOf: (seat: Seat) => Policy,
  chanceOf: (seat: Seat) => string,
  isBot: (seat: Seat) => boolean = () => true,
): { readonly seat: Seat; readonly move: BotMove } | undefined {
  const viewOf = viewsOf(G, content);
  for (const seat of active(G).filter(isBot)) {
    const move = decide(policyOf(seat), viewOf(seat), content, chanceOf(seat));
    if (move) return { seat, move };
  }
  return undefined;
}

/**
 * Plays to the end; `onAction` sees each action that was made. Throws if a bot's move is refused,
 * if nobody moves, or if the game does not end.
 */
export function playOut(
  rules: BareRules,
  content: Content,
  setup: Setup,
  policyOf: (seat: Seat) => Policy,
  onAction: (seat: Seat, move: BotMove, match: Bare, facts: readonly Fact[]) => void = () => {},
): { readonly match: Bare; readonly actions: number } {
  const { match } = rules.start(setup);
  // A bot's own seed is not the table's, but in a simulation it must follow from it.
  const chanceOf = (seat: Seat) => `bot/${setup.seed}/${seat}`;
  for (let actions = 0; actions < MOST_ACTIONS; actions++) {
    if (match.G.end) return { match, actions };
    const next = nextMove(match.G, content, policyOf, chanceOf);
    if (!next) throw new Error(`Nobody moves in step ${match.G.step} of seed "${setup.seed}"`);
    const result = rules.step(match, next.seat, next.move.move, next.move.args);
    if (!result.ok)
      throw new Error(
        `Refused (${result.why}): seat ${next.seat} ${JSON.stringify(next.move)} of seed "${setup.seed}"`,
      );
    onAction(next.seat, next.move, match, result.facts);
  }
  throw new Error(`The game of seed "${setup.seed}" does not end`);
}
