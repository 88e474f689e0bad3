/** Work handed out in pieces to several threads. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";

/** Threads unless told otherwise. */
export const WORKERS = Math.min(8, availableParallelism());

/** What a worker answers to a piece: `{ error }` if it could not go on. */
type Answer<T> = { readonly answer: T } | { readonly error: string };

/**
 * Hands every piece to a free thread that runs `entry` (a file of this folder), and tells `onAnswer` of each answer as it
 * comes, in no fixed order. `workerData` goes to every thread. Throws what a thread threw. Where `onAnswer` says "enough",
 * pieces not yet handed out are dropped.
 */
export async function inPieces<P, A>(
  entry: string,
  workerData: unknown,
  pieces: readonly P[],
  workers: number,
  onAnswer: (answer: A, piece: P) => "enough" | undefined,
): Promise<void> {
  const code = await bundled(entry);
  const waiting = [...pieces].reverse();
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(code, { eval: true, execArgv: [], workerData });
      let piece: P | undefined;
      const next = () => {
        piece = waiting.pop();
        if (piece === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(piece);
      };
      worker.on("error", reject);
      worker.on("message", (message: Answer<A>) => {
        if ("error" in message) {
          waiting.length = 0;
          void worker.terminate();
          return reject(new Error(message.error));
        }
        if (onAnswer(message.answer, piece!) === "enough") waiting.length = 0;
        next();
      });
      next();
    });
  const threads = Math.max(1, Math.min(workers, waiting.length));
  await Promise.all(Array.from({ length: threads }, work));
}

/** A worker as one script, as the server's rules are in production: it runs half as fast again as what is translated file by file. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, entry)],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return outputFiles[0]!.text;
}
