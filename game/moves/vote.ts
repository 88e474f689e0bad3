/** Where all must agree: moving a pledge, rewinding, ending well; the first no settles it (R10.2, R13, R14.1). */
import { inPlace } from "../mechanics/agreement";
import { moveDue, refuseAgain } from "../mechanics/pledges";
import { finish, rewind, settlePledges } from "../phases/flow";
import { type Scene, seatsOf } from "../scene";
import type { Vote } from "../state";
import type { Seat } from "../vocabulary";
import { type Move, simple } from "./move";

export function askAll(scene: Scene, on: Vote["on"], by: Seat, pledge: number | null): void {
  scene.G.vote = { on, by, pledge, yes: [] };
  scene.facts.push({ kind: "vote-asked", on, seat: by });
}

export const vote: Move<"vote"> = {
  ready(G, _content, seat) {
    if (!G.vote) return "not-now";
    return G.vote.by === seat || G.vote.yes.includes(seat) ? "already-done" : undefined;
  },
  refuse: (G, content, seat) => vote.ready(G, content, seat),
  apply(scene, seat, yes) {
    const { G, facts } = scene;
    const { on, pledge } = G.vote!;
    facts.push({ kind: "voted", on, seat, yes });
    if (yes) G.vote!.yes.push(seat);
    const all = G.vote!.yes.length === seatsOf(G).length - 1;
    if (yes && !all) return;
    G.vote = null;
    if (on === "move-pledge") {
      const moving = G.pledges.find((p) => p.id === pledge)!;
      if (all) moveDue(scene, moving);
      else refuseAgain(scene, moving);
      settlePledges(scene);
    } else if (all && on === "rewind") rewind(scene);
    else if (all) finish(scene, "ended-well", inPlace(G, "ending-well"));
  },
};

export const askRewind = simple<"askRewind">(
  (G, _content, seat) => {
    if (G.setup.length !== "full") return "rewind-not-here";
    if (G.rewound !== null) return "rewind-used";
    if (G.step !== "pulse" || G.checkpoint === null) return "not-now";
    return G.phase.pulses[seat] !== undefined || G.phase.rewindAsked.includes(seat) ? "already-done" : undefined;
  },
  (scene, seat) => {
    scene.G.phase.rewindAsked.push(seat);
    askAll(scene, "rewind", seat, null);
  },
);

export const askEndWell = simple<"askEndWell">(
  (G, _content, seat) => {
    if (G.step !== "act") return "not-now";
    return G.phase.pressed.includes(seat) || G.phase.endAsked.includes(seat) ? "already-done" : undefined;
  },
  (scene, seat) => {
    scene.G.phase.endAsked.push(seat);
    askAll(scene, "end-well", seat, null);
  },
);
