/**
 * What the schema cannot see: whether cards, words and sources fit together. Pure; the files are handed in.
 * Every problem is one line, `file › path: expected ..., found ...`, so that its author can go there.
 */
import { fingerprint } from "../kit/fingerprint";
import { ArchetypesSchema } from "./archetypes";
import { checkArchetypes, checkDeck, checkScenario, checkSources, type Given } from "./check-cards";
import { checkWords, type Words } from "./check-words";
import { ContentError, read } from "./content";
import { joinCards } from "./join";
import { DeckSchema, MeasuredSchema, type Scenario, ScenarioSchema } from "./schema";

/** Values of JSON files, by their path from the top of the repository. */
export interface ContentFiles {
  readonly scenarios: { readonly [path: string]: unknown };
  readonly measured: { readonly [path: string]: unknown };
  readonly deck: unknown;
  /** Null, like their figures: there are none. */
  readonly archetypes: unknown;
  readonly archetypeFigures: unknown;
  readonly sources: unknown;
  /** By language and file name without its ending. */
  readonly words: { readonly [language: string]: { readonly [file: string]: unknown } };
  /** Names of the icons there are. */
  readonly emblems: readonly string[];
  /** The slots of an ICU message, each once, in order; throws where it is none. */
  slotsOf(message: string, language: string): readonly string[];
}

const DECK = "assets/decks/common.json";
const ARCHETYPES = "assets/decks/archetypes.json";
const ARCHETYPE_FIGURES = "assets/decks/archetypes.measured.json";

/** Reads a file by its schema and gives its value to `use`; what does not fit becomes problems. */
function reading<S extends Parameters<typeof read>[0]>(
  problems: string[],
  schema: S,
  value: unknown,
  file: string,
): ReturnType<typeof read<S>> | undefined {
  try {
    return read(schema, value, file);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    problems.push(...error.problems.map((problem) => `${file} › ${problem}`));
    return undefined;
  }
}

/** Everything that is wrong with the content, in the order of its files; empty where all is well. */
export function checkContent(files: ContentFiles): readonly string[] {
  const problems: string[] = [];
  const given: Given = {
    sources: checkSources(files.sources, problems),
    emblems: files.emblems,
    found: (file, path, expected, what) =>
      problems.push(`${file} › ${path}: expected ${expected}, found ${JSON.stringify(what) ?? "nothing"}`),
  };
  const deck = reading(problems, DeckSchema, files.deck, DECK);
  if (deck) checkDeck(deck, DECK, given);
  const scenarios: Scenario[] = [];
  for (const [path, value] of Object.entries(files.scenarios)) {
    const scenario = reading(problems, ScenarioSchema, value, path);
    if (!scenario) continue;
    scenarios.push(scenario);
    const joined = deck && joinCards(scenario, deck);
    problems.push(...(joined?.problems ?? []).map((problem) => `${path} › ${problem}`));
    checkScenario(scenario, joined?.scenario ?? scenario, path, given);
  }
  const archetypes =
    files.archetypes === null ? undefined : reading(problems, ArchetypesSchema, files.archetypes, ARCHETYPES);
  if (archetypes) checkArchetypes(archetypes, ARCHETYPES, given);
  for (const [path, value] of Object.entries(files.measured)) {
    const scenario = files.scenarios[path.replace(/\.measured\.json$/, ".json")] as Scenario | undefined;
    checkMeasured(scenario?.roles, path, value, problems, given);
  }
  if (files.archetypeFigures !== null)
    checkMeasured(archetypes?.roles, ARCHETYPE_FIGURES, files.archetypeFigures, problems, given);
  checkWords(files as Words, { deck, archetypes, scenarios }, given.found);
  return problems;
}

/** Figures belong to a scenario, or to the archetypes, and name its roles, all of them and no others (R14.2). */
function checkMeasured(
  of: readonly { readonly id: string }[] | undefined,
  path: string,
  value: unknown,
  problems: string[],
  { found }: Given,
): void {
  const measured = reading(problems, MeasuredSchema, value, path);
  if (!measured) return;
  if (!of) return void found(path, "(top)", "figures of a scenario that is there", path);
  const roles = of.map((r) => r.id).sort();
  const named = Object.keys(measured.alone).sort();
  if (fingerprint(roles) !== fingerprint(named))
    found(path, "alone", `the roles ${roles.join(", ")}`, named.join(", "));
}
