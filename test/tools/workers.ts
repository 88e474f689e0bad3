/** Many games on several threads. Games are numbered, so the same jobs give the same records whatever the number of workers. */
import type { Numbers, Piece, WorkerJob } from "./play-worker";
import { inPieces, WORKERS } from "./pool";
import type { GameRecord, Table } from "./record";

export { WORKERS };

export interface Job extends WorkerJob {
  readonly numbers: Numbers;
  readonly table: Table;
  readonly games: number;
}

/** Games a worker is handed at a time: few enough to share out evenly, enough to be worth a message. */
const HANDFUL = 5;

/**
 * Plays all jobs and returns their records, by job and in order of number. `onGames` hears how many games are done.
 * Jobs that share one `numbers` object share the work of reading it. Throws what a worker threw.
 */
export async function playJobs(
  jobs: readonly Job[],
  workers = WORKERS,
  onGames: (done: number) => void = () => {},
): Promise<GameRecord[][]> {
  const pieces = jobs.flatMap(({ games }, job) =>
    Array.from(
      { length: Math.ceil(games / HANDFUL) },
      (_, i): Piece => ({ job, from: i * HANDFUL, to: Math.min(games, (i + 1) * HANDFUL) }),
    ),
  );
  const records: GameRecord[][] = jobs.map(() => []);
  let done = 0;
  const workerData = jobs.map(({ numbers, table }): WorkerJob => ({ numbers, table }));
  await inPieces("play-worker.ts", workerData, pieces, workers, (answer: readonly GameRecord[], { job }) => {
    for (const record of answer) records[job]![record.number] = record;
    done += answer.length;
    onGames(done);
    return undefined;
  });
  return records;
}
