/** What both hosts of the rules have in common. */
import type { Fact } from "./log/facts";
import type { Refusal } from "./moves/refusal";

export type StepResult<M> =
  | { readonly ok: true; readonly match: M; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly why: Refusal };
/** A match at its beginning, and what happened on the way there. */
export interface Started<M> {
  readonly match: M;
  readonly facts: readonly Fact[];
}
