/** Input of every kind but the good: wild, twisted out of a good one, or well formed and refused. Bots make the good ones. */
import { draftFor, withHours } from "../../game/bots/proposals";
import type { Content } from "../../game/content/content";
import { due } from "../../game/mechanics/pledges";
import { MOVE_NAMES, type MoveName } from "../../game/moves/args";
import { stepKey } from "../../game/phases/waiting";
import { seatsOf } from "../../game/scene";
import type { GameState, ProposalDraft } from "../../game/state";
import { viewFor } from "../../game/view";
import type { View } from "../../game/view-types";
import {
  CLAUSES,
  OPTION_IDS,
  REASONS,
  RESOURCES,
  SEATS,
  type Seat,
  STEPS,
  type Step,
  SYS,
  TAGS,
  type Tag,
} from "../../game/vocabulary";
import type { Chance } from "../kit/chance";

/** What is sent to a table, by whomever: what a recording holds, and what a door must stand. */
export interface Input {
  readonly seat: string;
  readonly move: string;
  readonly args: readonly unknown[];
}
/** The table, and chance to choose by. */
interface Doing {
  readonly G: GameState;
  readonly content: Content;
  readonly chance: Chance;
}

/** Values of every wrong type, odd and huge ones among them; all of them can come over a wire. */
const JUNK: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  3,
  99,
  1e9,
  1e308,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
  "",
  "a",
  "0",
  "5",
  "6",
  "-1",
  "sys",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "æøå🎲",
  "\u0000",
  "x".repeat(5000),
  [],
  {},
  [[]],
  [null],
  ["a", "b"],
  { length: 3 },
  { toString: "a" },
  JSON.parse('{"__proto__":{"seat":"0"}}'),
  { option: "a" },
  { option: "a", now: [], later: [], clause: null, adapt: null, more: 1 },
  { option: "a", now: {}, later: null, clause: "money", adapt: "learning" },
  { partner: "0", resource: "gold", pledge: "1" },
  Array.from({ length: 400 }, (_, i) => i),
];
const NO_MOVES = ["dance", "", "__proto__", "constructor", "toString", "Stand", "stand ", "actfor"];
const NO_SEATS = ["", "6", "7", "-1", "00", "1.0", "__proto__", "desk", SYS];

/** Anybody, any move, anything with it. */
export function wild({ G, chance }: Doing): Input {
  const { pick, oneIn, roll } = chance;
  return {
    seat: oneIn(3) ? pick(NO_SEATS) : pick(SEATS),
    move: oneIn(4) ? pick(NO_MOVES) : pick(MOVE_NAMES),
    args: [
      ...(oneIn(6) ? [pick(JUNK)] : [stepKey(G)]),
      ...Array.from({ length: roll(4) - 1 }, () => pick(oneIn(3) ? [...OPTION_IDS, ...TAGS, ...SEATS] : JUNK)),
    ],
  };
}

/** A good input with one thing changed. */
export function twisted({ G, chance }: Doing, good: Input): Input {
  const { pick, roll, oneIn } = chance;
  const { args } = good;
  switch (roll(7)) {
    case 1:
      return { ...good, args: [staleKey(G, chance), ...args.slice(1)] };
    case 2:
      return { ...good, seat: oneIn(2) ? pick(NO_SEATS) : pick(SEATS) };
    case 3:
      return { ...good, args: oneIn(2) ? [...args, pick(JUNK)] : args.slice(0, -1) };
    case 4:
      return { ...good, args: args.map((arg, i) => (i === args.length - 1 ? pick(JUNK) : arg)) };
    case 5:
      return { ...good, move: pick(MOVE_NAMES) };
    case 6:
      return { ...good, move: pick(NO_MOVES) };
    default:
      return { ...good, args: args.map((arg, i) => (i === 0 ? arg : deeply(arg, chance))) };
  }
}

/** Keys of other steps, and some that are none. */
function staleKey(G: GameState, { pick, roll, oneIn }: Chance): unknown {
  if (oneIn(4)) return pick(JUNK);
  const [phase, step, count] = stepKey(G).split("/");
  return pick([
    `${phase}/${pick(STEPS)}/${count}`,
    `${phase}/${step}/${Number(count) + roll(3)}`,
    `${roll(12)}/${step}/${count}`,
    `${phase}r/${step}/${count}`,
    `${phase}/${step}`,
    `${phase}/${step}/${count}/`,
    ` ${stepKey(G)}`,
    `${stepKey(G)}${"0".repeat(30)}`,
  ]);
}

/** The same value with one leaf changed. */
function deeply(value: unknown, chance: Chance): unknown {
  const { pick, oneIn, roll } = chance;
  if (typeof value === "number") return pick([value + 1, value - 1, -value, value + 0.5, 1e9, 0]);
  if (typeof value === "string") return pick([...OPTION_IDS, ...TAGS, ...SEATS, ...RESOURCES, `${value} `]);
  if (typeof value !== "object" || value === null) return pick(JUNK);
  if (oneIn(6)) return pick(JUNK);
  if (Array.isArray(value)) {
    const at = roll(value.length + 1) - 1;
    return at === value.length ? [...value, ...value.slice(0, 1)] : value.with(at, deeply(value[at], chance));
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return pick(JUNK);
  const key = pick(keys);
  return { ...value, [key]: deeply((value as Record<string, unknown>)[key], chance) };
}

/** Moves that a step is about; the others are tried more seldom. */
const ABOUT: { readonly [S in Step]: readonly MoveName[] } = {
  pledges: ["keepPledge", "breakPledge", "askToMovePledge"],
  stand: ["stand"],
  deal: ["propose", "pass", "withdraw", "accept", "decline", "playTool", "playTool", "ask", "showAim", "propose"],
  outcome: ["pressOn"],
  event: ["answerTemptation"],
  pulse: ["pulse", "askRewind"],
  talk: ["talked"],
  act: ["pressOn", "askEndWell"],
  over: MOVE_NAMES,
};

/** A well-formed move by a seat of the table: most of them are refused, each for a reason of its own. */
export function tried(doing: Doing): Input {
  const { G, chance } = doing;
  const { pick, oneIn } = chance;
  const settling = due(G);
  if (settling.length > 0 && !G.vote && !oneIn(3)) {
    const { by, id } = pick(settling);
    return { seat: by, move: pick(ABOUT.pledges), args: [stepKey(G), id] };
  }
  const move = oneIn(4) ? pick(MOVE_NAMES) : pick(G.vote ? (["vote"] as const) : ABOUT[G.step]);
  const seat = oneIn(12) ? pick([...SEATS, SYS]) : pick(seatsOf(G));
  return { seat, move, args: [stepKey(G), ...fitting(doing, seat as Seat, move)] };
}

function fitting(doing: Doing, seat: Seat, move: MoveName): readonly unknown[] {
  const { G, content, chance } = doing;
  const { pick, oneIn, roll } = chance;
  const hand = G.seats[seat];
  switch (move) {
    case "stand":
      return [pick(OPTION_IDS), pick(OPTION_IDS)];
    case "propose":
      return [draft(doing)];
    case "decline":
      return [pick(REASONS), oneIn(2) ? pick(TAGS) : null];
    case "playTool": {
      const tools = hand && hand.tools.length > 0 && !oneIn(5) ? hand.tools : content.deck.tools.map((t) => t.id);
      const choice = {
        ...(oneIn(2) ? { partner: pick(SEATS) } : {}),
        ...(oneIn(2) ? { resource: pick(RESOURCES) } : {}),
        ...(oneIn(2) ? { pledge: roll(G.pledges.length + 1) } : {}),
      };
      return [oneIn(30) ? "no-such-tool" : pick(tools), choice];
    }
    case "showAim":
      return [hand && !oneIn(4) ? pick(hand.aims).tag : pick(TAGS)];
    case "pressOn":
    case "answerTemptation":
    case "vote":
      return [oneIn(2)];
    case "keepPledge":
    case "breakPledge":
    case "askToMovePledge":
      return [roll(G.pledges.length + 1)];
    case "pulse":
      return [roll(5)];
    case "actFor":
      return [pick(SEATS)];
    default:
      return [];
  }
}

/** A draft that could be proposed, or nearly: one line, pledge, clause or adaptation is as it must not be. */
function draft({ G, content, chance }: Doing): ProposalDraft {
  const { pick, oneIn, roll } = chance;
  const view = viewFor(G, content, G.phase.deal.convenor);
  const option = pick(view.situation.options);
  const plain: ProposalDraft = draftFor(view, content, option, null, true) ?? {
    option: option.id,
    now: option.split,
    later: [],
    clause: null,
    adapt: null,
  };
  const line = () => ({ seat: pick(seatsOf(G)), resource: pick(RESOURCES), amount: roll(3) });
  const { now, later } = plain;
  switch (roll(9)) {
    case 1:
      return { ...plain, option: pick(OPTION_IDS) };
    case 2:
      return { ...plain, clause: pick(CLAUSES) };
    case 3:
      return { ...plain, now: now.slice(1) };
    case 4:
      return { ...plain, now: [...now, ...now.slice(0, 1)] };
    case 5:
      return { ...plain, now: now.map((l, i) => (i === 0 ? { ...l, amount: 12 } : l)) };
    case 6:
      return { ...plain, now: [...now, { ...line(), seat: pick(SEATS) }] };
    case 7:
      return { ...plain, later: [...later, { ...line(), due: oneIn(3) ? roll(12) : (view.deal.dueIn[0] ?? 12) }] };
    case 8: {
      const due = view.deal.dueIn[0] ?? 1;
      return { ...plain, later: seatsOf(G).map((seat) => ({ seat, resource: "skills", amount: 6, due })) };
    }
    default:
      return withAdaptation(plain, pick(option.serves), view, chance);
  }
}

/** Turned towards any tag, shown or not; the hours for it are usually there. */
function withAdaptation(plain: ProposalDraft, from: Tag, view: View, { pick, oneIn }: Chance): ProposalDraft {
  const shown = view.partners.flatMap((p) => p.shown);
  const adapt = {
    from: oneIn(5) ? pick(TAGS) : from,
    to: pick(shown.length > 0 && oneIn(2) ? shown : TAGS),
    insight: oneIn(2),
  };
  const draft = { ...plain, adapt };
  return oneIn(4) ? draft : (withHours(view, draft) ?? draft);
}
