/** Development only: tables in named states, found in seeded bot games, that one can go on playing. */
import { signal } from "@preact/signals";
import { bare } from "../../game/bare";
import type { Policy } from "../../game/bots/bot";
import { POLICIES } from "../../game/bots/bot";
import { nextMove } from "../../game/bots/play-out";
import type { Content } from "../../game/content/content";
import { factsFor } from "../../game/log/facts";
import type { NumberedFacts, SeatInfo, TableStatus } from "../../game/protocol/contract";
import { seatsOf } from "../../game/scene";
import type { GameState, ProposalDraft, Setup } from "../../game/state";
import { viewFor } from "../../game/view";
import type { View } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import type { Link, TableStore } from "../store/table";

/** Whether this view shows the moment; `before` is the same seat's view one action earlier. */
type Moment = (view: View & { me: NonNullable<View["me"]> }, before: View | null) => boolean;

const iAmAwaited = (view: View): boolean => view.me !== null && view.waiting.includes(view.me.seat);

export const MOMENTS = {
  opening: (v) => v.position === 0 && v.stood.length === 0,
  stand: (v) => v.position === 1 && v.step === "stand" && v.me.stand === null && v.stood.length > 0,
  "new-act": (v) => v.position > 0 && v.phase >= 7 && v.step === "stand" && v.stood.length === 0,
  stood: (v) => v.step === "stand" && v.me.stand !== null,
  convene: (v) => v.phase >= 4 && v.deal.convenor === v.me.seat && v.step === "deal" && v.deal.proposal === null,
  "convene-again": (v) =>
    v.deal.declined.some((d) => d.how === "declined") &&
    v.deal.convenor === v.me.seat &&
    v.step === "deal" &&
    v.deal.proposal === null,
  "wait-for-proposal": (v) => v.step === "deal" && v.deal.proposal === null && v.deal.convenor !== v.me.seat,
  // Seats with an even number are people here: bots propose at once.
  growing: (v) =>
    v.step === "deal" &&
    v.phase > 3 &&
    v.deal.proposal === null &&
    v.deal.convenor !== v.me.seat &&
    Number(v.deal.convenor) % 2 === 0,
  answer: (v) => v.step === "deal" && v.phase > 2 && v.deal.proposal !== null && iAmAwaited(v),
  "answer-promise": (v) => v.step === "deal" && (v.deal.proposal?.later.length ?? 0) > 0 && iAmAwaited(v),
  "answers-reason": (v) => v.step === "deal" && v.deal.proposal?.answersReason === true && iAmAwaited(v),
  "own-proposal": (v) => v.step === "deal" && v.deal.proposal?.by === v.me.seat && v.deal.accepted.length > 0,
  "pledge-due": (v) => v.step === "pledges" && iAmAwaited(v),
  "pledge-due-others": (v) => v.step === "pledges" && !iAmAwaited(v),
  "vote-move": (v) => v.vote?.on === "move-pledge" && iAmAwaited(v),
  "vote-rewind": (v) => v.step === "pulse" && v.event?.how === "hit" && iAmAwaited(v),
  "vote-end": (v) => v.step === "act" && iAmAwaited(v),
  outcome: (v) => v.step === "outcome" && v.outcome?.die != null && !v.outcome.setback && iAmAwaited(v),
  setback: (v) => v.step === "outcome" && v.outcome?.setback === true && iAmAwaited(v),
  drifted: (v) => v.step === "outcome" && v.outcome?.option === null && iAmAwaited(v),
  crossed: (v) => v.step === "outcome" && v.me.crossed && iAmAwaited(v),
  signed: (v, before) => v.signed !== null && before?.signed === null,
  "event-absorbed": (v) => v.step === "pulse" && v.event?.how === "absorbed" && iAmAwaited(v),
  "event-hit": (v) => v.step === "pulse" && v.event?.how === "hit" && iAmAwaited(v),
  "event-good": (v) => v.step === "pulse" && v.event?.how === "good" && iAmAwaited(v),
  tempted: (v) => v.step === "event" && v.event?.seat === v.me.seat,
  "tempted-other": (v) => v.step === "event" && v.event?.seat !== v.me.seat,
  pulse: (v) => v.step === "pulse" && v.event === null && iAmAwaited(v),
  pulsed: (v) => v.step === "pulse" && v.me.pulse !== null,
  talk: (v) => v.step === "talk",
  act: (v) => v.step === "act" && iAmAwaited(v),
  late: (v) => v.phase >= 9 && v.step === "deal" && v.deal.proposal !== null && v.agreement.length > 3,
  end: (v) => v.end?.how === "played-out",
  "end-well": (v) => v.end?.how === "ended-well",
  "fell-apart": (v) => v.end?.how === "fell-apart",
} as const satisfies { readonly [name: string]: Moment };
export type MomentName = keyof typeof MOMENTS;

/** What another seat does then, where no bot does it of its own accord. */
const THEN: { readonly [name: string]: string } = { "vote-rewind": "askRewind", "vote-end": "askEndWell" };

/** States that only promises lead to; bots seldom make them. */
const BY_PROMISE: ReadonlySet<MomentName> = new Set(["vote-move", "tempted", "tempted-other"]);

/** An advisor that promises one contribution in each proposal, where credit allows, and puts off what is due. */
const promiser: Policy = (thought) => {
  const { view } = thought;
  const due = view.step === "pledges" ? view.pledges.find((p) => p.mine?.move === null) : undefined;
  if (due && !view.vote) return { move: "askToMovePledge", args: [due.id] };
  const idea = POLICIES.advisor(thought);
  if (idea?.move !== "propose") return idea;
  const draft = idea.args[0] as ProposalDraft;
  const line = draft.now.find((l) => l.amount <= view.deal.credit);
  const date = view.deal.dueIn.at(-1);
  if (!line || date === undefined || draft.later.length > 0) return idea;
  return {
    move: "propose",
    args: [{ ...draft, now: draft.now.filter((l) => l !== line), later: [{ ...line, due: date }] }],
  };
};

/** Tables looked through for a moment, a few with bots that do anything. */
const SEEDS = 60;
const policyIn =
  (name: MomentName, n: number) =>
  (seat: Seat): Policy => {
    if (BY_PROMISE.has(name)) return promiser;
    return n % 3 === 2 || (n % 3 === 1 && Number(seat) % 2 === 1) ? POLICIES.random : POLICIES.advisor;
  };

export interface Found {
  readonly setup: Setup;
  readonly seat: Seat;
  readonly policyOf: (seat: Seat) => Policy;
  readonly G: GameState;
  readonly before: View | null;
  readonly log: readonly NumberedFacts[];
}

/** The first table, by seeds in their order, in which some seat sees the moment. Throws where there is none. */
export function find(content: Content, name: MomentName, seats = 4, length: Setup["length"] = "full"): Found {
  const rules = bare(content);
  const fits: Moment = MOMENTS[name];
  for (let n = 0; n < SEEDS; n++) {
    const setup: Setup = { scenario: content.scenario.id, length, seats, seed: `fixture ${n}` };
    const policyOf = policyIn(name, n);
    const { match, facts } = rules.start(setup);
    const log: NumberedFacts[] = [{ seq: 0, facts }];
    let before: ReadonlyMap<Seat, View> = new Map();
    for (;;) {
      const views = new Map(seatsOf(match.G).map((seat) => [seat, viewFor(match.G, content, seat)]));
      for (const [seat, view] of views)
        if (view.me && fits({ ...view, me: view.me }, before.get(seat) ?? null)) {
          const other = seatsOf(match.G).findLast((s) => s !== seat)!;
          const move = THEN[name];
          const then = move ? rules.step(match, other, move, [view.key]) : null;
          if (then?.ok) log.push({ seq: log.length, facts: then.facts });
          return { setup, seat, policyOf, G: match.G, before: before.get(seat) ?? null, log };
        }
      before = views;
      const next = nextMove(match.G, content, policyOf, (seat) => `bot/${setup.seed}/${seat}`);
      if (!next) break;
      const done = rules.step(match, next.seat, next.move.move, next.move.args);
      if (!done.ok) break;
      log.push({ seq: log.length, facts: done.facts });
    }
  }
  throw new Error(`No bot game of ${SEEDS} comes to "${name}"`);
}

/** A store on a found table: my seat is the page's, the others are bots that take their time. */
export function fixtureStore(
  content: Content,
  found: Found,
  { link = "online" as Link, paused = false, pace = 500 } = {},
): TableStore {
  const rules = bare(content);
  const { G, seat } = found;
  const match = { G };
  const view = signal<View | null>(viewFor(G, content, seat));
  const before = signal<View | null>(found.before);
  const log = signal<readonly NumberedFacts[]>(found.log.map((l) => ({ ...l, facts: factsFor(l.facts, seat) })));
  const names = ["Bente", "Yusuf", "Karen Margrethe", "Ole", "Ida", "Mads"];
  const status: TableStatus = {
    state: G.end ? "over" : paused ? "paused" : "playing",
    replayOpen: G.end !== null,
    seats: seatsOf(G).map(
      (s, i): SeatInfo => ({
        seat: s,
        role: G.seats[s]!.role,
        name: s === seat || i % 2 === 0 ? names[i]! : null,
        bot: s === seat || i % 2 === 0 ? null : "advisor",
        online: s === seat || i !== 2,
      }),
    ),
  };
  const pending = signal(0);
  let bots: ReturnType<typeof setTimeout> | undefined;
  const make = (by: Seat, move: string, args: readonly unknown[]) => {
    const done = rules.step(match, by, move, args);
    if (!done.ok) return done;
    before.value = view.value;
    log.value = [...log.value, { seq: log.value.length, facts: factsFor(done.facts, seat) }];
    view.value = viewFor(match.G, content, seat);
    return done;
  };
  const goOn = () => {
    clearTimeout(bots);
    const next = nextMove(
      match.G,
      content,
      found.policyOf,
      (s) => `bot/${found.setup.seed}/${s}`,
      (s) => s !== seat,
    );
    if (!next) return;
    bots = setTimeout(() => {
      make(next.seat, next.move.move, next.move.args);
      goOn();
    }, pace);
  };
  return {
    content: signal(content),
    view,
    before,
    log,
    status: signal<TableStatus | null>(status),
    link: signal(link),
    pending,
    viewers: [],
    async act(move, ...args) {
      pending.value += 1;
      await new Promise((done) => setTimeout(done, pace));
      pending.value -= 1;
      const done = make(seat, move, [view.value!.key, ...args]);
      if (!done.ok) return { ok: false, why: done.why };
      goOn();
      return { ok: true, value: { seq: log.value.length } };
    },
    close: () => clearTimeout(bots),
  };
}
