/** A worker thread that plays simulated games by number. What it is given is data, so that it reads no file. */
import { type Content, makeContent } from "../../game/content/content";
import { answerPieces } from "./piecework";
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
export interface WorkerJob {
  readonly numbers: Numbers;
  readonly table: Table;
}

answerPieces((jobs: readonly WorkerJob[]) => {
  const contents = new Map<Numbers, Content>();
  return ({ job, from, to }: Piece): readonly GameRecord[] => {
    const { numbers, table } = jobs[job]!;
    const content = contents.get(numbers) ?? makeContent(numbers);
    contents.set(numbers, content);
    return Array.from({ length: to - from }, (_, i) => playGame(content, table, from + i));
  };
});
