/** The real cards and words, read as files. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Content, makeContent } from "../../game/content/content";

/** Absolute path of something in the repository. */
export const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const readText = (path: string): string => readFileSync(at(path), "utf8");
export const readJson = (path: string): unknown => JSON.parse(readText(path));

/** Ids of all scenarios, in order. */
export const scenarioIds = (): string[] =>
  readdirSync(at("assets/scenarios"))
    .filter((name) => name.endsWith(".json") && !name.endsWith(".measured.json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();

/** The files of a scenario; `measured` is null where nobody has measured it. */
export function filesOf(id: string): { scenario: unknown; deck: unknown; measured: unknown } {
  const measured = `assets/scenarios/${id}.measured.json`;
  return {
    scenario: readJson(`assets/scenarios/${id}.json`),
    deck: readJson("assets/decks/common.json"),
    measured: existsSync(at(measured)) ? readJson(measured) : null,
  };
}

export const SCENARIO = "kvarteret";
export const contentOf = (id: string): Content => makeContent(filesOf(id), id);
/** The first scenario with the common deck. */
export const KVARTERET = contentOf(SCENARIO);
