/** Puts the rules together for boardgame.io; holds no rule. */
import type { Game } from "boardgame.io";
import { INVALID_MOVE } from "boardgame.io/core";
import type { Content } from "./content/content";
import type { Draft } from "./kit/draft";
import type { Fact } from "./log/facts";
import { MOVE_NAMES, type MoveName } from "./moves/args";
import { apply, refuse } from "./moves/index";
import { begin } from "./setup";
import type { GameState, Setup } from "./state";
import { viewFor } from "./view";
import type { Viewer } from "./view-types";
import { type Actor, SYS } from "./vocabulary";

export const GAME_NAME = "tolv-broer";
/** Moves whose arguments nobody else may read in boardgame.io's log (R6.1, R12.3, R8.4). */
const SECRET: readonly MoveName[] = ["stand", "pulse", "pressOn"];

/**
 * One turn for the whole game: phase and step live in G alone, and the rules never read `ctx`.
 * Facts of a move are handed to `tell`, since they are not part of the state.
 */
export function makeGame(content: Content, tell: (facts: readonly Fact[]) => void = () => {}): Game<GameState> {
  const hosted = (name: MoveName) => ({
    move: ({ G, playerID }: { G: GameState; playerID: string }, ...args: unknown[]) => {
      if (refuse(G, content, playerID as Actor, name, args)) return INVALID_MOVE;
      const facts: Fact[] = [];
      apply({ G: G as Draft<GameState>, content, facts }, playerID as Actor, name, args);
      // Facts may hold parts of immer's draft, which is revoked when the move is over.
      tell(JSON.parse(JSON.stringify(facts)) as Fact[]);
      return undefined;
    },
    client: false,
    ignoreStaleStateID: true,
    noLimit: true,
    redact: SECRET.includes(name),
  });
  const moves = (names: readonly MoveName[]) => Object.fromEntries(names.map((name) => [name, hosted(name)]));
  return {
    name: GAME_NAME,
    minPlayers: 3,
    maxPlayers: 6,
    disableUndo: true,
    setup: (_context, setup: Setup) => {
      const { G, facts } = begin(setup, content);
      tell(facts);
      return G;
    },
    events: {
      endGame: false,
      endPhase: false,
      endStage: false,
      endTurn: false,
      pass: false,
      setActivePlayers: false,
      setPhase: false,
      setStage: false,
    },
    turn: {
      activePlayers: { all: "play", value: { [SYS]: "sys" } },
      stages: {
        play: { moves: moves(MOVE_NAMES.filter((name) => name !== "actFor")) },
        sys: { moves: moves(["actFor"]) },
      },
    },
    playerView: ({ G, playerID }) => viewFor(G, content, (playerID ?? "table") as Viewer) as unknown as GameState,
  };
}
