/** Whether what lies in `dist` was made from the sources as they are now. By content, not by time: copying and cloning change times. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = ["assets", "client", "game", "server", "package.json", "package-lock.json", "vite.config.ts"];
const MADE = ["client/index.html", "server/main.mjs", "server/store-worker.mjs"];
const stampFile = (root) => join(root, "dist", "built-from");

/** Every file under `path`, in an order that does not hang on the machine. */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A hash of all that the build reads, names and contents. */
function sourcesOf(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    for (const file of filesUnder(join(root, source))) {
      // The rules are .md files too, and a page is made of them.
      if (file.endsWith("README.md")) continue;
      const bytes = readFileSync(file);
      hash.update(`${file.slice(root.length)}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
}

export const isBuilt = (root) =>
  MADE.every((file) => existsSync(join(root, "dist", file))) &&
  existsSync(stampFile(root)) &&
  readFileSync(stampFile(root), "utf8").trim() === sourcesOf(root);

/** Written last, so that a build that was cut short is not taken for one. */
export const stamp = (root) => writeFileSync(stampFile(root), `${sourcesOf(root)}\n`);

export const unstamp = (root) => rmSync(stampFile(root), { force: true });
