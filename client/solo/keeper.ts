/** Keeps a game after every action, one write at a time; what comes meanwhile goes out as the next. */
import type { Kept, KeptGame, Shelf } from "./kept";

export interface Keeper {
  keep(game: KeptGame): void;
  /** Resolves when all that was given is written (or has failed). */
  settled(): Promise<void>;
}

/** `trouble` is told once of each kind; after `elsewhere` nothing more is written. */
export function keeperOn(shelf: Shelf, had: number, trouble: (what: Exclude<Kept, "kept">) => void): Keeper {
  let next: KeptGame | null = null;
  let writing: Promise<void> | null = null;
  let written = had;
  let stopped = false;
  let failed = false;

  async function write(): Promise<void> {
    // Not at once: `writing` has to be set before it is taken away again below.
    await Promise.resolve();
    while (next && !stopped) {
      const game = next;
      next = null;
      const kept = await shelf.put(game, written);
      if (kept === "kept") written = game.rows.length;
      else if (kept === "elsewhere") {
        stopped = true;
        trouble(kept);
      } else if (!failed) {
        failed = true;
        trouble(kept);
      }
    }
    writing = null;
  }
  return {
    keep(game) {
      next = game;
      writing ??= write();
    },
    settled: async () => {
      while (writing) await writing;
    },
  };
}
