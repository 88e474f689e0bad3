/** Table talk over the wire: changes by number, asked for again where one is missing; marks that are sent until they are kept. */
import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { TalkItem } from "../../game/protocol/talk";
import type { Link } from "../store/table";
import type { Marks, Talk, Told } from "../store/talk";
import { newId, type Wire } from "./socket";

interface TalkLine {
  readonly talk: Talk;
  readonly marks: Marks;
  /** The table has been entered (again): asks for what is missing. */
  enter(): Promise<void>;
  close(): void;
}

/** What passes by itself, and is worth another try. */
const PASSING: ReadonlySet<string> = new Set(["no-answer", "busy", "server-closing", "store-failed"]);
/** Times a message is sent, the first included. */
const TRIES = 4;
const SAY_WAIT = 8_000;
const pauseFor = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

/** `at`: the number of the view on the screen. `pause` waits so many ms (tests need not). */
export function talkOver(
  wire: Wire,
  link: ReadonlySignal<Link>,
  at: ReadonlySignal<number>,
  pause: (ms: number) => Promise<void> = pauseFor,
): TalkLine {
  const items = signal<readonly TalkItem[]>([]);
  const news = signal<TalkItem | null>(null);
  const mine = signal<readonly number[]>([]);
  /** Marks that the server has not confirmed. */
  const wanted = new Map<number, boolean>();
  /** The last change up to which nothing is missing. */
  let since: number | null = null;
  let entering = false;
  let again = false;
  let flushing = false;
  let closed = false;

  const online = () => !closed && link.peek() === "online";
  const take = (changes: readonly TalkItem[]): void => {
    items.value = merged(items.peek(), changes);
  };
  const showMarks = (kept: readonly number[]): void => {
    const all = new Set(kept);
    for (const [moment, on] of wanted) on ? all.add(moment) : all.delete(moment);
    mine.value = [...all].sort((a, b) => a - b);
  };

  async function enter(): Promise<void> {
    again = true;
    if (entering) return;
    entering = true;
    while (again && online()) {
      again = false;
      const answer = await wire.ask("talk:enter", { since });
      if (answer.ok) {
        const { items: changes, more, marks } = answer.value;
        batch(() => {
          take(changes);
          showMarks(marks);
        });
        since = changes.at(-1)?.v ?? since ?? 0;
        again ||= more;
      } else if (PASSING.has(answer.why) || answer.why === "too-fast") {
        await pause(1_000);
        again = true;
      }
    }
    entering = false;
    await flush();
  }

  /** Sends marks until they are kept; what cannot be kept is not shown any more. */
  async function flush(): Promise<void> {
    if (flushing) return;
    flushing = true;
    for (const [moment] of wanted) {
      if (!online()) break;
      const on = wanted.get(moment)!;
      const answer = await wire.ask("mark:set", { at: moment, on });
      if (!answer.ok && (PASSING.has(answer.why) || answer.why === "too-fast")) {
        await pause(1_500);
        continue;
      }
      // Pressed again meanwhile: that is sent next.
      if (wanted.get(moment) !== on) continue;
      wanted.delete(moment);
      if (!answer.ok) showMarks(mine.peek().filter((one) => one !== moment));
    }
    flushing = false;
    if (wanted.size > 0 && online()) await flush();
  }

  wire.on("talk", (item) => {
    take([item]);
    if (item.v === item.n && item.said) news.value = item;
    if (since === null || item.v <= since) return;
    if (item.v === since + 1) since = item.v;
    else void enter();
  });
  wire.on("marks", showMarks);

  return {
    talk: {
      items,
      news,
      async say(text) {
        const ask = { id: newId(), at: at.peek(), text };
        for (let left = TRIES; ; left--) {
          const answer: Told = await wire.ask("talk:say", ask, SAY_WAIT);
          if (answer.ok || !PASSING.has(answer.why) || left <= 1 || closed) return answer;
          await pause(1_000);
        }
      },
      react: (to, reaction, on) => wire.ask("talk:react", { to, reaction, on }),
      takeBack: (id) => wire.ask("talk:take-back", { id }),
    },
    marks: {
      at,
      mine,
      set(moment, on) {
        wanted.delete(moment);
        wanted.set(moment, on);
        showMarks(mine.peek());
        void flush();
      },
    },
    enter,
    close() {
      closed = true;
    },
  };
}

/** Items with changes over them: of each id the latest, in the order in which they were made. */
export function merged(items: readonly TalkItem[], changes: readonly TalkItem[]): readonly TalkItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const change of changes) if ((byId.get(change.id)?.v ?? 0) < change.v) byId.set(change.id, change);
  return [...byId.values()].sort((a, b) => a.n - b.n);
}
