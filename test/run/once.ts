/** What several files of a run need and one of them makes. */
import { existsSync, mkdirSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { tempDir } from "../kit/temp-dir";

/** The folder of the whole run, as `setup` has told its processes. */
const RUN_DIR = "TEST_RUN_DIR";
/** ms between two looks whether the other is done */
const LOOK = 200;

/** Before the first file of a run: its folder. Gives what takes that away after the last. */
export function setup(): () => void {
  const { dir, drop } = tempDir();
  process.env[RUN_DIR] = dir;
  return drop;
}

/**
 * Has something made by whoever comes first in this run, in a folder for it; the others wait, and make it themselves if that one
 * fails. Gives the folder; null outside a run of tests, where nothing is made.
 */
export async function once(name: string, make: (dir: string) => Promise<void>): Promise<string | null> {
  const run = process.env[RUN_DIR];
  if (run === undefined) return null;
  const [dir, begun, done] = ["", ".begun", ".done"].map((end) => join(run, name + end)) as [string, string, string];
  while (!existsSync(done)) {
    try {
      mkdirSync(begun);
    } catch {
      await wait(LOOK);
      continue;
    }
    try {
      await make(dir);
      writeFileSync(done, "");
    } catch (error) {
      rmdirSync(begun);
      throw error;
    }
  }
  return dir;
}
