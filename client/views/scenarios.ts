/** The cases a workshop can be opened on. */

import { signal } from "@preact/signals";
import { isOwnId } from "../../game/content/own-id";
import type { Language } from "../../game/protocol/contract";
import { fetchContent } from "../net/content";
import { dataFile, filesIn } from "../net/files";
import { hasWord, language, needWords, say } from "../words/words";

type Roles = readonly { readonly id: string; readonly emblem: string }[];
interface Scenario {
  readonly id: string;
  /** As the server calls it, for cases this client has no words for. */
  readonly names: { readonly [L in Language]?: string };
}

/** Ids in a fixed order; figures (`*.measured.json`) are not scenarios. */
export const OWN_SCENARIOS: readonly Scenario[] = filesIn("scenarios")
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

/**
 * Fetches the words and emblems of a case: the client's own where it has them, else what a workshop's `content` holds
 * (a fingerprint). An own partnership is tried again for some seconds where the line is gone.
 */
export async function needScenario(id: string, content: string): Promise<void> {
  if (isOwnId(id)) return needOwn(id, content);
  const words = needWords(id);
  const file = (await dataFile(`scenarios/${id}`)) as { readonly roles?: Roles } | null;
  keepEmblems(id, file?.roles ?? []);
  await words;
}

/** ms between tries to fetch what nobody but the server has. */
const WAITS = [500, 1000, 2000, 4000, 8000];

async function needOwn(id: string, content: string): Promise<void> {
  for (const wait of WAITS) {
    try {
      return keepEmblems(id, (await fetchContent(content)).scenario.roles);
    } catch {
      await new Promise((go) => setTimeout(go, wait));
    }
  }
}

function keepEmblems(id: string, roles: Roles): void {
  const found = Object.fromEntries(roles.map((role) => [`${id}/${role.id}`, role.emblem]));
  emblems.value = { ...emblems.peek(), ...found };
}

/** The emblem of a role, as a Phosphor icon name; null while it is not known. */
export const emblemOf = (scenario: string, role: string): string | null => emblems.value[`${scenario}/${role}`] ?? null;
