/** Makes the golden games anew, after a change of the rules or the numbers that is meant: `npx tsx test/tools/golden.ts`. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { at, contentOf } from "../kit/content";
import { GAMES, GOLDEN, nameOf, record } from "../kit/golden";

const folder = at(GOLDEN);
for (const old of readdirSync(folder).filter((name) => name.endsWith(".jsonl"))) rmSync(join(folder, old));
for (const game of GAMES) writeFileSync(join(folder, nameOf(game)), record(game, contentOf(game.scenario)));
process.stdout.write(
  `${GAMES.length} games are written to ${GOLDEN}. Say in the commit which clause or number changed.\n`,
);
