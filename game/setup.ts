/** The first state of a table, from its four things and the content (R1.3). */
import type { Content } from "./content/content";
import { roleOf } from "./content/content";
import type { Draft } from "./kit/draft";
import type { Fact } from "./log/facts";
import { dealAims } from "./mechanics/aims";
import { NOTHING } from "./mechanics/purse";
import { toolOrder } from "./mechanics/tools";
import { START } from "./mechanics/tracks";
import { beginAct, beginPhase, newPhase } from "./phases/flow";
import type { GameState, SeatState, Setup } from "./state";
import { LENGTHS, SEATS, type Seat } from "./vocabulary";

/** Tools at the start (R9.5). */
const FIRST_TOOLS = 2;

/** Why these four things make no table (R1.1, R1.3); undefined if they do. */
export function refuseSetup(setup: Setup, content: Content): string | undefined {
  if (setup.scenario !== content.scenario.id)
    return `this content is "${content.scenario.id}", not "${setup.scenario}"`;
  if (!Object.hasOwn(LENGTHS, setup.length)) return `there is no length "${setup.length}"`;
  if (!Number.isInteger(setup.seats) || setup.seats < 3 || setup.seats > 6)
    return `a table has 3 to 6 seats, not ${setup.seats}`;
  if (setup.seats > content.scenario.roles.length)
    return `this content has ${content.scenario.roles.length} partners, too few for ${setup.seats} seats`;
  if (typeof setup.seed !== "string" || setup.seed.length < 1 || setup.seed.length > 64)
    return "a seed has 1 to 64 characters";
  return undefined;
}

/** The state before anybody has done anything, and what happened on the way there. Throws on a setup that makes no table. */
export function begin(setup: Setup, content: Content): { G: GameState; facts: readonly Fact[] } {
  const problem = refuseSetup(setup, content);
  if (problem) throw new Error(problem);
  const { seed, seats: count } = setup;
  const hand = (seat: Seat): SeatState => ({
    role: roleOf(content, seat).id,
    has: { ...NOTHING },
    ...dealAims(seed, content, seat),
    known: {},
    insights: 0,
    tools: toolOrder(seed, content, seat).slice(0, FIRST_TOOLS),
    drawn: FIRST_TOOLS,
    gain: { open: 0, hidden: 0 },
  });
  const { scenario, length } = setup;
  const G: GameState = {
    setup: { scenario, length, seats: count, seed },
    position: 0,
    step: "stand",
    tracks: { ...START },
    seats: Object.fromEntries(SEATS.slice(0, count).map((seat) => [seat, hand(seat)])),
    phase: newPhase(seed, content, length, 0, count),
    vote: null,
    agreement: [],
    signed: null,
    pledges: [],
    shields: [],
    foreseen: [],
    aimShown: false,
    promiseKept: false,
    rewound: null,
    checkpoint: null,
    bridges: [],
    pulses: [],
    end: null,
  };
  const facts: Fact[] = [];
  const scene = { G: G as Draft<GameState>, content, facts };
  beginAct(scene);
  beginPhase(scene);
  return { G, facts };
}
