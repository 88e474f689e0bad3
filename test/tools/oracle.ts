/**
 * A ceiling: plays all seats, knows seed, aims, dice and events, and searches with a beam over whole phases. It is no bot: it
 * reads the state itself. Rough, neither exact nor a proof: splits are the table's fair ones, and deals are made at once.
 */
import type { Bare, BareRules } from "../../game/bare";
import type { BotMove } from "../../game/bots/bot";
import { best, canPayTemptation } from "../../game/bots/manners";
import { adaptation, draftFor, withHours, withPromise } from "../../game/bots/proposals";
import { weigh, worth } from "../../game/bots/weigh";
import { type Content, situationOf, toolOf } from "../../game/content/content";
import { fate } from "../../game/kit/fate";
import { pointsFor, servedTags } from "../../game/mechanics/aims";
import { eventIn, hasEvent, isGood } from "../../game/mechanics/events";
import { canPay, due, PROMISE } from "../../game/mechanics/pledges";
import { gainOf } from "../../game/mechanics/score";
import { mirrorOf } from "../../game/mechanics/stands";
import { phasesOf } from "../../game/phases/length";
import { stepKey, waitingFor } from "../../game/phases/waiting";
import { seatsOf } from "../../game/scene";
import type { Adaptation, GameState, ProposalDraft, Setup } from "../../game/state";
import type { OptionView, View } from "../../game/view-types";
import { type ClauseId, LENGTHS, RESOURCES, type Seat, TAGS } from "../../game/vocabulary";
import { openly } from "./record";

/** States kept from phase to phase, and deals tried in each. */
const WIDTH = 10;
const TRIES = 8;

export interface Made {
  readonly seat: Seat;
  readonly move: BotMove;
}
interface Node {
  readonly match: Bare;
  readonly made: readonly Made[];
}

/** All moves of a game, in order. */
export function oracleScript(rules: BareRules, content: Content, setup: Setup): readonly Made[] {
  const first: Made[] = [];
  const { match } = rules.start(setup);
  let beam: Node[] = [{ match, made: first }];
  quietly(rules, content, match, first);
  while (beam.some((node) => !node.match.G.end)) {
    const next = beam.flatMap((node) => (node.match.G.end ? [node] : expand(rules, content, node)));
    beam = next
      .map((node) => ({ node, at: promise(node.match.G, content) }))
      .sort((a, b) => b.at - a.at)
      .slice(0, WIDTH)
      .map(({ node }) => node);
  }
  return best(beam, (node) => node.match.G.end!.score.onePlusOne)!.made;
}

const clone = ({ G }: Bare): Bare => ({ G: JSON.parse(JSON.stringify({ ...G, checkpoint: null })) as GameState });

function make(
  rules: BareRules,
  match: Bare,
  made: Made[],
  seat: Seat,
  name: BotMove["move"],
  ...args: unknown[]
): void {
  const move: BotMove = { move: name, args: [stepKey(match.G), ...args] };
  const result = rules.step(match, seat, name, move.args);
  if (!result.ok) throw new Error(`Refused (${result.why}): ${JSON.stringify(move)} of seed "${match.G.setup.seed}"`);
  made.push({ seat, move });
}

/** Everything up to the next deal: promises kept, mirrors read rightly, temptations paid. */
function quietly(rules: BareRules, content: Content, match: Bare, made: Made[]): void {
  const { G } = match;
  while (!G.end && G.step !== "deal") {
    const seat = waitingFor(G)[0]!;
    const go = (name: BotMove["move"], ...args: unknown[]) => make(rules, match, made, seat, name, ...args);
    switch (G.step) {
      case "pledges": {
        const pledge = due(G, seat)[0]!;
        go(canPay(G, pledge) ? "keepPledge" : "breakPledge", pledge.id);
        break;
      }
      case "stand": {
        // Different stands, rightly read, give Clarity (R6.4): the first seat stands apart.
        const ids = situationOf(content, G.phase.situation).options.map((o) => o.id);
        const stands = (of: Seat) => (of === "0" ? ids[0]! : ids[1]!);
        go("stand", stands(seat), stands(mirrorOf(G, seat)));
        break;
      }
      case "outcome":
        go("pressOn", G.phase.outcome!.crossed.includes(seat));
        break;
      case "act":
        go("pressOn", false);
        break;
      case "event":
        go("answerTemptation", canPayTemptation(openly(G, content, seat)));
        break;
      case "pulse":
        go("pulse", 3);
        break;
      default:
        throw new Error(`The oracle does not know what to do in step ${G.step}`);
    }
  }
}

interface Deal {
  readonly draft: ProposalDraft;
  readonly at: number;
}

function expand(rules: BareRules, content: Content, node: Node): Node[] {
  return [true, false].flatMap((playing) => {
    const match = clone(node.match);
    const made: Made[] = [];
    if (!match.G.aimShown) {
      const shows = seatsOf(match.G).find((seat) => match.G.seats[seat]!.aims.some((a) => !a.shown));
      if (shows) make(rules, match, made, shows, "showAim", match.G.seats[shows]!.aims.find((a) => !a.shown)!.tag);
    }
    if (playing && !playTools(rules, content, match, made)) return [];
    return deals(match.G, content).map(({ draft }) => {
      const after = clone(match);
      const more = [...made];
      propose(rules, after, more, draft);
      quietly(rules, content, after, more);
      return { match: after, made: [...node.made, ...more] };
    });
  });
}

function propose(rules: BareRules, match: Bare, made: Made[], draft: ProposalDraft | null): void {
  const { convenor } = match.G.phase.deal;
  if (!draft) {
    while (match.G.step === "deal") make(rules, match, made, match.G.phase.deal.convenor, "pass");
    return;
  }
  const to = draft.adapt?.to;
  const holders = seatsOf(match.G).filter((seat) => match.G.seats[seat]!.aims.some((a) => a.tag === to));
  const shown = holders.some((seat) => match.G.seats[seat]!.aims.some((a) => a.tag === to && a.shown));
  if (to && !shown) make(rules, match, made, holders[0]!, "showAim", to);
  make(rules, match, made, convenor, "propose", draft);
  for (const seat of seatsOf(match.G)) if (seat !== convenor) make(rules, match, made, seat, "accept");
}

/** The most promising deals by a weighing in which nothing is unknown, the die included; a drift if there is none. */
function deals(G: GameState, content: Content): { readonly draft: ProposalDraft | null }[] {
  const view = openly(G, content, G.phase.deal.convenor);
  const w = worth(view, content);
  const die = fate(G.setup.seed, `phase/${G.phase.number}/die`).roll(6);
  const list: Deal[] = view.situation.options.flatMap((option) => {
    const clauses = clausesFor(G, content, option);
    const known = { ...option, risk: option.risk >= die ? 6 : 0 };
    return clauses.flatMap((clause, rank) => {
      const draft = draftFor(view, content, option, clause, true);
      if (!draft) return [];
      return adaptationsFor(G, content, view, option).flatMap((adapt) => {
        const full = adapt ? withHours(view, { ...draft, adapt }) : draft;
        if (!full) return [];
        const at = weigh(view, content, w, known, adapt) - rank;
        const promising = withPromise(view, content, full);
        return [{ draft: full, at }, ...(promising ? [{ draft: promising, at: at + PROMISE.value * w.citizens }] : [])];
      });
    });
  });
  if (list.length === 0) return [{ draft: null }];
  return list.sort((a, b) => b.at - a.at).slice(0, TRIES);
}

/** The adaptations that give most points, towards what somebody wants and can show (R7.6), and none. */
function adaptationsFor(G: GameState, content: Content, view: View, option: OptionView): (Adaptation | null)[] {
  const points = (adapt: Adaptation | null) =>
    seatsOf(G).reduce((sum, seat) => {
      const { open, hidden } = pointsFor(G, content, seat, servedTags(option.serves, adapt), option.crosses);
      return sum + open + hidden;
    }, 0);
  const least = best(option.serves, (tag) => -pointsOf(G, content, tag))!;
  const wanted = new Set(seatsOf(G).flatMap((seat) => G.seats[seat]!.aims.map((aim) => aim.tag)));
  const others = TAGS.filter((t) => wanted.has(t) && !option.serves.includes(t) && !option.crosses.includes(t));
  const all = others.map((to) => adaptation(view, least, to)).sort((a, b) => points(b) - points(a));
  return [null, ...all.slice(0, 3)];
}
const pointsOf = (G: GameState, content: Content, tag: (typeof TAGS)[number]): number =>
  seatsOf(G).reduce(
    (sum, seat) => sum + pointsFor(G, content, seat, [tag], []).hidden + pointsFor(G, content, seat, [tag], []).open,
    0,
  );

/** Events to come that nothing in the agreement absorbs yet. */
const uncovered = (G: GameState, content: Content) =>
  phasesOf(G.setup.length)
    .slice(G.position)
    .filter((phase) => hasEvent(phase) && !(phase === G.phase.number && G.phase.event))
    .map((phase) => eventIn(G, content, phase))
    .filter((card) => !isGood(card) && !card.absorbedBy.clauses.some((c) => G.agreement.some((a) => a.clause === c)));

/** Clauses worth carrying: the one an option needs, else the two that absorb most of what is known to come. */
function clausesFor(G: GameState, content: Content, option: OptionView): (ClauseId | null)[] {
  const view = openly(G, content, "0").deal;
  if (option.requires && !option.requires.inPlace)
    return view.clauseAllowed && view.clausesLeft.includes(option.requires.clause) ? [option.requires.clause] : [];
  if (!view.clauseAllowed) return [null];
  const open = uncovered(G, content);
  const use = (clause: ClauseId) => open.filter((card) => card.absorbedBy.clauses.includes(clause)).length;
  return [...view.clausesLeft].sort((a, b) => use(b) - use(a)).slice(0, 2);
}

/** Tools that a table without secrets would play now; false if there was none. */
function playTools(rules: BareRules, content: Content, match: Bare, made: Made[]): boolean {
  const { G } = match;
  const before = made.length;
  for (const seat of seatsOf(G)) {
    const view = openly(G, content, seat);
    const scarce = best(
      RESOURCES,
      (r) =>
        view.situation.options.reduce((sum, o) => sum + o.missing[r] * 9 + o.cost[r], 0) -
        view.partners.reduce((sum, p) => sum + p.has[r], 0),
    )!;
    const next = uncovered(G, content)[0];
    const { trust, clarity, anchoring } = G.tracks;
    const useful = view.me.tools.find((tool) => {
      if (tool.refused !== null) return false;
      return toolOf(content, tool.id).effects.some((e) => {
        if (e.do === "find" || e.do === "save-hour") return true;
        if (e.do === "lower-risk") return view.situation.options.some((o) => o.risk > 0);
        if (e.do === "shield") return next?.kind === e.against;
        if (e.do !== "track") return false;
        const at = { trust, clarity, anchoring, value: 0 }[e.track];
        return at < 7;
      });
    });
    if (!useful) continue;
    const partner = view.partners.find((p) => p.seat !== seat)!.seat;
    const choice = {
      ...(useful.needs.includes("resource") ? { resource: scarce } : {}),
      ...(useful.needs.includes("partner") ? { partner } : {}),
    };
    if (useful.needs.includes("pledge") && toolOf(content, useful.id).effects.length === 1) continue;
    make(rules, match, made, seat, "playTool", useful.id, choice);
  }
  return made.length > before;
}

/** What this state will probably come to, in hundredths of 1 + 1: the score so far, and what is in hand. */
function promise(G: GameState, content: Content): number {
  if (G.end) return G.end.score.onePlusOne;
  const phases = phasesOf(G.setup.length);
  const share = phases.length / 12;
  const done = (G.position + 1) / phases.length;
  const { alone, target } = content.measured;
  const ratios = [
    ...seatsOf(G).map((seat) => gainOf(G, seat) / (alone[G.seats[seat]!.role]! * share)),
    G.tracks.value / (target * share),
  ].sort((a, b) => a - b);
  const average = ratios.reduce((a, b) => a + b, 0) / ratios.length;
  const low = done * ratios[0]! + (1 - done) * ((ratios[0]! + ratios[1]! + average) / 3);
  const act = LENGTHS[G.setup.length].find((a) =>
    (a as readonly number[]).includes(G.phase.number),
  )! as readonly number[];
  const left = act.length - act.indexOf(G.phase.number);
  const hands = seatsOf(G).reduce((sum, seat) => {
    const { has } = G.seats[seat]!;
    return sum + has.skills + has.funds + has.reach + Math.min(has.hours, left);
  }, 0);
  const { trust, clarity, anchoring } = G.tracks;
  const track = (at: number, good: number) => Math.min(at, good) * 3;
  return (
    100 * (average + low) +
    1.5 * hands * (1 - done + 0.1) +
    (track(trust, 7) + track(clarity, 6) + track(anchoring, 5)) * (1 - done) -
    6 * uncovered(G, content).length
  );
}
