/** A table with only what a test cares about; the rest is a game that has just begun. */
import { bare } from "../../game/bare";
import type { Content } from "../../game/content/content";
import type { Draft } from "../../game/kit/draft";
import type { Fact } from "../../game/log/facts";
import type { MoveName } from "../../game/moves/args";
import { refuse } from "../../game/moves/index";
import type { Refusal } from "../../game/moves/refusal";
import { newPhase } from "../../game/phases/flow";
import { phasesOf } from "../../game/phases/length";
import { stepKey } from "../../game/phases/waiting";
import type { Deal, GameState, PhaseState, Pledge, SeatState, Setup, Stand } from "../../game/state";
import type { Actor, Bundle, ClauseId, Seat, Step, Tag, Track } from "../../game/vocabulary";
import { CARDS } from "./cards";

export interface SeatWish extends Partial<Omit<SeatState, "has" | "line" | "aims">> {
  readonly has?: Partial<Bundle>;
  /** Not shown, but for those in `shown`. */
  readonly aims?: readonly Tag[];
  readonly shown?: readonly Tag[];
  /** Not said. */
  readonly line?: Tag;
}

export interface Wish {
  readonly content?: Content;
  readonly length?: Setup["length"];
  readonly count?: number;
  readonly seed?: string;
  /** Number of the phase. */
  readonly phase?: number;
  /** From the deal on, stands are open: everybody stood for "a" and guessed "b". */
  readonly step?: Step;
  readonly tracks?: { readonly [T in Track]?: number };
  readonly seats?: { readonly [S in Seat]?: SeatWish };
  readonly every?: SeatWish;
  readonly deal?: Partial<Deal>;
  readonly now?: Partial<PhaseState>;
  readonly clauses?: readonly ClauseId[];
  readonly pledges?: readonly Partial<Pledge>[];
  readonly state?: Partial<Pick<GameState, "shields" | "aimShown" | "rewound" | "signed" | "vote">>;
}

export interface Table {
  readonly G: Draft<GameState>;
  readonly content: Content;
  /** Why this actor may not do this now; undefined if it may. Arguments without the step key. */
  why(actor: Actor, move: MoveName, ...rest: readonly unknown[]): Refusal | undefined;
  /** Does it and tells what happened. Throws if it is refused. */
  does(actor: Actor, move: MoveName, ...rest: readonly unknown[]): readonly Fact[];
}

/** A table around a state that already exists. */
export function table(G: GameState, content: Content): Table {
  const rules = bare(content);
  return {
    G: G as Draft<GameState>,
    content,
    why: (actor, move, ...rest) => refuse(G, content, actor, move, [stepKey(G), ...rest]),
    does(actor, move, ...rest) {
      const result = rules.step({ G }, actor, move, [stepKey(G), ...rest]);
      if (!result.ok) throw new Error(`${move} of ${actor} was refused: ${result.why}`);
      return result.facts;
    },
  };
}

const seatWish = (state: Draft<SeatState>, wish: SeatWish): void => {
  const { has, aims, shown, line, ...rest } = wish;
  Object.assign(state, structuredClone(rest));
  Object.assign(state.has, has);
  if (aims) state.aims = aims.map((tag) => ({ tag, shown: shown?.includes(tag) ?? false }));
  if (line) state.line = { tag: line, shown: false };
};

const OPEN: readonly Step[] = ["deal", "outcome", "event", "pulse", "talk", "act"];

export function given(wish: Wish = {}): Table {
  const { content = CARDS, length = "full", count = 4, seed = "given" } = wish;
  const setup: Setup = { scenario: content.scenario.id, length, seats: count, seed };
  const G = bare(content).start(setup).match.G as Draft<GameState>;
  if (wish.phase !== undefined) {
    G.position = phasesOf(length).indexOf(wish.phase);
    G.phase = newPhase(seed, content, length, G.position, count) as Draft<PhaseState>;
  }
  G.step = wish.step ?? "stand";
  const seats = Object.keys(G.seats) as Seat[];
  if (OPEN.includes(G.step)) {
    G.phase.open = true;
    for (const seat of seats) G.phase.stands[seat] = { option: "a", guess: "b" } satisfies Stand;
  }
  Object.assign(G.tracks, wish.tracks);
  for (const seat of seats) {
    seatWish(G.seats[seat]!, wish.every ?? {});
    seatWish(G.seats[seat]!, wish.seats?.[seat] ?? {});
  }
  Object.assign(G.phase.deal, structuredClone(wish.deal));
  Object.assign(G.phase, structuredClone(wish.now));
  G.agreement = (wish.clauses ?? []).map((clause) => ({ clause, phase: 3, by: "0" }));
  G.pledges = (wish.pledges ?? []).map((pledge, i) => ({
    id: i + 1,
    by: "0",
    resource: "hours",
    amount: 1,
    made: 1,
    due: G.phase.number,
    moved: false,
    state: "standing",
    ...pledge,
  }));
  Object.assign(G, structuredClone(wish.state));
  return table(G, content);
}
