/** Plays a replay action by action, and says where it first differs from what was recorded. */
import { bare } from "../bare";
import { copy } from "../kit/draft";
import { fingerprint } from "../kit/fingerprint";
import type { Fact } from "../log/facts";
import type { Refusal } from "../moves/refusal";
import type { GameState, Setup } from "../state";
import type { Replay, ReplayRow } from "./file";

/** The table after one row; number 0 is the beginning. */
export interface Frame {
  readonly row: ReplayRow | null;
  readonly G: GameState;
  readonly facts: readonly Fact[];
}
export type Verdict =
  | { readonly ok: true; readonly actions: number; readonly fingerprint: string }
  /** `seq`: number of the first row that does not hold; 0 for the result. */
  | { readonly ok: false; readonly seq: number; readonly why: "refused"; readonly refusal: Refusal }
  | {
      readonly ok: false;
      readonly seq: number;
      readonly why: "differs";
      readonly recorded: string;
      readonly played: string;
    };

const setupOf = ({ head }: Replay): Setup => ({
  scenario: head.scenario,
  length: head.length,
  seats: head.seats,
  seed: head.seed,
});

/**
 * Plays every row and checks the fingerprint after each; `onFrame` is told of each frame as it is reached
 * (its `G` goes on changing: copy what is to be kept).
 */
export function verifyReplay(replay: Replay, onFrame: (frame: Frame) => void = () => {}): Verdict {
  const rules = bare(replay.content);
  const { match, facts } = rules.start(setupOf(replay));
  onFrame({ row: null, G: match.G, facts });
  let actions = 0;
  for (const row of replay.rows) {
    let said: readonly Fact[] = [];
    if (row.kind === "action") {
      const result = rules.step(match, row.seat ?? "sys", row.move, row.args);
      if (!result.ok) return { ok: false, seq: row.seq, why: "refused", refusal: result.why };
      said = result.facts;
      actions += 1;
    }
    const played = fingerprint(match.G);
    if (played !== row.fingerprint)
      return { ok: false, seq: row.seq, why: "differs", recorded: row.fingerprint, played };
    onFrame({ row, G: match.G, facts: said });
  }
  const played = fingerprint(match.G);
  const { result } = replay;
  const same =
    played === result.fingerprint &&
    actions === result.actions &&
    result.onePlusOne === (match.G.end?.score.onePlusOne ?? null);
  if (!same) return { ok: false, seq: 0, why: "differs", recorded: result.fingerprint, played };
  return { ok: true, actions, fingerprint: played };
}

/** All frames of a replay up to the first that does not hold, to step through both ways. */
export function framesOf(replay: Replay): { readonly frames: readonly Frame[]; readonly verdict: Verdict } {
  const frames: Frame[] = [];
  const verdict = verifyReplay(replay, (frame) =>
    frames.push({ ...frame, G: copy(frame.G), facts: copy(frame.facts) }),
  );
  return { frames, verdict };
}
