/** Bots in a worker; in the page where a worker cannot be had. */
import { wrap } from "comlink";
import type { Content } from "../../game/content/content";
import type { BotWorker } from "./bot-worker";
import { type Mind, mindInPage } from "./mind";

/** ms after which a thread that has not answered is taken to be dead. */
const PATIENCE = 8_000;

export function mindInWorker(content: Content): Mind {
  let spare: Mind | null = null;
  const inPage = (): Mind => (spare ??= mindInPage(content));
  let thread: Worker;
  try {
    thread = new Worker(new URL("./bot-worker.ts", import.meta.url), { type: "module", name: "bots" });
  } catch {
    return inPage();
  }
  const remote = wrap<BotWorker>(thread);
  const broken = new Promise<never>((_, reject) => {
    thread.addEventListener("error", () => reject(new Error("the bots' thread has failed")), { once: true });
  });
  broken.catch(() => {});
  const ready = remote.begin(content);
  ready.catch(() => {});

  /** Asks the thread; once it has failed, the page thinks for itself. */
  async function asked<T>(there: () => Promise<T>, here: (mind: Mind) => Promise<T>): Promise<T> {
    if (spare) return here(spare);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("the bots' thread does not answer")), PATIENCE);
    });
    try {
      return await Promise.race([ready.then(there), broken, late]);
    } catch {
      return here(inPage());
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    choose: (question) =>
      asked(
        () => remote.choose(question),
        (mind) => mind.choose(question),
      ),
    hint: (view, chance) =>
      asked(
        () => remote.hint(view, chance),
        (mind) => mind.hint(view, chance),
      ),
    close: () => thread.terminate(),
  };
}
