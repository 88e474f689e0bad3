/** Whose action is awaited: the answer to "who are we waiting for?". */
import { due } from "../mechanics/pledges";
import { seatsOf } from "../scene";
import type { GameState } from "../state";
import type { Seat } from "../vocabulary";

export function waitingFor(G: GameState): readonly Seat[] {
  const seats = seatsOf(G);
  const { vote, phase } = G;
  if (vote) return seats.filter((s) => s !== vote.by && !vote.yes.includes(s));
  switch (G.step) {
    case "pledges":
      return seats.filter((s) => due(G, s).length > 0);
    case "stand":
      return seats.filter((s) => !phase.stands[s]);
    case "deal": {
      const { proposal, accepted, convenor } = phase.deal;
      return proposal ? seats.filter((s) => s !== proposal.by && !accepted.includes(s)) : [convenor];
    }
    case "outcome":
    case "act":
      return seats.filter((s) => !phase.pressed.includes(s));
    case "event":
      return phase.event?.seat ? [phase.event.seat] : [];
    case "pulse":
      return seats.filter((s) => phase.pulses[s] === undefined);
    case "talk":
      return seats;
    case "over":
      return [];
  }
}

/**
 * The key of the step that is on: a move meant for another one is refused as stale.
 * Phase (`r`: played again), step or vote, and a count that changes with each proposal or question.
 */
export function stepKey(G: GameState): string {
  const { number, deal, rewindAsked, endAsked } = G.phase;
  const count = G.vote
    ? (G.vote.pledge ?? rewindAsked.length + endAsked.length)
    : G.step === "deal"
      ? deal.declined.length
      : 0;
  return `${number}${G.rewound === number ? "r" : ""}/${G.vote ? "vote" : G.step}/${count}`;
}
