/** Which games are played to see whether a scenario keeps the promises of the rulebook. */
import type { Barred } from "../../game/bots/without";
import { CLAUSES } from "../../game/vocabulary";
import type { Numbers } from "./play-worker";
import type { GameRecord, Player, Table } from "./record";
import { type Job, playJobs } from "./workers";

/** How many games of each kind. */
export interface Scale {
  /** Advisors at four seats, the yardstick. */
  readonly advisor: number;
  /** Each other policy. */
  readonly policy: number;
  /** Each trial: seats, lengths, mixed tables, kinds of moves taken away, roles in other seats. */
  readonly trial: number;
  /** Each single clause and tool taken away; 0: none. */
  readonly card: number;
  readonly oracle: number;
}
export const QUICK: Scale = { advisor: 200, policy: 80, trial: 100, card: 0, oracle: 8 };
export const THOROUGH: Scale = { advisor: 2000, policy: 2000, trial: 400, card: 400, oracle: 100 };

/** Records by the name of the trial. */
export type Trials = { readonly [name: string]: readonly GameRecord[] };

export const GROUPS = ["clauses", "tools", "talk", "pledges"] as const satisfies readonly Barred[];
export const PARTS = ["showing", "asking", "adapting"] as const satisfies readonly Barred[];
/** Seats that are played in turn by each of the first four roles. */
export const TURNS = [0, 1, 2, 3] as const;

/** The scenario with its first four roles moved round the table by `turn` seats, to part the seat from the role. */
export function turned(numbers: Numbers, turn: number): Numbers {
  const scenario = numbers.scenario as { readonly roles: readonly unknown[] };
  const four = scenario.roles.slice(0, 4);
  const roles = [...four.slice(turn), ...four.slice(0, turn), ...scenario.roles.slice(4)];
  return { ...numbers, scenario: { ...scenario, roles } };
}

function jobsFor(numbers: Numbers, scale: Scale): { readonly [name: string]: Job } {
  const table = (players: readonly Player[], more: Partial<Table> = {}): Table => ({
    length: "full",
    seats: 4,
    seed: "balance",
    players,
    without: [],
    ...more,
  });
  const job = (games: number, players: readonly Player[], more: Partial<Table> = {}, given = numbers): Job => ({
    numbers: given,
    table: table(players, more),
    games,
  });
  const { trial } = scale;
  const advised = (without: readonly Barred[], games = trial) => job(games, ["advisor"], { without });
  const tools = (numbers.deck as { readonly tools: readonly { readonly id: string }[] }).tools.map((t) => t.id);
  const single = (cards: readonly Barred[]) =>
    scale.card === 0 ? [] : cards.map((card) => [`without ${card}`, advised([card], scale.card)] as const);
  return Object.fromEntries([
    ["advisor", job(scale.advisor, ["advisor"])],
    ...(["random", "selfish", "passive", "newcomer"] as const).map((p) => [p, job(scale.policy, [p])] as const),
    ["oracle", job(scale.oracle, ["oracle"])],
    ...[3, 5, 6].map((seats) => [`${seats} seats`, job(trial, ["advisor"], { seats })] as const),
    ...(["short", "tutorial"] as const).map((length) => [length, job(trial, ["advisor"], { length })] as const),
    ["one advisor", job(trial, ["advisor", "passive", "passive", "passive"])],
    ["one selfish", job(trial, ["advisor", "advisor", "advisor", "selfish"])],
    ...[...GROUPS, ...PARTS].map((kind) => [`without ${kind}`, advised([kind])] as const),
    ...TURNS.slice(1).map((turn) => [`turned ${turn}`, job(trial, ["advisor"], {}, turned(numbers, turn))] as const),
    ...single(CLAUSES.map((c) => `clause/${c}` as const)),
    ...single(tools.map((t) => `tool/${t}` as const)),
  ]);
}

/** Plays everything that `judge` needs. Costly. */
export async function playTrials(
  numbers: Numbers,
  scale: Scale,
  workers: number,
  onGames: (done: number, of: number) => void = () => {},
): Promise<Trials> {
  const jobs = Object.entries(jobsFor(numbers, scale));
  const all = jobs.reduce((sum, [, job]) => sum + job.games, 0);
  const records = await playJobs(
    jobs.map(([, job]) => job),
    workers,
    (done) => onGames(done, all),
  );
  return Object.fromEntries(jobs.map(([name], i) => [name, records[i]!]));
}
