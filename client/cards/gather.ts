/** Every card there is, from the files as they lie there: one that cannot be read is in the list too, with what is wrong. Pure. */
import * as v from "valibot";
import {
  DeckSchema,
  type EventCard,
  EventSchema,
  type Role,
  RoleSchema,
  type Situation,
  SituationSchema,
  type Tool,
  ToolSchema,
} from "../../game/content/schema";
import type { EventKind, Tag } from "../../game/vocabulary";

export const SORTS = ["situation", "event", "tool", "clause", "role"] as const;
export type Sort = (typeof SORTS)[number];

/** Where a card belongs when it is no scenario's own. */
export const COMMON = "common";
export const ARCHETYPES = "archetypes";

type Clause = v.InferOutput<typeof DeckSchema>["clauses"][number];
type Read =
  | { readonly sort: "situation"; readonly card: Situation }
  | { readonly sort: "event"; readonly card: EventCard }
  | { readonly sort: "tool"; readonly card: Tool }
  | { readonly sort: "clause"; readonly card: Clause }
  | { readonly sort: "role"; readonly card: Role; readonly seat: number }
  | { readonly sort: "broken"; readonly of: Sort; readonly faults: readonly string[] };

export type Entry = Read & {
  /** Name of its place in the page and beginning of its word ids: `premiere.situation.bed-maker`, `tool.celebrate`. */
  readonly key: string;
  readonly id: string;
  /** A scenario's id, or one of the two above. */
  readonly home: string;
  /** Scenarios that are played with it. */
  readonly played: readonly string[];
};

/** Values of JSON files. */
export interface CardFiles {
  /** By scenario. */
  readonly scenarios: { readonly [id: string]: unknown };
  readonly deck: unknown;
  readonly archetypes: unknown;
}

type Loose = { readonly [field: string]: unknown };
const fields = (value: unknown): Loose => (typeof value === "object" && value !== null ? (value as Loose) : {});
const listOf = (value: unknown, field: string): readonly unknown[] => {
  const list = fields(value)[field];
  return Array.isArray(list) ? list : [];
};

const SCHEMAS = {
  situation: SituationSchema,
  event: EventSchema,
  tool: ToolSchema,
  clause: DeckSchema.entries.clauses.pipe[0].item,
  role: RoleSchema,
} as const;

function read(sort: Sort, value: unknown, seat: number): Read {
  const result = v.safeParse(SCHEMAS[sort], value);
  if (result.success) return { sort, card: result.output, ...(sort === "role" && { seat }) } as Read;
  return {
    sort: "broken",
    of: sort,
    faults: result.issues.map((issue) => `${v.getDotPath(issue) ?? ""}: ${issue.message}`),
  };
}

/** True where a scenario is played with this card of the common deck. */
function joins(scenario: unknown, sort: Sort, id: string): boolean {
  const { joins: joined } = fields(scenario);
  return joined === "all" || listOf(joined, `${sort}s`).includes(id);
}

/** All cards: each scenario's, the common deck's, the archetypes. */
export function gather({ scenarios, deck, archetypes }: CardFiles): Entry[] {
  const ids = Object.keys(scenarios);
  const entries = (
    from: unknown,
    field: string,
    sort: Sort,
    home: string,
    prefix: string,
    played: (id: string) => readonly string[],
  ): Entry[] =>
    listOf(from, field).map((value, i) => {
      const id = String(fields(value)["id"] ?? i);
      return { ...read(sort, value, i), key: `${prefix}${id}`, id, home, played: played(id) };
    });
  const joiners = (sort: Sort) => (id: string) => ids.filter((scenario) => joins(scenarios[scenario], sort, id));
  return [
    ...ids.flatMap((home) =>
      (["role", "situation", "event"] as const).flatMap((sort) =>
        entries(scenarios[home], `${sort}s`, sort, home, `${home}.${sort}.`, () => [home]),
      ),
    ),
    ...entries(deck, "situations", "situation", COMMON, "situation.", joiners("situation")),
    ...entries(deck, "events", "event", COMMON, "event.", joiners("event")),
    ...entries(deck, "tools", "tool", COMMON, "tool.", () => ids),
    ...entries(deck, "clauses", "clause", COMMON, "clause.", () => ids),
    ...entries(archetypes, "roles", "role", ARCHETYPES, "archetype.", () => []),
  ];
}

/** What the reader wants to see; an empty string: everything. */
export interface Wanted {
  readonly home: string;
  readonly sort: string;
  /** "1".."12" */
  readonly phase: string;
  readonly kind: string;
  readonly tag: string;
  readonly text: string;
}
export const EVERYTHING: Wanted = { home: "", sort: "", phase: "", kind: "", tag: "", text: "" };

/** What a card serves, crosses, wants or does not want crossed. */
function tagsOf(entry: Entry): readonly Tag[] {
  if (entry.sort === "situation") return entry.card.options.flatMap((option) => [...option.serves, ...option.crosses]);
  if (entry.sort === "role") return [entry.card.publicAim, ...entry.card.privateAims, ...entry.card.lines];
  return [];
}

/** The kind of an event, or of the events that a tool shields from. */
function kindsOf(entry: Entry): readonly EventKind[] {
  if (entry.sort === "event") return [entry.card.kind];
  if (entry.sort === "tool") return entry.card.effects.flatMap((e) => (e.do === "shield" ? [e.against] : []));
  return [];
}

const sortOf = (entry: Entry): Sort => (entry.sort === "broken" ? entry.of : entry.sort);

/** True where the card is wanted. `textOf`: everything that is said on it, in both languages. */
export function isWanted(entry: Entry, wanted: Wanted, textOf: (entry: Entry) => string): boolean {
  const { home, sort, phase, kind, tag, text } = wanted;
  if (home !== "" && entry.home !== home && !entry.played.includes(home)) return false;
  if (sort !== "" && sortOf(entry) !== sort) return false;
  if (phase !== "" && !(entry.sort === "situation" && entry.card.phase === Number(phase))) return false;
  if (kind !== "" && !kindsOf(entry).some((k) => k === kind)) return false;
  if (tag !== "" && !tagsOf(entry).some((t) => t === tag)) return false;
  const words = text.trim().toLowerCase();
  return words === "" || words.split(/\s+/).every((word) => textOf(entry).includes(word));
}
