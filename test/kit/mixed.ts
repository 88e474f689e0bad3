/** Games of every kind: scenario, length, seats and players follow from a seed and a number. */
import { decide, type Policy } from "../../game/bots/bot";
import { SIM_POLICIES } from "../../game/bots/policies";
import type { Content } from "../../game/content/content";
import { stepKey, waitingFor } from "../../game/phases/waiting";
import { seatsOf } from "../../game/scene";
import type { GameState, Setup } from "../../game/state";
import { viewsOf } from "../../game/view";
import { LENGTH_IDS, type LengthId, type Seat, SYS } from "../../game/vocabulary";
import { anything } from "./anything";
import { type Chance, chanceOf } from "./chance";
import type { Played } from "./play";

/** Who can sit at a table here: the mentor thinks too long. */
const { mentor: _, ...quick } = SIM_POLICIES;
const PLAYERS: { readonly [name: string]: Policy } = { ...quick, anything };
/** The wildest most often: it makes every kind of move. */
const OFTEN: readonly string[] = [...Object.keys(quick), ...Array.from({ length: 4 }, () => "anything"), "random"];

export interface MixedPlan {
  readonly setup: Setup;
  /** One for each seat. */
  readonly players: readonly string[];
  /** One action in so many is the desk's, for an absent seat (R15.1); 0: none. */
  readonly absence: number;
  readonly chance: Chance;
}

/** The plan of game `number`; the same for the same arguments. `lengths`: fewer, to keep games small. */
export function mixedPlan(
  scenarios: readonly string[],
  seed: string,
  number: number,
  lengths: readonly LengthId[] = LENGTH_IDS,
): MixedPlan {
  const chance = chanceOf(`${seed}/${number}`);
  const { pick, roll, oneIn } = chance;
  const seats = 2 + roll(4);
  const all = pick(OFTEN);
  return {
    setup: { scenario: pick(scenarios), length: pick(lengths), seats, seed: `${seed}/${number}` },
    players: Array.from({ length: seats }, () => (oneIn(2) ? all : pick(OFTEN))),
    absence: oneIn(2) ? 0 : 10 + roll(40),
    chance,
  };
}

/** What somebody at the table does next; who is asked first is up to chance. Undefined when nobody moves. */
export function nextOf({ players, absence, chance }: MixedPlan, G: GameState, content: Content): Played | undefined {
  const waiting = waitingFor(G);
  if (absence > 0 && waiting.length > 0 && chance.oneIn(absence))
    return { seat: SYS, move: "actFor", args: [stepKey(G), chance.pick(waiting)] };
  const seats = G.step === "deal" && !G.vote ? seatsOf(G) : waiting;
  const first = chance.roll(seats.length) - 1;
  const viewOf = viewsOf(G, content);
  for (let i = 0; i < seats.length; i++) {
    const seat: Seat = seats[(first + i) % seats.length]!;
    const move = decide(PLAYERS[players[Number(seat)]!]!, viewOf(seat), content, `bot/${chance.roll(1e9)}`);
    if (move) return { seat, ...move };
  }
  return undefined;
}
