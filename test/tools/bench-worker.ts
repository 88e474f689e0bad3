/** A thread that plays recorded games on one host of the rules, again and again, and says how long it takes. */
import { type BareRules, bare } from "../../game/bare";
import { makeContent } from "../../game/content/content";
import { type HostedRules, hosted } from "../../game/engine";
import { fingerprint } from "../../game/kit/fingerprint";
import type { Setup } from "../../game/state";
import type { Actor } from "../../game/vocabulary";
import { answerPieces } from "./piecework";
import type { Numbers } from "./play-worker";

export type Host = "bare" | "hosted";
export interface Script {
  readonly setup: Setup;
  readonly steps: readonly { readonly seat: Actor; readonly move: string; readonly args: readonly unknown[] }[];
}
export interface Given {
  readonly numbers: Numbers;
  readonly scripts: readonly Script[];
  /** How long to go on, in ms of the processor's time, after half as long to warm up. */
  readonly ms: number;
}
export interface Timed {
  /** The processor's time for all scripts once: what else the machine does is not counted. */
  readonly ms: number;
  /** Of the state after every action of every script; looked at outside what is timed. */
  readonly trail: string;
}

type Look = (G: unknown) => void;

function playBare(rules: BareRules, { setup, steps }: Script, look?: Look): void {
  const { match } = rules.start(setup);
  for (const { seat, move, args } of steps) {
    if (!rules.step(match, seat, move, args).ok) throw new Error(`bare rules refuse ${move}`);
    look?.(match.G);
  }
}

function playHosted(rules: HostedRules, { setup, steps }: Script, look?: Look): void {
  let { match } = rules.start(setup);
  for (const { seat, move, args } of steps) {
    const result = rules.step(match, seat, move, args);
    if (!result.ok) throw new Error(`the reducer refuses ${move}`);
    match = result.match;
    look?.(match.G);
  }
}

answerPieces(({ numbers, scripts, ms }: Given) => {
  const content = makeContent(numbers);
  const onBare = bare(content);
  const inReducer = hosted(content);
  const play = (host: Host, look?: Look): void => {
    for (const script of scripts)
      if (host === "bare") playBare(onBare, script, look);
      else playHosted(inReducer, script, look);
  };
  /** Plays on for so much of the processor's time; returns how much of it playing all scripts once takes. */
  const time = (host: Host, wanted: number): number => {
    const start = process.cpuUsage();
    for (let rounds = 1; ; rounds++) {
      play(host);
      const { user, system } = process.cpuUsage(start);
      const used = (user + system) / 1000;
      if (used >= wanted) return used / rounds;
    }
  };
  return (host: Host): Timed => {
    time(host, ms / 2);
    const took = time(host, ms);
    const marks: string[] = [];
    play(host, (G) => marks.push(fingerprint(G)));
    return { ms: took, trail: fingerprint(marks) };
  };
});
