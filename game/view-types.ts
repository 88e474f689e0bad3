/** What one viewer may know and do. Built up from nothing in `view.ts`, so a new secret stays secret until it is named there. */
import type { EventCard, Situation } from "./content/schema";
import type { MoveName } from "./moves/args";
import type { Refusal } from "./moves/refusal";
import type { Aim, Bridge, Declined, End, EventState, Outcome, Pledge, Proposal, Stand, Vote } from "./state";
import type {
  Act,
  Bundle,
  ClauseId,
  EventKind,
  LengthId,
  OptionId,
  Resource,
  Seat,
  Step,
  Tag,
  Track,
} from "./vocabulary";

/** A seat; `table`: what everybody may see (projector, watchers); `open`: everything (a game that is over, R14.5). */
export type Viewer = Seat | "table" | "open";

export interface OptionView {
  readonly id: OptionId;
  /** For this table, now: seats, Clarity 0 and tools counted in (R5.4, R8.1). */
  readonly cost: Bundle;
  /** Sixths, now. */
  readonly risk: number;
  readonly serves: readonly Tag[];
  readonly crosses: readonly Tag[];
  readonly effects: Situation["options"][number]["effects"];
  readonly setback: Situation["options"][number]["setback"];
  readonly requires: { readonly clause: ClauseId; readonly inPlace: boolean } | null;
  readonly endsWell: boolean;
  /** Points it would give the viewer's own seat, line included; null for onlookers. */
  readonly forMe: number | null;
  /** A fair split of the cost among those who have it; what nobody has is `missing` (R7.1). */
  readonly split: readonly { readonly seat: Seat; readonly resource: Resource; readonly amount: number }[];
  readonly missing: Bundle;
}

export interface PartnerView {
  readonly seat: Seat;
  readonly role: string;
  readonly has: Bundle;
  /** Reserved by the open proposal (R7.3). */
  readonly offers: Bundle;
  readonly aim: Tag;
  /** Private aims it has shown to all. */
  readonly shown: readonly Tag[];
  /** Its line, once it has said so (R8.4). */
  readonly line: Tag | null;
  readonly insights: number;
  readonly tools: number;
  /** Gain everybody can see. */
  readonly gain: number;
  /** Resources pledged and not yet due. */
  readonly promised: number;
  /** Only in an open view. */
  readonly secret: {
    readonly aims: readonly Aim[];
    readonly line: Aim;
    readonly hidden: number;
    readonly tools: readonly string[];
  } | null;
}

export interface ToolView {
  readonly id: string;
  readonly refused: Refusal | null;
  /** What must be named when it is played. */
  readonly needs: readonly ("partner" | "resource" | "pledge")[];
}

export interface MeView {
  readonly seat: Seat;
  readonly aims: readonly Aim[];
  readonly line: Aim;
  readonly tools: readonly ToolView[];
  readonly gain: { readonly open: number; readonly hidden: number };
  /** What I know of others' private aims, by seat (shown ones not repeated). */
  readonly known: { readonly [seat: string]: readonly Tag[] };
  readonly mirror: Seat;
  readonly stand: Stand | null;
  readonly pulse: number | null;
  /** My line was crossed by the deal of this phase (R8.4). */
  readonly crossed: boolean;
  readonly foreseen: readonly { readonly phase: number; readonly event: string }[];
}

export interface PledgeView extends Pledge {
  /** Why I may not keep, break or move it; undefined where it is not mine or not due. */
  readonly mine: {
    readonly keep: Refusal | null;
    readonly break: Refusal | null;
    readonly move: Refusal | null;
  } | null;
}

export interface View {
  readonly viewer: Viewer;
  readonly scenario: string;
  readonly length: LengthId;
  /** Only once the game is over and open. */
  readonly seed: string | null;
  readonly phases: readonly number[];
  /** Index into `phases`. */
  readonly position: number;
  readonly phase: number;
  readonly act: Act;
  readonly step: Step;
  /** First argument of every move now (see StepKeySchema). */
  readonly key: string;
  readonly tracks: { readonly [T in Track]: number };
  readonly partners: readonly PartnerView[];
  readonly me: MeView | null;
  readonly situation: {
    readonly id: string;
    readonly options: readonly OptionView[];
    readonly drift: Situation["drift"];
  };
  /** Seats that have taken their stand. */
  readonly stood: readonly Seat[];
  /** All stands, once open (R6.2). */
  readonly stands: { readonly [seat: string]: Stand & { readonly mirror: Seat; readonly right: boolean } } | null;
  readonly deal: {
    readonly convenor: Seat;
    readonly proposal: (Proposal & { readonly forMe: number | null }) | null;
    readonly accepted: readonly Seat[];
    readonly declined: readonly Declined[];
    /** How many proposals there can be in this phase. */
    readonly limit: number;
    readonly extra: Seat | null;
    /** Clause allowed in this phase (R9.2). */
    readonly clauseAllowed: boolean;
    readonly clausesLeft: readonly ClauseId[];
    /** How much more may be pledged (R10.1), and the phases in which it may be due. */
    readonly credit: number;
    readonly dueIn: readonly number[];
  };
  readonly played: readonly { readonly seat: Seat; readonly tool: string }[];
  readonly outcome: Omit<Outcome, "crossed"> | null;
  readonly pressed: readonly Seat[];
  readonly event: (EventState & { readonly card: EventCard }) | null;
  readonly vote: Vote | null;
  /** Who has given a pulse in this phase. */
  readonly pulsed: readonly Seat[];
  /** The spread at an act's end, sorted, without names (R12.3). */
  readonly spread: readonly number[] | null;
  readonly agreement: readonly { readonly clause: ClauseId; readonly phase: number; readonly by: Seat }[];
  readonly signed: number | null;
  readonly pledges: readonly PledgeView[];
  readonly shields: readonly { readonly kind: EventKind; readonly seat: Seat }[];
  readonly bridges: readonly Bridge[];
  readonly rewound: number | null;
  /** An aim has been shown in this act, so that the next one shown gives no Trust (R7.2). */
  readonly aimShown: boolean;
  /** A promise of two or more has been kept in this act: no more value from another (R10.3). */
  readonly promiseKept: boolean;
  /** Whose action is awaited. */
  readonly waiting: readonly Seat[];
  /** Every move of mine, and why not, where it cannot be made at all now. */
  readonly choices: { readonly [M in MoveName]?: Refusal | null };
  readonly end:
    | (End & {
        /** Hundredths that every ratio holds for phases not played, after an early end (R14.2). */
        readonly home: number;
        readonly alone: { readonly [seat: string]: number };
        readonly target: number;
        readonly gains: { readonly [seat: string]: number };
      })
    | null;
}
