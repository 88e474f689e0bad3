/** Whatever the browser keeps is named where it is promised: in client/README.md, and to the players as `kept.device`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../tools/assets";

const CLIENT = join(ROOT, "client");
const KEEPS = /\/keep"|localStorage|sessionStorage|openDB|indexedDB|caches\.open|kept-draft"/;

test("every file that keeps something in the browser is known, and what it keeps stands in the README", () => {
  const files = readdirSync(CLIENT, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .filter((path) => KEEPS.test(readFileSync(join(CLIENT, path), "utf8")) || path.endsWith("kept-draft.ts"))
    .sort();
  const readme = readFileSync(join(CLIENT, "README.md"), "utf8");
  const named: { readonly [file: string]: readonly string[] } = {
    "net/keep.ts": ["tolv-broer."],
    "net/remembered.ts": ["places"],
    "net/together.ts": ["together"],
    "offline/service-worker.ts": ["caches"],
    "own/draft.ts": ["own"],
    "solo/session.ts": ["solo"],
    "solo/shelf.ts": ["tolv-broer-solo", "games", "contents"],
    "table/kept-draft.ts": ["begun.*"],
    "table/opening.tsx": ["tolv-broer/read"],
    "table/proposal-form.tsx": ["begun.*"],
    "table/stand-step.tsx": ["begun.*"],
    "talk/talk-state.ts": ["talk-read", "talk-open"],
    "tutorial/content.ts": ["tutorial.at"],
    "tutorial/seen.ts": ["tutorial.seen"],
    "ui/sound.ts": ["sound"],
    "views/open-draft.ts": ["begun.*"],
    "views/wall.tsx": ["wall"],
    "words/choose.ts": ["language"],
    "words/words.ts": ["language"],
  };
  expect(files, "name what a new file keeps in client/README.md, and in kept.device of ui.json").toEqual(
    Object.keys(named).sort(),
  );
  for (const [file, names] of Object.entries(named))
    for (const name of names) expect(readme.includes(name), `${file}: ${name}`).toBe(true);
});
