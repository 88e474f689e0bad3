/** A fair split of a cost, which the convenor changes (R7.1): from whoever has most left of the kind, then from whoever gives least. */
import { seatOf, seatsOf } from "../scene";
import type { GameState } from "../state";
import { type Bundle, RESOURCES, type Resource, type Seat } from "../vocabulary";
import { NOTHING } from "./purse";

export interface Split {
  readonly split: readonly { readonly seat: Seat; readonly resource: Resource; readonly amount: number }[];
  /** What nobody has. */
  readonly missing: Bundle;
}

/** Pure; made from what everybody can see. Plain counting: it is asked for every option in every view. */
export function fairSplit(G: GameState, cost: Bundle): Split {
  const givers = seatsOf(G).map((seat) => ({ seat, has: seatOf(G, seat).has, gives: { ...NOTHING }, all: 0 }));
  const missing = { ...NOTHING };
  for (const r of RESOURCES) {
    for (let n = 0; n < cost[r]; n++) {
      let best = givers[0]!;
      let most = best.has[r] - best.gives[r];
      for (const giver of givers) {
        const left = giver.has[r] - giver.gives[r];
        if (left < most || (left === most && giver.all >= best.all)) continue;
        best = giver;
        most = left;
      }
      if (most > 0) {
        best.gives[r] += 1;
        best.all += 1;
      } else missing[r] += 1;
    }
  }
  const split: Split["split"][number][] = [];
  for (const { seat, gives, all } of givers)
    if (all > 0) for (const r of RESOURCES) if (gives[r] > 0) split.push({ seat, resource: r, amount: gives[r] });
  return { split, missing };
}
