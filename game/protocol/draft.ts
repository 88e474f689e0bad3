/**
 * A proposal while it is being built, between browser and server, so that the others see it grow. Beside the game:
 * no move, no line of the journal, nothing in a replay; the rules judge it when it is proposed (R7.1).
 */
import * as v from "valibot";
import { ProposalDraftSchema, StepKeySchema } from "../moves/args";
import type { ProposalDraft } from "../state";
import type { Seat } from "../vocabulary";

/** Part of TABLE_ASK. For the seat that may propose now; others are answered as their proposal would be. */
export const DRAFT_ASK = {
  /** `key`: the step key it is built at. `draft` need not cover the cost; null: put away. */
  "table:draft": v.strictObject({ key: StepKeySchema, draft: v.nullable(ProposalDraftSchema) }),
} as const;

/** What the convenor has got so far. */
export interface GrowingDraft {
  /** Step key and number of the view it belongs to. */
  readonly key: string;
  readonly seq: number;
  readonly by: Seat;
  /** null: put away */
  readonly draft: ProposalDraft | null;
}

export interface DraftAnswer {
  "table:draft": null;
}
/** Told on the table's namespace to all who sit at the table or look at it, but not to the socket it came from. */
export interface DraftTell {
  draft: GrowingDraft;
}
