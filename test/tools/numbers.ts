/** The numbers of scenarios under assets/, without their words. */
import { filesOf, scenarioIds } from "../kit/content";
import { UsageError } from "./args";
import type { Numbers } from "./play-worker";

/** Numbers of one scenario with the common deck and its figures; throws a UsageError that lists those there are. */
export function numbersOf(id: string): Numbers {
  const ids = scenarioIds();
  if (!ids.includes(id)) throw new UsageError(`There is no scenario "${id}". There is: ${ids.join(", ")}`);
  return filesOf(id);
}
export { scenarioIds };

/** What to do when a game is done: a count on a terminal, nothing where output is read by a program. */
export const counter =
  (games: number): ((done: number) => void) =>
  (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${games} games${done === games ? "\n" : ""}`);
  };
