/** Take a stand in secret, and guess the mirror's (R6.1). */
import { optionsNow } from "../mechanics/proposal";
import { afterStand } from "../phases/flow";
import type { Scene } from "../scene";
import type { Seat } from "../vocabulary";
import type { Move } from "./move";

export const stand: Move<"stand"> = {
  ready(G, _content, seat) {
    if (G.step !== "stand") return "not-now";
    return G.phase.stands[seat] ? "already-done" : undefined;
  },
  refuse(G, content, seat, option, guess) {
    const ids = optionsNow(G, content).map((o) => o.id);
    if (!ids.includes(option) || !ids.includes(guess)) return "no-such-option";
    return stand.ready(G, content, seat);
  },
  apply(scene, seat, option, guess) {
    take(scene, seat, { option, guess });
  },
};

/** A blank stand for an absent seat: no gain, no loss (R15.1). */
export const blankStand = (scene: Scene, seat: Seat): void => take(scene, seat, { option: null, guess: null });

function take(
  scene: Scene,
  seat: Seat,
  what: { option: "a" | "b" | "c" | "d" | null; guess: "a" | "b" | "c" | "d" | null },
): void {
  scene.G.phase.stands[seat] = what;
  scene.facts.push({ kind: "stood", seat });
  afterStand(scene);
}
