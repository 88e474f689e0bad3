/** Opens a replay in a thread of its own; in the page where none can be had. */
import { wrap } from "comlink";
import { type Opening, openReplay } from "./read";
import type { ReplayWorker } from "./replay-worker";

/** Resolves with what the file holds. Rejects only for a fault of ours. */
export async function openAway(text: string): Promise<Opening> {
  let thread: Worker | null = null;
  try {
    const made = new Worker(new URL("./replay-worker.ts", import.meta.url), { type: "module", name: "replay" });
    thread = made;
    const broken = new Promise<never>((_, reject) => {
      made.addEventListener("error", () => reject(new Error("the thread has failed")), { once: true });
    });
    const remote = wrap<ReplayWorker>(made);
    return await Promise.race([remote.openReplay(text), broken]);
  } catch {
    return openReplay(text);
  } finally {
    thread?.terminate();
  }
}
