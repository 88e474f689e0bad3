/** Many games on several threads. Games are numbered, so the same jobs give the same records whatever the number of workers. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { Answer, Numbers, Piece, WorkerJob } from "./play-worker";
import type { GameRecord, Table } from "./record";

export interface Job extends WorkerJob {
  readonly numbers: Numbers;
  readonly table: Table;
  readonly games: number;
}

/** Games a worker is handed at a time: few enough to share out evenly, enough to be worth a message. */
const HANDFUL = 5;
/** Threads unless told otherwise. */
export const WORKERS = Math.min(8, availableParallelism());

/**
 * Plays all jobs and returns their records, by job and in order of number. `onGames` hears how many games are done.
 * Jobs that share one `numbers` object share the work of reading it. Throws what a worker threw.
 */
export async function playJobs(
  jobs: readonly Job[],
  workers = WORKERS,
  onGames: (done: number) => void = () => {},
): Promise<GameRecord[][]> {
  const code = await bundled();
  const waiting: Piece[] = jobs
    .flatMap(({ games }, job) =>
      Array.from({ length: Math.ceil(games / HANDFUL) }, (_, i) => ({
        job,
        from: i * HANDFUL,
        to: Math.min(games, (i + 1) * HANDFUL),
      })),
    )
    .reverse();
  const records: GameRecord[][] = jobs.map(() => []);
  let done = 0;
  const workerData = { jobs: jobs.map(({ numbers, table }) => ({ numbers, table })) };
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(code, { eval: true, execArgv: [], workerData });
      const next = () => {
        const piece = waiting.pop();
        if (piece) worker.postMessage(piece);
        else void worker.terminate().then(() => resolve());
      };
      worker.on("error", reject);
      worker.on("message", (answer: Answer) => {
        if ("error" in answer) {
          waiting.length = 0;
          void worker.terminate();
          return reject(new Error(answer.error));
        }
        for (const record of answer.records) records[answer.piece.job]![record.number] = record;
        done += answer.records.length;
        onGames(done);
        next();
      });
      next();
    });
  const threads = Math.max(1, Math.min(workers, waiting.length));
  await Promise.all(Array.from({ length: threads }, work));
  return records;
}

/** The worker as one script: plain JavaScript runs half as fast again as what is translated file by file. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "play-worker.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}
