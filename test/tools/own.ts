/** A team's own partnership from the file that its form saves, for tools that play. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "../../client/words/format";
import { ArchetypesSchema } from "../../game/content/archetypes";
import { read } from "../../game/content/content";
import { MOST, type OwnPartnership, type OwnProblem, ownId, readOwn } from "../../game/content/own";
import { OWN_FILE } from "../../game/content/own-id";
import type { Loaded } from "../../server/deps";
import { readOwnMaker } from "../../server/own-content";
import { UsageError } from "./args";
import { ASSETS, wordsOf } from "./assets";

/** What stands in such a file; throws a UsageError that says what is wrong, and where. */
export function readOwnFile(path: string): OwnPartnership {
  const file = parsed(path);
  if (typeof file !== "object" || file === null || !("tolv-broer" in file))
    throw new UsageError(`"${path}" is not a partnership saved from the form: it has no "tolv-broer".`);
  const { "tolv-broer": kind, format, ...typed } = file as { [field: string]: unknown };
  if (kind !== OWN_FILE["tolv-broer"])
    throw new UsageError(
      `"${path}" is not a partnership saved from the form: "tolv-broer" is ${JSON.stringify(kind)}, not "${OWN_FILE["tolv-broer"]}".`,
    );
  if (format !== OWN_FILE.format)
    throw new UsageError(
      `"${path}" has the format ${JSON.stringify(format)}; this version reads ${OWN_FILE.format}. Save it again from the form.`,
    );
  const archetypes = read(
    ArchetypesSchema,
    JSON.parse(readFileSync(join(ASSETS, "decks/archetypes.json"), "utf8")),
    "assets/decks/archetypes.json",
  );
  const answer = readOwn(typed, archetypes);
  if (answer.ok) return answer.own;
  const kinds = archetypes.roles.map((role) => role.id).join(", ");
  const hint = answer.problems.some(({ why }) => why === "no-type") ? `\nThe archetypes are ${kinds}.` : "";
  throw new UsageError(`"${path}" cannot be played yet:\n${answer.problems.map(sayProblem).join("\n")}${hint}`);
}

/** The partnership as a scenario with its words. Throws a UsageError on a file that is none. */
export function loadOwn(path: string): Loaded {
  const own = readOwnFile(path);
  const made = readOwnMaker(ASSETS)?.make(own, ownId(own));
  if (!made) throw new UsageError("There are no common cards to play an own partnership with.");
  return made;
}

function parsed(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new UsageError(`There is no file "${path}".`);
    throw new UsageError(`"${path}" cannot be read (${code}).`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`"${path}" is not JSON: ${(error as Error).message}`);
  }
}

/** The place in the file and the sentence that the form says beside the field. */
function sayProblem({ at, why }: OwnProblem): string {
  const words = wordsOf("en", "own");
  const parts = at.split(".");
  const room: { readonly [part: string]: number } = { name: MOST.partner, aimWords: MOST.aimWords, about: MOST.about };
  const max = at === "name" ? MOST.name : (room[parts.at(-1) ?? ""] ?? MOST.name);
  return `  ${at || "(top)"}: ${format((key) => words[key], "en", { key: `own.fault.${why}`, slots: { max } })}`;
}
