/** The cases a workshop can be opened on. */
import type { Language } from "../../game/protocol/contract";
import { hasWord, language, say } from "../words/words";

/** Those this client was built with, by file name. */
const FILES = import.meta.glob("../../assets/scenarios/*.json");
const idOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.json$/, "");

export interface Scenario {
  readonly id: string;
  /** As the server calls it, for cases this client has no words for. */
  readonly names: { readonly [L in Language]?: string };
}

/** Ids in a fixed order; figures (`*.measured.json`) are not scenarios. */
export const OWN_SCENARIOS: readonly Scenario[] = Object.keys(FILES)
  .map(idOf)
  .filter((id) => !id.includes("."))
  .sort()
  .map((id) => ({ id, names: {} }));

/** What the server offers today; where it does not answer, what this client was built with. */
export async function offeredScenarios(): Promise<readonly Scenario[]> {
  try {
    const list: unknown = await (await fetch("/scenarios.json")).json();
    if (Array.isArray(list) && list.length > 0) return list as readonly Scenario[];
  } catch {
    // Opening a workshop will say that there is no line.
  }
  return OWN_SCENARIOS;
}

export const scenarioName = ({ id, names }: Scenario): string =>
  hasWord(`${id}.name`) ? say(`${id}.name`) : (names[language.value] ?? id);
export const scenarioPitch = ({ id }: Scenario): string => (hasWord(`${id}.pitch`) ? say(`${id}.pitch`) : "");
