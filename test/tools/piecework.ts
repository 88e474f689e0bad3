/** The worker's end of `inPieces`. */
import { parentPort, workerData } from "node:worker_threads";

/** Answers each piece by `work`, which is given what all threads were given. What it throws ends the whole work. */
export function answerPieces<D, P, A>(begin: (data: D) => (piece: P) => A): void {
  const work = begin(workerData as D);
  parentPort!.on("message", (piece: P) => {
    try {
      parentPort!.postMessage({ answer: work(piece) });
    } catch (error) {
      parentPort!.postMessage({ error: (error as Error).stack ?? String(error) });
    }
  });
}
