/** What partners may do before and during a proposal: play a tool, ask by insight, show an aim (R6.3, R7.2, R9.5). */

import type { Content } from "../content/content";
import { toolOf } from "../content/content";
import { learnAim, unknownAims } from "../mechanics/aims";
import { change, free } from "../mechanics/purse";
import { mirrorOf } from "../mechanics/stands";
import { refuseTool, useTool } from "../mechanics/tools";
import { moveTrack } from "../mechanics/tracks";
import { draftSeat, seatOf } from "../scene";
import type { GameState } from "../state";
import type { Seat } from "../vocabulary";
import { type Move, simple } from "./move";
import type { Refusal } from "./refusal";

/** Why this card of the hand cannot be played at all now. */
export function refuseCard(G: GameState, content: Content, seat: Seat, tool: string): Refusal | undefined {
  if (G.step !== "deal") return "not-now";
  if (!seatOf(G, seat).tools.includes(tool)) return "tool-not-in-hand";
  if (G.phase.played.some((p) => p.seat === seat)) return "one-tool-a-phase";
  if (free(G, seat, "hours") < toolOf(content, tool).cost) return "too-poor";
  return refuseTool(G, content, seat, tool, null);
}

export const playTool: Move<"playTool"> = {
  ready(G, _content, seat) {
    if (G.step !== "deal") return "not-now";
    if (seatOf(G, seat).tools.length === 0) return "tool-not-in-hand";
    return G.phase.played.some((p) => p.seat === seat) ? "one-tool-a-phase" : undefined;
  },
  refuse: (G, content, seat, tool, choice) =>
    refuseCard(G, content, seat, tool) ?? refuseTool(G, content, seat, tool, choice),
  apply(scene, seat, tool, choice) {
    const { G, content, facts } = scene;
    const draft = draftSeat(scene, seat);
    draft.tools.splice(draft.tools.indexOf(tool), 1);
    G.phase.played.push({ seat, tool });
    facts.push({ kind: "tool-played", seat, tool, partner: choice.partner ?? null });
    change(scene, seat, "hours", -toolOf(content, tool).cost);
    useTool(scene, seat, tool, choice);
  },
};

/** The insight that the open proposal of this seat counts on (R7.3, R7.6). */
const pledgedInsight = ({ phase: { deal } }: GameState, seat: Seat): number =>
  deal.proposal?.by === seat && deal.proposal.adapt?.insight ? 1 : 0;

export const ask = simple<"ask">(
  (G, _content, seat) => {
    if (G.step !== "deal") return "not-now";
    if (seatOf(G, seat).insights - pledgedInsight(G, seat) === 0) return "no-insight";
    if (G.phase.asked.includes(seat)) return "already-done";
    return unknownAims(G, seat, mirrorOf(G, seat)).length === 0 ? "nothing-to-learn" : undefined;
  },
  (scene, seat) => {
    const partner = mirrorOf(scene.G, seat);
    draftSeat(scene, seat).insights -= 1;
    scene.G.phase.asked.push(seat);
    scene.facts.push({ kind: "asked", seat, partner });
    learnAim(scene, seat, partner, `phase/${scene.G.phase.number}/ask/${seat}`);
  },
);

export const showAim: Move<"showAim"> = {
  ready(G, _content, seat) {
    if (G.step !== "deal") return "not-now";
    return seatOf(G, seat).aims.every((aim) => aim.shown) ? "aim-already-shown" : undefined;
  },
  refuse(G, _content, seat, tag) {
    if (G.step !== "deal") return "not-now";
    const aim = seatOf(G, seat).aims.find((a) => a.tag === tag);
    if (!aim) return "not-your-aim";
    return aim.shown ? "aim-already-shown" : undefined;
  },
  apply(scene, seat, tag) {
    draftSeat(scene, seat).aims.find((a) => a.tag === tag)!.shown = true;
    scene.facts.push({ kind: "aim-shown", seat, tag });
    if (scene.G.aimShown) return;
    scene.G.aimShown = true;
    moveTrack(scene, "trust", 1, "aim-shown");
  },
};
