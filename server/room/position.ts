/** Where a table has come to, and how a line of its journal takes it on. */
import type { Hosted, HostedRules } from "../../game/engine";
import { fingerprint } from "../../game/kit/fingerprint";
import type { Fact } from "../../game/log/facts";
import type { JournalRow } from "../store/store";

export interface Position {
  readonly match: Hosted;
  /** Of the last line; 0 at the start. */
  readonly seq: number;
  readonly paused: boolean;
}

/** A journal that the rules do not follow: the table cannot go on. Names the line, never the seed. */
export class JournalFault extends Error {
  override name = "JournalFault";
  constructor(
    readonly seq: number,
    why: string,
  ) {
    super(`line ${seq}: ${why}`);
  }
}

export const fingerprintOf = (position: Position): string => fingerprint(position.match.G);

/** The position after a room record; the rules never see it. */
export const noted = (at: Position, move: string): Position => ({
  match: at.match,
  seq: at.seq + 1,
  paused: move === "pause" ? true : move === "resume" ? false : at.paused,
});

/** The position after `row`, and what happened. Throws a JournalFault where the rules refuse it or the fingerprint differs. */
export function follow(
  rules: HostedRules,
  at: Position,
  row: JournalRow,
): { readonly next: Position; readonly facts: readonly Fact[] } {
  if (row.seq !== at.seq + 1) throw new JournalFault(row.seq, `comes after line ${at.seq}`);
  const { next, facts } = row.kind === "room" ? { next: noted(at, row.move), facts: [] } : played(rules, at, row);
  const found = fingerprintOf(next);
  if (found !== row.fingerprint)
    throw new JournalFault(row.seq, `the fingerprint was ${row.fingerprint} and is ${found}`);
  return { next, facts };
}

function played(rules: HostedRules, at: Position, row: JournalRow) {
  if (row.seat === null) throw new JournalFault(row.seq, `${row.move} has no seat`);
  const step = rules.step(at.match, row.seat, row.move, row.args);
  if (!step.ok) throw new JournalFault(row.seq, `${row.move} of ${row.seat} is refused: ${step.why}`);
  return { next: { ...at, match: step.match, seq: row.seq }, facts: step.facts };
}
