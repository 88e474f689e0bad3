/** What all see of a table, in numbers: where playing it forward begins. */
import { PROMISE } from "../mechanics/pledges";
import { inHalves } from "../mechanics/score";
import { CLAUSES, EVENT_KINDS, LENGTHS, RESOURCES } from "../vocabulary";
import type { Thought } from "./bot";
import { type Cards, cardsOf, type Four, type OptionCard } from "./cards";
import { exchangePosition } from "./worlds";

/** What a deal of this phase does, in numbers. */
export interface Step {
  readonly option: OptionCard;
  /** Tags exchanged (indices), -1: none. */
  readonly from: number;
  readonly to: number;
  /** Index into CLAUSES; -1: none. */
  readonly clause: number;
  /** Resources given now, and pledged. */
  readonly now: Four;
  readonly pledged: Four;
  /** One of the pledges is large enough to be seen by the citizens when it is kept (R10.3). */
  readonly promise: boolean;
  /** Deals are at once, or after so many that came to nothing. */
  readonly tries: number;
}
/** A table as all see it, in numbers; changed in place while it is played. */
export interface Board {
  trust: number;
  clarity: number;
  anchoring: number;
  value: number;
  readonly has: [number, number, number, number];
  readonly owed: [number, number, number, number];
  clauses: number;
  agreed: number;
  shields: number;
  position: number;
  /** A large promise stands for the next act. */
  promise: boolean;
}
export interface Outlook {
  readonly cards: Cards;
  readonly phases: readonly number[];
  /** By position: the act, and whether it ends there. */
  readonly acts: readonly number[];
  readonly leftInAct: readonly number[];
  /** By seat, the citizens last. */
  readonly alone: Float64Array;
  readonly exchange: number;
  readonly seats: number;
  readonly income: Four;
  readonly board: Board;
}

/** What all see of a table now, ready to be played forward. */
export function outlookOf({ view, content }: Thought): Outlook {
  const seats = view.partners.length;
  const cards = cardsOf(content, seats);
  const acts: number[] = [];
  const leftInAct: number[] = [];
  (LENGTHS[view.length] as readonly (readonly number[])[]).forEach((act, index) => {
    act.forEach((_, i) => {
      acts.push(index);
      leftInAct.push(act.length - 1 - i);
    });
  });
  const figure = (phases: number) =>
    Float64Array.from(
      [...view.partners.map((p) => content.measured.alone[p.role] ?? 14), content.measured.target],
      (f) => inHalves(f, phases) / 2,
    );
  const sum = (of: (p: Thought["view"]["partners"][number], r: (typeof RESOURCES)[number]) => number) =>
    RESOURCES.map((r) => view.partners.reduce((n, p) => n + of(p, r), 0)) as [number, number, number, number];
  const owed = RESOURCES.map((r) =>
    view.pledges.reduce((n, p) => (p.state === "standing" && p.resource === r ? n + p.amount : n), 0),
  ) as [number, number, number, number];
  return {
    cards,
    phases: view.phases,
    acts,
    leftInAct,
    alone: figure(view.phases.length),
    exchange: exchangePosition(view),
    seats,
    income: RESOURCES.map((_, i) => cards.income.reduce((n, four) => n + four[i]!, 0)) as unknown as Four,
    board: {
      ...view.tracks,
      has: sum((p, r) => p.has[r]),
      owed,
      clauses: view.agreement.reduce((bits, a) => bits | (1 << CLAUSES.indexOf(a.clause)), 0),
      agreed: view.agreement.length,
      shields: view.shields.reduce((bits, s) => bits | (1 << EVENT_KINDS.indexOf(s.kind)), 0),
      position: view.position,
      promise: view.pledges.some((p) => p.state === "standing" && p.amount >= PROMISE.least),
    },
  };
}
