/** Plain made-up cards for trying a clause: every phase has the same situation, every event is the same card. */
import type * as v from "valibot";
import { type Content, makeContent } from "../../game/content/content";
import type { EventSchema, OptionSchema, RoleSchema, ToolSchema } from "../../game/content/schema";
import { CLAUSES, type Tag } from "../../game/vocabulary";

export type OptionCard = v.InferInput<typeof OptionSchema>;
export type EventCardIn = Omit<v.InferInput<typeof EventSchema>, "id">;
type RoleCard = v.InferInput<typeof RoleSchema>;
type ToolCard = v.InferInput<typeof ToolSchema>;

const track = (name: "trust" | "clarity" | "anchoring" | "value", by: number) =>
  ({ do: "track", track: name, by }) as const;

/** Cheap; risky and crossing; needing a clause; ending well. */
export const OPTIONS: readonly OptionCard[] = [
  { id: "a", cost: { hours: 2 }, serves: ["learning"], effects: [track("value", 1)] },
  {
    id: "b",
    cost: { hours: 2, skills: 2 },
    serves: ["community", "income"],
    crosses: ["neutrality"],
    effects: [track("anchoring", 1)],
    risk: 3,
    setback: [track("clarity", -1)],
  },
  { id: "c", cost: { funds: 3 }, serves: ["visibility"], requires: "money", effects: [track("value", 2)] },
  { id: "d", cost: { hours: 1 }, serves: ["efficiency"], endsWell: true },
];

export const EVENT: EventCardIn = {
  kind: "people",
  full: [track("value", -1)],
  absorbedBy: { clauses: ["contact-persons"] },
};

const PUBLIC: readonly Tag[] = ["learning", "community", "income", "visibility", "wellbeing", "quality"];
/** No option serves the private aims or crosses the lines, so that a test gets only the points it asks for. */
const ROLES: readonly RoleCard[] = PUBLIC.map((publicAim, i) => ({
  id: `role-${i}`,
  emblem: "books",
  income: { hours: 3, skills: 2, funds: 2, reach: 2 },
  publicAim,
  privateAims: ["innovation", "staff-pride", "volunteers", "new-audiences"],
  lines: ["wellbeing", "quality"],
}));

const TOOLS: readonly (readonly [id: string, cost: number, ...effects: ToolCard["effects"]])[] = [
  ["one-more", 0, { do: "one-more" }],
  ["see-aim", 0, { do: "see-aim" }],
  ["see-event", 0, { do: "see-event" }],
  ["lower-risk", 1, { do: "lower-risk", by: 2 }],
  ["shield", 1, { do: "shield", against: "people" }],
  ["postpone", 0, { do: "postpone" }],
  ["save-hour", 0, { do: "save-hour" }],
  ["insight", 0, { do: "insight" }],
  ["find", 1, { do: "find", amount: 2 }],
  ["clarity", 0, track("clarity", 1)],
  ["dear", 2, track("anchoring", 1)],
  ["event-and-postpone", 0, { do: "see-event" }, { do: "postpone" }],
  ["aim-and-clarity", 0, { do: "see-aim" }, track("clarity", 1)],
];

export interface Change {
  /** In the place of all options of all situations. */
  readonly options?: readonly OptionCard[];
  readonly drift?: ToolCard["effects"];
  /** In the place of every event. */
  readonly event?: EventCardIn;
  readonly measured?: { readonly alone: number; readonly target: number };
}

/** Content from these cards, changed as a test wishes. */
export function cards(change: Change = {}): Content {
  const { options = OPTIONS, event = EVENT, drift = [track("anchoring", -1)] } = change;
  const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
  const tools: ToolCard[] = TOOLS.map(([id, cost, ...effects]) => ({ id, chapter: 1, cost, effects }));
  while (tools.length < 24)
    tools.push({ id: `filler-${tools.length}`, chapter: 1, cost: 0, effects: [track("trust", 1)] });
  const { measured } = change;
  return makeContent({
    scenario: {
      id: "made-up",
      roles: ROLES,
      situations: numbers.map((phase) => ({ id: `situation-${phase}`, phase, options, drift })),
      events: numbers.slice(0, 8).map((n) => ({ id: `event-${n}`, ...event })),
    },
    deck: { id: "made-up", clauses: CLAUSES.map((id) => ({ id })), tools },
    measured: measured
      ? { alone: Object.fromEntries(ROLES.map((r) => [r.id, measured.alone])), target: measured.target }
      : null,
  });
}
export const CARDS = cards();
