/** Plays one simulated game and writes down what figures are made of. */
import { type Bare, bare } from "../../game/bare";
import type { BotMove } from "../../game/bots/bot";
import { best } from "../../game/bots/manners";
import { playOut } from "../../game/bots/play-out";
import { SIM_POLICIES, type SimPolicy } from "../../game/bots/policies";
import { draftFor } from "../../game/bots/proposals";
import { weigh, worth } from "../../game/bots/weigh";
import { type Barred, without } from "../../game/bots/without";
import type { Content } from "../../game/content/content";
import { fingerprint } from "../../game/kit/fingerprint";
import type { Fact } from "../../game/log/facts";
import { gainOf } from "../../game/mechanics/score";
import { toolOrder } from "../../game/mechanics/tools";
import { seatsOf } from "../../game/scene";
import type { GameState, Setup } from "../../game/state";
import { viewFor } from "../../game/view";
import type { View } from "../../game/view-types";
import type { ClauseId, Ending, LengthId, OptionId, Seat } from "../../game/vocabulary";
import { oracleScript } from "./oracle";

/** `oracle` plays all seats and knows everything; it cannot sit among others. */
export type Player = SimPolicy | "oracle";

/** Games that differ in nothing but their number. */
export interface Table {
  readonly length: LengthId;
  readonly seats: number;
  /** Game n has the seed `<seed>/<n>`. */
  readonly seed: string;
  /** One for all seats, or one for each. */
  readonly players: readonly Player[];
  readonly without: readonly Barred[];
}

/** How one phase went. */
export interface PhaseRecord {
  readonly phase: number;
  readonly situation: string;
  /** Options that could be covered and chosen when the talk began. */
  readonly open: readonly OptionId[];
  /** The one of them that a table to which all aims and lines are known would weigh highest. */
  readonly best: OptionId | null;
  /** Hundredths of 1 + 1 by which such a table would weigh each open option above the best of the others; empty where there is no choice. */
  readonly ahead: { readonly [option: string]: number };
  /** Null: drifted, or never settled. */
  chosen: OptionId | null;
  /** Trust, Clarity and Anchoring when the pulse is asked for; null if the game ended before. */
  tracks: readonly [number, number, number] | null;
  /** Guesses made, and those that were right. */
  guesses: number;
  right: number;
}

export interface GameRecord {
  readonly number: number;
  readonly fingerprint: string;
  readonly how: Ending;
  /** The phase in which it ended. */
  readonly phase: number;
  /** Hundredths, as in the score. */
  readonly onePlusOne: number;
  readonly average: number;
  readonly smallest: number;
  readonly ratios: readonly number[];
  readonly citizens: number;
  readonly roles: readonly string[];
  readonly gains: readonly number[];
  readonly tracks: GameState["tracks"];
  readonly bridges: { readonly "at-once": number; readonly "hard-won": number; readonly drifted: number };
  /** Actions in all, and by seat. */
  readonly actions: number;
  readonly bySeat: readonly number[];
  readonly phases: readonly PhaseRecord[];
  readonly clauses: readonly { readonly clause: ClauseId; readonly phase: number }[];
  /** Tools that came to hand, and that were played. */
  readonly drawn: readonly string[];
  readonly played: readonly string[];
  /** Events as they came, and how each went. */
  readonly events: readonly { readonly card: string; readonly how: string }[];
  /** How often each thing was said (facts by kind); events by how they went, as `event/<how>`. */
  readonly said: { readonly [what: string]: number };
  readonly pledges: { readonly made: number; readonly kept: number; readonly broken: number; readonly moved: number };
}

/** Plays game `number` of a table. Throws if a move is refused or the game does not end. */
export function playGame(content: Content, table: Table, number: number): GameRecord {
  const setup: Setup = {
    scenario: content.scenario.id,
    length: table.length,
    seats: table.seats,
    seed: `${table.seed}/${number}`,
  };
  const notes = makeNotes(content, table.seats);
  const { G } = players(content, table, setup, notes.look);
  return finished(G, content, number, notes);
}

type Look = (seat: Seat, move: BotMove, match: Bare, facts: readonly Fact[]) => void;

function players(content: Content, { players: names, without: barred }: Table, setup: Setup, look: Look): Bare {
  const rules = bare(content);
  if (!names.includes("oracle")) {
    const policies = names.map((name) => without(SIM_POLICIES[name as SimPolicy], barred));
    return playOut(rules, content, setup, (seat) => policies[policies.length === 1 ? 0 : Number(seat)]!, look).match;
  }
  const { match } = rules.start(setup);
  for (const { seat, move } of oracleScript(rules, content, setup)) {
    const result = rules.step(match, seat, move.move, move.args);
    if (!result.ok) throw new Error(`Refused (${result.why}): ${move.move} of the oracle, seed "${setup.seed}"`);
    look(seat, move, match, result.facts);
  }
  return match;
}

interface Notes {
  readonly look: Look;
  readonly phases: PhaseRecord[];
  readonly bySeat: number[];
  readonly said: { [what: string]: number };
  readonly played: string[];
  readonly events: { card: string; how: string }[];
}

function makeNotes(content: Content, seats: number): Notes {
  const phases: PhaseRecord[] = [];
  const bySeat = Array.from({ length: seats }, () => 0);
  const said: { [what: string]: number } = {};
  const played: string[] = [];
  const events: Notes["events"] = [];
  const count = (what: string) => {
    said[what] = (said[what] ?? 0) + 1;
  };
  const look: Look = (seat, _move, { G }, facts) => {
    bySeat[Number(seat)] = bySeat[Number(seat)]! + 1;
    for (const fact of facts) {
      count(fact.kind);
      if (fact.kind === "tool-played") played.push(fact.tool);
      if (fact.kind === "proposed" && fact.adapt) count("proposed/adapted");
      if (fact.kind === "tempted" && G.phase.event?.how === "tempting") count("tempted/with-a-pledge");
      if (fact.kind === "stands-open") phases.push(phaseBegun(G, content, fact));
    }
    const now = phases.at(-1);
    if (!now || now.phase !== G.phase.number) return;
    const { outcome, event } = G.phase;
    if (outcome) {
      if (outcome.adapt && now.chosen === null) count("deal/adapted");
      now.chosen = outcome.option;
    }
    if (G.step !== "pulse" || now.tracks) return;
    now.tracks = [G.tracks.trust, G.tracks.clarity, G.tracks.anchoring];
    if (!event) return;
    count(`event/${event.how}${event.answer ? `/${event.answer}` : ""}`);
    events.push({ card: event.id, how: event.how });
  };
  return { look, phases, bySeat, said, played, events };
}

function phaseBegun(G: GameState, content: Content, { stands }: Extract<Fact, { kind: "stands-open" }>): PhaseRecord {
  const guesses = stands.filter((s) => s.guess !== null);
  return {
    phase: G.phase.number,
    situation: G.phase.situation,
    ...optionsSeen(G, content),
    chosen: null,
    tracks: null,
    guesses: guesses.length,
    right: guesses.filter((s) => s.right).length,
  };
}

/** The options that can be covered now, and which a table without secrets would weigh highest. */
export function optionsSeen(G: GameState, content: Content): Pick<PhaseRecord, "open" | "best" | "ahead"> {
  const view = openly(G, content, "0");
  const w = worth(view, content);
  const { clauseAllowed, clausesLeft } = view.deal;
  const open = view.situation.options.filter((option) => {
    // To end well before the last phase is another kind of choice.
    if (option.endsWell && view.position < view.phases.length - 1) return false;
    const needed = option.requires && !option.requires.inPlace ? option.requires.clause : null;
    if (needed && !(clauseAllowed && clausesLeft.includes(needed))) return false;
    return draftFor(view, content, option, needed, true) !== null;
  });
  const weights = open.map((o) => weigh(view, content, w, o, null));
  const ahead = (i: number) => weights[i]! - Math.max(...weights.filter((_, other) => other !== i));
  return {
    open: open.map((o) => o.id),
    best: best(open, (o) => weights[open.indexOf(o)]!)?.id ?? null,
    ahead: open.length < 2 ? {} : Object.fromEntries(open.map((o, i) => [o.id, ahead(i)])),
  };
}

/** The view of a seat to which the aims, lines and points of all are known. */
export function openly(G: GameState, content: Content, seat: Seat): View & { readonly me: NonNullable<View["me"]> } {
  const view = viewFor(G, content, seat);
  const partners = view.partners.map((p) => {
    const { aims, line } = G.seats[p.seat]!;
    return { ...p, shown: aims.map((a) => a.tag), line: line.tag, gain: gainOf(G, p.seat) };
  });
  return { ...view, partners, me: { ...view.me!, known: {} } };
}

function finished(G: GameState, content: Content, number: number, notes: Notes): GameRecord {
  const { phases, bySeat, said, played, events } = notes;
  const seats = seatsOf(G).map((seat) => G.seats[seat]!);
  const { score, how, phase } = G.end!;
  const bridges = { "at-once": 0, "hard-won": 0, drifted: 0 };
  for (const b of G.bridges) bridges[b.how] += 1;
  const pledged = (which: (p: GameState["pledges"][number]) => boolean) => G.pledges.filter(which).length;
  return {
    number,
    fingerprint: fingerprint(G),
    how,
    phase,
    onePlusOne: score.onePlusOne,
    average: score.average,
    smallest: score.smallest,
    ratios: seatsOf(G).map((seat) => score.ratios[seat]!),
    citizens: score.citizens,
    roles: seats.map((s) => s.role),
    gains: seatsOf(G).map((seat) => gainOf(G, seat)),
    tracks: { ...G.tracks },
    bridges,
    actions: bySeat.reduce((a, b) => a + b, 0),
    bySeat,
    phases,
    clauses: G.agreement.map(({ clause, phase: at }) => ({ clause, phase: at })),
    drawn: seatsOf(G).flatMap((seat) => toolOrder(G.setup.seed, content, seat).slice(0, G.seats[seat]!.drawn)),
    played,
    events,
    said,
    pledges: {
      made: G.pledges.length,
      kept: pledged((p) => p.state === "kept"),
      broken: pledged((p) => p.state === "broken"),
      moved: pledged((p) => p.moved),
    },
  };
}
