/**
 * Table talk, reactions and marks between browser and server. Beside the game: nothing of it is a move, no rule reads it,
 * and neither journal nor replay file has it.
 */
import * as v from "valibot";
import type { Seat } from "../vocabulary";
import { cleanTalk, REACTIONS, type Reaction, TALK_LENGTH } from "./talk-text";

export { cleanTalk, outcomeId, REACTIONS, TALK_LENGTH } from "./talk-text";
export type { Reaction };

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
/** Number of an action in the journal; 0 is the beginning. */
const moment = whole(0, 1_000_000);
const text = v.pipe(
  v.string(),
  v.maxLength(TALK_LENGTH * 4),
  v.transform(cleanTalk),
  v.minLength(1),
  v.maxLength(TALK_LENGTH),
);
/** The sender's own id of a message: the same again is answered, not said twice. */
const ownId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,40}$/));
/** As in TalkItem. */
const itemId = v.pipe(v.string(), v.regex(/^(outcome\.\d{1,7}|[0-5]\.[A-Za-z0-9_-]{8,40})$/));

/** Part of TABLE_ASK. For those who sit at the table: an onlooker is answered `not-allowed`. */
export const TALK_ASK = {
  /** `since`: the last change I have; null: send all. */
  "talk:enter": v.strictObject({ since: v.nullable(moment) }),
  /** `at`: the moment the writer saw. */
  "talk:say": v.strictObject({ id: ownId, at: moment, text }),
  "talk:react": v.strictObject({ to: itemId, reaction: v.picklist(REACTIONS), on: v.boolean() }),
  /** One's own message, for good. */
  "talk:take-back": v.strictObject({ id: itemId }),
  /** "Talk about this": marks a moment, or takes the mark away. */
  "mark:set": v.strictObject({ at: moment, on: v.boolean() }),
} as const;

/** A message, or what was said about an outcome. A later change of the same id replaces the earlier one. */
export interface TalkItem {
  /** `<seat>.<the sender's own id>`, or `outcome.<number of its action>` */
  readonly id: string;
  /** Number of this change at this table: 1, 2, 3 ... without gaps. */
  readonly v: number;
  /** Number of the change that made it: the order in which things were said. */
  readonly n: number;
  /** The action it came after; of an outcome, its own. */
  readonly at: number;
  /** null: an outcome */
  readonly said: {
    readonly seat: Seat;
    /** null: has left */
    readonly name: string | null;
    /** null: taken back */
    readonly text: string | null;
    /** ms since 1970, by the server's clock */
    readonly time: number;
  } | null;
  readonly reactions: { readonly [R in Reaction]?: readonly Seat[] };
}
export interface TalkAnswer {
  /** Changes in their order; `more`: ask again from the last of them. `marks`: the moments marked from this seat. */
  "talk:enter": { readonly items: readonly TalkItem[]; readonly more: boolean; readonly marks: readonly number[] };
  "talk:say": null;
  "talk:react": null;
  "talk:take-back": null;
  "mark:set": null;
}
/** Told on the table's namespace: talk to all who sit there, marks to their own seat alone. */
export interface TalkTell {
  talk: TalkItem;
  marks: readonly number[];
}

/** A marked moment of a finished game: how many seats marked it, never which. */
export interface Marked {
  readonly at: number;
  /** 1..6 */
  readonly seats: number;
}
/** The same with its phase number, for a desk that has no journal. */
export interface MarkedMoment extends Marked {
  readonly phase: number;
}
