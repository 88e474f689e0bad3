/** The rules on plain objects, without a host: bots, simulation, replay, offline. Some thirty times as fast as hosted. */
import type { Content } from "./content/content";
import type { Started, StepResult } from "./host";
import type { Draft } from "./kit/draft";
import type { Fact } from "./log/facts";
import type { MoveName } from "./moves/args";
import { apply, refuse } from "./moves/index";
import { begin } from "./setup";
import type { GameState, Setup } from "./state";
import type { Actor } from "./vocabulary";

export interface Bare {
  readonly G: GameState;
}

export interface BareRules {
  /** Throws on a setup that makes no table. */
  start(setup: Setup): Started<Bare>;
  /** Makes a move in place, or says why not (and then changes nothing). */
  step(match: Bare, seat: Actor, move: string, args: readonly unknown[]): StepResult<Bare>;
}

export function bare(content: Content): BareRules {
  return {
    start(setup) {
      const { G, facts } = begin(setup, content);
      return { match: { G }, facts };
    },
    step(match, seat, move, args) {
      const why = refuse(match.G, content, seat, move, args);
      if (why) return { ok: false, why };
      const facts: Fact[] = [];
      apply({ G: match.G as Draft<GameState>, content, facts }, seat, move as MoveName, args);
      return { ok: true, match, facts };
    },
  };
}
