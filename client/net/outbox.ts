/** Actions that have not been answered. Each keeps its own id, so that sending it again cannot do it twice. */
import type { Answer, WireFault } from "../../game/protocol/contract";
import type { Asked } from "./socket";

interface Outgoing {
  readonly id: string;
  readonly move: string;
  /** The step key first. */
  readonly args: readonly unknown[];
}
type Result = Answer<{ readonly seq: number }>;

interface Waiting extends Outgoing {
  readonly settle: (answer: Result) => void;
  sending: boolean;
  tries: number;
}

/** What passes by itself, and is worth another try. */
const PASSING: ReadonlySet<string> = new Set<WireFault>(["too-fast", "busy", "server-closing", "store-failed"]);
const TRIES = 6;

export class Outbox {
  private readonly waiting: Waiting[] = [];
  private isOpen = false;

  /** `post` sends once; `count` is told how many are unanswered; `pause` waits so many ms (tests need not). */
  constructor(
    private readonly post: (action: Outgoing) => Promise<Asked<{ readonly seq: number }>>,
    private readonly count: (unanswered: number) => void,
    private readonly pause: (ms: number) => Promise<void> = (ms) => new Promise((go) => setTimeout(go, ms)),
  ) {}

  /** The line is there: what is unanswered is sent, in the order it was made. */
  open(): void {
    this.isOpen = true;
    for (const action of [...this.waiting]) void this.work(action);
  }

  /** The line is gone: everything waits. */
  shut(): void {
    this.isOpen = false;
  }

  /** The server will not have us: everything that waits is answered so. */
  giveUp(why: WireFault): void {
    this.isOpen = false;
    for (const action of [...this.waiting]) this.settle(action, { ok: false, why });
  }

  /** Resolves with the answer, however long it takes to get one. */
  send(action: Outgoing): Promise<Result> {
    return new Promise((settle) => {
      const waiting: Waiting = { ...action, settle, sending: false, tries: 0 };
      this.waiting.push(waiting);
      this.count(this.waiting.length);
      void this.work(waiting);
    });
  }

  private settle(action: Waiting, answer: Result): void {
    const at = this.waiting.indexOf(action);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    this.count(this.waiting.length);
    action.settle(answer);
  }

  private async work(action: Waiting): Promise<void> {
    if (action.sending) return;
    action.sending = true;
    while (this.isOpen && this.waiting.includes(action)) {
      const answer = await this.post(action);
      if (answer.ok) this.settle(action, answer);
      else if (answer.why === "no-answer") continue;
      else if (PASSING.has(answer.why) && ++action.tries < TRIES) await this.pause(300 * 2 ** action.tries);
      else this.settle(action, { ok: false, why: answer.why });
    }
    action.sending = false;
  }
}
