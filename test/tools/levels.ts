/** How far the levels of the bots lie apart: each against the one below on the same seeds, and how long a decision takes. */
import { bare } from "../../game/bare";
import type { Policy } from "../../game/bots/bot";
import { playOut } from "../../game/bots/play-out";
import { SIM_POLICIES, type SimPolicy } from "../../game/bots/policies";
import { makeContent } from "../../game/content/content";
import type { LengthId } from "../../game/vocabulary";
import { type Figure, mean, paired, quantile } from "./figures";
import type { Numbers } from "./play-worker";
import type { GameRecord, Player, Table } from "./record";
import { playJobs } from "./workers";

/** From the lowest to the highest. */
export const LADDER = ["newcomer", "colleague", "advisor", "mentor"] as const satisfies readonly SimPolicy[];
type Level = (typeof LADDER)[number];

/** Whose table is played: all seats of the level, or one seat of it among advisors who are always the same. */
export const COMPANY = ["its own table", "one seat among advisors"] as const;
type Company = (typeof COMPANY)[number];

export interface Step {
  readonly level: Level;
  readonly below: Level;
  readonly company: Company;
  /** Share (0..1) of the games in which the level's table scored higher; equal scores count as half. */
  readonly wins: Figure;
  /** Points of 1 + 1 by which it scored higher, game by game. */
  readonly more: Figure;
}
export interface Pace {
  readonly level: Level;
  readonly decisions: number;
  /** ms of processor time, the threads that compile and collect included */
  readonly p99: number;
  readonly most: number;
}
export interface LevelFigures {
  readonly games: number;
  /** Mean of 1 + 1 at a table of the level alone, in points. */
  readonly means: { readonly [L in Level]: Figure };
  readonly steps: readonly Step[];
  readonly pace: readonly Pace[];
}

interface Given {
  readonly numbers: Numbers;
  readonly length: LengthId;
  /** 3..6 */
  readonly seats: number;
  readonly seed: string;
  readonly games: number;
  readonly workers: number;
  readonly onGames?: ((done: number, of: number) => void) | undefined;
}

/** Plays every level at its own table and in one seat, on the same seeds. Costly. */
export async function playLevels(given: Given): Promise<LevelFigures> {
  const { numbers, length, seats, seed, games, workers } = given;
  const table = (players: readonly Player[]): Table => ({ length, seats, seed, players, without: [] });
  // The seat is the same in all games of a row, and none of the first to propose.
  const among = (level: Level): readonly Player[] =>
    Array.from({ length: seats }, (_, seat) => (seat === 1 ? level : "advisor"));
  const tables = COMPANY.flatMap((company) =>
    LADDER.map((level) => ({ level, company, players: company === COMPANY[0] ? [level] : among(level) })),
  );
  const jobs = tables.map(({ players }) => ({ numbers, table: table(players), games }));
  const records = await playJobs(jobs, workers, (done) => given.onGames?.(done, games * jobs.length));
  const pointsOf = (level: Level, company: Company) =>
    records[tables.findIndex((t) => t.level === level && t.company === company)]!.map(points);
  const steps = COMPANY.flatMap((company) =>
    LADDER.slice(1).map((level, i): Step => {
      const below = LADDER[i]!;
      return { level, below, company, ...compared(pointsOf(level, company), pointsOf(below, company)) };
    }),
  );
  const means = Object.fromEntries(LADDER.map((level) => [level, mean(pointsOf(level, COMPANY[0]))]));
  return { games, means: means as LevelFigures["means"], steps, pace: LADDER.map((level) => paceOf(level, given)) };
}

const points = (record: GameRecord): number => record.onePlusOne / 100;

/** Wins of the first over the second, game by game, and by how much. Throws if they are not as many. */
export function compared(first: readonly number[], second: readonly number[]): Pick<Step, "wins" | "more"> {
  const won = first.map((x, i) => (x > second[i]! ? 1 : x === second[i]! ? 0.5 : 0));
  return { wins: mean(won), more: paired(first, second) };
}

/** Games over which the pace is taken: some thousands of decisions. */
const PACED = 5;

function paceOf(level: Level, { numbers, length, seats, seed }: Given): Pace {
  const content = makeContent(numbers);
  const took: number[] = [];
  const timed: Policy = (thought) => {
    const start = process.cpuUsage();
    const idea = SIM_POLICIES[level](thought);
    const { user, system } = process.cpuUsage(start);
    took.push((user + system) / 1000);
    return idea;
  };
  for (let n = 0; n < PACED; n++)
    playOut(
      bare(content),
      content,
      { scenario: content.scenario.id, length, seats, seed: `${seed}/${n}` },
      () => timed,
    );
  return { level, decisions: took.length, p99: quantile(took, 0.99), most: Math.max(...took) };
}

const two = (n: number): string => n.toFixed(2);
const percent = ({ value, error }: Figure): string => `${(value * 100).toFixed(1)} % ± ${(error * 100).toFixed(1)}`;

/** The figures as a table to read. */
export const levelsText = ({ games, means, steps, pace }: LevelFigures): string =>
  [
    `${games} games with the same seeds`,
    ...LADDER.map((level) => `${level.padEnd(10)} 1 + 1 ${two(means[level].value)} ± ${two(means[level].error)}`),
    ...steps.map(
      (s) =>
        `${s.level} over ${s.below}, ${s.company}: ${percent(s.wins)}, by ${two(s.more.value)} ± ${two(s.more.error)}`,
    ),
    ...pace.map(
      (p) =>
        `${p.level.padEnd(10)} ${p.decisions} decisions: 99 % within ${two(p.p99)} ms, the longest ${two(p.most)} ms`,
    ),
  ].join("\n");
