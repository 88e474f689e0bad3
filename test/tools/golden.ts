/** Makes the golden games anew, with the numbers of today, after a change of the rules that is meant: `npx tsx test/tools/golden.ts`. */
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { at } from "../kit/content";
import { cardsToday, GAMES, GOLDEN, nameOf, record } from "../kit/golden";

const folder = at(GOLDEN);
for (const old of readdirSync(folder).filter((name) => /\.jsonl?$/.test(name))) rmSync(join(folder, old));
const { file, text } = cardsToday();
writeFileSync(join(folder, file), text);
for (const game of GAMES) writeFileSync(join(folder, nameOf(game)), record(game));
process.stdout.write(`${GAMES.length} games are written to ${GOLDEN}. Say in the commit which clause changed.\n`);
