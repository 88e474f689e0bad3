/** What can happen, as data. Words and pictures are made from it elsewhere; facts are not part of the state. */
import type { Adaptation, PledgeDraft, Score } from "../state";
import type {
  Act,
  Bundle,
  ClauseId,
  Ending,
  EventKind,
  OptionId,
  Reason,
  Resource,
  Seat,
  Tag,
  Track,
} from "../vocabulary";

/** Why a track moved; said after the change. */
export type Cause =
  | "option"
  | "setback"
  | "drift"
  | "event"
  | "tool"
  | "deal-at-once"
  | "declined-twice"
  | "aim-shown"
  | "reading-well"
  | "line-said"
  | "swallowed"
  | "second-clause"
  | "signed"
  | "pledge-kept"
  | "pledge-broken"
  | "fading"
  | "not-carried-on";

export type Fact =
  | { readonly kind: "act-began"; readonly act: Act; readonly number: number }
  | { readonly kind: "hours-lost"; readonly seat: Seat; readonly hours: number }
  | { readonly kind: "income"; readonly seat: Seat; readonly got: Bundle }
  | { readonly kind: "operations"; readonly seat: Seat }
  | { readonly kind: "tool-drawn"; readonly seat: Seat }
  | { readonly kind: "aim-exchanged"; readonly seat: Seat; readonly shown: Tag | null }
  | { readonly kind: "aim-new"; readonly to: readonly Seat[]; readonly from: Tag; readonly now: Tag }
  | { readonly kind: "phase-began"; readonly phase: number; readonly situation: string; readonly convenor: Seat }
  | { readonly kind: "stood"; readonly seat: Seat }
  | {
      readonly kind: "stands-open";
      readonly stands: readonly {
        seat: Seat;
        option: OptionId | null;
        mirror: Seat;
        guess: OptionId | null;
        right: boolean;
      }[];
    }
  | { readonly kind: "insight"; readonly seat: Seat; readonly from: "guess" | "tool" }
  | { readonly kind: "track"; readonly track: Track; readonly by: number; readonly now: number; readonly cause: Cause }
  | {
      readonly kind: "proposed";
      readonly seat: Seat;
      readonly option: OptionId;
      readonly later: readonly PledgeDraft[];
      readonly clause: ClauseId | null;
      readonly adapt: Adaptation | null;
      readonly answersReason: boolean;
    }
  | { readonly kind: "passed"; readonly seat: Seat }
  | { readonly kind: "withdrawn"; readonly seat: Seat }
  | { readonly kind: "accepted"; readonly seat: Seat }
  | { readonly kind: "declined"; readonly seat: Seat; readonly reason: Reason; readonly tag: Tag | null }
  | { readonly kind: "convenor"; readonly seat: Seat }
  | { readonly kind: "deal"; readonly option: OptionId; readonly tries: number; readonly by: Seat }
  | { readonly kind: "drifted"; readonly situation: string }
  | { readonly kind: "paid"; readonly seat: Seat; readonly gave: Bundle }
  | {
      readonly kind: "pledged";
      readonly seat: Seat;
      readonly resource: Resource;
      readonly amount: number;
      readonly due: number;
    }
  | { readonly kind: "clause"; readonly clause: ClauseId; readonly seat: Seat }
  | { readonly kind: "signed"; readonly phase: number }
  | { readonly kind: "served"; readonly seat: Seat; readonly tag: Tag; readonly points: number }
  | { readonly kind: "served-privately"; readonly to: readonly Seat[]; readonly tag: Tag; readonly points: number }
  | { readonly kind: "line-crossed"; readonly to: readonly Seat[]; readonly tag: Tag; readonly points: number }
  | { readonly kind: "die"; readonly roll: number; readonly risk: number; readonly setback: boolean }
  | { readonly kind: "line-said"; readonly seat: Seat; readonly tag: Tag }
  | { readonly kind: "tool-played"; readonly seat: Seat; readonly tool: string; readonly partner: Seat | null }
  | { readonly kind: "found"; readonly seat: Seat; readonly resource: Resource; readonly amount: number }
  | { readonly kind: "aim-shown"; readonly seat: Seat; readonly tag: Tag }
  | { readonly kind: "asked"; readonly seat: Seat; readonly partner: Seat }
  | { readonly kind: "aim-learnt"; readonly to: readonly Seat[]; readonly partner: Seat; readonly tag: Tag }
  | { readonly kind: "event-foreseen"; readonly to: readonly Seat[]; readonly event: string; readonly phase: number }
  | { readonly kind: "event"; readonly event: string; readonly seat: Seat | null }
  | {
      readonly kind: "event-absorbed";
      readonly event: string;
      readonly clause: ClauseId | null;
      readonly shield: EventKind | null;
      readonly track: Track | null;
    }
  | { readonly kind: "event-hit"; readonly event: string; readonly wouldHaveHelped: readonly ClauseId[] }
  | { readonly kind: "lost"; readonly seat: Seat; readonly resource: Resource; readonly amount: number }
  | { readonly kind: "received"; readonly seat: Seat; readonly resource: Resource; readonly amount: number }
  | { readonly kind: "tempted"; readonly seat: Seat; readonly hours: number }
  | { readonly kind: "temptation-paid"; readonly seat: Seat; readonly hours: number }
  | { readonly kind: "pledge-kept"; readonly seat: Seat; readonly resource: Resource; readonly amount: number }
  | {
      readonly kind: "pledge-broken";
      readonly seat: Seat;
      readonly resource: Resource;
      readonly amount: number;
      readonly couldNot: boolean;
    }
  | {
      readonly kind: "pledge-moved";
      readonly seat: Seat;
      readonly resource: Resource;
      readonly amount: number;
      readonly due: number;
    }
  | { readonly kind: "vote-asked"; readonly on: "move-pledge" | "rewind" | "end-well"; readonly seat: Seat }
  | {
      readonly kind: "voted";
      readonly on: "move-pledge" | "rewind" | "end-well";
      readonly seat: Seat;
      readonly yes: boolean;
    }
  | { readonly kind: "rewound"; readonly phase: number }
  | { readonly kind: "pulse-given"; readonly seat: Seat }
  | { readonly kind: "pulse-spread"; readonly values: readonly number[] }
  | { readonly kind: "talked"; readonly seat: Seat }
  | { readonly kind: "acted-for"; readonly seat: Seat }
  | { readonly kind: "ended"; readonly how: Ending; readonly phase: number; readonly score: Score };

export type FactKind = Fact["kind"];

/** The facts a viewer may know: public ones, and those addressed to its seat. `"open"` sees all. */
export const factsFor = (facts: readonly Fact[], viewer: Seat | "table" | "open"): readonly Fact[] =>
  viewer === "open" ? facts : facts.filter((f) => !("to" in f) || (viewer !== "table" && f.to.includes(viewer)));
