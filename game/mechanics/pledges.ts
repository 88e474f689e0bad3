/** Pledges: credit, keeping, breaking, moving (R10). */
import type { Refusal } from "../moves/refusal";
import { phaseAfter } from "../phases/length";
import { draftSeat, type Scene, seatOf } from "../scene";
import type { GameState, Pledge, PledgeDraft } from "../state";
import type { Seat } from "../vocabulary";
import { inPlace } from "./agreement";
import { change } from "./purse";
import { HIGH, moveTrack } from "./tracks";

export const standing = (G: GameState): readonly Pledge[] => G.pledges.filter((p) => p.state === "standing");
/** Resources pledged and not yet due (R10.1). */
export const promised = (G: GameState, by?: Seat): number =>
  standing(G).reduce((sum, p) => (by === undefined || p.by === by ? sum + p.amount : sum), 0);
/** How much more may be pledged: a partnership has as much credit as it has trust (R10.1). */
export const credit = (G: GameState): number => Math.max(0, G.tracks.trust - promised(G));

/** Those that must be settled now. */
export const due = (G: GameState, by?: Seat): readonly Pledge[] =>
  standing(G).filter((p) => p.due <= G.phase.number && (by === undefined || p.by === by));

export const canPay = (G: GameState, pledge: Pledge): boolean =>
  seatOf(G, pledge.by).has[pledge.resource] >= pledge.amount;
/** Why a pledge may not be moved: once only, with the clause in place, never past the end (R10.2). */
export function refuseMoving(G: GameState, pledge: Pledge): Refusal | undefined {
  if (!inPlace(G, "changing-the-plan")) return "no-clause-to-move";
  if (pledge.moved) return "already-moved";
  return phaseAfter(G.setup.length, pledge.due) === undefined ? "at-the-end" : undefined;
}
export const canMove = (G: GameState, pledge: Pledge): boolean => refuseMoving(G, pledge) === undefined;

export function makePledges(scene: Scene, drafts: readonly PledgeDraft[]): void {
  for (const { seat, resource, amount, due: when } of drafts) {
    const { G } = scene;
    const id = G.pledges.length + 1;
    G.pledges.push({
      id,
      by: seat,
      resource,
      amount,
      made: G.phase.number,
      due: when,
      moved: false,
      state: "standing",
    });
    scene.facts.push({ kind: "pledged", seat, resource, amount, due: when });
  }
}

const draftOf = (scene: Scene, pledge: Pledge) => scene.G.pledges.find((p) => p.id === pledge.id)!;

/** A promise of so much, kept, is seen by the citizens; the first one in each act (R10.3). */
export const PROMISE = { least: 2, value: 2 } as const;

/** Pays a pledge: Trust +1 where it is under 7, at most once a phase; value for the first large one in an act (R10.3). */
export function keep(scene: Scene, pledge: Pledge): void {
  const { by: seat, resource, amount } = pledge;
  change(scene, seat, resource, -amount);
  draftOf(scene, pledge).state = "kept";
  scene.facts.push({ kind: "pledge-kept", seat, resource, amount });
  if (amount >= PROMISE.least && !scene.G.promiseKept) {
    scene.G.promiseKept = true;
    moveTrack(scene, "value", PROMISE.value, "pledge-kept");
  }
  if (scene.G.phase.trustKept || scene.G.tracks.trust >= HIGH) return;
  scene.G.phase.trustKept = true;
  moveTrack(scene, "trust", 1, "pledge-kept");
}

/** Breaks a pledge whole: Trust -2; value and the partner's own gain fall by what is missing (R10.3). */
export function breakIt(scene: Scene, pledge: Pledge, couldNot: boolean): void {
  const { by: seat, resource, amount } = pledge;
  draftOf(scene, pledge).state = "broken";
  scene.facts.push({ kind: "pledge-broken", seat, resource, amount, couldNot });
  moveTrack(scene, "trust", -2, "pledge-broken");
  moveTrack(scene, "value", -amount, "pledge-broken");
  draftSeat(scene, seat).gain.open -= amount;
}

/** The others would not let it be moved: it has been asked for once, and must now be kept or broken (R10.2). */
export function refuseAgain(scene: Scene, pledge: Pledge): void {
  draftOf(scene, pledge).moved = true;
}

/** One phase later (R10.2, tools). The caller has seen that there is one. */
export function moveDue(scene: Scene, pledge: Pledge): void {
  const draft = draftOf(scene, pledge);
  draft.due = phaseAfter(scene.G.setup.length, pledge.due)!;
  draft.moved = true;
  const { by: seat, resource, amount } = pledge;
  scene.facts.push({ kind: "pledge-moved", seat, resource, amount, due: draft.due });
}
