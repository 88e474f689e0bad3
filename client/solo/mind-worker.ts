/** Bots in a worker; in the page where a worker cannot be had. */
import { wrap } from "comlink";
import type { Content } from "../../game/content/content";
import type { BotWorker } from "./bot-worker";
import type { Mind } from "./mind";

/** ms after which a thread that has not answered is taken to be dead. */
const PATIENCE = 8_000;

type Thinks = Pick<Mind, "choose" | "hint">;

/** A thread with bots in it: `thinks` rejects when it fails. Null where a worker cannot be had. */
function threadOf(content: Content) {
  let thread: Worker;
  try {
    thread = new Worker(new URL("./bot-worker.ts", import.meta.url), { type: "module", name: "bots" });
  } catch {
    return null;
  }
  const remote = wrap<BotWorker>(thread);
  const broken = new Promise<never>((_, reject) => {
    thread.addEventListener("error", () => reject(new Error("the bots' thread has failed")), { once: true });
  });
  broken.catch(() => {});
  const ready = remote.begin(content);
  ready.catch(() => {});
  return {
    asked: <T>(ask: (there: Thinks) => Promise<T>): Promise<T> => Promise.race([ready.then(() => ask(remote)), broken]),
    close: () => thread.terminate(),
  };
}

export function mindInWorker(content: Content): Mind {
  const thread = threadOf(content);
  let spare: Promise<Mind> | null = null;
  /** Fetched only where it is needed: the bots are a good deal of script. */
  const inPage = (): Promise<Mind> => {
    spare ??= import("./mind").then(({ mindInPage }) => mindInPage(content));
    spare.catch(() => {
      spare = null;
    });
    return spare;
  };

  /** Asks the thread; once it has failed, the page thinks for itself. */
  async function asked<T>(ask: (there: Thinks) => Promise<T>): Promise<T> {
    if (spare || !thread) return ask(await inPage());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("the bots' thread does not answer")), PATIENCE);
    });
    try {
      return await Promise.race([thread.asked(ask), late]);
    } catch {
      return ask(await inPage());
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    choose: (question) => asked((there) => there.choose(question)),
    hint: (view, chance) => asked((there) => there.hint(view, chance)),
    close: () => thread?.close(),
  };
}
