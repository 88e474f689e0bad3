/** The tutorial's table: the recording plays the others, the person plays the own moves, and the rules judge both. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import { type Bare, bare } from "../../game/bare";
import type { Content } from "../../game/content/content";
import { copy } from "../../game/kit/draft";
import { type Fact, factsFor } from "../../game/log/facts";
import type { MoveName } from "../../game/moves/args";
import { stepKey } from "../../game/phases/waiting";
import type { Answer, NumberedFacts, TableStatus } from "../../game/protocol/contract";
import { viewFor } from "../../game/view";
import type { View } from "../../game/view-types";
import { SEATS, type Seat } from "../../game/vocabulary";
import type { Link, TableStore } from "../store/table";
import { type Action, actionOf, type Guide, type GuideStep, type Recorded, suits } from "./guide";

/** How far somebody has come: enough to be there again. */
export interface Reached {
  /** Steps done. */
  readonly step: number;
  /** Arguments of the own moves so far. */
  readonly mine: readonly (readonly unknown[])[];
}

export interface TutorialTable extends TableStore {
  readonly reached: ReadonlySignal<Reached>;
  readonly step: ReadonlySignal<GuideStep>;
  /** Whether the person can act now: the others have done what comes before. */
  readonly ready: ReadonlySignal<boolean>;
  /** The recorded action of this step; null at the end. */
  readonly wanted: ReadonlySignal<Action | null>;
  /** Raised each time somebody has done something legal that is not asked for now. */
  readonly astray: ReadonlySignal<number>;
  /** Raised with every step back: what was begun in a form is gone. */
  readonly turn: ReadonlySignal<number>;
  /** True where the rules no longer take the recording: the tutorial cannot go on. */
  readonly broken: ReadonlySignal<boolean>;
  /** To the step before; nothing at the first. */
  back(): void;
}

interface Given {
  readonly recorded: Recorded;
  readonly guide: Guide;
  readonly content: Content;
  /** Where to begin; a place that cannot be reached is the beginning. */
  readonly from: Reached;
  /** Lets the others take their time; `hidden`: what they do now is secret anyway. */
  readonly pause: (hidden: boolean) => Promise<void>;
  /** Called whenever a step is done or taken back. */
  readonly keep: (reached: Reached) => void;
}

const BEGINNING: Reached = { step: 0, mine: [] };
/** Steps in which the others act in secret or only press on: no need to wait for them. */
const HIDDEN: ReadonlyMap<string, MoveName> = new Map([
  ["stand", "stand"],
  ["outcome", "pressOn"],
  ["pulse", "pulse"],
]);

/** Sets the table up and plays to where the person was. Never throws. */
export function openTutorial(given: Given): TutorialTable {
  const { recorded, guide, content, pause, keep } = given;
  const { mine } = guide;
  const rows = recorded.actions.map(actionOf);
  const rules = bare(content);

  let match: Bare;
  let said: { readonly seq: number; readonly facts: readonly Fact[] }[] = [];
  /** Actions made. */
  let made = 0;
  let closed = false;
  let running = false;

  const reached = signal(BEGINNING);
  const step = signal(guide.steps[0]!);
  const ready = signal(false);
  const wanted = signal<Action | null>(null);
  const astray = signal(0);
  const turn = signal(0);
  const broken = signal(false);
  const view = signal<View | null>(null);
  const before = signal<View | null>(null);
  const log = signal<readonly NumberedFacts[]>([]);
  const status = signal<TableStatus | null>(null);

  const make = ({ seat, move }: Action, args: readonly unknown[]): boolean => {
    const result = rules.step(match, seat, move, [stepKey(match.G), ...args]);
    if (!result.ok) return false;
    made += 1;
    said.push({ seq: made, facts: result.facts });
    return true;
  };
  /** Shows the table as it now is; `jump`: there is no way to show from what was seen before. */
  const show = (jump = false): void =>
    batch(() => {
      const seen = viewFor(match.G, content, mine);
      before.value = jump ? null : view.peek();
      view.value = seen;
      log.value = said
        .map(({ seq, facts }) => ({ seq, facts: factsFor(facts, mine).filter((fact) => fact.kind !== "acted-for") }))
        .filter(({ facts }) => facts.length > 0);
      status.value = statusOf(match, mine);
      const now = guide.steps[reached.peek().step]!;
      step.value = now;
      wanted.value = now.at > 0 ? (rows[now.at - 1] ?? null) : null;
      const isNext = made === (now.at > 0 ? now.at - 1 : rows.length);
      ready.value = isNext || (wanted.peek() !== null && isMineToo(wanted.peek()!));
    });
  /** Whether the person's next move belongs to this step of the table, in which the others act in secret. */
  const isMineToo = (own: Action): boolean => HIDDEN.get(match.G.step) === own.move;
  /** What happens in secret in a step that asks nothing of the person is over before it is seen. */
  const passOver = (): void => {
    const own = rows[(guide.steps[reached.peek().step]?.at ?? 0) - 1];
    while (HIDDEN.has(match.G.step) && !(own && isMineToo(own)) && rows[made] && rows[made]!.seat !== mine)
      if (!make(rows[made]!, rows[made]!.args)) break;
  };

  /** Plays from the beginning to `to`; the beginning where that cannot be. */
  function restart(to: Reached): void {
    const begun = rules.start(setupOf(recorded));
    match = begun.match;
    said = [{ seq: 0, facts: begun.facts }];
    made = 0;
    const ok = to.step < guide.steps.length && to.mine.every((args) => playTo(args));
    if (ok || to === BEGINNING) reached.value = ok ? to : BEGINNING;
    else restart(BEGINNING);
  }
  /** The others' actions up to the next own one, and that one with these arguments. */
  function playTo(args: readonly unknown[]): boolean {
    while (rows[made] && rows[made]!.seat !== mine) if (!make(rows[made]!, rows[made]!.args)) return false;
    return rows[made] !== undefined && make(rows[made]!, args);
  }

  /** The others act, one after another, until it is the person's turn. */
  async function others(): Promise<void> {
    if (running) return;
    running = true;
    while (!closed && !broken.peek() && rows[made] && rows[made]!.seat !== mine) {
      const at = made;
      const round = turn.peek();
      await pause(HIDDEN.has(match.G.step));
      if (closed) return;
      if (made !== at || turn.peek() !== round) continue;
      if (!make(rows[at]!, rows[at]!.args)) broken.value = true;
      show();
    }
    running = false;
  }

  const done = (args: readonly unknown[]): void => {
    const old = reached.peek();
    const next = Math.min(old.step + 1, guide.steps.length - 1);
    reached.value = { step: next, mine: [...old.mine, args] };
    keep(reached.peek());
    passOver();
    show();
    void others();
  };

  function act(move: string, args: readonly unknown[]): Answer<{ seq: number }> {
    const now = step.peek();
    const own = wanted.peek();
    // What the others do in secret does not keep anybody waiting.
    while (own && made < now.at - 1 && isMineToo(own) && rows[made]!.seat !== mine)
      if (!make(rows[made]!, rows[made]!.args)) break;
    const key = stepKey(match.G);
    const trial = rules.step({ G: copy(match.G) }, mine, move, [key, ...args]);
    if (!trial.ok) {
      show();
      return trial;
    }
    if (!own || made !== now.at - 1 || !suits(now, own, move, args)) {
      astray.value += 1;
      show();
      return { ok: true, value: { seq: made } };
    }
    make(own, args);
    done(args);
    return { ok: true, value: { seq: made } };
  }

  restart(given.from);
  passOver();
  show(true);
  void others();

  return {
    content: signal(content),
    view,
    before,
    log,
    status,
    link: signal<Link>("online"),
    pending: signal(0),
    viewers: [mine],
    reached,
    step,
    ready,
    wanted,
    astray,
    turn,
    broken,
    act: (move, ...args) => Promise.resolve(act(move, args)),
    back() {
      const old = reached.peek();
      if (old.step === 0) return;
      const step = old.step - 1;
      const own = guide.steps.slice(0, step).filter((one) => one.at > 0).length;
      batch(() => {
        turn.value += 1;
        restart({ step, mine: old.mine.slice(0, own) });
        passOver();
        keep(reached.peek());
        show(true);
      });
      void others();
    },
    close() {
      closed = true;
    },
  };
}

const setupOf = ({ head: { scenario, length, seats, seed } }: Recorded) => ({ scenario, length, seats, seed });

function statusOf({ G }: Bare, mine: Seat): TableStatus {
  const seats = SEATS.slice(0, G.setup.seats).map((seat) => ({
    seat,
    role: G.seats[seat]!.role,
    name: null,
    bot: seat === mine ? null : ("advisor" as const),
    online: true,
  }));
  return { state: G.end ? "over" : "playing", seats, replayOpen: false };
}
