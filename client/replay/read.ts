/** A replay file for the viewer: what can be played of it, and in codes what is wrong with the rest. Pure. */
import type { Refusal } from "../../game/moves/refusal";
import { type Replay, ReplayError, type ReplayProblem, readReplay } from "../../game/replay/file";
import { type Frame, framesOf, type Verdict } from "../../game/replay/play";

/** What is wrong with a file. `line` and `seq` from 1. */
export type Fault =
  | { readonly kind: ReplayProblem; readonly line: number }
  /** The rules refuse an action. */
  | { readonly kind: "refused"; readonly seq: number; readonly refusal: Refusal }
  /** After this action the table is not what was recorded. */
  | { readonly kind: "differs"; readonly seq: number }
  /** All actions hold, but not the result at the end. */
  | { readonly kind: "other-result" };

export interface Opened {
  readonly replay: Replay;
  /** From the beginning to the last that holds. */
  readonly frames: readonly Frame[];
  /** null: the whole file holds. */
  readonly fault: Fault | null;
}
export type Opening = { readonly ok: true; readonly opened: Opened } | { readonly ok: false; readonly fault: Fault };

/** Lines before the game's own: head and content. */
const BEFORE_ROWS = 2;

/** Reads and plays the text of a file. A broken or cut file is played as far as it is whole. */
export function openReplay(text: string): Opening {
  let rest = text;
  let fault: Fault | null = null;
  for (;;) {
    try {
      const replay = readReplay(rest);
      const { frames, verdict } = framesOf(replay);
      const inPlay = faultOf(verdict);
      // A part of a file has a made-up result: only what comes before it counts.
      return {
        ok: true,
        opened: { replay, frames, fault: inPlay?.kind === "other-result" && fault ? fault : (inPlay ?? fault) },
      };
    } catch (error) {
      if (!(error instanceof ReplayError)) throw error;
      fault ??= { kind: error.problem, line: error.line };
      const shorter = wholePart(rest, error);
      if (shorter === null) return { ok: false, fault };
      rest = shorter;
    }
  }
}

/** The part of a broken file that is whole, with a result nobody recorded; null where there is none. */
function wholePart(text: string, { problem, line }: ReplayError): string | null {
  if (problem !== "broken-line" && problem !== "cut-short") return null;
  const lines = text.split("\n").filter((l) => l.trim() !== "");
  const result = JSON.stringify({ result: { actions: 0, fingerprint: "0".repeat(16), onePlusOne: null } });
  // A file without its result may end with a whole action: the next attempt says whether it does.
  const whole = problem === "cut-short" ? lines : lines.slice(0, line - 1);
  const shorter = [...whole, result];
  return whole.length < BEFORE_ROWS || shorter.join("\n") === lines.join("\n") ? null : shorter.join("\n");
}

function faultOf(verdict: Verdict): Fault | null {
  if (verdict.ok) return null;
  if (verdict.why === "refused") return { kind: "refused", seq: verdict.seq, refusal: verdict.refusal };
  return verdict.seq === 0 ? { kind: "other-result" } : { kind: "differs", seq: verdict.seq };
}
