/**
 * Golden games: recordings kept in the repository, a file for each scenario with one game a line, and beside it the numbers
 * they were played with, so that tuning the cards leaves old games as they are.
 */
import { existsSync, readdirSync } from "node:fs";
import { makeContent } from "../../game/content/content";
import { at, filesOf, readJson, readText } from "./content";
import type { Recording } from "./recording";

export const GOLDEN = "test/golden";
/** The one command that makes them anew. */
export const RECORD = "npm run golden";

const GAMES = ".jsonl";
const CARDS = ".cards.json";
const INDEX = "index.json";

/** What the set says of itself. */
interface GoldenIndex {
  readonly games: number;
  /** What there is to come by and no game comes by (names of `coverage.ts`). */
  readonly missing: readonly string[];
}
export const readIndex = (): GoldenIndex => readJson(`${GOLDEN}/${INDEX}`) as GoldenIndex;

/** Scenarios that have golden games. */
export const goldenScenarios = (): string[] =>
  readdirSync(at(GOLDEN))
    .filter((name) => name.endsWith(GAMES))
    .map((name) => name.slice(0, -GAMES.length))
    .sort();

/** The numbers a scenario's golden games were played with. */
export const goldenNumbers = (id: string) => readJson(`${GOLDEN}/${id}${CARDS}`) as Parameters<typeof makeContent>[0];
export const goldenContent = (id: string) => makeContent(goldenNumbers(id), id);
export const goldenLines = (id: string): readonly string[] =>
  readText(`${GOLDEN}/${id}${GAMES}`)
    .split("\n")
    .filter((line) => line !== "");
export const readGolden = (id: string): readonly Recording[] =>
  goldenLines(id).map((line) => JSON.parse(line) as Recording);

/** The files of a set, by name, as they are to be written. `lines`: recordings by scenario. */
export function goldenSet(
  lines: ReadonlyMap<string, readonly string[]>,
  missing: readonly string[],
): Map<string, string> {
  const files = new Map<string, string>();
  let games = 0;
  for (const [id, list] of lines) {
    games += list.length;
    files.set(`${id}${GAMES}`, `${list.join("\n")}\n`);
    files.set(`${id}${CARDS}`, `${JSON.stringify(filesOf(id))}\n`);
  }
  return files.set(INDEX, `${JSON.stringify({ games, missing } satisfies GoldenIndex, null, 1)}\n`);
}
/** Files of a set that are there now. */
export const goldenFiles = (): string[] =>
  existsSync(at(GOLDEN)) ? readdirSync(at(GOLDEN)).filter((name) => /\.jsonl?$/.test(name)) : [];
