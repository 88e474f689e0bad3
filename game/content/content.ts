/** One scenario with the common deck and its figures: all that a table's rules need to be given. */
import * as v from "valibot";
import { fingerprint } from "../kit/fingerprint";
import type { ClauseId, OptionId, Seat } from "../vocabulary";
import { joinCards } from "./join";
import {
  type Deck,
  DeckSchema,
  type EventCard,
  type Measured,
  MeasuredSchema,
  type Option,
  type Role,
  type Scenario,
  ScenarioSchema,
  type Situation,
  type Tool,
} from "./schema";

export interface Content {
  /** With the common cards that it joins; its own come first. */
  readonly scenario: Scenario;
  /** Clauses and tools: its situations and events are the scenario's now, or not played with. */
  readonly deck: Deck;
  readonly measured: Measured;
  /** Of the numbers; words are not part of it. */
  readonly fingerprint: string;
}

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
export const provisional = (scenario: Scenario): Measured => ({
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

/** What is looked up by id does exist: the content check saw to it. */
const found = <T>(thing: T | undefined, what: string, id: string): T => {
  if (thing === undefined) throw new Error(`There is no ${what} "${id}" in this content`);
  return thing;
};
export const situationOf = (content: Content, id: string): Situation =>
  found(
    content.scenario.situations.find((s) => s.id === id),
    "situation",
    id,
  );
export const optionOf = (situation: Situation, id: OptionId): Option =>
  found(
    situation.options.find((o) => o.id === id),
    "option",
    id,
  );
export const eventOf = (content: Content, id: string): EventCard =>
  found(
    content.scenario.events.find((e) => e.id === id),
    "event",
    id,
  );
export const toolOf = (content: Content, id: string): Tool =>
  found(
    content.deck.tools.find((t) => t.id === id),
    "tool",
    id,
  );
export const roleOf = (content: Content, seat: Seat): Role =>
  found(content.scenario.roles[Number(seat)], "role for seat", seat);
export type { ClauseId };
