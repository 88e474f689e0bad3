/** Lets the others at the table see a proposal grow while it is built. */
import { useEffect } from "preact/hooks";
import type { ProposalDraft } from "../../game/state";
import { useTable } from "./context";

/** Shows `draft` at this step from now on, and puts it away with the form. Nothing where nobody else looks. */
export function useShown(draft: ProposalDraft | null): void {
  const { store, view } = useTable();
  useEffect(() => store.drafts?.show(view.key, draft), [draft, view.key]);
  useEffect(() => () => store.drafts?.show(view.key, null), []);
}
