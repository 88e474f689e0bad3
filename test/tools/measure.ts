/**
 * Measures what each organisation would have got alone, and the target of the citizens (R14.2), and writes them to
 * `assets/scenarios/<id>.measured.json`. Those figures are never typed by hand.
 *
 * The formula: SHARE x what the advisor's tables get, in the mean over full games (those that ended early left out), rounded to
 * whole points: each role at the smallest table of four or more at which it sits (the first four in turn in every seat), the citizens at tables of four. With 0.57 a table that follows the toolbox comes to 1.7 times
 * what each would have had alone, and so to about 2.9 by 1 + 1 = average + smallest.
 *
 * Bots weigh by these figures too, so measuring starts from provisional ones (14 each) and goes round: it plays with the figures
 * of the round before until a round finds the same ones again, at most ROUNDS times. What stood in the file before has no say, and
 * the seeds are fixed, so that the same content and rules always give the same file. The figures are part of the content's
 * fingerprint: measure last, after every change of numbers or rules.
 *
 * The archetypes of own partnerships are measured in the same way, over TABLES drawn tables of each seat count, and written to
 * `assets/decks/archetypes.measured.json`. --scenario <id> or --archetypes: that alone; otherwise all of them.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readJson } from "../kit/content";
import { readArgs, run, UsageError, wholeFlag } from "./args";
import { ROOT } from "./assets";
import { meanOf } from "./figures";
import { ARCHETYPE_FIGURES, archetypeFigures, archetypes, drawTables, numbersOfTable } from "./measure-archetypes";
import { counter, numbersOf, scenarioIds } from "./numbers";
import type { Numbers } from "./play-worker";
import type { GameRecord } from "./record";
import { TURNS, turned } from "./trials";
import { type Job, playJobs, WORKERS } from "./workers";

const SHARE = 0.57;
const SEATS = [4, 5, 6];
const ROUNDS = 4;
/** Drawn tables of archetypes for each seat count; the games are shared out among them. */
const TABLES = 50;
/** Games that end before this phase say nothing about a full one. */
const LAST = 12;

/** As in the file. */
interface Measured {
  readonly alone: { readonly [role: string]: number };
  readonly target: number;
}

/** The figures that these games give, a list of games for each seat count, the smallest first. Throws if a role sits in none of them. */
export function figuresFrom(bySeats: readonly (readonly GameRecord[])[], roles: readonly string[]): Measured {
  const points = (of: (r: GameRecord) => number | undefined) => {
    const sat = bySeats.map((records) => records.map(of).filter((n) => n !== undefined)).find((l) => l.length > 0);
    if (!sat) throw new Error("Nothing was played with this role");
    return Math.max(1, Math.round(SHARE * meanOf(sat)));
  };
  return {
    alone: Object.fromEntries(roles.map((role) => [role, points((r) => r.gains[r.roles.indexOf(role)])])),
    target: points((r) => r.tracks.value),
  };
}

/** Plays with the figures of a round; gives the records by seat count. */
type Play = (measured: Measured | null) => Promise<readonly (readonly GameRecord[])[]>;

async function measure(roles: readonly string[], play: Play, say: (round: string) => void): Promise<Measured> {
  const seen: string[] = [];
  let measured: Measured | null = null;
  while (seen.length < ROUNDS) {
    const played = await play(measured);
    const found: Measured = figuresFrom(
      played.map((records) => records.filter((r) => r.phase === LAST)),
      roles,
    );
    say(JSON.stringify(found));
    measured = found;
    if (seen.includes(JSON.stringify(found))) return found;
    seen.push(JSON.stringify(found));
  }
  return measured!;
}

const job = (numbers: Numbers, seats: number, seed: string, games: number): Job => ({
  numbers,
  table: { length: "full", seats, seed, players: ["advisor"], without: [] },
  games,
});

/** One scenario; `games` for each seat count and round. */
const scenarioPlay =
  (numbers: Numbers, games: number, workers: number): Play =>
  async (measured) => {
    const round: Numbers = { ...numbers, measured };
    const turns = TURNS.map((turn) =>
      job(turned(round, turn), TURNS.length, "measure", Math.ceil(games / TURNS.length)),
    );
    const jobs = [...turns, ...SEATS.slice(1).map((seats) => job(round, seats, "measure", games))];
    const played = await playJobs(jobs, workers, counter(games * SEATS.length));
    return [played.slice(0, TURNS.length).flat(), ...played.slice(TURNS.length)];
  };

/** Drawn tables of archetypes; `games` for each seat count and round. A record's roles are the archetypes at its table. */
const archetypesPlay =
  (all: readonly string[], games: number, workers: number): Play =>
  async (measured) => {
    const deck = readJson("assets/decks/common.json");
    const each = Math.ceil(games / TABLES);
    const tables = SEATS.flatMap((seats) => drawTables(all, seats, TABLES));
    const jobs = tables.map((table, n) =>
      job(numbersOfTable(table, deck, measured), table.length, `measure/${n}`, each),
    );
    const played = await playJobs(jobs, workers, counter(each * tables.length));
    const named = played.map((records, n) => records.map((record) => ({ ...record, roles: tables[n]! })));
    return SEATS.map((seats) => named.filter((_, n) => tables[n]!.length === seats).flat());
  };

async function main(): Promise<void> {
  const { flags, rest } = readArgs(["scenario", "games", "workers"], ["check", "archetypes"]);
  if (rest.length > 0) throw new UsageError(`"${rest[0]}" is not understood`);
  const games = wholeFlag(flags["games"], "games", 200, 1, 100_000);
  const workers = wholeFlag(flags["workers"], "workers", WORKERS, 1, 64);
  const keep = (file: string, found: Measured, there: unknown) => {
    if (!flags["check"]) writeFileSync(join(ROOT, file), `${JSON.stringify(found, null, 2)}\n`);
    else if (JSON.stringify(found) !== JSON.stringify(there)) {
      process.stderr.write(`${file} does not hold what is measured\n`);
      process.exitCode = 1;
    }
  };
  const say = (what: string) => (round: string) => process.stdout.write(`${what} ${round}\n`);
  const only = flags["scenario"] !== undefined || flags["archetypes"];
  const ids = flags["scenario"] !== undefined ? [String(flags["scenario"])] : only ? [] : scenarioIds();
  for (const id of ids) {
    const numbers = numbersOf(id);
    const roles = (numbers.scenario as { roles: readonly { id: string }[] }).roles.map((role) => role.id);
    const found = await measure(roles, scenarioPlay(numbers, games, workers), say(id));
    keep(`assets/scenarios/${id}.measured.json`, found, numbers.measured);
  }
  if (flags["archetypes"] || !only) {
    const all = archetypes().roles.map((role) => role.id);
    const found = await measure(all, archetypesPlay(all, games, workers), say("archetypes"));
    keep(ARCHETYPE_FIGURES, found, archetypeFigures());
  }
}

if (process.argv[1] === import.meta.filename) await run(main);
