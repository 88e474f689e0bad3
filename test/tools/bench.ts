/** Speed as ratios inside one run, as JSON: bare rules against boardgame.io's reducer on the same script; our deltas against whole views; sizes of what a browser loads. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bare } from "../../game/bare";
import { POLICIES } from "../../game/bots/bot";
import { playOut } from "../../game/bots/play-out";
import { hosted } from "../../game/engine";
import { fingerprint } from "../../game/kit/fingerprint";
import { diff } from "../../game/protocol/diff";
import type { Setup } from "../../game/state";
import { viewFor } from "../../game/view";
import type { Actor } from "../../game/vocabulary";
import { FIRST_SCENARIO, loadScenario, ROOT } from "./assets";

const ROUNDS = 5;
const GAMES = 6;

interface Script {
  readonly setup: Setup;
  readonly steps: readonly { readonly seat: Actor; readonly move: string; readonly args: readonly unknown[] }[];
}

const { content } = loadScenario(FIRST_SCENARIO);
const bareRules = bare(content);
const hostedRules = hosted(content);

const scripts: readonly Script[] = Array.from({ length: GAMES }, (_, n) => {
  const setup: Setup = { scenario: content.scenario.id, length: "full", seats: 4, seed: `bench/${n}` };
  const steps: { seat: Actor; move: string; args: readonly unknown[] }[] = [];
  playOut(
    bareRules,
    content,
    setup,
    () => POLICIES.advisor,
    (seat, { move, args }) => steps.push({ seat, move, args }),
  );
  return { setup, steps };
});
const actions = scripts.reduce((sum, s) => sum + s.steps.length, 0);

function runBare(script: Script): string {
  const { match } = bareRules.start(script.setup);
  for (const { seat, move, args } of script.steps)
    if (!bareRules.step(match, seat, move, args).ok) throw new Error("refused");
  return fingerprint(match.G);
}
function runHosted(script: Script): string {
  let { match } = hostedRules.start(script.setup);
  for (const { seat, move, args } of script.steps) {
    const result = hostedRules.step(match, seat, move, args);
    if (!result.ok) throw new Error("refused");
    match = result.match;
  }
  return fingerprint(match.G);
}
const timed = (play: (script: Script) => void): number => {
  const start = performance.now();
  for (const script of scripts) play(script);
  return performance.now() - start;
};

// Equal results first, outside what is timed.
for (const script of scripts) if (runBare(script) !== runHosted(script)) throw new Error("the hosts differ");
const times = Array.from({ length: ROUNDS }, () => ({ bare: timed(runBare), hosted: timed(runHosted) }));
const best = (of: "bare" | "hosted") => Math.min(...times.map((t) => t[of]));

/** Bytes a seat is sent for each action: our delta, and the whole view that boardgame.io's wire would send. */
function bytes(): { delta: number; view: number } {
  const [script] = scripts;
  const { match } = bareRules.start(script!.setup);
  let before = viewFor(match.G, content, "0");
  const sum = { delta: 0, view: 0 };
  for (const { seat, move, args } of script!.steps) {
    bareRules.step(match, seat, move, args);
    const after = viewFor(match.G, content, "0");
    sum.delta += JSON.stringify(diff(before, after)).length;
    sum.view += JSON.stringify(after).length;
    before = after;
  }
  return { delta: Math.round(sum.delta / script!.steps.length), view: Math.round(sum.view / script!.steps.length) };
}

/** Compressed bytes of each script of the built client; null before a build. */
function sizes(): { readonly [file: string]: number } | null {
  const folder = join(ROOT, "dist", "client", "assets");
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((f) => /\.(js|css)$/.test(f));
  return Object.fromEntries(
    files
      .map((f) => [f, gzipSync(readFileSync(join(folder, f)), { level: 9 }).length] as const)
      .sort((a, b) => b[1] - a[1]),
  );
}

const sent = bytes();
process.stdout.write(
  `${JSON.stringify({
    rules: {
      actions,
      bareActionsPerSecond: Math.round((actions / best("bare")) * 1000),
      hostedActionsPerSecond: Math.round((actions / best("hosted")) * 1000),
      bareTimesAsFast: Math.round((best("hosted") / best("bare")) * 10) / 10,
    },
    wire: {
      bytesADelta: sent.delta,
      bytesAView: sent.view,
      viewTimesAsLarge: Math.round((sent.view / sent.delta) * 10) / 10,
    },
    gzipped: sizes(),
  })}\n`,
);
