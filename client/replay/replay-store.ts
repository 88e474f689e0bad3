/** A finished game as a table that shows one moment of it through chosen eyes. Nothing can be done at it. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Content } from "../../game/content/content";
import { type Fact, factsFor } from "../../game/log/facts";
import { MOVE_NAMES } from "../../game/moves/args";
import type { NumberedFacts, SeatInfo, TableStatus } from "../../game/protocol/contract";
import type { Frame } from "../../game/replay/play";
import { viewFor } from "../../game/view";
import type { View, Viewer } from "../../game/view-types";
import { SEATS } from "../../game/vocabulary";
import type { Link, TableStore } from "../store/table";
import type { Opened } from "./read";

/** Where a phase begins (again), or the game ends. */
export interface Moment {
  readonly at: number;
  /** Phase number; null: the end. */
  readonly phase: number | null;
  readonly again: boolean;
}

export interface ReplayStore extends TableStore {
  /** Number of the last moment; the beginning is 0. */
  readonly last: number;
  readonly at: ReadonlySignal<number>;
  readonly eyes: ReadonlySignal<Viewer>;
  readonly frame: ReadonlySignal<Frame>;
  /** What the chosen eyes were told at this moment. */
  readonly facts: ReadonlySignal<readonly Fact[]>;
  readonly moments: readonly Moment[];
  /** Goes to a moment; a number outside is brought inside. */
  go(at: number): void;
  look(eyes: Viewer): void;
}

/** `start`: the moment shown first. There is at least one frame. */
export function replayStore({ replay, frames }: Opened, start = 0, first: Viewer = "table"): ReplayStore {
  const { content } = replay;
  const last = frames.length - 1;
  const inside = (n: number) => Math.min(last, Math.max(0, Math.trunc(n) || 0));
  const at = signal(inside(start));
  const eyes = signal<Viewer>(first);
  const view = signal<View | null>(null);
  const before = signal<View | null>(null);
  const frame = computed(() => frames[at.value]!);
  const told = computed(() => frames.map((f) => factsFor(f.facts, eyes.value)));
  const log = computed<readonly NumberedFacts[]>(() =>
    told.value.slice(0, at.value + 1).flatMap((facts, seq) => (facts.length > 0 ? [{ seq, facts }] : [])),
  );

  /** Only a step forward is a change to be shown; a jump and other eyes are not. */
  const show = (isStep: boolean): void => {
    before.value = isStep ? view.peek() : null;
    view.value = closed(viewFor(frames[at.peek()]!.G, content, eyes.peek()));
  };
  show(false);

  return {
    content: signal<Content | null>(content),
    view,
    before,
    log,
    status: signal<TableStatus | null>(statusOf(frames)),
    link: signal<Link>("online"),
    pending: signal(0),
    viewers: ["table", "open", ...SEATS.slice(0, replay.head.seats)],
    last,
    at,
    eyes,
    frame,
    facts: computed(() => told.value[at.value]!),
    moments: momentsOf(frames),
    act: () => Promise.resolve({ ok: false, why: "game-over" }),
    go(to) {
      const next = inside(to);
      if (next === at.peek()) return;
      const isStep = next === at.peek() + 1;
      batch(() => {
        at.value = next;
        show(isStep);
      });
    },
    look(to) {
      if (to === eyes.peek()) return;
      batch(() => {
        eyes.value = to;
        show(false);
      });
    },
    close() {},
  };
}

/** The game has been played: whatever could be done then cannot be done now. */
const closed = (view: View): View => ({
  ...view,
  choices: view.me ? Object.fromEntries(MOVE_NAMES.map((move) => [move, "game-over" as const])) : {},
});

/** Phases as they begin, played-again ones included, and the end. */
function momentsOf(frames: readonly Frame[]): readonly Moment[] {
  const list: Moment[] = [];
  let phase: number | null = null;
  frames.forEach(({ G, facts }, at) => {
    const isAgain = facts.some((fact) => fact.kind === "rewound");
    if (G.phase.number !== phase || isAgain) list.push({ at, phase: G.phase.number, again: isAgain });
    phase = G.phase.number;
    if (G.end && !list.some((m) => m.phase === null)) list.push({ at, phase: null, again: false });
  });
  return list;
}

/** Who is behind a seat is not in the file: roles only. */
function statusOf(frames: readonly Frame[]): TableStatus {
  const { G } = frames[0]!;
  const seats = SEATS.slice(0, G.setup.seats).map(
    (seat): SeatInfo => ({ seat, role: G.seats[seat]!.role, name: null, bot: null, online: true }),
  );
  return { state: "over", seats, replayOpen: true };
}
