/** Makes the tutorial's recording and guide anew from the script in `test/kit/tutorial.ts`, after a change of rules or cards. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { at, KVARTERET } from "../kit/content";
import { TUTORIAL, tutorialFiles } from "../kit/tutorial";
import { run } from "./args";

await run(() => {
  mkdirSync(at(TUTORIAL), { recursive: true });
  for (const [name, text] of tutorialFiles(KVARTERET)) {
    writeFileSync(join(at(TUTORIAL), name), text);
    process.stdout.write(`${TUTORIAL}/${name} is written\n`);
  }
});
