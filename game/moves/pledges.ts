/** Keep a pledge that is due, break it, or ask once to move it (R10.2). */

import { breakIt, canPay, due, keep, refuseMoving } from "../mechanics/pledges";
import { settlePledges } from "../phases/flow";
import type { Scene } from "../scene";
import type { GameState, Pledge } from "../state";
import type { Seat } from "../vocabulary";
import type { Move } from "./move";
import type { Refusal } from "./refusal";
import { askAll } from "./vote";

const find = (G: GameState, seat: Seat, id: number): Pledge | undefined => due(G, seat).find((p) => p.id === id);

function refuseSettling(G: GameState, seat: Seat, id?: number): Refusal | undefined {
  if (G.step !== "pledges") return "not-now";
  const mine = id === undefined ? due(G, seat)[0] : find(G, seat, id);
  return mine ? undefined : "not-your-pledge";
}

type Settling = "keepPledge" | "breakPledge" | "askToMovePledge";
const settling = <M extends Settling>(
  further: (G: GameState, pledge: Pledge) => Refusal | undefined,
  act: (scene: Scene, pledge: Pledge, seat: Seat) => void,
): Move<M> =>
  ({
    ready: (G, _content, seat) => refuseSettling(G, seat),
    refuse: (G, _content, seat, id) => refuseSettling(G, seat, id) ?? further(G, find(G, seat, id)!),
    apply: (scene, seat, id) => act(scene, find(scene.G, seat, id)!, seat),
  }) as Move<Settling> as Move<M>;

export const keepPledge = settling<"keepPledge">(
  (G, pledge) => (canPay(G, pledge) ? undefined : "cannot-pay"),
  (scene, pledge) => {
    keep(scene, pledge);
    settlePledges(scene);
  },
);

export const breakPledge = settling<"breakPledge">(
  () => undefined,
  (scene, pledge) => {
    breakIt(scene, pledge, !canPay(scene.G, pledge));
    settlePledges(scene);
  },
);

export const askToMovePledge = settling<"askToMovePledge">(refuseMoving, (scene, pledge, seat) =>
  askAll(scene, "move-pledge", seat, pledge.id),
);
