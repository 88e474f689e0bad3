/** A thread that plays games by number, to see what each comes by. What it is given is data, so that it reads no file. */
import { bare } from "../../game/bare";
import { makeContent } from "../../game/content/content";
import { mixedPlan } from "../kit/mixed";
import { playMixed } from "../kit/play-mixed";
import type { Candidate } from "./choose";
import { answerPieces } from "./piecework";
import type { Numbers } from "./play-worker";

export interface GoldenGiven {
  readonly scenarios: { readonly [id: string]: Numbers };
  readonly seed: string;
}

answerPieces(({ scenarios, seed }: GoldenGiven) => {
  const tables = new Map(
    Object.entries(scenarios).map(([id, numbers]) => {
      const content = makeContent(numbers, id);
      return [id, { content, rules: bare(content) }];
    }),
  );
  return ({ from, to }: { readonly from: number; readonly to: number }): readonly Candidate[] =>
    Array.from({ length: to - from }, (_, i) => {
      const plan = mixedPlan([...tables.keys()], seed, from + i);
      const { rules, content } = tables.get(plan.setup.scenario)!;
      const { seen, recording } = playMixed(rules, content, plan);
      const { scenario, length, seats } = plan.setup;
      return {
        number: from + i,
        kind: `${scenario}/${length}/${seats}`,
        actions: recording.actions.length,
        seen: [...seen],
      };
    });
});
