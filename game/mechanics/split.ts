/** A fair split of a cost, which the convenor changes (R7.1): from whoever has most left of the kind, then from whoever gives least. */
import { seatOf, seatsOf } from "../scene";
import type { GameState } from "../state";
import { type Bundle, RESOURCES, type Resource, type Seat } from "../vocabulary";
import { bundle } from "./purse";

export interface Split {
  readonly split: readonly { readonly seat: Seat; readonly resource: Resource; readonly amount: number }[];
  /** What nobody has. */
  readonly missing: Bundle;
}

/** Pure; made from what everybody can see. Plain counting: it is asked for every option in every view. */
export function fairSplit(G: GameState, cost: Bundle): Split {
  const givers = seatsOf(G).map((seat) => ({ seat, has: seatOf(G, seat).has, gives: { ...bundle(() => 0) }, all: 0 }));
  const missing = { ...bundle(() => 0) };
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
  const split = givers.flatMap(({ seat, gives }) =>
    RESOURCES.filter((r) => gives[r] > 0).map((resource) => ({ seat, resource, amount: gives[resource] })),
  );
  return { split, missing };
}
