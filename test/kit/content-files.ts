/** All content files as they lie in the repository, for the content check. */
import { existsSync, readdirSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import type { ContentFiles } from "../../game/content/check";
import { at, readJson, readText } from "./content";

const FIGURES = "assets/decks/archetypes.measured.json";

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

function* slotsIn(elements: readonly Element[]): Generator<string> {
  for (const element of elements) {
    // 0 is plain text, 7 the # of a plural.
    if (element.type !== 0 && element.type !== 7) yield element.value;
    if ("options" in element) for (const option of Object.values(element.options)) yield* slotsIn(option.value);
    if ("children" in element) yield* slotsIn(element.children);
  }
}

/** The slots of an ICU message as the client reads it, each once; throws where it is none. */
export const slotsOf = (message: string, language: string): string[] => [
  ...new Set(slotsIn(new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst())),
];

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
