/**
 * Makes the golden games anew, with the rules and numbers of today, after a change that is meant: `npm run golden`.
 * Plays many games of every kind, keeps --games of them (400) that between them come by every card in every way, and says
 * what none came by. --seed, --scenario (all of them unless told), --workers, --most: games played at most to choose from.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bare } from "../../game/bare";
import { makeContent } from "../../game/content/content";
import { at } from "../kit/content";
import { isRare, wanted } from "../kit/coverage";
import { GOLDEN, goldenFiles, goldenSet } from "../kit/golden";
import { mixedPlan } from "../kit/mixed";
import { playMixed } from "../kit/play-mixed";
import { readArgs, run, UsageError, wholeFlag } from "./args";
import { type Candidate, choose } from "./choose";
import type { GoldenGiven } from "./golden-worker";
import { numbersOf, scenarioIds } from "./numbers";
import { inPieces, WORKERS } from "./pool";

/** Games played between two looks at whether all has been come by, so that the choice is the same for any number of workers. */
const ROUND = 1000;
const HANDFUL = 20;
/** Candidates for each game that is kept, at least. */
const CHOICE = 2;

async function golden(): Promise<void> {
  const { flags, rest } = readArgs(["games", "seed", "scenario", "workers", "most"]);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is not understood`);
  const games = wholeFlag(flags["games"], "games", 400, 1, 5000);
  const most = wholeFlag(flags["most"], "most", 10_000, games, 1_000_000);
  const workers = wholeFlag(flags["workers"], "workers", WORKERS, 1, 64);
  const ids = flags["scenario"] === undefined ? scenarioIds() : [String(flags["scenario"])];
  const given: GoldenGiven = {
    seed: String(flags["seed"] ?? "golden"),
    scenarios: Object.fromEntries(ids.map((id) => [id, numbersOf(id)])),
  };
  const tables = new Map(ids.map((id) => [id, makeContent(given.scenarios[id]!, id)]));
  const all = new Set(wanted([...tables.values()]));
  const candidates = await candidatesFor(given, all, { least: Math.min(most, games * CHOICE), most, workers });
  const lines = new Map<string, string[]>(ids.map((id) => [id, []]));
  const seen = new Set<string>();
  for (const number of choose(candidates, all, games)) {
    const plan = mixedPlan(ids, given.seed, number);
    const { scenario } = plan.setup;
    const content = tables.get(scenario)!;
    const played = playMixed(bare(content), content, plan);
    lines.get(scenario)!.push(JSON.stringify(played.recording));
    for (const what of played.seen) seen.add(what);
  }
  const missing = [...all].filter((what) => !seen.has(what));
  for (const file of goldenFiles()) rmSync(join(at(GOLDEN), file));
  let characters = 0;
  for (const [file, text] of goldenSet(lines, missing)) {
    writeFileSync(join(at(GOLDEN), file), text);
    characters += text.length;
  }
  process.stdout.write(
    `${[
      `${games} games of ${candidates.length} are written to ${GOLDEN}, ${Math.round(characters / 1000)} kB:`,
      ...[...lines].map(([id, list]) => `  ${id}: ${list.length}`),
      `they come by ${all.size - missing.length} of ${all.size} cards, ways, moves, ends and tables`,
      ...(missing.length > 0 ? [`not by: ${missing.join(", ")}`] : []),
      "Say in the commit which clause changed.",
    ].join("\n")}\n`,
  );
}

async function candidatesFor(
  given: GoldenGiven,
  all: ReadonlySet<string>,
  { least, most, workers }: { readonly least: number; readonly most: number; readonly workers: number },
): Promise<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  const left = new Set([...all].filter((what) => !isRare(what)));
  const needed = left.size;
  while (candidates.length < most && (candidates.length < least || left.size > 0)) {
    const from = candidates.length;
    const to = Math.min(most, from + ROUND);
    const pieces = Array.from({ length: Math.ceil((to - from) / HANDFUL) }, (_, i) => ({
      from: from + i * HANDFUL,
      to: Math.min(to, from + (i + 1) * HANDFUL),
    }));
    await inPieces("golden-worker.ts", given, pieces, workers, (answer: readonly Candidate[]) => {
      for (const candidate of answer) {
        candidates[candidate.number] = candidate;
        for (const what of candidate.seen) left.delete(what);
      }
      return undefined;
    });
    process.stderr.write(`${to} games played, ${needed - left.size} of ${needed} come by\n`);
  }
  return candidates;
}

await run(golden);
