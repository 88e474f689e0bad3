/** Propose, pass, withdraw, accept, decline (R7.1, R7.3-R7.5). */
import { copy } from "../kit/draft";
import { makeProposal, refuseDraft } from "../mechanics/proposal";
import { afterNo, afterYes } from "../phases/flow";
import { seatsOf } from "../scene";
import type { Declined, GameState } from "../state";
import type { Seat } from "../vocabulary";
import { type Move, simple } from "./move";
import type { Refusal } from "./refusal";

/** May this seat put something on the table, or pass? */
function refuseConvening(G: GameState, seat: Seat): Refusal | undefined {
  if (G.step !== "deal") return "not-now";
  if (G.phase.deal.proposal) return "proposal-open";
  return G.phase.deal.convenor === seat ? undefined : "not-the-convenor";
}

/** May this seat answer the open proposal? */
function refuseAnswer(G: GameState, seat: Seat): Refusal | undefined {
  if (G.step !== "deal") return "not-now";
  const { proposal, accepted } = G.phase.deal;
  if (!proposal) return "no-proposal";
  if (proposal.by === seat) return "own-proposal";
  return accepted.includes(seat) ? "already-done" : undefined;
}

const nothingSaid = { by: null, reason: null, tag: null } satisfies Partial<Declined>;

export const propose: Move<"propose"> = {
  ready: (G, _content, seat) => refuseConvening(G, seat),
  refuse: (G, content, seat, draft) => refuseConvening(G, seat) ?? refuseDraft(G, content, seat, draft),
  apply({ G, content, facts }, seat, draft) {
    const proposal = makeProposal(G, content, seat, draft);
    G.phase.deal.proposal = copy(proposal);
    const { option, later, clause, adapt, answersReason } = proposal;
    facts.push({ kind: "proposed", seat, option, later, clause, adapt, answersReason });
  },
};

export const pass = simple<"pass">(
  (G, _content, seat) => refuseConvening(G, seat),
  (scene, seat) => {
    scene.facts.push({ kind: "passed", seat });
    afterNo(scene, { convenor: seat, how: "passed", ...nothingSaid, proposal: null });
  },
);

export const withdraw = simple<"withdraw">(
  (G, _content, seat) => {
    if (G.step !== "deal") return "not-now";
    const { proposal } = G.phase.deal;
    if (!proposal) return "no-proposal";
    return proposal.by === seat ? undefined : "not-the-convenor";
  },
  (scene, seat) => {
    scene.facts.push({ kind: "withdrawn", seat });
    afterNo(scene, { convenor: seat, how: "withdrawn", ...nothingSaid, proposal: scene.G.phase.deal.proposal });
  },
);

export const accept = simple<"accept">(
  (G, _content, seat) => refuseAnswer(G, seat),
  (scene, seat) => {
    const { deal } = scene.G.phase;
    deal.accepted.push(seat);
    scene.facts.push({ kind: "accepted", seat });
    if (deal.accepted.length === seatsOf(scene.G).length - 1) afterYes(scene);
  },
);

export const decline: Move<"decline"> = {
  ready: (G, _content, seat) => refuseAnswer(G, seat),
  refuse(G, _content, seat, reason, tag) {
    if ((reason === "not-our-purpose") !== (tag !== null)) return "tag-needed";
    return refuseAnswer(G, seat);
  },
  apply(scene, seat, reason, tag) {
    const { convenor, proposal } = scene.G.phase.deal;
    scene.facts.push({ kind: "declined", seat, reason, tag });
    afterNo(scene, { convenor, how: "declined", by: seat, reason, tag, proposal });
  },
};
