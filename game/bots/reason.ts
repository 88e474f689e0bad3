/**
 * Why a bot did what it did, as data: one sentence is made of it elsewhere, in both languages. A reason is for everybody to hear,
 * so it names only what the whole table knows: tracks, purses, public aims, aims shown, lines said, and what the move itself says.
 */
import type { ClauseId, OptionId, Resource, Seat, Tag, Track } from "../vocabulary";

/** Kinds of reasons, by what they are reasons for. */
export const REASON_KINDS = [
  // stand, pulse: secret, so nothing more is said of them
  "own-view",
  // propose
  "answers-no",
  "adapts-for",
  "adapts",
  "lifts-behind",
  "citizens-behind",
  "serves-many",
  "tends-track",
  "takes-no-risk",
  "worth-the-risk",
  "saves-hours",
  "makes-possible",
  "ends-well",
  "most-for-all",
  "nothing-to-propose",
  // answer
  "serves-us",
  "helps-behind",
  "helps-citizens",
  "costs-us-nothing",
  "before-it-drifts",
  "good-enough",
  "hours-needed",
  "asks-much",
  "misses-aim",
  "risk-too-high",
  "against-line",
  "too-unclear",
  // talk
  "shows-first",
  "shows-too",
  "shows-to-adapt",
  "wants-to-know",
  "tool-for-track",
  "tool-for-resource",
  "tool-against-risk",
  "tool-against-events",
  "tool-to-know",
  "tool-for-later",
  "tool-for-hours",
  // promises, temptation, lines, votes
  "keeps-word",
  "cannot-keep",
  "needs-time",
  "breaks-for-own",
  "pays-for-trust",
  "says-line",
  "carries-on",
  "gives-time",
  "plays-on",
] as const;
type ReasonKind = (typeof REASON_KINDS)[number];

export interface Reason {
  readonly kind: ReasonKind;
  readonly option?: OptionId;
  /** Number of a phase. */
  readonly phase?: number;
  readonly resource?: Resource;
  readonly partner?: Seat;
  readonly tag?: Tag;
  readonly clause?: ClauseId;
  readonly track?: Track;
  /** Whole; what it counts depends on the kind: partners, hours, sixths, a level. */
  readonly number?: number;
}

/** Whether there is anything to be told: of what is done in secret, or by all alike, there is not. */
export const isTelling = ({ kind }: Reason): boolean => kind !== "own-view" && kind !== "carries-on";

/** Why bots did what they did, by the number of the action. */
export interface Whys {
  readonly [seq: number]: Reason;
}
