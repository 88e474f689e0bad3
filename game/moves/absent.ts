/** Act for an absent seat, when the desk or a step timer says so: no gain, no loss (R15.1). */

import { temptation } from "../mechanics/events";
import { canPay, due } from "../mechanics/pledges";
import { optionNow } from "../mechanics/proposal";
import { given } from "../mechanics/purse";
import { waitingFor } from "../phases/waiting";
import { type Scene, seatOf } from "../scene";
import type { GameState } from "../state";
import { RESOURCES, type Seat } from "../vocabulary";
import { accept, decline, pass } from "./deal";
import { breakPledge, keepPledge } from "./pledges";
import { answerTemptation, pressOn, pulse, talked } from "./press";
import type { Refusal } from "./refusal";
import { blankStand } from "./stand";
import { vote } from "./vote";

/** The pulse of an absent seat: neither warm nor cold. */
const NO_PULSE = 3;

export const refuseActFor = (G: GameState, seat: Seat): Refusal | undefined =>
  waitingFor(G).includes(seat) ? undefined : "not-now";

export function actFor(scene: Scene, seat: Seat): void {
  const { G, facts } = scene;
  facts.push({ kind: "acted-for", seat });
  if (G.vote) return vote.apply(scene, seat, true);
  switch (G.step) {
    case "pledges": {
      const pledge = due(G, seat)[0]!;
      return canPay(G, pledge) ? keepPledge.apply(scene, seat, pledge.id) : breakPledge.apply(scene, seat, pledge.id);
    }
    case "stand":
      return blankStand(scene, seat);
    case "deal":
      return answer(scene, seat);
    case "outcome":
    case "act":
      return pressOn.apply(scene, seat, false);
    case "event":
      return answerTemptation.apply(scene, seat, seatOf(G, seat).has.hours >= temptation(G));
    case "pulse":
      return pulse.apply(scene, seat, NO_PULSE);
    case "talk":
      return talked.apply(scene, seat);
    case "over":
      return;
  }
}

/** Passes as convenor; accepts unless it would have to pay or its line is crossed. */
function answer(scene: Scene, seat: Seat): void {
  const { proposal } = scene.G.phase.deal;
  if (!proposal) return pass.apply(scene, seat);
  const pays = RESOURCES.some((r) => given(proposal.now, seat, r) + given(proposal.later, seat, r) > 0);
  if (pays) return decline.apply(scene, seat, "too-dear", null);
  const crosses = optionNow(scene.G, scene.content, proposal.option).crosses.includes(seatOf(scene.G, seat).line.tag);
  if (crosses) return decline.apply(scene, seat, "crosses-our-line", null);
  return accept.apply(scene, seat);
}
