/** All content files as they lie in the repository, for the content check. */
import { existsSync, readdirSync } from "node:fs";
import { type Piece, readMessage } from "../../client/words/message";
import type { ContentFiles } from "../../game/content/check";
import { at, readJson, readText } from "./content";

const FIGURES = "assets/decks/archetypes.measured.json";

function* slotsIn(pieces: readonly Piece[]): Generator<string> {
  for (const piece of pieces) {
    if ("slot" in piece) yield piece.slot;
    if (piece.is === "choice") for (const option of piece.options.values()) yield* slotsIn(option);
  }
}

/** The slots of a message as the client reads it, each once; throws where it is none. */
export const slotsOf = (message: string): string[] => [...new Set(slotsIn(readMessage(message)))];

const namesIn = (folder: string): string[] =>
  readdirSync(at(folder))
    .filter((name) => name.endsWith(".json"))
    .sort();
const byPath = (folder: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}`, readJson(`${folder}/${name}`)]));

export function contentFiles(): ContentFiles {
  const scenarios = namesIn("assets/scenarios");
  const isMeasured = (name: string) => name.endsWith(".measured.json");
  const words = (language: string) =>
    Object.fromEntries(
      namesIn(`assets/words/${language}`).map((name) => [
        name.slice(0, -".json".length),
        readJson(`assets/words/${language}/${name}`),
      ]),
    );
  return {
    scenarios: byPath(
      "assets/scenarios",
      scenarios.filter((name) => !isMeasured(name)),
    ),
    measured: byPath("assets/scenarios", scenarios.filter(isMeasured)),
    deck: readJson("assets/decks/common.json"),
    archetypes: readJson("assets/decks/archetypes.json"),
    archetypeFigures: existsSync(at(FIGURES)) ? readJson(FIGURES) : null,
    sources: readJson("assets/sources.json"),
    words: { da: words("da"), en: words("en") },
    // Those alone that the board brings to the page; another one would be shown as a star.
    emblems: [...readText("client/board/icons.ts").matchAll(/\/([a-z-]+)-fill\.svg/g)].map(([, name]) => name!),
    slotsOf,
  };
}

/** How many Danish texts no Danish reader has passed, and which scenarios have figures that nobody measured. */
export function standing(files: ContentFiles): { readonly unread: number; readonly unmeasured: readonly string[] } {
  const passed = (readJson("assets/words/checked.json") as { readonly da: readonly string[] }).da;
  const unread = Object.entries(files.words["da"]!)
    .filter(([file]) => !passed.includes(`${file}.json`))
    .reduce((sum, [, words]) => sum + Object.keys(words as object).length, 0);
  const unmeasured = Object.keys(files.scenarios).filter((path) => {
    const figures = files.measured[path.replace(/\.json$/, ".measured.json")] as { provisional?: boolean } | undefined;
    return !figures || figures.provisional === true;
  });
  return { unread, unmeasured };
}
