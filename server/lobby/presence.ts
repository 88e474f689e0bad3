/** Who has a socket open: a person may have several, on several devices. */
export class Presence {
  readonly #sockets = new Map<string, number>();

  /** `changed` is called when the person was away. Returns what to call when the socket is gone. */
  come(person: string, changed: () => void): () => void {
    const before = this.#sockets.get(person) ?? 0;
    this.#sockets.set(person, before + 1);
    if (before === 0) changed();
    return () => {
      const left = (this.#sockets.get(person) ?? 1) - 1;
      if (left > 0) {
        this.#sockets.set(person, left);
        return;
      }
      this.#sockets.delete(person);
      changed();
    };
  }
  online = (person: string): boolean => this.#sockets.has(person);
}
