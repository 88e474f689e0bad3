/** Everything the rules know, as plain JSON: a game is saved by writing this down. */
import type {
  Bundle,
  ClauseId,
  Ending,
  EventKind,
  LengthId,
  OptionId,
  Reason,
  Resource,
  Seat,
  Step,
  Tag,
  Track,
} from "./vocabulary";

/** What fixes a table: the same four give the same cards, dice and hands (R1.3). */
export interface Setup {
  readonly scenario: string;
  readonly length: LengthId;
  /** 3..6 */
  readonly seats: number;
  /** As typed, 1..64 characters; secret until the game is over everywhere (R2.3). */
  readonly seed: string;
}

export interface Aim {
  readonly tag: Tag;
  readonly shown: boolean;
}

export interface SeatState {
  readonly role: string;
  readonly has: Bundle;
  /** Two private aims (R12.1). */
  readonly aims: readonly Aim[];
  readonly line: Aim;
  /** Private aims of others that this seat has learnt, not shown to all (R6.3). */
  readonly known: { readonly [seat: string]: readonly Tag[] };
  /** 0..3 (R6.3) */
  readonly insights: number;
  readonly tools: readonly string[];
  /** How many tools of the seat's own order have been drawn (R9.5). */
  readonly drawn: number;
  /** Points: `open` all see; `hidden` (private aims, crossed line) only the owner until the end (R8.1). */
  readonly gain: { readonly open: number; readonly hidden: number };
}

/** A stand: the preferred option and what the mirror is believed to prefer; null is blank (R6.1, R15.1). */
export interface Stand {
  readonly option: OptionId | null;
  readonly guess: OptionId | null;
}

export interface PledgeDraft {
  readonly seat: Seat;
  readonly resource: Resource;
  /** 1..6 */
  readonly amount: number;
  /** Number of the phase when it is due (R10.1). */
  readonly due: number;
}

export interface Adaptation {
  readonly from: Tag;
  readonly to: Tag;
  /** An insight of the convenor stands in for one of the hours (R7.6). */
  readonly insight: boolean;
}

/** What a convenor puts on the table (R7.1). */
export interface ProposalDraft {
  readonly option: OptionId;
  readonly now: readonly { readonly seat: Seat; readonly resource: Resource; readonly amount: number }[];
  readonly later: readonly PledgeDraft[];
  readonly clause: ClauseId | null;
  readonly adapt: Adaptation | null;
}

/** Fixed when made (R7.3). */
export interface Proposal extends ProposalDraft {
  readonly by: Seat;
  readonly cost: Bundle;
  /** sixths, 0..4 */
  readonly risk: number;
  /** It answers the reason of the last declined one (R7.4). */
  readonly answersReason: boolean;
}

/** A proposal that came to nothing: declined, withdrawn, or never made (passed). */
export interface Declined {
  readonly convenor: Seat;
  readonly how: "declined" | "withdrawn" | "passed";
  readonly by: Seat | null;
  readonly reason: Reason | null;
  readonly tag: Tag | null;
  readonly proposal: Proposal | null;
}

export interface Deal {
  readonly convenor: Seat;
  /** Seats that have had their proposal in this phase. */
  readonly made: readonly Seat[];
  readonly proposal: Proposal | null;
  readonly accepted: readonly Seat[];
  readonly declined: readonly Declined[];
  /** Who makes one more proposal if the others fail. */
  readonly extra: Seat | null;
  /** Sixths by which tools have lowered the risk in this phase. */
  readonly riskCut: number;
  /** Hours by which tools have made the proposals of this phase cheaper. */
  readonly discount: number;
}

/** What the deal, or the drift, came to (R8). */
export interface Outcome {
  /** null: drifted */
  readonly option: OptionId | null;
  readonly by: Seat | null;
  readonly adapt: Adaptation | null;
  /** Proposals made or passed, the accepted one included. */
  readonly tries: number;
  readonly risk: number;
  /** 1..6; null when there was nothing to throw for */
  readonly die: number | null;
  readonly setback: boolean;
  /** Whose line was crossed; secret but for the crossed (R8.4). */
  readonly crossed: readonly Seat[];
  /** Whether this option ends the game well (R14.1). */
  readonly endsWell: boolean;
}

export interface EventState {
  readonly id: string;
  /** The fated partner, if the card needs one. */
  readonly seat: Seat | null;
  readonly how: "good" | "absorbed" | "mild" | "hit" | "tempting";
  /** What absorbed it: a clause, a shield or a track. */
  readonly by:
    | { readonly clause: ClauseId }
    | { readonly shield: EventKind; readonly seat: Seat }
    | { readonly track: Track }
    | null;
  /** What the tempted partner must pay to keep its promise, as it was when the event came (R11.1, R11.3); 0 where nobody is tempted. */
  readonly hours: number;
  /** What the tempted partner did, once it has. */
  readonly answer: "paid" | "broke" | null;
}

export interface PhaseState {
  /** 1..12 */
  readonly number: number;
  readonly situation: string;
  readonly stands: { readonly [seat: string]: Stand };
  readonly open: boolean;
  readonly deal: Deal;
  /** Seats that have asked by insight in this phase (R6.3). */
  readonly asked: readonly Seat[];
  /** Tools played in this phase (R9.5: one a seat). */
  readonly played: readonly { readonly seat: Seat; readonly tool: string }[];
  readonly outcome: Outcome | null;
  /** Who has pressed on, in the outcome step or between acts. */
  readonly pressed: readonly Seat[];
  /** Somebody has swallowed a crossed line; told as lost Trust when all have pressed on (R8.4). */
  readonly swallowed: boolean;
  readonly event: EventState | null;
  /** A pledge kept in this phase has already given Trust (R10.3). */
  readonly trustKept: boolean;
  readonly rewindAsked: readonly Seat[];
  readonly endAsked: readonly Seat[];
  /** 1..5 by seat (R12.3) */
  readonly pulses: { readonly [seat: string]: number };
}

export interface Pledge {
  readonly id: number;
  readonly by: Seat;
  readonly resource: Resource;
  readonly amount: number;
  /** phase number */
  readonly made: number;
  /** phase number */
  readonly due: number;
  readonly moved: boolean;
  readonly state: "standing" | "kept" | "broken";
}

/** Where all must agree; the first no settles it (R13.2, R10.2). */
export interface Vote {
  readonly on: "move-pledge" | "rewind" | "end-well";
  readonly by: Seat;
  readonly pledge: number | null;
  readonly yes: readonly Seat[];
}

/** How a phase went; the bridge on the board. */
export interface Bridge {
  readonly phase: number;
  readonly situation: string;
  readonly option: OptionId | null;
  readonly how: "at-once" | "hard-won" | "drifted";
  readonly setback: boolean;
  readonly rewound: boolean;
}

/** The result, in hundredths so that no state holds a fraction (R14.2, R14.3). */
export interface Score {
  readonly ratios: { readonly [seat: string]: number };
  readonly citizens: number;
  readonly average: number;
  readonly smallest: number;
  /** average + smallest; a quarter off if it fell apart */
  readonly onePlusOne: number;
}

export interface End {
  readonly how: Ending;
  /** phase number */
  readonly phase: number;
  /** Citizens' value lost because nobody carried it on (R14.4). */
  readonly faded: number;
  readonly score: Score;
}

export interface GameState {
  readonly setup: Setup;
  /** Index into the list of phases of the length, from 0. */
  readonly position: number;
  readonly step: Step;
  readonly tracks: { readonly [T in Track]: number };
  readonly seats: { readonly [seat: string]: SeatState };
  readonly phase: PhaseState;
  readonly vote: Vote | null;
  /** In the order of adoption. */
  readonly agreement: readonly { readonly clause: ClauseId; readonly phase: number; readonly by: Seat }[];
  /** Phase in which the partnership was signed (R9.4). */
  readonly signed: number | null;
  readonly pledges: readonly Pledge[];
  readonly shields: readonly { readonly kind: EventKind; readonly seat: Seat }[];
  /** Seats that have seen which event comes in which phase. */
  readonly foreseen: readonly { readonly seat: Seat; readonly phase: number }[];
  /** An aim has been shown in this act (R7.2). */
  readonly aimShown: boolean;
  /** A promise of two or more has been kept in this act (R10.3). */
  readonly promiseKept: boolean;
  /** Phase that was rewound, if the table has used its rewind (R13.1). */
  readonly rewound: number | null;
  /** JSON of the state at the first proposal of this phase; null when no rewind is to be had. */
  readonly checkpoint: string | null;
  readonly bridges: readonly Bridge[];
  /** Pulses of finished phases, by phase number and seat. */
  readonly pulses: readonly { readonly phase: number; readonly given: { readonly [seat: string]: number } }[];
  readonly end: End | null;
}
