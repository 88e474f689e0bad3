import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A copy of the repository's assets at `to`, with a bare name for every scenario whose words are not there yet. */
export function copyAssets(to: string): void {
  for (const part of ["decks", "scenarios", "words"]) cpSync(join("assets", part), join(to, part), { recursive: true });
  const ids = readdirSync(join(to, "scenarios")).map((name) => name.split(".")[0] ?? "");
  for (const language of ["da", "en"]) {
    mkdirSync(join(to, "words", language), { recursive: true });
    for (const id of ids) {
      const file = join(to, "words", language, `${id}.json`);
      if (!existsSync(file)) writeFileSync(file, JSON.stringify({ [`${id}.name`]: `${id} (${language})` }));
    }
  }
}
