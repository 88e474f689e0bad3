/** Where a position stands in a length (R1.4). Positions count from 0 over the phases of all acts. */
import type { GameState } from "../state";
import { LENGTHS, type LengthId } from "../vocabulary";

const PHASES: { readonly [length: string]: readonly number[] } = Object.fromEntries(
  Object.entries(LENGTHS).map(([id, acts]) => [id, acts.flat()]),
);
export const phasesOf = (length: LengthId): readonly number[] => PHASES[length]!;

/** Index of the act that holds the position, from 0. */
export function actAt(length: LengthId, position: number): number {
  let left = position;
  return LENGTHS[length].findIndex((act) => {
    if (left < act.length) return true;
    left -= act.length;
    return false;
  });
}

export const isActStart = (length: LengthId, position: number): boolean =>
  position === 0 || actAt(length, position - 1) !== actAt(length, position);
export const isActEnd = (length: LengthId, position: number): boolean =>
  position === phasesOf(length).length - 1 || isActStart(length, position + 1);
export const isLast = (G: GameState): boolean => G.position === phasesOf(G.setup.length).length - 1;

/** Phase numbers one to three positions ahead: when a pledge may be due (R10.1). */
export const phasesAhead = (G: GameState, count = 3): readonly number[] =>
  phasesOf(G.setup.length).slice(G.position + 1, G.position + 1 + count);

/** The phase one position after `phase`, if there is one. */
export function phaseAfter(length: LengthId, phase: number): number | undefined {
  const phases = phasesOf(length);
  return phases[phases.indexOf(phase) + 1];
}
export const EVENT_PHASES = { from: 4, to: 11 } as const;
export const CLAUSE_PHASES = { from: 3, to: 10 } as const;
/** The act whose start brings an exchange of aims holds this phase (R12.1). */
export const EXCHANGE_PHASE = 7;
