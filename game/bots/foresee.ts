/**
 * The rest of the game, played forward quickly in one possible world: the same rules in numbers, a plain way of choosing,
 * every deal made at once. A rough picture: good for telling two plans apart, not for saying what 1 + 1 will be.
 */
import { CLEAR } from "../mechanics/cost";
import { ANCHORED } from "../mechanics/events";
import { PROMISE } from "../mechanics/pledges";
import { KEEP, OPERATIONS } from "../mechanics/purse";
import { HIGH, TOP } from "../mechanics/tracks";
import { CLAUSE_PHASES } from "../phases/length";
import { CLAUSES, TAGS } from "../vocabulary";
import type { Cards, Four, OptionCard } from "./cards";
import type { Board, Outlook, Step } from "./outlook";
import type { World } from "./worlds";

const clamp = (n: number, top: number): number => (n < 0 ? 0 : n > top ? top : n);

function move(board: Board, by: Four): void {
  board.trust = clamp(board.trust + by[0], 10);
  board.clarity = clamp(board.clarity + by[1], 10);
  board.anchoring = clamp(board.anchoring + by[2], 10);
  board.value = clamp(board.value + by[3], TOP.value);
}

function adopt(board: Board, clause: number): void {
  board.clauses |= 1 << clause;
  board.agreed += 1;
  if (board.agreed % 2 === 0) {
    if (board.clarity < HIGH) board.clarity += 1;
    else board.value = clamp(board.value + 1, TOP.value);
  }
  if (board.agreed === 3) board.anchoring = clamp(board.anchoring + 1, 10);
}

/** The clause that covers most events still open, with those that options need a little before others. */
function nextClause(cards: Cards, clauses: number): number {
  let best = -1;
  let most = -1;
  for (let c = 0; c < CLAUSES.length; c++) {
    if (clauses & (1 << c)) continue;
    let covers = 0;
    for (const e of cards.events) if (!e.good && !(e.clauses & clauses) && e.clauses & (1 << c)) covers += 1;
    if (covers > most) {
      most = covers;
      best = c;
    }
  }
  return best;
}

const TAG_COUNT = TAGS.length;
/** Scratch space: one thread, one dream at a time. */
const worthOfTag = new Float64Array(TAG_COUNT);
const worthOfLine = new Float64Array(TAG_COUNT);
const pull = new Float64Array(8);
const BEHIND = 6;

/** 1 + 1 in hundredths, if this step is taken now and the rest goes as it goes in `world`; null: the situation drifts. */
export function play(outlook: Outlook, world: World, step: Step | null): number {
  const { cards, phases, seats } = outlook;
  const board: Board = { ...outlook.board, has: [...outlook.board.has], owed: [...outlook.board.owed] };
  const gains = Float64Array.from(world.gains);
  const last = phases.length - 1;
  for (let at = board.position; at <= last; at++) {
    const first = at === board.position;
    if (!first && outlook.acts[at] !== outlook.acts[at - 1]) beginAct(outlook, board);
    const points = at >= outlook.exchange && outlook.exchange >= 0 ? world.later : world.points;
    weighTags(outlook, board, world, points, gains, at);
    const done = first ? step : choose(outlook, board, world, at);
    if (done) take(board, world, points, gains, done, at, first);
    else {
      move(board, cards.drift[phases[at]!]!);
      board.trust = clamp(board.trust - 1, 10);
    }
    if (board.trust === 0) return score(outlook, board, gains, last, 0.75);
    if (done?.option.endsWell) return score(outlook, board, gains, at, 1);
    const event = world.events[at]!;
    if (event >= 0) happen(cards, board, event);
    if (board.trust === 0) return score(outlook, board, gains, last, 0.75);
    if (outlook.leftInAct[at] === 0) {
      board.anchoring = clamp(board.anchoring - 1, 10);
      board.trust = clamp(board.trust - 1, TOP.trust);
      if (board.trust === 0) return score(outlook, board, gains, last, 0.75);
      if (board.clarity >= HIGH) board.clarity -= 1;
    }
  }
  if (board.anchoring < ANCHORED) board.value = clamp(board.value - (ANCHORED - board.anchoring), TOP.value);
  return score(outlook, board, gains, last, 1);

  function beginAct(o: Outlook, b: Board): void {
    b.has[0] = 0;
    for (let r = 0; r < 4; r++) {
      const full = b.has[r]! + o.income[r]! - b.owed[r]!;
      b.has[r] = clamp(full, KEEP * seats);
      b.owed[r] = 0;
    }
    b.has[0] = clamp(b.has[0] - OPERATIONS * seats, 99);
    if (b.promise) {
      b.value = clamp(b.value + PROMISE.value, TOP.value);
      if (b.trust < HIGH) b.trust += 1;
    }
    b.promise = false;
  }
}

/** What a point is worth to each seat now, and so what each tag and line is worth to all (R14.3). */
function weighTags(
  outlook: Outlook,
  board: Board,
  world: World,
  points: readonly Float64Array[],
  gains: Float64Array,
  at: number,
): void {
  const { seats } = outlook;
  const { alone } = outlook;
  const expected = (at + 1) / outlook.phases.length;
  let lowest = board.value / alone[seats]!;
  for (let s = 0; s < seats; s++) lowest = Math.min(lowest, gains[s]! / alone[s]!);
  let sum = 0;
  for (let s = 0; s <= seats; s++) {
    const ratio = (s === seats ? board.value : gains[s]!) / alone[s]!;
    pull[s] = 1 / (1 + BEHIND * (ratio - lowest));
    sum += pull[s]!;
  }
  worthOfTag.fill(0);
  worthOfLine.fill(0);
  for (let s = 0; s <= seats; s++) {
    const ratio = (s === seats ? board.value : gains[s]!) / alone[s]!;
    // Nobody counts above 2: who will get there anyway needs no more.
    const full = ratio >= 2 ? 0 : ratio > 2 * expected + 0.3 ? 0.5 : 1;
    const w = (100 / alone[s]!) * full * (1 / (seats + 1) + pull[s]! / sum);
    if (s === seats) valueWorth = w;
    else {
      const mine = points[s]!;
      for (let t = 0; t < TAG_COUNT; t++) worthOfTag[t] = worthOfTag[t]! + w * mine[t]!;
      worthOfLine[world.lines[s]!] = worthOfLine[world.lines[s]!]! + 2 * w;
    }
  }
}
let valueWorth = 0;

function tracksWorth(board: Board, by: Four, end: boolean): number {
  let worth = by[3] * valueWorth;
  if (by[0] !== 0) worth += by[0] * (board.trust <= 2 ? 12 : board.trust <= 6 ? 4 : 0.5);
  if (by[1] !== 0) worth += by[1] * (board.clarity <= 1 ? 7 : board.clarity <= 5 ? 4 : 0.5);
  if (by[2] !== 0) worth += by[2] * (board.anchoring <= 3 ? (end ? 9 : 6) : board.anchoring <= 6 ? 2 : 0.5);
  return worth;
}

const riskNow = (board: Board, risk: number): number => {
  const now = risk - (board.clarity >= CLEAR ? 1 : 0) - (board.trust >= HIGH ? 1 : 0);
  return now < 0 ? 0 : now;
};

/** Scratch: the step that is chosen next. */
interface Chosen {
  option: OptionCard;
  from: number;
  to: number;
  clause: number;
  now: Four;
  pledged: Four;
  promise: boolean;
  tries: number;
}
const NOTHING: Four = [0, 0, 0, 0];

/** The option that looks best to all in this world, adapted where that pays; null: none can be paid. */
function choose(outlook: Outlook, board: Board, world: World, at: number): Chosen | null {
  const { cards, phases } = outlook;
  const phase = phases[at]!;
  const left = outlook.leftInAct[at]!;
  const end = at >= phases.length - 2;
  const final = outlook.acts[at] === outlook.acts[phases.length - 1];
  const clause = phase >= CLAUSE_PHASES.from && phase <= CLAUSE_PHASES.to ? nextClauseCached(cards, board.clauses) : -1;
  const [hours, skills, funds, reach] = board.has;
  const all = hours + skills + funds + reach;
  let best: Chosen | null = null;
  let top = Number.NEGATIVE_INFINITY;
  for (const option of world.options[at]!) {
    const { cost, requires } = option;
    if (requires >= 0 && !(board.clauses & (1 << requires)) && clause < 0) continue;
    const lack =
      Math.max(0, cost[0] - hours) +
      Math.max(0, cost[1] - skills) +
      Math.max(0, cost[2] - funds) +
      Math.max(0, cost[3] - reach);
    if (lack > 0 && (final || lack > 2 || lack > board.trust)) continue;
    let gain = 0;
    let worst = -1;
    let least = 1e9;
    for (const tag of option.serves) {
      gain += worthOfTag[tag]!;
      if (worthOfTag[tag]! < least) {
        least = worthOfTag[tag]!;
        worst = tag;
      }
    }
    for (const tag of option.crosses) gain -= worthOfLine[tag]!;
    const risk = riskNow(board, option.risk);
    gain += tracksWorth(board, option.effects, end) + (risk / 6) * tracksWorth(board, option.setback, end);
    const after = all - option.all + lack;
    gain -= Math.max(0, left * 4 - after) * 3 + (left === 0 && final ? 0 : (option.all - cost[0]) * 0.7) + lack * 1.5;
    if (option.endsWell) gain -= GOING_ON * (phases.length - 1 - at);
    let from = -1;
    let to = -1;
    if (hours >= cost[0] + ADAPT_HOURS) {
      let more = -1;
      let most = least;
      for (let t = 0; t < TAG_COUNT; t++) {
        if (worthOfTag[t]! <= most || option.serves.includes(t) || option.crosses.includes(t)) continue;
        most = worthOfTag[t]!;
        more = t;
      }
      // Not all that would be good is known or agreed on: an exchange must be clearly worth it.
      const price = hours - cost[0] - ADAPT_HOURS < left * 2.2 ? 10 : 2;
      if (more >= 0 && most - least > price + ADAPTS_OVER) {
        gain += (most - least) * ADAPTS_SHARE - price;
        from = worst;
        to = more;
      }
    }
    if (gain <= top) continue;
    top = gain;
    const given = (r: number) => Math.min(board.has[r]!, cost[r]! + (r === 0 && to >= 0 ? ADAPT_HOURS : 0));
    const later = (r: number) => Math.max(0, cost[r]! - board.has[r]!);
    best = {
      option,
      from,
      to,
      clause: requires >= 0 && !(board.clauses & (1 << requires)) ? requires : clause,
      now: [given(0), given(1), given(2), given(3)],
      pledged: lack > 0 ? [later(0), later(1), later(2), later(3)] : NOTHING,
      // Most acts end with something promised for the next one.
      promise: left === 0 && !final && board.trust >= PROMISE.least && world.luck[at]! < PROMISES,
      tries: 1,
    };
  }
  return best;
}
/** What each phase of a partnership that goes on is worth, over what each would have alone. */
const GOING_ON = 12;
/** In so many of a hundred acts. */
const PROMISES = 60;
/** Hours of an exchange, where the convenor has understood its mirror (R7.6). */
const ADAPT_HOURS = 2;
/** Hundredths by which an exchange of tags must be better before it is thought of, and the share of it that comes true. */
const ADAPTS_OVER = 4;
const ADAPTS_SHARE = 0.7;

const clauseAfter = new WeakMap<Cards, Map<number, number>>();
function nextClauseCached(cards: Cards, clauses: number): number {
  let known = clauseAfter.get(cards);
  if (!known) {
    known = new Map();
    clauseAfter.set(cards, known);
  }
  let next = known.get(clauses);
  if (next === undefined) {
    next = nextClause(cards, clauses);
    known.set(clauses, next);
  }
  return next;
}

function take(
  board: Board,
  world: World,
  points: readonly Float64Array[],
  gains: Float64Array,
  step: Step,
  at: number,
  first: boolean,
): void {
  const { option, from, to } = step;
  if (step.tries === 1 && board.trust < HIGH) board.trust += 1;
  const risk = first ? option.risk : riskNow(board, option.risk);
  if (step.clause >= 0) adopt(board, step.clause);
  for (let r = 0; r < 4; r++) {
    board.has[r] = Math.max(0, board.has[r]! - step.now[r]!);
    board.owed[r] = board.owed[r]! + step.pledged[r]!;
  }
  if (step.promise) board.promise = true;
  move(board, option.effects);
  for (let s = 0; s < gains.length; s++) {
    const mine = points[s]!;
    let gain = 0;
    for (const tag of option.serves) gain += mine[tag === from ? to : tag]!;
    for (const tag of option.crosses) if (tag === world.lines[s]) gain -= 2;
    gains[s] = gains[s]! + gain;
  }
  if (risk > 0 && world.dice[at]! <= risk) move(board, option.setback);
  // Small things of every phase that are not played out: mirrors read well, a tool, a word about a line.
  if (!first && world.luck[at]! < 45 && board.clarity < HIGH) board.clarity += 1;
}

function happen(cards: Cards, board: Board, index: number): void {
  const event = cards.events[index]!;
  if (event.good) {
    move(board, event.tracks);
    for (let r = 0; r < 4; r++) board.has[r] = Math.max(0, board.has[r]! - event.takes[r]!);
    return;
  }
  const level = [board.trust, board.clarity, board.anchoring, board.value];
  const held =
    (event.clauses & board.clauses) !== 0 ||
    (board.shields & (1 << event.kind)) !== 0 ||
    (event.track >= 0 && level[event.track]! >= event.at);
  if (held) {
    if (!(event.clauses & board.clauses)) board.shields &= ~(1 << event.kind);
    return move(board, event.mild);
  }
  move(board, event.tracks);
  for (let r = 0; r < 4; r++) board.has[r] = Math.max(0, board.has[r]! - event.takes[r]!);
  if (board.anchoring >= ANCHORED) return;
  // The largest loss on the card is one larger (R11.3).
  const [trust, clarity, anchoring, value] = event.tracks;
  const worst = Math.min(trust, clarity, anchoring, value);
  if (worst >= 0) return;
  if (worst === trust) board.trust = clamp(board.trust - 1, 10);
  else if (worst === clarity) board.clarity = clamp(board.clarity - 1, 10);
  else if (worst === anchoring) board.anchoring = clamp(board.anchoring - 1, 10);
  else board.value = clamp(board.value - 1, TOP.value);
}

/** `at`: the position at which it ends: what was not played, each has at home (R14.2). `share`: of every ratio. */
function score(
  { alone, seats, phases }: Outlook,
  board: Board,
  gains: Float64Array,
  at: number,
  share: number,
): number {
  const home = (100 * (phases.length - 1 - at)) / phases.length;
  let sum = 0;
  let least = 1e9;
  for (let s = 0; s <= seats; s++) {
    const points = s === seats ? board.value : gains[s]!;
    const ratio = share * clamp((points * 100) / alone[s]! + home, 200);
    sum += ratio;
    if (ratio < least) least = ratio;
  }
  return sum / (seats + 1) + least;
}
