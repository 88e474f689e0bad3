import { signal } from "@preact/signals";
import { LONGEST_WAIT, type Reveals, type Secret } from "../board/timing";

/** What is not to be seen on the page yet. */
export const later = signal<readonly Secret[]>([]);

/** What is not to be seen yet. Each thing is given so long, and comes sooner when the board has told it. */
export class Waiting {
  readonly #timers = new Map<Secret, ReturnType<typeof setTimeout>>();
  #until = 0;

  /** `mark` is called with what waits, whenever that changes. */
  constructor(readonly mark: (secrets: readonly Secret[]) => void) {}

  /**
   * What `told` holds waits its time (ms) and `grace` ms more, and longer where the board must first tell what waits
   * already; never longer than LONGEST_WAIT says of it.
   */
  add(told: Reveals, grace = 0): void {
    const now = performance.now();
    const under = this.#timers.size > 0 ? Math.max(0, this.#until - now) : 0;
    for (const [secret, after] of Object.entries(told) as [Secret, number][]) {
      const wait = Math.min(LONGEST_WAIT[secret], under + after + grace);
      this.#until = Math.max(this.#until, now + wait);
      clearTimeout(this.#timers.get(secret));
      this.#timers.set(
        secret,
        setTimeout(() => this.tell(secret), wait),
      );
    }
    if (Object.keys(told).length > 0) this.#say();
  }

  /** It may be seen now. */
  tell(secret: Secret): void {
    clearTimeout(this.#timers.get(secret));
    if (this.#timers.delete(secret)) this.#say();
  }

  /** All may be seen now. */
  tellAll(): void {
    if (this.#timers.size === 0) return;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#say();
  }

  #say(): void {
    this.mark([...this.#timers.keys()]);
  }
}
