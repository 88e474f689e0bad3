/** The moves by name, and the one door through which every host makes them. */
import type { Content } from "../content/content";
import { afterAny } from "../phases/flow";
import { stepKey } from "../phases/waiting";
import { isSeat, type Scene } from "../scene";
import type { GameState } from "../state";
import { type Actor, type Seat, SYS } from "../vocabulary";
import { actFor, refuseActFor } from "./absent";
import { ARGS, type MoveName, readMove } from "./args";
import { accept, decline, pass, propose, withdraw } from "./deal";
import type { Move } from "./move";
import { askToMovePledge, breakPledge, keepPledge } from "./pledges";
import { answerTemptation, pressOn, pulse, talked } from "./press";
import type { Refusal } from "./refusal";
import { stand } from "./stand";
import { ask, playTool, showAim } from "./talk";
import { askEndWell, askRewind, vote } from "./vote";

export type SeatMove = Exclude<MoveName, "actFor">;
export const MOVES: { readonly [M in SeatMove]: Move<M> } = {
  stand,
  propose,
  pass,
  withdraw,
  accept,
  decline,
  playTool,
  ask,
  showAim,
  pressOn,
  answerTemptation,
  keepPledge,
  breakPledge,
  askToMovePledge,
  vote,
  pulse,
  askRewind,
  askEndWell,
  talked,
};

const moveOf = (name: SeatMove) => MOVES[name] as unknown as Move<"pass">;
const rest = (args: readonly unknown[]) => args.slice(1) as unknown as [];

/** Why a seat could not make this move at all now, whatever its arguments; undefined if it could. */
export function refuseReady(G: GameState, content: Content, seat: Seat, move: SeatMove): Refusal | undefined {
  if (G.end) return "game-over";
  if (G.vote && move !== "vote") return "not-now";
  return moveOf(move).ready(G, content, seat);
}

/** Why this actor may not make this move with these arguments (the first is the step key); undefined if it may. Pure. */
export function refuse(
  G: GameState,
  content: Content,
  actor: Actor,
  move: string,
  args: readonly unknown[],
): Refusal | undefined {
  const read = readMove(move, args);
  if (!read) return typeof move === "string" && Object.hasOwn(ARGS, move) ? "bad-arguments" : "no-such-move";
  if (G.end) return "game-over";
  if (read.args[0] !== stepKey(G)) return "stale";
  if (read.move === "actFor") {
    if (actor !== SYS) return "system-only";
    const seat = read.args[1] as Seat;
    return isSeat(G, seat) ? refuseActFor(G, seat) : "bad-arguments";
  }
  if (actor === SYS || !isSeat(G, actor)) return "not-you";
  if (G.vote && read.move !== "vote") return "not-now";
  return moveOf(read.move).refuse(G, content, actor, ...rest(read.args));
}

/** Makes a move that has not been refused: changes the draft, adds the facts. */
export function apply(scene: Scene, actor: Actor, move: MoveName, args: readonly unknown[]): void {
  if (move === "actFor") actFor(scene, args[1] as Seat);
  else moveOf(move).apply(scene, actor as Seat, ...rest(args));
  afterAny(scene);
}
