/**
 * Many made-up games with good and bad input, at every kind of table; what must hold is looked at after every action.
 * --games, --seed, --scenario (all of them unless told), --workers; --only N plays game N alone and, if it goes wrong, shrinks it.
 * --strict: what should have been seen and was not counts as a fault too. Exit 1 where something does not hold.
 */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bare } from "../../game/bare";
import { makeContent } from "../../game/content/content";
import { type FuzzGame, fuzzGame } from "../fuzz/game";
import { recordingOf, shrunk } from "../fuzz/shrink";
import { isRare, wanted, wantedRefusals } from "../kit/coverage";
import { mixedPlan } from "../kit/mixed";
import { readArgs, run, UsageError, wholeFlag } from "./args";
import type { FuzzAnswer, FuzzGiven, FuzzPiece } from "./fuzz-worker";
import { numbersOf, scenarioIds } from "./numbers";
import type { Numbers } from "./play-worker";
import { inPieces, WORKERS } from "./pool";

const HANDFUL = 20;
const MOST_LISTED = 60;
const say = (text: string) => process.stderr.write(`${text}\n`);

interface Wish {
  readonly games: number;
  readonly seed: string;
  readonly scenarios: readonly string[];
  readonly workers: number;
}

async function fuzz(): Promise<void> {
  const { flags, rest } = readArgs(["games", "seed", "scenario", "workers", "only"], ["strict"]);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is not understood`);
  const wish: Wish = {
    games: wholeFlag(flags["games"], "games", 10_000, 1, 10_000_000),
    seed: String(flags["seed"] ?? "fuzz"),
    scenarios: flags["scenario"] === undefined ? scenarioIds() : [String(flags["scenario"])],
    workers: wholeFlag(flags["workers"], "workers", WORKERS, 1, 64),
  };
  if (flags["only"] !== undefined) {
    const number = wholeFlag(flags["only"], "only", 0, 0, 10_000_000);
    if (!show(wish, number)) say(`game ${number} of "${wish.seed}" holds`);
    return;
  }
  await many(wish, flags["strict"] === true);
}

/** A short list in full; of a long one, which is what a short run gives, how many of each sort. */
function listed(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  if (names.length <= MOST_LISTED) return [`${title}: ${names.join(", ")}`];
  const sorts = new Map<string, number>();
  for (const name of names) sorts.set(name.split(" ")[0]!, (sorts.get(name.split(" ")[0]!) ?? 0) + 1);
  return [`${title}: ${[...sorts].map(([sort, count]) => `${count} x ${sort}`).join(", ")}`];
}

const given = ({ seed, scenarios }: Wish): FuzzGiven => ({
  seed,
  scenarios: Object.fromEntries(scenarios.map((id): [string, Numbers] => [id, numbersOf(id)])),
});

async function many(wish: Wish, strict: boolean): Promise<void> {
  const { games, workers } = wish;
  const data = given(wish);
  const pieces = Array.from(
    { length: Math.ceil(games / HANDFUL) },
    (_, i): FuzzPiece => ({ from: i * HANDFUL, to: Math.min(games, (i + 1) * HANDFUL) }),
  );
  const seen = new Set<string>();
  const sum = { games: 0, inputs: 0, actions: 0 };
  const failed: number[] = [];
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  let told = 0;
  await inPieces("fuzz-worker.ts", data, pieces, workers, (answer: FuzzAnswer) => {
    for (const what of answer.seen) seen.add(what);
    for (const of of ["games", "inputs", "actions"] as const) sum[of] += answer[of];
    if (seconds() >= told + 10 || sum.games === games) {
      told = seconds();
      say(`${sum.games} of ${games} games, ${sum.actions} actions of ${sum.inputs} inputs, ${told} s`);
    }
    if (!answer.failed) return undefined;
    failed.push(answer.failed.number);
    return "enough";
  });
  const contents = Object.entries(data.scenarios).map(([id, numbers]) => makeContent(numbers, id));
  const all = [...wanted(contents), ...wantedRefusals];
  const unseen = all.filter((what) => !seen.has(what));
  const rare = unseen.filter(isRare);
  const missing = unseen.filter((what) => !isRare(what));
  process.stdout.write(
    `${[
      `${sum.games} games of ${wish.scenarios.join(", ")}, seed "${wish.seed}", ${seconds()} s`,
      `${sum.actions} actions were accepted, ${sum.inputs - sum.actions} inputs refused`,
      `${all.length - unseen.length} of ${all.length} cards, ways, moves, ends, tables and refusals were seen`,
      ...listed("not seen", missing),
      ...listed("not seen, and hanging on the die", rare),
      failed.length > 0 ? "what must hold did not hold" : "everything that must hold held",
    ].join("\n")}\n`,
  );
  if (failed.length > 0) show(wish, Math.min(...failed));
  else if (strict && missing.length > 0) process.exitCode = 1;
}

/** Plays one game again; shrinks what fails, keeps a recording of it and says how to see it again. True if it failed. */
function show(wish: Wish, number: number): boolean {
  const plan = mixedPlan(wish.scenarios, wish.seed, number);
  const content = makeContent(given(wish).scenarios[plan.setup.scenario]!, plan.setup.scenario);
  const rules = bare(content);
  const game = fuzzGame(rules, content, plan, new Set());
  if (!game.failure) return false;
  process.exitCode = 1;
  say(`game ${number} of seed "${wish.seed}": ${told(game)}`);
  say("shrinking ...");
  const small = shrunk(rules, content, game, `${wish.seed}/${number}`);
  const file = join(tmpdir(), `fuzz-${wish.seed.replace(/\W/g, "-")}-${number}.jsonl`);
  writeFileSync(file, `${JSON.stringify(recordingOf(rules, small))}\n`);
  const { scenario, length, seats, seed } = small.setup;
  const { match } = rules.start(small.setup);
  const lines = small.inputs.map((sent) => {
    const { input } = sent.meant(match.G);
    try {
      rules.step(match, input.seat as "0", input.move, input.args);
    } catch {}
    return `  ${input.seat} ${input.move} ${JSON.stringify(input.args)}`;
  });
  const only = wish.scenarios.length === 1 ? ` --scenario ${wish.scenarios[0]}` : "";
  process.stdout.write(
    `${[
      `${small.failure!.name}: ${small.failure!.complaint}`,
      `${scenario}, ${length}, ${seats} seats, seed "${seed}", ${small.inputs.length} inputs:`,
      ...lines,
      `recorded in ${file}`,
      `to see it again: npm run fuzz -- --seed "${wish.seed}"${only} --only ${number}`,
    ].join("\n")}\n`,
  );
  return true;
}

const told = ({ setup, failure }: FuzzGame): string =>
  `${setup.scenario}, ${setup.length}, ${setup.seats} seats, after input ${failure!.at}: ${failure!.name} (${failure!.complaint})`;

await run(fuzz);
