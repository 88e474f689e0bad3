/** What a table does in the usual course of things, so that a test says only what is unusual. */
import type { Fact, FactKind } from "../../game/log/facts";
import { draftCost, optionNow } from "../../game/mechanics/proposal";
import { fairSplit } from "../../game/mechanics/split";
import { seatsOf } from "../../game/scene";
import type { ProposalDraft } from "../../game/state";
import type { OptionId, Seat } from "../../game/vocabulary";
import type { Table } from "./given";

/** A draft that the fair split covers now, changed as wished. */
export function draft(t: Table, option: OptionId, change: Partial<ProposalDraft> = {}): ProposalDraft {
  const cost = draftCost(t.G, optionNow(t.G, t.content, option), change.adapt ?? null);
  return { option, now: fairSplit(t.G, cost).split, later: [], clause: null, adapt: null, ...change };
}

export const propose = (t: Table, option: OptionId, change: Partial<ProposalDraft> = {}): readonly Fact[] =>
  t.does(t.G.phase.deal.convenor, "propose", draft(t, option, change));

/** Whoever has not answered the open proposal accepts; gives what happened last. */
export function acceptAll(t: Table): readonly Fact[] {
  const { proposal, accepted } = t.G.phase.deal;
  const left = seatsOf(t.G).filter((s) => s !== proposal!.by && !accepted.includes(s));
  return left.map((seat) => t.does(seat, "accept")).at(-1)!;
}

/** The convenor proposes, all accept; gives what happened with the last yes. */
export function deal(t: Table, option: OptionId, change: Partial<ProposalDraft> = {}): readonly Fact[] {
  propose(t, option, change);
  return acceptAll(t);
}

/** The convenor proposes, the next seat declines. */
export function declined(t: Table, option: OptionId = "a"): readonly Fact[] {
  propose(t, option);
  const no = seatsOf(t.G).find((s) => s !== t.G.phase.deal.convenor)!;
  return t.does(no, "decline", "unclear", null);
}

/** Everybody who has not stood stands; unnamed seats stand for "a" and guess "a". */
export function standAll(t: Table, picks: { readonly [S in Seat]?: readonly [OptionId, OptionId] } = {}) {
  const left = seatsOf(t.G).filter((s) => !t.G.phase.stands[s]);
  return left.flatMap((seat) => t.does(seat, "stand", ...(picks[seat] ?? ["a", "a"])));
}

export function pressAll(t: Table): readonly Fact[] {
  const left = seatsOf(t.G).filter((s) => !t.G.phase.pressed.includes(s));
  return left.flatMap((seat) => t.does(seat, "pressOn", false));
}

/** Everybody who has not given a pulse gives this one. */
export function pulseAll(t: Table, value = 3): readonly Fact[] {
  const left = seatsOf(t.G).filter((s) => t.G.phase.pulses[s] === undefined);
  return left.flatMap((seat) => t.does(seat, "pulse", value));
}

/** The facts of one kind. */
export const only = <K extends FactKind>(facts: readonly Fact[], kind: K): Extract<Fact, { kind: K }>[] =>
  facts.filter((f): f is Extract<Fact, { kind: K }> => f.kind === kind);
export const kinds = (facts: readonly Fact[]): FactKind[] => facts.map((f) => f.kind);
/** The first seed for which `hit` holds, for chance that a test needs to go one way. */
export function seedFor(hit: (seed: string) => boolean): string {
  for (let i = 0; i < 500; i++) if (hit(`seed-${i}`)) return `seed-${i}`;
  throw new Error("No seed of 500 does that");
}
