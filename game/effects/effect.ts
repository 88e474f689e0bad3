/**
 * What a card may say: a short vocabulary of effects as data (R8.3).
 * The sentence on the card is made from the same data (`say.ts`), so text and rule cannot disagree.
 */
import * as v from "valibot";
import { EVENT_KINDS, RESOURCES, TRACKS } from "../vocabulary";

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const EffectSchema = v.variant("do", [
  /** Move a shared track. Situations, events, tools. */
  v.strictObject({ do: v.literal("track"), track: v.picklist(TRACKS), by: whole(-5, 5) }),
  /** The fated partner loses so much of a resource at once, as far as it has it. Events. */
  v.strictObject({ do: v.literal("lose"), resource: v.picklist(RESOURCES), amount: whole(1, 4) }),
  /** The fated partner gains so much of a resource. Events. */
  v.strictObject({ do: v.literal("receive"), resource: v.picklist(RESOURCES), amount: whole(1, 4) }),
  /** The fated partner pays so many hours, or breaks the pledge of its own that is due first. Events. */
  v.strictObject({ do: v.literal("tempt"), hours: whole(1, 3) }),
  /** The player finds so much of a resource of its choice through the network. Tools. */
  v.strictObject({ do: v.literal("find"), amount: whole(1, 2) }),
  /** The player sees one private aim of a partner it names (which: by fate). Tools. */
  v.strictObject({ do: v.literal("see-aim") }),
  /** The player sees the event that comes next. Tools. */
  v.strictObject({ do: v.literal("see-event") }),
  /** The risk of this phase's option falls by so many sixths; an open proposal's too. Tools. */
  v.strictObject({ do: v.literal("lower-risk"), by: whole(1, 3) }),
  /** The player makes one more proposal when the others have been declined. Tools. */
  v.strictObject({ do: v.literal("one-more") }),
  /** The next event of this kind has only its mild effect. Tools. */
  v.strictObject({ do: v.literal("shield"), against: v.picklist(EVENT_KINDS) }),
  /** One pledge that the player names is due one phase later. Tools. */
  v.strictObject({ do: v.literal("postpone") }),
  /** Proposals of this phase cost one hour less from now on. Tools. */
  v.strictObject({ do: v.literal("save-hour") }),
  /** The player gains one insight (at most 3). Tools. */
  v.strictObject({ do: v.literal("insight") }),
]);
export type Effect = v.InferOutput<typeof EffectSchema>;
export type EffectOf<Name extends Effect["do"]> = Extract<Effect, { do: Name }>;

/** Effects an option, a drift or a setback may have. */
export const SHARED_EFFECTS: readonly Effect["do"][] = ["track"];
/** Effects an event may have. */
export const EVENT_EFFECTS: readonly Effect["do"][] = ["track", "lose", "receive", "tempt"];
/** Effects a tool may have. */
export const TOOL_EFFECTS: readonly Effect["do"][] = [
  "track",
  "find",
  "see-aim",
  "see-event",
  "lower-risk",
  "one-more",
  "shield",
  "postpone",
  "save-hour",
  "insight",
];
