/** A worker thread that plays simulated games by number. What it is given is data, so that it reads no file. */
import { parentPort, workerData } from "node:worker_threads";
import { type Content, makeContent } from "../../game/content/content";
import { type GameRecord, playGame, type Table } from "./record";

/** The numbers of a scenario with its deck and figures, as `makeContent` takes them. */
export interface Numbers {
  readonly scenario: unknown;
  readonly deck: unknown;
  /** Null: provisional figures. */
  readonly measured: unknown;
}
/** Games of one table, `from` <= number < `to`. */
export interface Piece {
  readonly job: number;
  readonly from: number;
  readonly to: number;
}
/** What a worker sends back: records, or why it could not go on. */
export type Answer =
  | { readonly piece: Piece; readonly records: readonly GameRecord[] }
  | { readonly piece: Piece; readonly error: string };
export interface WorkerJob {
  readonly numbers: Numbers;
  readonly table: Table;
}

const { jobs } = workerData as { readonly jobs: readonly WorkerJob[] };
const contents = new Map<Numbers, Content>();

parentPort!.on("message", (piece: Piece) => {
  try {
    const { numbers, table } = jobs[piece.job]!;
    const content = contents.get(numbers) ?? makeContent(numbers);
    contents.set(numbers, content);
    const records: GameRecord[] = [];
    for (let number = piece.from; number < piece.to; number++) records.push(playGame(content, table, number));
    parentPort!.postMessage({ piece, records } satisfies Answer);
  } catch (error) {
    parentPort!.postMessage({ piece, error: (error as Error).stack ?? String(error) } satisfies Answer);
  }
});
