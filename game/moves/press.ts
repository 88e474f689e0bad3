/** Press on after an outcome or between acts, answer a temptation, give a pulse, say that we have talked (R8.4, R11.1, R12.3). */

import { temptation, temptedPledge } from "../mechanics/events";
import { breakIt } from "../mechanics/pledges";
import { change } from "../mechanics/purse";
import { moveTrack } from "../mechanics/tracks";
import { afterAct, afterOutcome, afterPulse } from "../phases/flow";
import { draftSeat, seatOf } from "../scene";
import { type Move, simple } from "./move";

export const pressOn: Move<"pressOn"> = {
  ready(G, _content, seat) {
    if (G.step !== "outcome" && G.step !== "act") return "not-now";
    return G.phase.pressed.includes(seat) ? "already-done" : undefined;
  },
  refuse(G, content, seat, say) {
    if (say && !(G.step === "outcome" && G.phase.outcome?.crossed.includes(seat))) return "line-not-crossed";
    return pressOn.ready(G, content, seat);
  },
  apply(scene, seat, say) {
    const { G, facts } = scene;
    G.phase.pressed.push(seat);
    if (say) {
      draftSeat(scene, seat).line.shown = true;
      facts.push({ kind: "line-said", seat, tag: seatOf(G, seat).line.tag });
      moveTrack(scene, "clarity", 1, "line-said");
    } else if (G.step === "outcome" && G.phase.outcome?.crossed.includes(seat)) G.phase.swallowed = true;
    if (G.step === "outcome") afterOutcome(scene);
    else afterAct(scene);
  },
};

export const answerTemptation: Move<"answerTemptation"> = {
  ready: (G, _content, seat) => {
    if (G.step !== "event") return "not-now";
    return G.phase.event?.seat === seat ? undefined : "not-you";
  },
  refuse(G, content, seat, pay) {
    const refused = answerTemptation.ready(G, content, seat);
    if (refused) return refused;
    return pay && seatOf(G, seat).has.hours < temptation(G) ? "cannot-pay" : undefined;
  },
  apply(scene, seat, pay) {
    const { G, facts } = scene;
    const event = G.phase.event!;
    const hours = temptation(G);
    event.answer = pay ? "paid" : "broke";
    event.how = event.by ? "absorbed" : "hit";
    if (pay) {
      change(scene, seat, "hours", -hours);
      facts.push({ kind: "temptation-paid", seat, hours });
    } else breakIt(scene, temptedPledge(G, seat)!, false);
    G.step = "pulse";
  },
};

export const pulse: Move<"pulse"> = {
  ready(G, _content, seat) {
    if (G.step !== "pulse") return "not-now";
    return G.phase.pulses[seat] === undefined ? undefined : "already-done";
  },
  refuse: (G, content, seat) => pulse.ready(G, content, seat),
  apply(scene, seat, value) {
    scene.G.phase.pulses[seat] = value;
    scene.facts.push({ kind: "pulse-given", seat });
    afterPulse(scene);
  },
};

export const talked = simple<"talked">(
  (G) => (G.step === "talk" ? undefined : "nothing-to-talk-about"),
  (scene, seat) => {
    scene.G.step = "act";
    scene.facts.push({ kind: "talked", seat });
  },
);
