/** What a deal led to, as plain as can be. */
import type { Outcome } from "../../game/state";
import type { Seat } from "../../game/vocabulary";

type Plain = Omit<Outcome, "crossed"> & { crossed: Seat[] };

/** Partner 0's option, by default "a", without a risk, a crossed line or an end; with what the test cares about. */
export const outcome = (more: Partial<Plain> = {}): Plain => ({
  option: "a",
  by: "0",
  adapt: null,
  tries: 1,
  risk: 0,
  die: null,
  setback: false,
  crossed: [],
  endsWell: false,
  ...more,
});
