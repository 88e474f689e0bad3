/** Who is to have the device now, and what it may show. Pure. */
import type { View } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import { isSecret } from "./mask";

export type Stage =
  /** The device lies on the table: everybody may look, and what is done openly is done for this seat. */
  | { readonly is: "open"; readonly seat: Seat }
  /** Nobody may look before this seat has the device. */
  | { readonly is: "curtain"; readonly seat: Seat }
  /** This seat alone looks. */
  | { readonly is: "own"; readonly seat: Seat }
  /** The curtain is drawn, and it is not known yet for whom. */
  | { readonly is: "between"; readonly seat: Seat };

/** A wish of somebody at the device; it holds for the step it was made in. */
export interface Wish {
  readonly seat: Seat;
  /** Step key of the view it was made in. */
  readonly key: string;
}

export interface Wishes {
  /** Whose openly done things are shown. */
  readonly chosen: Wish | null;
  /** Who wants to look behind the curtain. */
  readonly asked: Wish | null;
  /** Who has drawn the curtain aside. */
  readonly drawn: Wish | null;
}
export const NO_WISHES: Wishes = { chosen: null, asked: null, drawn: null };

/**
 * The stage for the seats held, in their order (at least one). In a secret step the curtain is between any two seats; in
 * the others only who asks goes behind it. Every change of step closes it (R6.1, R12.3).
 */
export function stageOf(
  view: Pick<View, "step" | "vote" | "key" | "waiting">,
  held: readonly Seat[],
  wishes: Wishes,
): Stage {
  const now = (wish: Wish | null): Seat | null =>
    wish !== null && wish.key === view.key && held.includes(wish.seat) ? wish.seat : null;
  const [chosen, asked, drawn] = [now(wishes.chosen), now(wishes.asked), now(wishes.drawn)];
  const awaited = held.filter((seat) => view.waiting.includes(seat));
  const first = awaited[0] ?? held[0]!;
  if (isSecret(view)) {
    if (awaited.length === 0) return { is: "open", seat: first };
    if (drawn !== null && awaited.includes(drawn)) return { is: "own", seat: drawn };
    return { is: "curtain", seat: chosen !== null && awaited.includes(chosen) ? chosen : first };
  }
  if (drawn !== null) return { is: "own", seat: drawn };
  if (asked !== null) return { is: "curtain", seat: asked };
  return { is: "open", seat: chosen ?? first };
}
