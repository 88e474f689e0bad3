/** What one viewer may know and do, built up from nothing (R2.3, R8.1, R14.5). */
import { type Content, eventOf, roleOf, situationOf, toolOf } from "./content/content";
import { clauseAllowed, clausesLeft } from "./mechanics/agreement";
import { pointsFor, servedTags } from "./mechanics/aims";
import { costOf, riskOf } from "./mechanics/cost";
import { eventIn } from "./mechanics/events";
import { canPay, credit, due, promised, refuseMoving } from "./mechanics/pledges";
import { optionNow, optionsNow, refuseOption } from "./mechanics/proposal";
import { reserved } from "./mechanics/purse";
import { aloneOf, atHome, gainOf, targetOf } from "./mechanics/score";
import { fairSplit } from "./mechanics/split";
import { mirrorOf, readRightly } from "./mechanics/stands";
import { needs } from "./mechanics/tools";
import { MOVES, refuseReady, type SeatMove } from "./moves/index";
import { refuseCard } from "./moves/talk";
import { MOST_PROPOSALS } from "./phases/flow";
import { phasesAhead, phasesOf } from "./phases/length";
import { stepKey, waitingFor } from "./phases/waiting";
import { seatOf, seatsOf } from "./scene";
import type { GameState, Outcome, Pledge, Proposal } from "./state";
import type { MeView, OptionView, PartnerView, PledgeView, View, Viewer } from "./view-types";
import { actIn, type Seat, type Tag } from "./vocabulary";

const isSeatViewer = (viewer: Viewer): viewer is Seat => viewer !== "table" && viewer !== "open";

/** The table as `viewer` may see it: plain JSON. `"open"` is for games that are over and open. */
export const viewFor = (G: GameState, content: Content, viewer: Viewer): View => viewsOf(G, content)(viewer);

/**
 * The views of one state: what is the same for all is worked out once, and shared between them.
 * Ask while the state is as it was given: the bare rules change it in place.
 */
export function viewsOf(G: GameState, content: Content): (viewer: Viewer) => View {
  const common = commonView(G, content);
  return (viewer) => {
    const seat = isSeatViewer(viewer) ? viewer : null;
    const { situation, deal } = common;
    return {
      ...common,
      viewer,
      seed: viewer === "open" ? G.setup.seed : null,
      partners:
        viewer === "open" ? common.partners.map((p) => ({ ...p, secret: secretsOf(G, p.seat) })) : common.partners,
      me: seat ? meView(G, content, seat) : null,
      situation: seat
        ? {
            ...situation,
            options: situation.options.map((o) => ({ ...o, forMe: forMe(G, content, seat, o.serves, o.crosses) })),
          }
        : situation,
      deal: seat && deal.proposal ? { ...deal, proposal: myProposal(G, content, deal.proposal, seat) } : deal,
      pledges: seat && G.step === "pledges" ? G.pledges.map((p) => pledgeView(G, p, seat)) : common.pledges,
      choices: seat ? choicesView(G, content, seat) : {},
    };
  };
}

/** What an onlooker sees of a state, and every seat too. */
function commonView(G: GameState, content: Content): View {
  const { phase, setup } = G;
  return {
    viewer: "table",
    scenario: setup.scenario,
    length: setup.length,
    seed: null,
    phases: phasesOf(setup.length),
    position: G.position,
    phase: phase.number,
    act: actIn(setup.length, phase.number),
    step: G.step,
    key: stepKey(G),
    tracks: { ...G.tracks },
    partners: seatsOf(G).map((s) => partnerView(G, content, s)),
    me: null,
    situation: {
      id: phase.situation,
      options: optionsNow(G, content).map((o) => optionView(G, o)),
      drift: situationOf(content, phase.situation).drift,
    },
    stood: seatsOf(G).filter((s) => phase.stands[s]),
    stands: phase.open ? standsView(G) : null,
    deal: dealView(G),
    played: phase.played.map((p) => ({ ...p })),
    outcome: outcomeView(phase.outcome),
    pressed: [...phase.pressed],
    event: phase.event ? { ...phase.event, card: eventOf(content, phase.event.id) } : null,
    vote: G.vote ? { ...G.vote, yes: [...G.vote.yes] } : null,
    pulsed: seatsOf(G).filter((s) => phase.pulses[s] !== undefined),
    spread: spreadView(G),
    agreement: G.agreement.map((a) => ({ ...a })),
    signed: G.signed,
    pledges: G.pledges.map((p) => pledgeView(G, p, null)),
    shields: G.shields.map((s) => ({ ...s })),
    bridges: G.bridges.map((b) => ({ ...b })),
    rewound: G.rewound,
    aimShown: G.aimShown,
    promiseKept: G.promiseKept,
    waiting: waitingFor(G),
    choices: {},
    end: endView(G, content),
  };
}

function partnerView(G: GameState, content: Content, seat: Seat): PartnerView {
  const s = seatOf(G, seat);
  return {
    seat,
    role: s.role,
    has: { ...s.has },
    offers: reserved(G, seat),
    aim: roleOf(content, seat).publicAim,
    shown: s.aims.filter((a) => a.shown).map((a) => a.tag),
    line: s.line.shown ? s.line.tag : null,
    insights: s.insights,
    tools: s.tools.length,
    gain: s.gain.open,
    promised: promised(G, seat),
    secret: G.end ? secretsOf(G, seat) : null,
  };
}

/** Open once the game is over, and in an open view. */
function secretsOf(G: GameState, seat: Seat): PartnerView["secret"] {
  const { aims, line, gain, tools } = seatOf(G, seat);
  return { aims: aims.map((a) => ({ ...a })), line: { ...line }, hidden: gain.hidden, tools: [...tools] };
}

function meView(G: GameState, content: Content, seat: Seat): MeView {
  const s = seatOf(G, seat);
  const mine = G.phase.stands[seat];
  return {
    seat,
    aims: s.aims.map((a) => ({ ...a })),
    line: { ...s.line },
    tools: s.tools.map((id) => ({
      id,
      refused: G.end ? "game-over" : (refuseCard(G, content, seat, id) ?? null),
      needs: needs(toolOf(content, id).effects),
    })),
    gain: { ...s.gain },
    known: knownView(G, seat),
    mirror: mirrorOf(G, seat),
    stand: mine ? { ...mine } : null,
    pulse: G.phase.pulses[seat] ?? null,
    crossed: G.phase.outcome?.crossed.includes(seat) ?? false,
    foreseen: G.foreseen
      .filter((f) => f.seat === seat)
      .map((f) => ({ phase: f.phase, event: eventIn(G, content, f.phase).id })),
  };
}

/** Private aims of others that only this seat knows of: what has since been shown to all is not repeated. */
function knownView(G: GameState, seat: Seat): MeView["known"] {
  const stillSecret = (of: Seat) => (tag: Tag) => !seatOf(G, of).aims.some((a) => a.tag === tag && a.shown);
  return Object.fromEntries(
    Object.entries(seatOf(G, seat).known).map(([of, tags]) => [of, tags.filter(stillSecret(of as Seat))]),
  );
}

function optionView(G: GameState, option: ReturnType<typeof optionNow>): OptionView {
  const cost = costOf(G, option);
  const refused = refuseOption(G, option, null);
  return {
    id: option.id,
    cost,
    risk: riskOf(G, option),
    serves: option.serves,
    crosses: option.crosses,
    effects: option.effects,
    setback: option.setback,
    requires: option.requires ? { clause: option.requires, inPlace: refused === undefined } : null,
    endsWell: option.endsWell === true,
    forMe: null,
    ...fairSplit(G, cost),
  };
}

/** Points for the viewer's own seat, line included. */
function forMe(G: GameState, content: Content, seat: Seat, serves: readonly Tag[], crosses: readonly Tag[]): number {
  const { open, hidden } = pointsFor(G, content, seat, serves, crosses);
  return open + hidden;
}

const standsView = (G: GameState): View["stands"] =>
  Object.fromEntries(
    seatsOf(G).map((s) => [s, { ...G.phase.stands[s]!, mirror: mirrorOf(G, s), right: readRightly(G, s) }]),
  );

function dealView(G: GameState): View["deal"] {
  const { deal } = G.phase;
  const limit = Math.min(MOST_PROPOSALS, G.setup.seats) + (deal.extra ? 1 : 0);
  return {
    convenor: deal.convenor,
    proposal: deal.proposal ? { ...deal.proposal, forMe: null } : null,
    accepted: [...deal.accepted],
    declined: deal.declined.map((d) => ({ ...d })),
    limit,
    extra: deal.extra,
    clauseAllowed: clauseAllowed(G),
    clausesLeft: clausesLeft(G),
    credit: credit(G),
    dueIn: phasesAhead(G),
  };
}

/** The open proposal with what it would give this seat. */
function myProposal(G: GameState, content: Content, proposal: Proposal, seat: Seat): View["deal"]["proposal"] {
  const { serves, crosses } = optionNow(G, content, proposal.option);
  return { ...proposal, forMe: forMe(G, content, seat, servedTags(serves, proposal.adapt), crosses) };
}

function outcomeView(outcome: Outcome | null): View["outcome"] {
  if (!outcome) return null;
  const { crossed: _secret, ...open } = outcome;
  return { ...open };
}

function pledgeView(G: GameState, pledge: Pledge, seat: Seat | null): PledgeView {
  const isDue = G.step === "pledges" && !G.vote && due(G, pledge.by).some((p) => p.id === pledge.id);
  const mine =
    seat === pledge.by && isDue
      ? { keep: canPay(G, pledge) ? null : ("cannot-pay" as const), break: null, move: refuseMoving(G, pledge) ?? null }
      : null;
  return { ...pledge, mine };
}

/** The spread at the end of an act: values without names, once all are given (R12.3). */
function spreadView(G: GameState): View["spread"] {
  if (G.step !== "talk" && G.step !== "act") return null;
  return Object.values(G.phase.pulses).sort((a, b) => a - b);
}

const choicesView = (G: GameState, content: Content, seat: Seat): View["choices"] =>
  Object.fromEntries(
    (Object.keys(MOVES) as SeatMove[]).map((move) => [move, refuseReady(G, content, seat, move) ?? null]),
  );

function endView(G: GameState, content: Content): View["end"] {
  const { end } = G;
  if (!end) return null;
  const seats = seatsOf(G);
  return {
    ...end,
    alone: Object.fromEntries(seats.map((s) => [s, aloneOf(G, content, s)])),
    target: targetOf(G, content),
    home: atHome(G, end.how),
    gains: Object.fromEntries(seats.map((s) => [s, gainOf(G, s)])),
  };
}
