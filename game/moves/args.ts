/** What each move takes after its step key, as one schema: type, check at the wire and in files. */
import * as v from "valibot";
import { CLAUSES, OPTION_IDS, REASONS, RESOURCES, SEATS, TAGS } from "../vocabulary";

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const seat = v.picklist(SEATS);
const resource = v.picklist(RESOURCES);

/** Step key, for example `3/deal/1`: phase, step, proposals so far; a rewound phase reads `3r/deal/1`. */
export const StepKeySchema = v.pipe(v.string(), v.maxLength(24), v.regex(/^\d{1,2}r?\/[a-z]+\/\d+$/));

export const ProposalDraftSchema = v.strictObject({
  option: v.picklist(OPTION_IDS),
  now: v.pipe(v.array(v.strictObject({ seat, resource, amount: whole(1, 12) })), v.maxLength(24)),
  later: v.pipe(v.array(v.strictObject({ seat, resource, amount: whole(1, 6), due: whole(1, 12) })), v.maxLength(12)),
  clause: v.nullable(v.picklist(CLAUSES)),
  adapt: v.nullable(v.strictObject({ from: v.picklist(TAGS), to: v.picklist(TAGS), insight: v.boolean() })),
});

/** What a tool may need to be told: a partner, a resource or a pledge. */
export const ToolChoiceSchema = v.strictObject({
  partner: v.optional(seat),
  resource: v.optional(resource),
  pledge: v.optional(whole(1, 999)),
});
export type ToolChoice = v.InferOutput<typeof ToolChoiceSchema>;

const none = v.strictTuple([StepKeySchema]);
const pledge = v.strictTuple([StepKeySchema, whole(1, 999)]);

export const ARGS = {
  /** option I prefer, and the one I believe my mirror prefers (R6.1) */
  stand: v.strictTuple([StepKeySchema, v.picklist(OPTION_IDS), v.picklist(OPTION_IDS)]),
  propose: v.strictTuple([StepKeySchema, ProposalDraftSchema]),
  pass: none,
  withdraw: none,
  accept: none,
  /** reason, and the missing tag where the reason is "not our purpose" (R7.3) */
  decline: v.strictTuple([StepKeySchema, v.picklist(REASONS), v.nullable(v.picklist(TAGS))]),
  playTool: v.strictTuple([StepKeySchema, v.pipe(v.string(), v.maxLength(40)), ToolChoiceSchema]),
  ask: none,
  showAim: v.strictTuple([StepKeySchema, v.picklist(TAGS)]),
  /** true: say that my line was crossed (R8.4) */
  pressOn: v.strictTuple([StepKeySchema, v.boolean()]),
  /** true: pay the hours; false: break the promise (R11.1) */
  answerTemptation: v.strictTuple([StepKeySchema, v.boolean()]),
  keepPledge: pledge,
  breakPledge: pledge,
  askToMovePledge: pledge,
  vote: v.strictTuple([StepKeySchema, v.boolean()]),
  /** 1..5 (R12.3) */
  pulse: v.strictTuple([StepKeySchema, whole(1, 5)]),
  askRewind: none,
  askEndWell: none,
  talked: none,
  /** system only: act for an absent seat (R15.1) */
  actFor: v.strictTuple([StepKeySchema, seat]),
} as const;
export type MoveName = keyof typeof ARGS;
export const MOVE_NAMES = Object.keys(ARGS) as MoveName[];
export type ArgsOf<M extends MoveName> = v.InferOutput<(typeof ARGS)[M]>;

/** One step of a recording: who, what, with what. */
export type Action = {
  readonly [M in MoveName]: {
    readonly seat: import("../vocabulary").Actor;
    readonly move: M;
    readonly args: ArgsOf<M>;
  };
}[MoveName];

/** Reads a move off the wire or a file; undefined where name or arguments do not fit. */
export function readMove(move: unknown, args: unknown): { move: MoveName; args: readonly unknown[] } | undefined {
  if (typeof move !== "string" || !Object.hasOwn(ARGS, move)) return undefined;
  const name = move as MoveName;
  const read = v.safeParse(ARGS[name], args);
  return read.success ? { move: name, args: read.output } : undefined;
}
