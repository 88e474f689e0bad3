/** How much of a thing one caller may do. Time is an argument. */

/** A bucket of `burst` that fills by `perSecond`. */
export class Bucket {
  #left: number;
  #at: number;
  constructor(
    readonly perSecond: number,
    readonly burst: number,
    now: number,
  ) {
    this.#left = burst;
    this.#at = now;
  }
  /** Takes one if there is one. `now` in ms. */
  take(now: number): boolean {
    this.#left = Math.min(this.burst, this.#left + (Math.max(0, now - this.#at) / 1000) * this.perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}

/** At most `most` counts for a key in any window of `windowMs`. Forgets by itself. */
export class Tally {
  readonly #counts = new Map<string, { since: number; count: number }>();
  constructor(
    readonly most: number,
    readonly windowMs: number,
  ) {}
  /** Whether the key has used up its counts. */
  full(key: string, now: number): boolean {
    const at = this.#counts.get(key);
    return at !== undefined && now - at.since < this.windowMs && at.count >= this.most;
  }
  count(key: string, now: number): void {
    const at = this.#counts.get(key);
    if (at === undefined || now - at.since >= this.windowMs) this.#counts.set(key, { since: now, count: 1 });
    else at.count++;
    if (this.#counts.size > 10_000) this.sweep(now);
  }
  sweep(now: number): void {
    for (const [key, at] of this.#counts) if (now - at.since >= this.windowMs) this.#counts.delete(key);
  }
}
