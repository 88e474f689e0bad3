/** Development only: what the convenor of a fixture has built so far. */
import { signal } from "@preact/signals";
import type { GrowingDraft } from "../../game/protocol/draft";
import type { View } from "../../game/view-types";
import { begin, carry, type Draft, firstPromise, give, promise } from "../present/proposal";
import type { Drafts } from "../store/drafts";
import type { TableStore } from "../store/table";

/** The dearest option with a clause and a promise, and one thing that is still missing. */
function unfinished(view: View): Draft {
  const dear = (cost: View["situation"]["options"][number]["cost"]) =>
    cost.hours + cost.skills + cost.funds + cost.reach;
  const [option] = [...view.situation.options].sort((a, b) => dear(b.cost) - dear(a.cost));
  const clause = view.deal.clauseAllowed ? (view.deal.clausesLeft[0] ?? null) : null;
  let draft = carry(begin(view, option!.id), clause);
  const [first, second] = draft.now;
  const later = first ? firstPromise(view, draft, first.seat) : null;
  if (later) draft = promise(view, draft, { ...later, amount: 1 });
  return second ? give(view, draft, second.seat, second.resource, -1) : draft;
}

/** Beside a fixture's store; `begun` false: nothing has been chosen yet. */
export function fixtureDraft(store: TableStore, begun: boolean): Drafts {
  const view = store.view.peek()!;
  const draft = begun ? unfinished(view) : null;
  return {
    told: signal<GrowingDraft | null>({ key: view.key, seq: 0, by: view.deal.convenor, draft }),
    show() {},
  };
}
