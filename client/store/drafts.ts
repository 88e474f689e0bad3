/** A proposal while it is being built, as the page knows it; only where there are others at the table to see it. */
import type { ReadonlySignal } from "@preact/signals";
import type { GrowingDraft } from "../../game/protocol/draft";
import type { ProposalDraft } from "../../game/state";

export interface Drafts {
  /** What another seat was last heard to build; `growingIn` tells whether it still stands. */
  readonly told: ReadonlySignal<GrowingDraft | null>;
  /** Lets the others see what I have begun at this step key; null: put away. The latest always arrives, those between may not. */
  show(key: string, draft: ProposalDraft | null): void;
}
