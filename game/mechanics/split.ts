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

/** Pure; made from what everybody can see. */
export function fairSplit(G: GameState, cost: Bundle): Split {
  const seats = seatsOf(G);
  const gives = new Map<string, number>();
  const gave = (seat: Seat, resource?: Resource): number => {
    if (resource) return gives.get(`${seat}/${resource}`) ?? 0;
    return RESOURCES.reduce((sum, r) => sum + (gives.get(`${seat}/${r}`) ?? 0), 0);
  };
  const left = (seat: Seat, r: Resource) => seatOf(G, seat).has[r] - gave(seat, r);
  const missing = { ...bundle(() => 0) };
  for (const r of RESOURCES) {
    for (let n = 0; n < cost[r]; n++) {
      const best = seats.reduce((a, b) =>
        left(b, r) > left(a, r) || (left(b, r) === left(a, r) && gave(b) < gave(a)) ? b : a,
      );
      if (left(best, r) > 0) gives.set(`${best}/${r}`, gave(best, r) + 1);
      else missing[r] += 1;
    }
  }
  const split = seats.flatMap((seat) =>
    RESOURCES.map((resource) => ({ seat, resource, amount: gave(seat, resource) })).filter((l) => l.amount > 0),
  );
  return { split, missing };
}
