/**
 * Bot games on bare rules, on several threads; figures as a table or, with --json, as one object.
 * --policy: one for all seats or one for each, parted by commas; `oracle` plays the whole table.
 * --levels: the bots' levels against one another instead (400 games each if --games says nothing).
 * --without: kinds of moves to take away (clauses, tools, talk, pledges, showing, asking, adapting), or cards (clause/logo).
 */
import { SIM_POLICY_NAMES } from "../../game/bots/policies";
import { type Barred, WITHOUTS } from "../../game/bots/without";
import { makeContent } from "../../game/content/content";
import { fnv64 } from "../../game/kit/fingerprint";
import { ENDINGS, type Ending, LENGTH_IDS } from "../../game/vocabulary";
import { oneOfFlag, readArgs, run, UsageError, wholeFlag } from "./args";
import { FIRST_SCENARIO } from "./assets";
import { cardsOf, seatsOf } from "./cards-of";
import { mean, meanOf, quantile } from "./figures";
import { levelsText, playLevels } from "./levels";
import { counter, numbersOf } from "./numbers";
import type { Numbers } from "./play-worker";
import type { GameRecord, Player, Table } from "./record";
import { playJobs, WORKERS } from "./workers";

interface Figures {
  readonly games: number;
  readonly policy: string;
  readonly without: string;
  readonly scenario: string;
  readonly seats: number;
  readonly length: string;
  readonly seed: string;
  /** in points, two decimals; `error`: standard error of the mean */
  readonly onePlusOne: {
    readonly median: number;
    readonly p10: number;
    readonly p90: number;
    readonly mean: number;
    readonly error: number;
  };
  readonly ended: { readonly [E in Ending]: number };
  /** means a game */
  readonly gain: { readonly [role: string]: number };
  readonly tracks: GameRecord["tracks"];
  readonly bridges: GameRecord["bridges"];
  readonly pledges: GameRecord["pledges"];
  readonly actionsPerGame: number;
  readonly actionsPerSecond: number;
  readonly gamesPerSecond: number;
  /** Of the last state of every game, in order: equal for equal arguments, whatever the number of workers. */
  readonly fingerprint: string;
}

/** One player for all seats, or one for each seat, parted by commas. */
export function playersOf(text: string, seats: number): readonly Player[] {
  const names = text.split(",");
  const known = [...SIM_POLICY_NAMES, "oracle"];
  for (const name of names)
    if (!known.includes(name)) throw new UsageError(`--policy must be made of ${known.join(", ")}, not "${name}"`);
  if (names.length !== 1 && names.length !== seats)
    throw new UsageError(`--policy needs one policy, or one for each of ${seats} seats`);
  if (names.length > 1 && names.includes("oracle"))
    throw new UsageError("--policy oracle plays all seats: it cannot sit among others");
  return names as Player[];
}

export function withoutOf(text: string): readonly Barred[] {
  const names = text === "" ? [] : text.split(",");
  for (const name of names)
    if (!(WITHOUTS as readonly string[]).includes(name) && !/^(clause|tool)\/[a-z0-9-]+$/.test(name))
      throw new UsageError(`--without must be made of ${WITHOUTS.join(", ")}, clause/<id>, tool/<id>, not "${name}"`);
  return names as Barred[];
}

const rounded = (x: number) => Math.round(x * 100) / 100;
const KNOWN = ["games", "policy", "without", "scenario", "own", "seats", "length", "seed", "workers"];
const USAGE = `Bots play many games; figures come as a table.
  npm run simulate -- [flags]

  --games N        1 to 100000; 200 unless told (with --levels 400)
  --policy P       of all seats, or one for each, parted by commas; advisor unless told:
                   ${SIM_POLICY_NAMES.join(", ")}, or oracle for all
  --without W,...  what is taken away: ${WITHOUTS.join(", ")}, or cards: clause/<id>, tool/<id>
  --scenario ID    the case; ${FIRST_SCENARIO} unless told
  --own FILE       instead of it an own partnership: the file that its form saves
  --seats N        3 to 6; 4 unless told, of an own partnership as many as it has
  --length L       ${LENGTH_IDS.join(", ")}; full unless told
  --seed TEXT      the same seed and flags, the same figures
  --workers N      threads; as many as the machine has, 8 at most, unless told
  --levels         the bots' levels against one another instead
  --json           figures as one JSON object`;

/** A scenario's numbers need no words to be there; an own partnership's are made with them. */
function numbersFor(scenario: unknown, own: unknown): Numbers {
  if (own === undefined) return numbersOf(String(scenario ?? FIRST_SCENARIO));
  const { content } = cardsOf(scenario, own);
  return { scenario: content.scenario, deck: content.deck, measured: content.measured };
}

async function simulate(): Promise<void> {
  const { flags, rest } = readArgs(KNOWN, ["json", "levels"], USAGE);
  if (rest.length > 0)
    throw new UsageError(
      `"${rest[0]}" is not understood; flags are ${KNOWN.map((k) => `--${k}`).join(", ")}, --json, --levels`,
    );
  const games = wholeFlag(flags["games"], "games", flags["levels"] ? 400 : 200, 1, 100_000);
  const numbers = numbersFor(flags["scenario"], flags["own"]);
  const content = makeContent(numbers);
  const seats = seatsOf(flags["seats"], content);
  const workers = wholeFlag(flags["workers"], "workers", WORKERS, 1, 64);
  const policy = String(flags["policy"] ?? "advisor");
  const barred = String(flags["without"] ?? "");
  const scenario = content.scenario.id;
  if (flags["levels"]) {
    const seed = String(flags["seed"] ?? "levels");
    const length = oneOfFlag(flags["length"], "length", "full", LENGTH_IDS);
    const onGames = (done: number, of: number) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} games${done === of ? "\n" : ""}`);
    };
    const found = await playLevels({ numbers, length, seats, seed, games, workers, onGames });
    const given = { scenario, seats, length, seed };
    process.stdout.write(flags["json"] ? `${JSON.stringify({ ...given, ...found })}\n` : `${levelsText(found)}\n`);
    return;
  }
  const table: Table = {
    length: oneOfFlag(flags["length"], "length", "full", LENGTH_IDS),
    seats,
    seed: String(flags["seed"] ?? "simulate"),
    players: playersOf(policy, seats),
    without: withoutOf(barred),
  };
  const job = { numbers, table, games };
  const start = performance.now();
  const [records] = await playJobs([job], workers, flags["json"] ? undefined : counter(games));
  const seconds = (performance.now() - start) / 1000;
  const { length, seed } = table;
  const figures: Figures = {
    ...{ games, policy, without: barred, scenario, seats, length, seed },
    ...figuresOf(records!, seconds),
  };
  process.stdout.write(flags["json"] ? `${JSON.stringify(figures)}\n` : `${tableOf(figures)}\n`);
}

type Counted = Omit<Figures, "games" | "policy" | "without" | "scenario" | "seats" | "length" | "seed">;

function figuresOf(records: readonly GameRecord[], seconds: number): Counted {
  const of = (number: (r: GameRecord) => number) => rounded(meanOf(records.map(number)));
  const means = <K extends string>(keys: readonly K[], number: (r: GameRecord, key: K) => number) =>
    Object.fromEntries(keys.map((key) => [key, of((r) => number(r, key))])) as { [key in K]: number };
  const scores = records.map((r) => r.onePlusOne);
  const spread = mean(scores);
  const actions = records.reduce((sum, r) => sum + r.actions, 0);
  const roles = records[0]!.roles;
  return {
    onePlusOne: {
      median: quantile(scores, 0.5) / 100,
      p10: quantile(scores, 0.1) / 100,
      p90: quantile(scores, 0.9) / 100,
      mean: rounded(spread.value / 100),
      error: Math.round(spread.error * 10) / 1000,
    },
    ended: Object.fromEntries(ENDINGS.map((e) => [e, records.filter((r) => r.how === e).length])) as Figures["ended"],
    gain: means(roles, (r, role) => r.gains[roles.indexOf(role)]!),
    tracks: means(["trust", "clarity", "anchoring", "value"], (r, track) => r.tracks[track]),
    bridges: means(["at-once", "hard-won", "drifted"], (r, how) => r.bridges[how]),
    pledges: means(["made", "kept", "broken", "moved"], (r, what) => r.pledges[what]),
    actionsPerGame: of((r) => r.actions),
    actionsPerSecond: Math.round(actions / seconds),
    gamesPerSecond: Math.round((records.length / seconds) * 10) / 10,
    fingerprint: records.reduce((trail, r) => fnv64(trail + r.fingerprint), ""),
  };
}

const pairs = (list: { readonly [name: string]: number }) =>
  Object.entries(list)
    .map(([name, n]) => `${name} ${n}`)
    .join("   ");

const tableOf = (f: Figures): string =>
  [
    `${f.games} games, ${f.policy}${f.without ? ` without ${f.without}` : ""}, ${f.scenario}, ${f.seats} seats, ${f.length}, seed "${f.seed}"`,
    `1 + 1      median ${f.onePlusOne.median}   10 % ${f.onePlusOne.p10}   90 % ${f.onePlusOne.p90}   mean ${f.onePlusOne.mean} (± ${f.onePlusOne.error})`,
    `ended      ${pairs(f.ended)}`,
    `gain       ${pairs(f.gain)}`,
    `tracks     ${pairs(f.tracks)}`,
    `bridges    ${pairs(f.bridges)}`,
    `pledges    ${pairs(f.pledges)}`,
    `speed      ${f.actionsPerSecond} actions/s   ${f.gamesPerSecond} games/s   ${f.actionsPerGame} actions a game`,
    `fingerprint ${f.fingerprint}`,
  ].join("\n");

await run(simulate);
