/** A thread that plays games of the fuzz by number. What it is given is data, so that it reads no file. */
import { bare } from "../../game/bare";
import { makeContent } from "../../game/content/content";
import { fuzzGame } from "../fuzz/game";
import type { Failure } from "../fuzz/referee";
import { mixedPlan } from "../kit/mixed";
import { answerPieces } from "./piecework";
import type { Numbers } from "./play-worker";

export interface FuzzGiven {
  readonly scenarios: { readonly [id: string]: Numbers };
  readonly seed: string;
}
/** Games `from` <= number < `to`. */
export interface FuzzPiece {
  readonly from: number;
  readonly to: number;
}
export interface FuzzAnswer {
  readonly games: number;
  readonly inputs: number;
  readonly actions: number;
  /** What these games came by for the first time in this thread. */
  readonly seen: readonly string[];
  readonly failed: { readonly number: number; readonly failure: Failure } | null;
}

answerPieces(({ scenarios, seed }: FuzzGiven) => {
  const tables = new Map(
    Object.entries(scenarios).map(([id, numbers]) => {
      const content = makeContent(numbers, id);
      return [id, { content, rules: bare(content) }];
    }),
  );
  const told = new Set<string>();
  return ({ from, to }: FuzzPiece): FuzzAnswer => {
    const seen = new Set<string>();
    const sum = { games: 0, inputs: 0, actions: 0 };
    let failed: FuzzAnswer["failed"] = null;
    for (let number = from; number < to && !failed; number++) {
      const plan = mixedPlan([...tables.keys()], seed, number);
      const { rules, content } = tables.get(plan.setup.scenario)!;
      const { inputs, actions, failure } = fuzzGame(rules, content, plan, seen);
      sum.games += 1;
      sum.inputs += inputs.length;
      sum.actions += actions;
      if (failure) failed = { number, failure };
    }
    const fresh = [...seen].filter((what) => !told.has(what));
    for (const what of fresh) told.add(what);
    return { ...sum, seen: fresh, failed };
  };
});
