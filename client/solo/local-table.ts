/** One table in the page: bare rules, the person's seats, and bots that are shown only their own seat's view. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type Bare, bare } from "../../game/bare";
import { leavesToPeople } from "../../game/bots/courtesy";
import type { Reason } from "../../game/bots/reason";
import type { Content } from "../../game/content/content";
import { fingerprint } from "../../game/kit/fingerprint";
import { type Fact, factsFor } from "../../game/log/facts";
import { waitingFor } from "../../game/phases/waiting";
import type { Answer, NumberedFacts, SeatInfo, TableStatus } from "../../game/protocol/contract";
import { type ReplayRow, RULES_VERSION } from "../../game/replay/file";
import type { GameState } from "../../game/state";
import { viewFor } from "../../game/view";
import type { View } from "../../game/view-types";
import { type Actor, SEATS, type Seat, SYS } from "../../game/vocabulary";
import type { SeatEnd } from "../pass/pass-table";
import type { Link, TableStore } from "../store/table";
import type { Marks } from "../store/talk";
import { adviseFrom, hintsFor } from "./hints";
import type { KeptGame } from "./kept";
import type { Mind } from "./mind";

export interface LocalTable extends TableStore {
  /** As it is to be kept: moves on with every action. */
  readonly game: ReadonlySignal<KeptGame>;
  /** The person's seat through which the table is shown and played. */
  readonly eyes: ReadonlySignal<Seat>;
  /** Shows another of the person's own seats; others are not shown. */
  look(seat: Seat): void;
  /** One of the person's own seats by itself, where several people share the device. */
  endOf(seat: Seat): SeatEnd;
}

interface LocalGiven {
  readonly game: KeptGame;
  /** The content the game was begun with. */
  readonly content: Content;
  readonly mind: Mind;
  /** Called after every action with the game as it now is. */
  readonly keep: (game: KeptGame) => void;
  /** ms since 1970 */
  readonly now: () => number;
  /**
   * Lets a bot take its time, so that a person can follow. `secret`: what it does now is secret anyway; `news`: there is
   * something to read first.
   */
  readonly pause: (before: "secret" | "open" | "news") => Promise<void>;
}

/** Why a kept game cannot go on: the rules or the cards are others, or what was kept does not hold. */
export class CannotGoOn extends Error {
  override name = "CannotGoOn";
  constructor(readonly why: "other-rules" | "other-content" | "does-not-hold") {
    super(why);
  }
}

interface Said {
  readonly seq: number;
  readonly facts: readonly Fact[];
}
/** Steps in which everybody acts in secret or only presses on: there is nothing to follow. */
const HIDDEN: ReadonlySet<string> = new Set(["stand", "outcome", "pulse", "talk", "act"]);
/** What is to be read before the bots go on: that the stands lie open, that one more proposal has fallen; empty: nothing. */
const newsOf = ({ step, position, phase }: GameState): string =>
  step === "deal" ? `${position}/${phase.deal.declined.length}` : "";
/** Refusals of one bot at one action before the rules act for it (R15.1). */
const PATIENCE = 2;

/** Sets up a new game, or plays a kept one to where it was. Throws CannotGoOn. Bots begin to act at once. */
export function openLocalTable(given: LocalGiven): LocalTable {
  const { content, mind } = given;
  const rules = bare(content);
  const { match, said } = playAgain(given.game, content);

  const game = signal(given.game);
  const eyes = signal<Seat>(given.game.mine[0]!);
  const view = signal<View | null>(viewFor(match.G, content, eyes.peek()));
  const before = signal<View | null>(null);
  const log = signal<readonly NumberedFacts[]>(logFor(said, eyes.peek()));
  const status = signal<TableStatus | null>(statusOf(given.game, match));
  const pending = signal(0);
  const link = signal<Link>("online");
  let closed = false;
  let woken = false;
  let running = false;

  /** One action of anybody, with a bot's reason; what comes of it is shown and kept. */
  function make(
    actor: Actor,
    by: ReplayRow["by"],
    move: string,
    args: readonly unknown[],
    reason: Reason | null = null,
  ): Answer<{ seq: number }> {
    if (closed) return { ok: false, why: "server-closing" };
    const result = rules.step(match, actor, move, args);
    if (!result.ok) return result;
    const old = game.peek();
    const seq = old.rows.length + 1;
    const now = given.now();
    const row: ReplayRow = {
      seq,
      kind: "action",
      seat: actor,
      move,
      args: JSON.parse(JSON.stringify(args)) as unknown[],
      by,
      at: Math.max(0, now - old.startedAt),
      fingerprint: fingerprint(match.G),
    };
    said.push({ seq, facts: result.facts });
    const heard = factsFor(result.facts, eyes.peek());
    batch(() => {
      const whys = reason ? { ...old.whys, [seq]: reason } : (old.whys ?? {});
      game.value = progressed({ ...old, rows: [...old.rows, row], whys }, match, now);
      before.value = view.peek();
      view.value = viewFor(match.G, content, eyes.peek());
      if (heard.length > 0) log.value = [...log.peek(), { seq, facts: heard }];
      if (match.G.end) status.value = statusOf(old, match);
    });
    given.keep(game.peek());
    wake();
    return { ok: true, value: { seq } };
  }

  /** Sees to it that the bots look at the table (again). */
  function wake(): void {
    woken = true;
    if (running) return;
    running = true;
    void (async () => {
      while (woken && !closed && !match.G.end) {
        woken = false;
        await botTurn();
      }
      running = false;
    })();
  }

  /** The news that there has been time to read. */
  let told = newsOf(match.G);

  /** At most one bot's action. In the deal step those who have something to say come first: talk makes the better deal (R7.2). */
  async function botTurn(): Promise<void> {
    const { bots, rows } = game.peek();
    const at = rows.length;
    const moved = () => closed || game.peek().rows.length !== at;
    const awaited = waitingFor(match.G);
    const seats = SEATS.filter((seat) => bots[seat]);
    const talk = match.G.step === "deal" && !match.G.vote ? seats.filter((seat) => !awaited.includes(seat)) : [];
    const order = [...talk, ...seats.filter((seat) => awaited.includes(seat))];
    if (order.length === 0) return;
    const people = SEATS.slice(0, match.G.setup.seats).filter((seat) => !bots[seat]);
    const situation = { waiting: awaited, proposed: match.G.phase.deal.proposal !== null, people };
    const news = newsOf(match.G);
    const isNews = news !== told;
    told = news;
    await given.pause(!match.G.vote && HIDDEN.has(match.G.step) ? "secret" : isNews ? "news" : "open");
    if (moved()) return wake();
    for (const seat of order) {
      const key = view.peek()!.key;
      for (let tries = 0; tries < PATIENCE; tries++) {
        const { level, chance, temperament } = bots[seat]!;
        const question = {
          level,
          temperament,
          view: viewFor(match.G, content, seat),
          chance: tries === 0 ? chance : `${chance}/${tries}`,
        };
        const choice = await mind.choose(question).catch(() => null);
        if (moved()) return wake();
        if (!choice || leavesToPeople(choice.move, situation)) break;
        if (make(seat, "bot", choice.move, choice.args, choice.reason).ok) return;
      }
      // A bot that is waited for and does nothing would hold the table up for ever, unless somebody else is waited for too.
      const alone = awaited.every((s) => bots[s]);
      if (alone && awaited.includes(seat) && make(SYS, "bot", "actFor", [key, seat]).ok) return;
    }
  }

  wake();
  const cards = signal<Content | null>(content);

  const whys = computed(() => game.value.whys ?? {});
  const marks: Marks = {
    at: computed(() => game.value.rows.length),
    mine: computed(() => game.value.marks ?? []),
    set(at, on) {
      const now = game.peek();
      const others = (now.marks ?? []).filter((one) => one !== at);
      game.value = { ...now, marks: on ? [...others, at].sort((a, b) => a - b) : others };
      given.keep(game.peek());
    },
  };

  return {
    content: cards,
    view,
    before,
    log,
    status,
    link,
    pending,
    game,
    eyes,
    whys,
    hints: hintsFor(mind, view),
    viewers: given.game.mine,
    marks,
    act(move, ...args) {
      const now = view.peek()!;
      return Promise.resolve(make(eyes.peek(), "seat", move, [now.key, ...args]));
    },
    look(seat) {
      if (!given.game.mine.includes(seat) || seat === eyes.peek()) return;
      batch(() => {
        eyes.value = seat;
        before.value = null;
        view.value = viewFor(match.G, content, seat);
        log.value = logFor(said, seat);
      });
    },
    endOf: (seat) => ({
      content: cards,
      status,
      link,
      pending,
      marks,
      whys,
      advise: adviseFrom(mind),
      view: computed(() => {
        game.value;
        return viewFor(match.G, content, seat);
      }),
      log: computed(() => {
        game.value;
        return logFor(said, seat);
      }),
      act: (move, ...args) => Promise.resolve(make(seat, "seat", move, [view.peek()!.key, ...args])),
    }),
    close() {
      closed = true;
      mind.close();
    },
  };
}

/** The state a kept game has come to, and what was said on the way. Throws CannotGoOn. */
function playAgain(game: KeptGame, content: Content): { match: Bare; said: Said[] } {
  if (game.rules !== RULES_VERSION) throw new CannotGoOn("other-rules");
  if (game.content !== content.fingerprint) throw new CannotGoOn("other-content");
  const rules = bare(content);
  const { match, facts } = rules.start(game.setup);
  const said: Said[] = [{ seq: 0, facts }];
  for (const row of game.rows) {
    const result = rules.step(match, row.seat ?? SYS, row.move, row.args);
    if (!result.ok) throw new CannotGoOn("does-not-hold");
    said.push({ seq: row.seq, facts: result.facts });
  }
  if (fingerprint(match.G) !== (game.rows.at(-1)?.fingerprint ?? game.fingerprint))
    throw new CannotGoOn("does-not-hold");
  return { match, said };
}

const logFor = (said: readonly Said[], seat: Seat): readonly NumberedFacts[] =>
  said.map(({ seq, facts }) => ({ seq, facts: factsFor(facts, seat) })).filter(({ facts }) => facts.length > 0);

const progressed = (game: KeptGame, { G }: Bare, now: number): KeptGame => ({
  ...game,
  savedAt: now,
  phase: G.phase.number,
  end: G.end ? { how: G.end.how, onePlusOne: G.end.score.onePlusOne } : null,
});

/** Nobody has a name here. The replay of one's own game is open at once (R14.5). */
function statusOf(game: KeptGame, { G }: Bare): TableStatus {
  const seats = SEATS.slice(0, game.setup.seats).map((seat): SeatInfo => {
    const bot = game.bots[seat]?.level ?? null;
    return { seat, role: G.seats[seat]!.role, name: null, bot, online: true };
  });
  return { state: G.end ? "over" : "playing", seats, replayOpen: G.end !== null };
}
