/** In which order a game goes: acts, phases, steps (R3.3, R5.2). Each function takes the game to its next resting place. */
import { type Content, situationOf } from "../content/content";
import type { Effect } from "../effects/effect";
import { copy, type Draft } from "../kit/draft";
import { fate } from "../kit/fate";
import type { Cause } from "../log/facts";
import { adopt } from "../mechanics/agreement";
import { exchangeAim, payGains, servedTags } from "../mechanics/aims";
import { happen, hasEvent } from "../mechanics/events";
import { breakIt, canMove, canPay, due, makePledges } from "../mechanics/pledges";
import { optionNow } from "../mechanics/proposal";
import { bundle, change, given, refill } from "../mechanics/purse";
import { scoreOf } from "../mechanics/score";
import { openStands } from "../mechanics/stands";
import { drawTool } from "../mechanics/tools";
import { fade, HIGH, moveTrack } from "../mechanics/tracks";
import { draftSeat, type Scene, seatAfter, seatsOf } from "../scene";
import type { Declined, GameState, PhaseState } from "../state";
import { actOfPhase, type Ending, LENGTHS, RESOURCES, type Seat } from "../vocabulary";
import { actAt, EXCHANGE_PHASE, isActEnd, isLast, phasesOf } from "./length";

/** Proposals a phase can have, one more by tool apart (R7.4). */
export const MOST_PROPOSALS = 3;
/** Anchoring under this at the end costs Citizens' value (R14.4). */
const CARRIED_ON = 3;
/** A spread of pulses from which the table is asked to talk (R12.3). */
const TALK_AT = 2;

/** A fresh phase at a position: its situation is fated, its convenor the next round the table (R5.1, R5.3). */
export function newPhase(
  seed: string,
  content: Content,
  length: GameState["setup"]["length"],
  position: number,
  seats: number,
): PhaseState {
  const number = phasesOf(length)[position]!;
  const situations = content.scenario.situations.filter((s) => s.phase === number);
  const situation = situations[fate(seed, `phase/${number}/situation`).roll(situations.length) - 1]!.id;
  return {
    number,
    situation,
    stands: {},
    open: false,
    deal: {
      convenor: String(position % seats) as Seat,
      made: [],
      proposal: null,
      accepted: [],
      declined: [],
      extra: null,
      riskCut: 0,
      discount: 0,
    },
    asked: [],
    played: [],
    outcome: null,
    pressed: [],
    swallowed: false,
    event: null,
    trustKept: false,
    rewindAsked: [],
    endAsked: [],
    pulses: {},
  };
}

/** An act begins: purses, tools, and the exchange of aims where it is due (R3.3, R12.1). */
export function beginAct(scene: Scene): void {
  const { G, facts } = scene;
  const { length } = G.setup;
  const index = actAt(length, G.position);
  facts.push({ kind: "act-began", act: actOfPhase(phasesOf(length)[G.position]!), number: index + 1 });
  G.aimShown = false;
  G.promiseKept = false;
  const exchange = (LENGTHS[length][index] as readonly number[]).includes(EXCHANGE_PHASE);
  for (const seat of seatsOf(G)) {
    refill(scene, seat);
    if (G.position > 0) drawTool(scene, seat);
    if (exchange) exchangeAim(scene, seat);
  }
}

/** A phase begins: pledges that are due first, then the stands (R5.2). */
export function beginPhase(scene: Scene): void {
  const { G, content, facts } = scene;
  const { seed, length, seats } = G.setup;
  G.phase = newPhase(seed, content, length, G.position, seats) as Draft<PhaseState>;
  G.checkpoint = null;
  const { number: phase, situation, deal } = G.phase;
  facts.push({ kind: "phase-began", phase, situation, convenor: deal.convenor });
  G.step = "pledges";
  settlePledges(scene);
}

/** A partner that cannot pay, nor ask to move, has broken its pledge; when none is left the stands begin (R10.2). */
export function settlePledges(scene: Scene): void {
  const { G } = scene;
  for (const pledge of due(G)) if (!canPay(G, pledge) && !canMove(G, pledge)) breakIt(scene, pledge, true);
  if (due(G).length === 0) G.step = "stand";
}

/** When all have taken their stand, everything is shown and the talk begins (R6.2). */
export function afterStand(scene: Scene): void {
  const { G } = scene;
  if (!seatsOf(G).every((seat) => G.phase.stands[seat])) return;
  openStands(scene);
  G.step = "deal";
  if (G.setup.length === "full" && G.rewound === null) {
    const { checkpoint: _, ...rest } = G;
    G.checkpoint = JSON.stringify(rest);
  }
}

/** A proposal came to nothing: the next seat becomes convenor, or the situation drifts (R7.4). */
export function afterNo(scene: Scene, no: Declined): void {
  const { G, facts } = scene;
  const { deal } = G.phase;
  deal.declined.push(copy(no));
  deal.made.push(deal.convenor);
  deal.proposal = null;
  deal.accepted = [];
  if (deal.declined.length === 2) moveTrack(scene, "trust", -1, "declined-twice");
  const limit = Math.min(MOST_PROPOSALS, G.setup.seats);
  const next = seatsOf(G)
    .map((_, i) => seatAfter(G, deal.convenor, i + 1))
    .find((seat) => !deal.made.includes(seat));
  if (deal.declined.length < limit && next) deal.convenor = next;
  else if (deal.declined.length === limit && deal.extra) deal.convenor = deal.extra;
  else return drift(scene);
  facts.push({ kind: "convenor", seat: deal.convenor });
}

const apply = (scene: Scene, effects: readonly Effect[], cause: Cause): void => {
  for (const effect of effects) if (effect.do === "track") moveTrack(scene, effect.track, effect.by, cause);
};

function drift(scene: Scene): void {
  const { G, content, facts } = scene;
  facts.push({ kind: "drifted", situation: G.phase.situation });
  apply(scene, situationOf(content, G.phase.situation).drift, "drift");
  G.phase.outcome = {
    option: null,
    by: null,
    adapt: null,
    tries: G.phase.deal.declined.length,
    risk: 0,
    die: null,
    setback: false,
    crossed: [],
    endsWell: false,
  };
  G.step = "outcome";
}

/** All have accepted: paid, applied, gained, thrown (R7.3, R8.1, R8.2). */
export function afterYes(scene: Scene): void {
  const { G, content, facts } = scene;
  const { deal, number } = G.phase;
  const proposal = deal.proposal!;
  const option = optionNow(G, content, proposal.option);
  const tries = deal.declined.length + 1;
  facts.push({ kind: "deal", option: proposal.option, tries, by: proposal.by });
  if (tries === 1 && G.tracks.trust < HIGH) moveTrack(scene, "trust", 1, "deal-at-once");
  if (proposal.clause) adopt(scene, proposal.clause, proposal.by);
  for (const seat of seatsOf(G)) {
    const gave = bundle((r) => given(proposal.now, seat, r));
    if (RESOURCES.every((r) => gave[r] === 0)) continue;
    for (const r of RESOURCES) change(scene, seat, r, -gave[r]);
    facts.push({ kind: "paid", seat, gave });
  }
  if (proposal.adapt?.insight) draftSeat(scene, proposal.by).insights -= 1;
  makePledges(scene, proposal.later);
  apply(scene, option.effects, "option");
  const crossed = payGains(scene, servedTags(option.serves, proposal.adapt), option.crosses);
  const die = proposal.risk > 0 ? fate(G.setup.seed, `phase/${number}/die`).roll(6) : null;
  const setback = die !== null && die <= proposal.risk;
  if (die !== null) facts.push({ kind: "die", roll: die, risk: proposal.risk, setback });
  if (setback) apply(scene, option.setback, "setback");
  G.phase.outcome = {
    option: proposal.option,
    by: proposal.by,
    adapt: proposal.adapt ? copy(proposal.adapt) : null,
    tries,
    risk: proposal.risk,
    die,
    setback,
    crossed,
    endsWell: option.endsWell === true,
  };
  deal.proposal = null;
  G.step = "outcome";
}

/** When all have pressed on, the bridge stands and the event comes (R5.2, R8.4, R11.1). */
export function afterOutcome(scene: Scene): void {
  const { G } = scene;
  if (G.phase.pressed.length < G.setup.seats) return;
  if (G.phase.swallowed) moveTrack(scene, "trust", -1, "swallowed");
  const { number: phase, situation, outcome } = G.phase;
  const { option, tries, setback, endsWell } = outcome!;
  const how = option === null ? "drifted" : tries === 1 ? "at-once" : "hard-won";
  G.bridges.push({ phase, situation, option, how, setback, rewound: G.rewound === phase });
  G.step = "pulse";
  if (endsWell || !hasEvent(phase)) return;
  happen(scene);
  if (G.phase.event?.how === "tempting") G.step = "event";
}

/** When all pulses are given the phase ends; so may the act, or the game (R3.5, R12.3, R14.1). */
export function afterPulse(scene: Scene): void {
  const { G, facts } = scene;
  const { number: phase, pulses, outcome } = G.phase;
  if (Object.keys(pulses).length < G.setup.seats) return;
  G.pulses.push({ phase, given: copy(pulses) });
  G.checkpoint = null;
  if (outcome?.endsWell) return finish(scene, "ended-well", true);
  if (!isActEnd(G.setup.length, G.position)) {
    G.position += 1;
    return beginPhase(scene);
  }
  fade(scene);
  const values = Object.values(pulses).sort((a, b) => a - b);
  facts.push({ kind: "pulse-spread", values });
  if (isLast(G)) return finish(scene, "played-out", false);
  G.phase.pressed = [];
  G.step = values.at(-1)! - values[0]! >= TALK_AT ? "talk" : "act";
}

/** When all have pressed on between acts, the next act begins. */
export function afterAct(scene: Scene): void {
  const { G } = scene;
  if (G.phase.pressed.length < G.setup.seats) return;
  G.position += 1;
  beginAct(scene);
  beginPhase(scene);
}

/** Everything goes back to the first proposal of this phase, stands open (R13.1). */
export function rewind(scene: Scene): void {
  const { G, facts } = scene;
  const phase = G.phase.number;
  const before = JSON.parse(G.checkpoint!) as Draft<GameState>;
  Object.assign(G, before, { rewound: phase, checkpoint: null });
  facts.push({ kind: "rewound", phase });
}

/** The game is over; `carriedOn`: nothing fades, whoever carries it on (R14.4). */
export function finish(scene: Scene, how: Ending, carriedOn: boolean): void {
  const { G, content, facts } = scene;
  const missing = carriedOn ? 0 : Math.max(0, CARRIED_ON - G.tracks.anchoring);
  const faded = Math.min(missing, G.tracks.value);
  if (faded > 0) moveTrack(scene, "value", -faded, "not-carried-on");
  const score = scoreOf(G, content, how);
  const phase = G.phase.number;
  G.end = { how, phase, faded, score: copy(score) };
  G.vote = null;
  G.checkpoint = null;
  G.step = "over";
  facts.push({ kind: "ended", how, phase, score });
}

/** Trust 0 ends the game at once (R14.1). */
export function afterAny(scene: Scene): void {
  if (!scene.G.end && scene.G.tracks.trust === 0) finish(scene, "fell-apart", false);
}
