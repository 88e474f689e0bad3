/** One thing after another. */
export class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Those that have not finished, the one under way included. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Runs `work` when all before it has finished, well or not. */
  run<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const result = this.#tail.then(work).finally(() => this.#waiting--);
    this.#tail = result.catch(() => {});
    return result;
  }

  /** Resolves when nothing is left. */
  async empty(): Promise<void> {
    while (this.#waiting > 0) await this.#tail;
  }
}
