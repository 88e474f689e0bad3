/** The rules inside boardgame.io's reducer. The only file that touches boardgame.io/internal. */
import type { Game, State } from "boardgame.io";
import { CreateGameReducer, InitializeGame, ProcessGameConfig } from "boardgame.io/internal";
import type { Content } from "./content/content";
import { makeGame } from "./game";
import type { Started, StepResult } from "./host";
import type { Fact } from "./log/facts";
import { refuse } from "./moves/index";
import type { GameState, Setup } from "./state";
import type { Actor } from "./vocabulary";

export interface Hosted {
  /** boardgame.io's own state; G in it is frozen. */
  readonly state: State<GameState>;
  readonly G: GameState;
}

export interface HostedRules {
  readonly game: Game<GameState>;
  /** Throws on a setup that makes no table. */
  start(setup: Setup): Started<Hosted>;
  /** Makes a move, or says why not; never changes what it is given. */
  step(match: Hosted, seat: Actor, move: string, args: readonly unknown[]): StepResult<Hosted>;
}

export function hosted(content: Content): HostedRules {
  let told: readonly Fact[] = [];
  const game = makeGame(content, (facts) => {
    told = facts;
  });
  const processed = ProcessGameConfig(game as Game);
  const reducer = CreateGameReducer({ game: processed });
  const match = (state: State): Hosted => ({ state: state as State<GameState>, G: state.G as GameState });
  return {
    game,
    start(setup) {
      told = [];
      // boardgame.io's own chance is never used; without a seed of ours it would read the clock.
      const seeded = { ...processed, seed: "unused" };
      const state = InitializeGame({ game: seeded, numPlayers: setup.seats, setupData: setup });
      return { match: match(state), facts: told };
    },
    step({ state }, seat, move, args) {
      const why = refuse(state.G, content, seat, move, args);
      if (why) return { ok: false, why };
      told = [];
      const action = {
        type: "MAKE_MOVE" as const,
        payload: { type: move, args: [...args], playerID: seat, credentials: undefined },
      };
      // The reducer writes to `ctx` of its input, so it is given a copy.
      const next = reducer({ ...state, ctx: structuredClone(state.ctx) } as State, action as never) as State & {
        transients?: { error?: { type: string } };
      };
      if (next.transients?.error)
        throw new Error(`boardgame.io refused ${move} of ${seat}: ${next.transients.error.type}`);
      // Kept apart: what one step leaves behind (log, transients) is no part of the state.
      const { transients: _t, ...kept } = next;
      return { ok: true, match: match({ ...kept, deltalog: [] } as State), facts: told };
    },
  };
}
