/**
 * The tutorial as a script: a game of two phases in which one thing after another can be told. The cards come from a seed that
 * is looked for, so that a change of rules or cards needs a new search and no hand.
 */
import { type Bare, type BareRules, bare } from "../../game/bare";
import type { Content } from "../../game/content/content";
import { eventIn, isGood } from "../../game/mechanics/events";
import { newPhase } from "../../game/phases/flow";
import { phasesOf } from "../../game/phases/length";
import { stepKey } from "../../game/phases/waiting";
import type { ProposalDraft, Setup } from "../../game/state";
import { viewFor } from "../../game/view";
import type { OptionView, View } from "../../game/view-types";
import { type ClauseId, type OptionId, type Seat, SYS, type Tag } from "../../game/vocabulary";
import { endOf, markOf, type Recording, rowOf } from "./recording";

export const TUTORIAL = "assets/tutorial";
/** The two situations that take the fewest words to tell. */
const SITUATIONS = ["wednesday-reader", "two-calendars"] as const;
/** What comes after calendars, and no other scenario has it. */
const EVENT = "festival-moves";
/** Seeds looked through before giving up. */
const MOST_SEEDS = 50_000;
const [ME, MIRROR, OTHER] = ["0", "1", "2"] as const;
/** Resources the person promises: as many as bring value when the promise is kept (R10.3). */
const PROMISED = 2;

/** A thing to press, in the order in which it is asked for; `at` is a place that the page knows, `say` a word id. */
interface Part {
  readonly at: string;
  readonly say: string;
}
/** What the person is to do. The last part of a step is the press that makes the move. */
export interface GuideStep {
  readonly id: string;
  /** Number of the action in the recording that is the person's; 0: none, the press is the page's own. */
  readonly at: number;
  /** Arguments that will do as well as the recorded ones; `*`: anything there. Empty: only those recorded. */
  readonly fine: readonly (readonly unknown[])[];
  readonly parts: readonly Part[];
}
export interface Guide {
  readonly mine: Seat;
  /** Ids of the situations and the event that come up: another game need not begin with the same. */
  readonly met: readonly string[];
  readonly steps: readonly GuideStep[];
}
interface Tutorial {
  readonly recording: Recording;
  readonly guide: Guide;
}

const part = (at: string, say = at): Part => ({ at, say: `tutorial.${say}` });

/** A game under way, written down as it goes. A refused move is a seed that will not do. */
class Telling {
  readonly rows: Recording["actions"][number][] = [];
  readonly steps: GuideStep[] = [];
  readonly match: Bare;
  constructor(
    readonly rules: BareRules,
    readonly content: Content,
    readonly setup: Setup,
  ) {
    this.match = rules.start(setup).match;
  }
  view(seat: Seat): View {
    return viewFor(this.match.G, this.content, seat);
  }
  other(seat: Seat, move: string, ...args: unknown[]): void {
    const key = stepKey(this.match.G);
    const result = this.rules.step(this.match, seat, move, [key, ...args]);
    if (!result.ok) throw new Unsuited(`${move} is refused: ${result.why}`);
    this.rows.push(rowOf({ seat, move, args: [key, ...args] }, key, markOf(this.match.G)));
  }
  /** What nobody needs to be asked twice: it is acted for the person (R15.1). */
  forMe(): void {
    const key = stepKey(this.match.G);
    const args = [key, ME];
    const result = this.rules.step(this.match, SYS, "actFor", args);
    if (!result.ok) throw new Unsuited(`actFor is refused: ${result.why}`);
    this.rows.push(rowOf({ seat: SYS, move: "actFor", args }, key, markOf(this.match.G)));
  }
  mine(
    id: string,
    move: string,
    args: readonly unknown[],
    parts: readonly Part[],
    fine: readonly (readonly unknown[])[] = [],
  ): void {
    this.other(ME, move, ...args);
    this.steps.push({ id, at: this.rows.length, fine, parts });
  }
}
/** This seed does not tell the story. */
class Unsuited extends Error {}
function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Unsuited(what);
}

const wanted = (view: View, seat: Seat): readonly Tag[] => [
  view.partners[Number(seat)]!.aim,
  ...(viewMe(view, seat)?.aims.map((a) => a.tag) ?? []),
];
const viewMe = (view: View, seat: Seat) => (view.me?.seat === seat ? view.me : null);
/** Points of an option for a seat, roughly: what it serves of its aims, less what it crosses. */
function points(view: View, seat: Seat, option: OptionView): number {
  const line = viewMe(view, seat)?.line.tag;
  const served = wanted(view, seat).filter((tag) => option.serves.includes(tag)).length;
  return served - (line && option.crosses.includes(line) ? 5 : 0);
}
const favourite = (view: View, seat: Seat, but: OptionId): OptionId =>
  view.situation.options
    .filter((o) => o.id !== but)
    .reduce((a, b) => (points(view, seat, b) > points(view, seat, a) ? b : a)).id;

const fair = (option: OptionView, clause: ClauseId | null = null): ProposalDraft => ({
  option: option.id,
  now: option.split.map((line) => ({ ...line })),
  later: [],
  clause,
  adapt: null,
});

/** The same, with the hours promised by the person instead of given now, and nothing more asked of anybody. */
function withPromise(proposal: ProposalDraft, due: number): ProposalDraft {
  const hours = proposal.now.filter((line) => line.resource === "hours").reduce((sum, line) => sum + line.amount, 0);
  must(hours === PROMISED, "not the hours for a promise");
  return {
    ...proposal,
    now: proposal.now.filter((line) => line.resource !== "hours"),
    later: [{ seat: ME, resource: "hours", amount: hours, due }],
  };
}

const open = (option: OptionView): boolean =>
  Object.values(option.missing).every((n) => n === 0) && !option.requires && option.crosses.length === 0;

/** Explore: stands, an insight, a proposal that is declined, one that answers, and a promise. */
function firstPhase(t: Telling): void {
  const me = t.view(ME);
  const option = me.situation.options.find(
    (o) =>
      open(o) &&
      o.serves.includes(me.partners[0]!.aim) &&
      o.serves.includes(me.partners[1]!.aim) &&
      o.split.some((line) => line.seat === MIRROR && line.resource === "hours"),
  );
  must(option !== undefined, "no option for this");
  must(
    me.situation.options.every((o) => points(me, ME, o) <= points(me, ME, option)),
    "the person would want another",
  );
  must(points(t.view(OTHER), OTHER, option) > 0, "nothing in it for the third");
  t.other(MIRROR, "stand", option.id, option.id);
  t.other(OTHER, "stand", favourite(t.view(OTHER), OTHER, option.id), option.id);
  t.mine(
    "stand",
    "stand",
    [option.id, option.id],
    [part("stand.mine"), part("stand.guess"), part("stand.send")],
    [["*", option.id]],
  );
  t.mine("ask", "ask", [], [part("ask")]);
  const now = t.view(ME).situation.options.find((o) => o.id === option.id)!;
  t.mine("propose", "propose", [fair(now)], [part("propose.option"), part("propose.send")]);
  t.other(OTHER, "accept");
  t.other(MIRROR, "decline", "too-dear", null);
  t.other(MIRROR, "propose", withPromise(fair(now), t.view(MIRROR).deal.dueIn[0]!));
  must(t.match.G.phase.deal.proposal?.answersReason === true, "it does not answer the reason");
  t.other(OTHER, "accept");
  t.mine("accept", "accept", [], [part("accept")]);
  calm(t, "on");
  others(t, [2, 4]);
  t.forMe();
}

/** Build: the promise is kept, a clause made, and the event comes that it covers. */
function secondPhase(t: Telling): void {
  must(t.match.G.step === "pledges", "nothing is due");
  const card = eventIn(t.match.G, t.content, t.match.G.phase.number);
  const clause = card.absorbedBy.clauses[0];
  must(!isGood(card) && clause !== undefined, "nothing to be covered");
  t.mine("keep", "keepPledge", [t.match.G.pledges[0]!.id], [part("keep")]);
  const me = t.view(ME);
  const aims = me.me!.aims.map((a) => a.tag);
  const best = me.situation.options.find(
    (o) =>
      aims.some((tag) => o.serves.includes(tag)) &&
      points(t.view(MIRROR), MIRROR, o) > 0 &&
      [ME, MIRROR, OTHER].every((seat) => !o.crosses.includes(t.match.G.seats[seat]!.line.tag)),
  );
  must(best !== undefined, "no option for the second phase");
  const learnt = t.match.G.seats[ME]!.known[MIRROR] ?? [];
  must(
    learnt.some((tag) => best.serves.includes(tag)),
    "what was learnt does not come back",
  );
  t.other(MIRROR, "stand", best.id, best.id);
  t.other(OTHER, "stand", favourite(t.view(OTHER), OTHER, best.id), best.id);
  t.mine(
    "stand-again",
    "stand",
    [best.id, best.id],
    [part("stand.mine", "stand-again.mine"), part("stand.guess", "stand-again.guess"), part("stand.send")],
    [["*", "*"]],
  );
  const now = t.view(MIRROR).situation.options.find((o) => o.id === best.id)!;
  must(
    Object.values(now.missing).every((n) => n === 0),
    "too dear",
  );
  t.other(MIRROR, "propose", fair(now, clause));
  t.other(OTHER, "accept");
  t.mine("accept-clause", "accept", [], [part("accept", "accept-clause")]);
  calm(t, "on-again");
  const { event } = t.match.G.phase;
  must(event?.how === "absorbed" && event.by !== null && "clause" in event.by, "the clause does not cover it");
  others(t, [4, 4]);
  t.mine("pulse", "pulse", [4], [part("pulse.mine"), part("pulse.send")], [["*"]]);
}

/** After a deal without a setback everybody presses on; nobody's line was crossed. */
function calm(t: Telling, id: string): void {
  const { outcome } = t.match.G.phase;
  must(outcome !== null && !outcome.setback && outcome.crossed.length === 0, "a setback");
  for (const seat of [MIRROR, OTHER]) t.other(seat, "pressOn", false);
  t.mine(id, "pressOn", [false], [part("on", id)]);
}
/** The others' pulses. */
function others(t: Telling, [mirror, other]: readonly [number, number]): void {
  t.other(MIRROR, "pulse", mirror);
  t.other(OTHER, "pulse", other);
}

function tell(content: Content, seed: string): Tutorial {
  const setup: Setup = { scenario: content.scenario.id, length: "tutorial", seats: 3, seed };
  // What is fated alone is looked at first: most seeds need no table to be set up.
  SITUATIONS.forEach((id, n) => {
    must(newPhase(seed, content, setup.length, n, setup.seats).situation === id, "another situation");
  });
  const t = new Telling(bare(content), content, setup);
  must(eventIn(t.match.G, content, phasesOf(setup.length).at(-1)!).id === EVENT, "another event");
  firstPhase(t);
  secondPhase(t);
  must(t.match.G.step === "over", "it does not end");
  const steps = [...t.steps, { id: "end", at: 0, fine: [], parts: [part("end")] }];
  return {
    recording: {
      head: { ...setup, players: "the tutorial's script" },
      actions: t.rows,
      end: endOf(t.match.G),
    },
    guide: { mine: ME, met: [...SITUATIONS, t.match.G.phase.event!.id], steps },
  };
}

/** The tutorial with the rules and cards of today: that of the first seed that tells the story. Throws where none does. */
export function makeTutorial(content: Content): Tutorial {
  const why = new Map<string, number>();
  for (let n = 1; n <= MOST_SEEDS; n++) {
    try {
      return tell(content, `tutorial/${n}`);
    } catch (error) {
      if (!(error instanceof Unsuited)) throw error;
      why.set(error.message, (why.get(error.message) ?? 0) + 1);
    }
  }
  throw new Error(`No seed tells the tutorial: ${[...why].map(([what, n]) => `${what} (${n})`).join(", ")}`);
}

/** The two files as they are to be written, by name. */
export const tutorialFiles = (content: Content): ReadonlyMap<string, string> => {
  const { recording, guide } = makeTutorial(content);
  const { id } = content.scenario;
  return new Map([
    [`${id}.min.json`, `${JSON.stringify(recording)}\n`],
    [`${id}.guide.min.json`, `${JSON.stringify(guide, null, 1)}\n`],
  ]);
};
