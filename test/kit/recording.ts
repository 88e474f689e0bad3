/**
 * Recordings: whole games as one line of JSON each, head, actions, end. An action is `["2 stand", "a", "b", "1f0e9c22"]`: who and
 * what, with what, and eight hex digits of the table afterwards. The step key is left out: it is always that of the step
 * that is on, and is part of the eight digits.
 */
import type { BareRules } from "../../game/bare";
import { fingerprint } from "../../game/kit/fingerprint";
import type { Fact } from "../../game/log/facts";
import { stepKey } from "../../game/phases/waiting";
import type { GameState, Setup } from "../../game/state";
import type { Actor, Ending } from "../../game/vocabulary";
import type { Played } from "./play";

/** Input that is not as it should be is written out in full, with `refused` for eight digits where it was refused. */
type Odd = { readonly seat: string; readonly move: string; readonly args: readonly unknown[]; readonly after: string };
type Row = readonly [what: string, ...rest: unknown[]] | Odd;

interface RecordingHead extends Setup {
  /** Who sat at the table: for whoever reads it. */
  readonly players: string;
}
interface RecordingEnd {
  readonly how: Ending;
  readonly phase: number;
  readonly onePlusOne: number;
}
export interface Recording {
  readonly head: RecordingHead;
  readonly actions: readonly Row[];
  /** Null: not played to its end. */
  readonly end: RecordingEnd | null;
}
export const REFUSED = "refused";

export const markOf = (G: GameState): string => fingerprint([G, stepKey(G)]).slice(0, 8);
export const endOf = ({ end }: GameState): RecordingEnd | null =>
  end && { how: end.how, phase: end.phase, onePlusOne: end.score.onePlusOne };

/** A row for an action that has been made: `key` was the step's before it, `after` marks the table after it. */
export function rowOf({ seat, move, args }: Omit<Played, "seat"> & { seat: string }, key: string, after: string): Row {
  const plain = args[0] === key && /^([0-5]|sys)$/.test(seat) && /^\w+$/.test(move) && after !== REFUSED;
  return plain ? [`${seat} ${move}`, ...args.slice(1), after] : { seat, move, args, after };
}

/** What a row says, in the step whose key this is. */
export function readRow(row: Row, key: string): { readonly action: Played; readonly after: string } {
  if (!Array.isArray(row)) {
    const { seat, move, args, after } = row as Odd;
    return { action: { seat: seat as Actor, move, args }, after };
  }
  const [what, ...rest] = row as readonly [string, ...unknown[]];
  const [seat, move] = what.split(" ") as [Actor, string];
  return { action: { seat, move, args: [key, ...rest.slice(0, -1)] }, after: String(rest.at(-1)) };
}

/** Plays a game again; gives the first action that does not come out as recorded in words, or undefined. */
export function playAgain(
  rules: BareRules,
  { head, actions, end }: Recording,
  look: (G: GameState, action: Played, facts: readonly Fact[]) => void = () => {},
): string | undefined {
  const { scenario, length, seats, seed } = head;
  const { match } = rules.start({ scenario, length, seats, seed });
  for (const [i, row] of actions.entries()) {
    const { action, after } = readRow(row, stepKey(match.G));
    const where = `action ${i + 1}, ${JSON.stringify(action)},`;
    const result = rules.step(match, action.seat, action.move, action.args);
    if (result.ok !== (after !== REFUSED)) return `${where} is ${result.ok ? "accepted" : `refused: ${result.why}`}`;
    if (!result.ok) continue;
    const now = markOf(match.G);
    if (now !== after) return `${where} leads to ${now}, recorded was ${after}`;
    look(match.G, action, result.facts);
  }
  const reached = JSON.stringify(endOf(match.G));
  return reached === JSON.stringify(end) ? undefined : `it ends as ${reached}, recorded was ${JSON.stringify(end)}`;
}
