/** A proposal that grows, over the wire: what I build, sent when it changes but not at every press; what others build. */
import { effect, type ReadonlySignal, signal } from "@preact/signals";
import type { Entered } from "../../game/protocol/contract";
import type { GrowingDraft } from "../../game/protocol/draft";
import type { ProposalDraft } from "../../game/state";
import type { View } from "../../game/view-types";
import type { Drafts } from "../store/drafts";
import type { Link } from "../store/table";
import type { Wire } from "./socket";

interface DraftLine {
  readonly drafts: Drafts;
  /** The table has been entered (again). */
  entered(entered: Entered): void;
  close(): void;
}

/** ms between two sendings: about three a second, and the server allows four. */
const GAP = 340;
/** ms until what could not be taken is sent again. */
const AGAIN = 1_000;
/** What passes by itself, and is worth another try. */
const PASSING: ReadonlySet<string> = new Set(["no-answer", "too-fast", "busy", "server-closing", "store-failed"]);
const pauseFor = (ms: number): Promise<void> => new Promise((go) => setTimeout(go, ms));

interface Shown {
  readonly key: string;
  readonly draft: ProposalDraft | null;
}

/** `at`: the number of `view`. `pause` waits so many ms (tests need not). */
export function draftsOver(
  wire: Wire,
  link: ReadonlySignal<Link>,
  at: ReadonlySignal<number>,
  view: ReadonlySignal<View | null>,
  pause: (ms: number) => Promise<void> = pauseFor,
): DraftLine {
  const told = signal<GrowingDraft | null>(null);
  /** What the others are to see. */
  let wanted: Shown | null = null;
  /** What the server has taken since the table last moved on. */
  let kept: Shown | null = null;
  let sending = false;
  let closed = false;

  /** Whether there is something that the others are to see and do not. */
  function due(): boolean {
    if (closed || wanted === null || wanted === kept || link.peek() !== "online") return false;
    const now = view.peek();
    if (now?.key !== wanted.key || now.choices.propose !== null) return false;
    // What was never shown need not be put away.
    return wanted.draft !== null || kept !== null;
  }
  async function flush(): Promise<void> {
    if (sending) return;
    sending = true;
    while (due()) {
      const now = wanted!;
      const answer = await wire.ask("table:draft", { key: now.key, draft: now.draft && plain(now.draft) });
      const again = !answer.ok && PASSING.has(answer.why);
      if (!again) kept = now;
      await pause(again ? AGAIN : GAP);
    }
    sending = false;
  }

  wire.on("draft", (growing) => {
    told.value = growing;
  });
  // The server forgets it whenever the table moves on: where it still stands, it is shown again.
  const stop = effect(() => {
    at.value;
    kept = null;
    void flush();
  });

  return {
    drafts: {
      told,
      show(key, draft) {
        wanted = { key, draft };
        void flush();
      },
    },
    entered({ draft }) {
      told.value = draft ?? null;
      kept = null;
      void flush();
    },
    close() {
      closed = true;
      stop();
    },
  };
}

/** As the contract has it: lists that may be changed. */
const plain = (draft: ProposalDraft) => ({ ...draft, now: [...draft.now], later: [...draft.later] });
