/** Content files to content, checked. */
import * as v from "valibot";
import { fingerprint } from "../kit/fingerprint";
import type { Content } from "./content";
import { joinCards } from "./join";
import { DeckSchema, type Measured, MeasuredSchema, type Scenario, ScenarioSchema } from "./schema";

/** Wrong data in a content file. Always names file and path, what was expected and what was found. */
export class ContentError extends Error {
  override name = "ContentError";
  constructor(
    readonly file: string,
    readonly problems: readonly string[],
  ) {
    super(problems.map((p) => `${file} › ${p}`).join("\n"));
  }
}

/** Reads `value` by `schema`, or throws a ContentError that lists every problem by file and path. */
export function read<S extends v.GenericSchema>(schema: S, value: unknown, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  throw new ContentError(
    file,
    result.issues.map((issue) => {
      const path = v.getDotPath(issue) ?? "(top)";
      const expected = issue.expected === "never" ? "no such field" : (issue.expected ?? issue.message);
      const found =
        issue.received === "Object" || issue.received === "Array" ? issue.received : JSON.stringify(issue.input);
      return `${path}: expected ${expected}, found ${found ?? "nothing"}`;
    }),
  );
}

/** Figures of a scenario that has not been measured (R14.2). */
const provisional = (scenario: Scenario): Measured => ({
  provisional: true,
  alone: Object.fromEntries(scenario.roles.map((role) => [role.id, 14])),
  target: 14,
});

/** Content from the values of its files; throws a ContentError that names the place. `measured` null: provisional figures. */
export function makeContent(
  files: { scenario: unknown; deck: unknown; measured: unknown },
  name = "scenario",
): Content {
  const file = `assets/scenarios/${name}.json`;
  const own = read(ScenarioSchema, files.scenario, file);
  const { scenario, deck, problems } = joinCards(own, read(DeckSchema, files.deck, "assets/decks/common.json"));
  if (problems.length > 0) throw new ContentError(file, problems);
  const measured =
    files.measured == null
      ? provisional(scenario)
      : read(MeasuredSchema, files.measured, `assets/scenarios/${name}.measured.json`);
  const numbers = { scenario, deck, measured };
  return { ...numbers, fingerprint: fingerprint(numbers) };
}
