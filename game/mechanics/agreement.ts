/** The agreement that is built in play (R9.1-R9.4). */
import { CLAUSE_PHASES } from "../phases/length";
import type { Scene } from "../scene";
import type { GameState } from "../state";
import { CLAUSES, type ClauseId, type Seat } from "../vocabulary";
import { HIGH, moveTrack } from "./tracks";

/** So many clauses in place: the partnership is signed (R9.4). */
export const SIGNED_AT = 3;

export const inPlace = (G: GameState, clause: ClauseId): boolean => G.agreement.some((a) => a.clause === clause);
export const clauseAllowed = (G: GameState): boolean =>
  G.phase.number >= CLAUSE_PHASES.from && G.phase.number <= CLAUSE_PHASES.to;
export const clausesLeft = (G: GameState): readonly ClauseId[] => CLAUSES.filter((clause) => !inPlace(G, clause));

/** Adds a clause: every second one gives Clarity or, where that is high, value; the third signs the partnership (R9.2, R9.4). */
export function adopt(scene: Scene, clause: ClauseId, by: Seat): void {
  const { G, facts } = scene;
  G.agreement.push({ clause, phase: G.phase.number, by });
  facts.push({ kind: "clause", clause, seat: by });
  if (G.agreement.length % 2 === 0) moveTrack(scene, G.tracks.clarity < HIGH ? "clarity" : "value", 1, "second-clause");
  if (G.agreement.length === SIGNED_AT) {
    G.signed = G.phase.number;
    facts.push({ kind: "signed", phase: G.phase.number });
    moveTrack(scene, "anchoring", 1, "signed");
  }
}
