/** The cases a workshop can be opened on. */

import { signal } from "@preact/signals";
import type { Language } from "../../game/protocol/contract";
import { hasWord, language, needWords, say } from "../words/words";

/** Those this client was built with, by file name. */
const FILES = import.meta.glob<{ readonly roles?: readonly { readonly id: string; readonly emblem: string }[] }>(
  "../../assets/scenarios/*.json",
  { import: "default" },
);
const idOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.json$/, "");

interface Scenario {
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

/** Emblems by `<scenario>/<role>`, of the cases that have been asked for. */
const emblems = signal<{ readonly [id: string]: string }>({});

/** Fetches the words and emblems of a case, as far as this client has them. */
export async function needScenario(id: string): Promise<void> {
  const words = needWords(id);
  const file = await FILES[`../../assets/scenarios/${id}.json`]?.();
  const found = Object.fromEntries((file?.roles ?? []).map((role) => [`${id}/${role.id}`, role.emblem]));
  emblems.value = { ...emblems.peek(), ...found };
  await words;
}

/** The emblem of a role, as a Phosphor icon name; null while it is not known. */
export const emblemOf = (scenario: string, role: string): string | null => emblems.value[`${scenario}/${role}`] ?? null;
