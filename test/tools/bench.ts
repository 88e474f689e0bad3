/**
 * Speed as ratios inside one run, as JSON: bare rules against boardgame.io's reducer on the same script; our deltas against
 * whole views; sizes of what a browser loads. `--client`: the pages on a slow line instead.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { bare } from "../../game/bare";
import { POLICIES } from "../../game/bots/bot";
import { playOut } from "../../game/bots/play-out";
import { diff } from "../../game/protocol/diff";
import type { Setup } from "../../game/state";
import { viewFor } from "../../game/view";
import { FIRST_SCENARIO, loadScenario, ROOT } from "./assets";
import { benchClient } from "./bench-client";
import type { Given, Host, Script, Timed } from "./bench-worker";
import { numbersOf } from "./numbers";
import { inPieces } from "./pool";

const GAMES = 6;
/** How often the hosts take turns, so that a busy moment of the machine meets both. */
const TURNS = 3;
/** How long each plays the scripts over and over in a turn, in ms of the processor's time. */
const TURN = 800;

const { content } = loadScenario(FIRST_SCENARIO);
const bareRules = bare(content);

const scripts: readonly Script[] = Array.from({ length: GAMES }, (_, n) => {
  const setup: Setup = { scenario: content.scenario.id, length: "full", seats: 4, seed: `bench/${n}` };
  const steps: Script["steps"][number][] = [];
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

/**
 * The processor's time of each host for all scripts, in ms, in its best turn. Each turn is a thread of its own, since one host would spoil the
 * compiled code of the other. Throws where their games do not come out the same.
 */
async function timeHosts(): Promise<{ readonly [H in Host]: number }> {
  const best = { bare: Number.POSITIVE_INFINITY, hosted: Number.POSITIVE_INFINITY };
  const trails = new Set<string>();
  const given: Given = { numbers: numbersOf(FIRST_SCENARIO), scripts, ms: TURN };
  for (let turn = 0; turn < TURNS; turn++)
    for (const host of ["bare", "hosted"] as const)
      await inPieces("bench-worker.ts", given, [host], 1, ({ ms, trail }: Timed) => {
        best[host] = Math.min(best[host], ms);
        trails.add(trail);
        return undefined;
      });
  if (trails.size !== 1) throw new Error("the hosts differ");
  return best;
}

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

/** Compressed bytes of each script, style and data file of the built client; null before a build. */
function sizes(): { readonly [file: string]: number } | null {
  const folder = join(ROOT, "dist", "client", "assets");
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder).filter((f) => /\.(js|css|json)$/.test(f));
  return Object.fromEntries(
    files
      .map((f) => [f, gzipSync(readFileSync(join(folder, f)), { level: 9 }).length] as const)
      .sort((a, b) => b[1] - a[1]),
  );
}

// A browser and a server of their own: beside the rules they would only be in each other's way.
if (process.argv.includes("--client")) {
  process.stdout.write(`${JSON.stringify(await benchClient())}\n`);
  process.exit(0);
}
const best = await timeHosts();
const sent = bytes();
process.stdout.write(
  `${JSON.stringify({
    rules: {
      actions,
      bareActionsPerSecond: Math.round((actions / best.bare) * 1000),
      hostedActionsPerSecond: Math.round((actions / best.hosted) * 1000),
      bareTimesAsFast: Math.round((best.hosted / best.bare) * 10) / 10,
    },
    wire: {
      bytesADelta: sent.delta,
      bytesAView: sent.view,
      viewTimesAsLarge: Math.round((sent.view / sent.delta) * 10) / 10,
    },
    gzipped: sizes(),
  })}\n`,
);
