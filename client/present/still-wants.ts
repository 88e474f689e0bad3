/** Whether somebody who declined a proposal wants its option all the same, and what was wrong with it then. Pure. */
import type { Declined } from "../../game/state";
import type { View } from "../../game/view-types";

/** What is to be changed about an option that is right: the price, the risk, the terms, or what it serves. */
export type Wrong = "price" | "risk" | "terms" | "tag";

/**
 * What was wrong, where the one who declined took that very option as its stand or proposes it now itself (R6.1, R7.4); null where
 * nothing tells that it still wants it, and where it is the viewer's own no.
 */
export function stillWants(view: View, { by, proposal, reason, tag }: Declined): Wrong | null {
  if (by === null || proposal === null || by === view.me?.seat) return null;
  const now = view.deal.proposal;
  const wants = view.stands?.[by]?.option === proposal.option || (now?.by === by && now.option === proposal.option);
  if (!wants) return null;
  switch (reason) {
    case "too-dear":
      return "price";
    case "too-risky":
      return "risk";
    case "unclear":
      return "terms";
    case "not-our-purpose":
      return tag ? "tag" : null;
    default:
      return null;
  }
}
