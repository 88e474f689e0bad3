/** Pictures of every view and state, in both languages and all five sizes, compared with the kept ones. */
import { join } from "node:path";
import { LANGUAGES } from "../../game/protocol/contract";
import { keepPictures, readKept, takePictures } from "../looks/pictures";
import { PLACES } from "../looks/places";
import { writeReport } from "../looks/report";
import { openStage } from "../looks/stage";
import { oneOfFlag, readArgs, run, UsageError, wholeFlag } from "./args";
import { ROOT } from "./assets";

const HELP = `npm run pictures -- [--only TEXT] [--lang da|en] [--workers N] [--keep]
  --only TEXT   only places whose name contains it, or one of several with commas between
  --keep        keeps these pictures as what later ones are compared with
`;

async function pictures(): Promise<void> {
  const { flags } = readArgs(["only", "lang", "workers"], ["keep", "help"]);
  if (flags["help"]) return void process.stdout.write(HELP);
  const only = String(flags["only"] ?? "");
  const places = PLACES.filter((place) => only.split(",").some((part) => place.name.includes(part)));
  if (places.length === 0)
    throw new UsageError(`No place is called so. There is: ${PLACES.map((p) => p.name).join(", ")}`);
  const languages = flags["lang"] === undefined ? LANGUAGES : [oneOfFlag(flags["lang"], "lang", "da", LANGUAGES)];
  const whole = only === "" && languages.length === LANGUAGES.length;
  const dir = join(ROOT, "data", "pictures");
  const now = join(dir, "now");
  const started = Date.now();
  const stage = await openStage();
  try {
    const { pictures: all, missing } = await takePictures(stage, {
      places,
      languages,
      dir: now,
      at: wholeFlag(flags["workers"], "workers", 2, 1, 16),
      tell: (done, of) => process.stderr.write(`\r${done} of ${of} views `),
    });
    const changed = all.filter((picture) => picture.squares.length > 0);
    const fresh = all.filter((picture) => picture.kept === null);
    const taken = new Set(all.map((picture) => picture.name));
    const gone = whole ? Object.keys(readKept()).filter((name) => !taken.has(name)) : [];
    const report = writeReport(dir, { changed, fresh, gone, missing, all });
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(
      `\n${all.length} pictures in ${seconds} s: ${changed.length} changed, ${fresh.length} new, ${gone.length} gone, ${missing.length} views not taken.\n`,
    );
    for (const { name, why } of missing) process.stdout.write(`  not taken: ${name}: ${why.split("\n")[0]}\n`);
    for (const { name } of changed.slice(0, 40)) process.stdout.write(`  changed: ${name}\n`);
    process.stdout.write(`${report}\n`);
    if (flags["keep"]) {
      keepPictures(all, !whole, now, join(dir, "kept"));
      process.stdout.write("Kept. Commit test/looks/kept.json.\n");
    } else if (changed.length + fresh.length + gone.length > 0) {
      process.stdout.write("If that is as it should be: npm run pictures -- --keep\n");
    }
    process.exitCode =
      missing.length > 0 || (!flags["keep"] && changed.length + fresh.length + gone.length > 0) ? 1 : 0;
  } finally {
    await stage.close();
  }
}

await run(pictures);
