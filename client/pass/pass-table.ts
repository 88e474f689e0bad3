/** One table for several seats at one device: what is shown is the stage's, and no more (R1.2). */
import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import type { NumberedFacts } from "../../game/protocol/contract";
import type { View } from "../../game/view-types";
import type { Seat } from "../../game/vocabulary";
import type { Link, TableStore } from "../store/table";
import { draftsThrough } from "./drafts";
import { isSecret, openLog, openView } from "./mask";
import { type Advise, hintsBehind } from "./pass-hints";
import { NO_WISHES, type Stage, stageOf, type Wishes } from "./stage";
import { talkThrough, voiceOf } from "./voice";

/** What is needed of a seat's own end of the table. */
export type SeatEnd = Pick<
  TableStore,
  "content" | "view" | "log" | "status" | "link" | "pending" | "act" | "drafts" | "talk" | "marks" | "whys"
> & {
  /** Where a person may ask for a hint. */
  readonly advise?: Advise;
};

export interface PassTable extends TableStore {
  /** The seats at this device, in order. */
  readonly held: readonly Seat[];
  readonly stage: ReadonlySignal<Stage>;
  /** The seats at this device that the table waits for. */
  readonly awaited: ReadonlySignal<readonly Seat[]>;
  /** Does the open things of another seat from now on; in a secret step the device goes to that seat. */
  choose(seat: Seat): void;
  /** The seat wants to look at its own cards: the curtain comes first. */
  ask(seat: Seat): void;
  /** The seat that the curtain waits for has the device. */
  draw(): void;
  /** The device is laid on the table again. */
  lay(): void;
}

const LINKS: readonly Link[] = ["refused", "lost", "connecting", "online"];

/** `ends`: the device's seats with their own ends of the same table, at least one, each with a view already. */
export function passTable(ends: ReadonlyMap<Seat, SeatEnd>): PassTable {
  const held = [...ends.keys()].sort();
  const all = [...ends.values()];
  const end = (seat: Seat): SeatEnd => ends.get(seat)!;
  const viewOf = (seat: Seat): View => end(seat).view.value!;
  const wishes = signal<Wishes>(NO_WISHES);
  const wish = (change: Partial<Wishes>): void => {
    wishes.value = { ...wishes.peek(), ...change };
  };

  const awaited = computed(() => held.filter((seat) => viewOf(held[0]!).waiting.includes(seat)));
  // Over the wire the seats' views may come a moment apart: then nobody's turn is known.
  const common = computed(() => {
    const views = held.map(viewOf);
    const apart = views.some((v) => v.key !== views[0]!.key || String(v.waiting) !== String(views[0]!.waiting));
    return apart ? null : views[0]!;
  });
  /** Whether what the seat was shown is still what it is to be shown. */
  const stillOwn = (seat: Seat): boolean => {
    const view = viewOf(seat);
    return wishes.value.drawn?.key === view.key && (!isSecret(view) || view.waiting.includes(seat));
  };
  let last: Stage = { is: "open", seat: held[0]! };
  const stage = computed<Stage>(() => {
    const next: Stage = common.value
      ? stageOf(common.value, held, wishes.value)
      : last.is !== "own" || stillOwn(last.seat)
        ? last
        : { is: "between", seat: last.seat };
    if (next.is !== last.is || next.seat !== last.seat) last = next;
    return last;
  });
  const view = computed<View>(() => {
    const { is, seat } = stage.value;
    return is === "own" ? viewOf(seat) : openView(viewOf(seat));
  });
  const log = computed<readonly NumberedFacts[]>(() => {
    const { is, seat } = stage.value;
    return is === "own" ? end(seat).log.value : openLog(end(seat).log.value);
  });

  const before = signal<View | null>(null);
  let shown: View | null = null;
  const forget = effect(() => {
    const now = view.value;
    before.value = shown;
    shown = now;
  });

  const voice = voiceOf(held, stage);
  const talk = talkThrough(held, voice, (seat) => end(seat).talk);
  const drafts = draftsThrough(
    held,
    (seat) => end(seat).drafts,
    () => viewOf(held[0]!).deal.convenor,
  );
  const { advise } = all[0]!;

  const here = (seat: Seat) => ({ seat, key: viewOf(seat).key });
  const act: TableStore["act"] = async (...move) => {
    const { is, seat } = stage.peek();
    const send = (from: Seat) => (end(from).act as (...move: unknown[]) => ReturnType<TableStore["act"]>)(...move);
    // Everybody at the device presses on with one press (R8.4); who has something to say of it does so behind the curtain.
    const others = is === "open" && move[0] === "pressOn" ? awaited.peek().filter((other) => other !== seat) : [];
    const answer = await send(seat);
    for (const other of others) await send(other);
    if (answer.ok) wish({ chosen: null });
    return answer;
  };

  return {
    held,
    stage,
    awaited,
    content: all[0]!.content,
    view,
    before,
    log,
    status: all[0]!.status,
    link: computed(() => LINKS.find((link) => all.some((one) => one.link.value === link)) ?? "online"),
    pending: computed(() => all.reduce((sum, one) => sum + one.pending.value, 0)),
    voice,
    ...(drafts && { drafts }),
    ...(talk && { talk }),
    ...(advise && { hints: hintsBehind(stage, () => viewOf(stage.peek().seat), advise) }),
    // A moment that is marked on the device is marked once, whoever presses.
    ...(all[0]!.marks && { marks: all[0]!.marks }),
    ...(all[0]!.whys && { whys: all[0]!.whys }),
    viewers: held,
    act,
    choose: (seat) => batch(() => wish({ chosen: here(seat), asked: null, drawn: null })),
    ask: (seat) => wish({ asked: here(seat), drawn: null }),
    draw() {
      const { is, seat } = stage.peek();
      if (is === "curtain") wish({ drawn: here(seat), asked: null });
    },
    lay: () => wish({ asked: null, drawn: null }),
    close: forget,
  };
}
