/** What content files may hold. One schema gives the type, the check and the message (numbers only; words live apart). */
import * as v from "valibot";
import { EffectSchema } from "../effects/effect";
import { CLAUSES, EVENT_KINDS, OPTION_IDS, TAGS, TRACKS } from "../vocabulary";

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a lower-case id with hyphens"),
  v.maxLength(40),
);
/** A whole number from `min` to `max`, both included. */
const whole = (min: number, max: number) =>
  v.pipe(
    v.number(`expected a whole number ${min}..${max}`),
    v.integer(`expected a whole number ${min}..${max}`),
    v.minValue(min, `expected a whole number ${min}..${max}`),
    v.maxValue(max, `expected a whole number ${min}..${max}`),
  );

const tag = v.picklist(TAGS);
const bundle = v.strictObject({
  hours: v.optional(whole(0, 6), 0),
  skills: v.optional(whole(0, 6), 0),
  funds: v.optional(whole(0, 6), 0),
  reach: v.optional(whole(0, 6), 0),
});
const source = v.optional(v.array(id), []);

/** One way of answering a situation (R5.1, R8). Costs are for four partners (R5.4). */
export const OptionSchema = v.strictObject({
  id: v.picklist(OPTION_IDS),
  cost: bundle,
  serves: v.pipe(v.array(tag), v.minLength(1), v.maxLength(3)),
  crosses: v.optional(v.pipe(v.array(tag), v.maxLength(2)), []),
  /** On the tracks, at once. */
  effects: v.optional(v.pipe(v.array(EffectSchema), v.maxLength(4)), []),
  /** In sixths. */
  risk: v.optional(whole(0, 4), 0),
  setback: v.optional(v.pipe(v.array(EffectSchema), v.maxLength(4)), []),
  requires: v.optional(v.picklist(CLAUSES)),
  endsWell: v.optional(v.literal(true)),
});

export const SituationSchema = v.strictObject({
  id,
  phase: whole(1, 12),
  options: v.pipe(v.array(OptionSchema), v.minLength(3), v.maxLength(4)),
  drift: v.pipe(v.array(EffectSchema), v.minLength(1), v.maxLength(4)),
  source,
});

export const EventSchema = v.strictObject({
  id,
  kind: v.picklist(EVENT_KINDS),
  full: v.pipe(v.array(EffectSchema), v.minLength(1), v.maxLength(4)),
  mild: v.optional(v.pipe(v.array(EffectSchema), v.maxLength(4)), []),
  absorbedBy: v.strictObject({
    clauses: v.optional(v.array(v.picklist(CLAUSES)), []),
    track: v.optional(v.strictObject({ track: v.picklist(TRACKS), at: whole(1, 30) })),
  }),
  source,
});

export const RoleSchema = v.strictObject({
  id,
  /** Name of an emblem under assets/art (a Phosphor icon name). */
  emblem: id,
  income: bundle,
  publicAim: tag,
  privateAims: v.pipe(v.array(tag), v.minLength(4), v.maxLength(6)),
  lines: v.pipe(v.array(tag), v.minLength(2), v.maxLength(4)),
});

/** Which cards of the common deck are shuffled in with a scenario's own. */
const JoinsSchema = v.union([
  v.literal("all"),
  v.strictObject({ situations: v.optional(v.array(id), []), events: v.optional(v.array(id), []) }),
]);

export const ScenarioSchema = v.strictObject({
  id,
  /** Six in every scenario of the house, so that all tables find room; an own partnership may have fewer. */
  roles: v.pipe(v.array(RoleSchema), v.minLength(3), v.maxLength(6)),
  situations: v.array(SituationSchema),
  events: v.array(EventSchema),
  joins: v.optional(JoinsSchema),
  source,
});

export const ToolSchema = v.strictObject({
  id,
  chapter: whole(1, 8),
  /** hours */
  cost: whole(0, 2),
  effects: v.pipe(v.array(EffectSchema), v.minLength(1), v.maxLength(2)),
  source,
});

export const DeckSchema = v.strictObject({
  id,
  clauses: v.pipe(v.array(v.strictObject({ id: v.picklist(CLAUSES), source })), v.length(CLAUSES.length)),
  tools: v.pipe(v.array(ToolSchema), v.length(24)),
  /** Cards that fit any scenario; those that a scenario joins are played with it. */
  situations: v.optional(v.array(SituationSchema)),
  events: v.optional(v.array(EventSchema)),
});

/** What an organisation would get alone, and the target of the citizens, in points of a full game; from simulation (R14.2). */
export const MeasuredSchema = v.strictObject({
  provisional: v.optional(v.boolean(), false),
  alone: v.record(id, whole(1, 60)),
  target: whole(1, 60),
});

export type Option = v.InferOutput<typeof OptionSchema>;
export type Situation = v.InferOutput<typeof SituationSchema>;
export type EventCard = v.InferOutput<typeof EventSchema>;
export type Role = v.InferOutput<typeof RoleSchema>;
export type Scenario = v.InferOutput<typeof ScenarioSchema>;
export type Tool = v.InferOutput<typeof ToolSchema>;
export type Deck = v.InferOutput<typeof DeckSchema>;
export type Measured = v.InferOutput<typeof MeasuredSchema>;
