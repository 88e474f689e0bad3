/** The embedded store: a folder, a thread with the only connection to it, and what goes between the thread and us. */
import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { StartError } from "../start-error";
import type { Calls } from "./sqlite";
import type { Store } from "./store";
import type { FromWorker, Question, Reply, ToWorker } from "./worker";

export const DATABASE_FILE = "tolv-broer.db";
/** Holds the number of the process that uses the folder, for people to read; the lock itself is the operating system's, on the database. */
export const LOCK_FILE = "lock";
/** Questions in one transaction: more would make the first of them wait. */
const BUNDLE = 500;

export interface EmbeddedOptions {
  readonly dir: string;
  /** ms since 1970 */
  readonly now: () => number;
  /** Told after each flush: how many questions went in it, and how many ms it took. */
  readonly flushed?: (questions: number, ms: number) => void;
  /** The thread ended by itself; every call after this rejects. A process without its store should end. */
  readonly died?: (error: Error) => void;
}

interface Waiting {
  readonly question: Question;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Opens the folder, making it where it is missing. Throws a StartError when it cannot be used, or is in use. */
export async function openEmbedded(options: EmbeddedOptions): Promise<Store> {
  makeFolder(options.dir);
  const worker = startWorker(join(options.dir, DATABASE_FILE));
  await opened(worker, options.dir);
  const lock = join(options.dir, LOCK_FILE);
  writeFileSync(lock, `${process.pid}\n`);
  return storeOver(worker, options, () => rmSync(lock, { force: true }));
}

function makeFolder(dir: string): void {
  try {
    // Names of people are in it: for the server's user alone.
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new StartError(
      `The data folder ${dir} cannot be written to (${code}). Give the server's user the right to write there, or choose another folder with DATA_DIR.`,
    );
  }
}

/** From TypeScript in development and tests, from the bundle otherwise. */
function startWorker(file: string): Worker {
  const workerData = { file };
  if (!import.meta.url.endsWith(".ts"))
    return new Worker(new URL("./store-worker.mjs", import.meta.url), { workerData });
  // A thread does not inherit the way its parent reads TypeScript.
  const tsx = import.meta.resolve("tsx/esm/api");
  const source = new URL("./worker.ts", import.meta.url).href;
  const boot = `import("${tsx}").then(({ register }) => { register(); return import("${source}"); })`;
  return new Worker(boot, { eval: true, workerData });
}

function opened(worker: Worker, dir: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (sentence: string) => {
      worker.removeAllListeners();
      void worker.terminate();
      reject(new StartError(sentence));
    };
    worker.once("error", (error) => fail(`The store could not be started: ${error.message}`));
    worker.once("message", (message: FromWorker) => {
      if (message.tell === "failed") return fail(sentenceFor(message, dir));
      worker.removeAllListeners("error");
      resolve();
    });
  });
}

function sentenceFor(failed: Extract<FromWorker, { tell: "failed" }>, dir: string): string {
  switch (failed.why) {
    case "busy":
      return `The data folder ${dir} is in use by ${holderOf(dir)}. One folder serves one server: stop the other one first, or choose another folder with DATA_DIR.`;
    case "newer":
      return `The data folder ${dir} was written by a newer version of the server. Start that version, or choose another folder with DATA_DIR.`;
    case "unreadable":
      return `The file ${join(dir, DATABASE_FILE)} cannot be opened (${failed.detail}). Put it aside, or bring back a copy of it.`;
  }
}

function holderOf(dir: string): string {
  try {
    return `process ${Number.parseInt(readFileSync(join(dir, LOCK_FILE), "utf8"), 10)}`;
  } catch {
    return "another process";
  }
}

function storeOver(worker: Worker, options: EmbeddedOptions, release: () => void): Store {
  let waiting: Waiting[] = [];
  let inFlight: readonly Waiting[] = [];
  let ended: Error | null = null;
  let closing: Promise<void> | null = null;

  /** One flush at a time; what comes meanwhile goes out together as the next. */
  const flush = () => {
    if (inFlight.length > 0 || waiting.length === 0) return;
    const copy = waiting.findIndex(({ question }) => question.call === "backup");
    const size = copy === 0 ? 1 : Math.min(BUNDLE, copy < 0 ? waiting.length : copy);
    inFlight = waiting.slice(0, size);
    waiting = waiting.slice(size);
    worker.postMessage({ ask: inFlight.map(({ question }) => question) } satisfies ToWorker);
  };
  const settle = (replies: readonly Reply[]) => {
    const asked = inFlight;
    inFlight = [];
    flush();
    asked.forEach(({ resolve, reject }, i) => {
      const reply = replies[i];
      if (reply?.ok) resolve(reply.value);
      else reject(new Error(`The store refused: ${reply?.why ?? "no answer"}`));
    });
  };
  const end = (error: Error) => {
    if (ended) return;
    ended = error;
    for (const { reject } of [...inFlight, ...waiting]) reject(error);
    inFlight = [];
    waiting = [];
    release();
    if (!closing) options.died?.(error);
  };
  worker.on("message", (message: FromWorker) => {
    if (message.tell !== "answers") return;
    options.flushed?.(message.replies.length, message.ms);
    settle(message.replies);
  });
  worker.on("error", (error) => end(new Error(`The store has stopped: ${error.message}`)));
  worker.on("exit", () => end(new Error("The store is closed")));

  const ask = <N extends keyof Calls>(call: N, ...args: Parameters<Calls[N]>): ReturnType<Calls[N]> =>
    new Promise<unknown>((resolve, reject) => {
      if (ended ?? closing) return reject(ended ?? new Error("The store is closed"));
      waiting.push({ question: { call, args }, resolve, reject });
      // Not at once: what this turn of the loop brings goes together.
      if (waiting.length === 1) setImmediate(flush);
    }) as ReturnType<Calls[N]>;

  const close = async () => {
    while (waiting.length + inFlight.length > 0 && !ended) await new Promise((done) => setTimeout(done, 5));
    if (ended) return;
    const gone = new Promise((done) => worker.once("exit", done));
    worker.postMessage({ close: true } satisfies ToWorker);
    await gone;
  };

  return {
    openWorkshop: (workshop, matches) => ask("openWorkshop", workshop, matches),
    workshops: () => ask("workshops", options.now()),
    closeWorkshop: (id, at) => ask("closeWorkshop", id, at),
    matches: (workshop) => ask("matches", workshop),
    saveMatch: (match) => ask("saveMatch", match),
    people: (workshop) => ask("people", workshop),
    savePerson: (person) => ask("savePerson", person),
    removePerson: (id) => ask("removePerson", id),
    append: (match, row) => ask("append", match, row),
    journal: (match, after) => ask("journal", match, after),
    talk: (match) => ask("talk", match),
    saveTalk: (match, row) => ask("saveTalk", match, row),
    blankTalk: (match, row) => ask("blankTalk", match, row),
    marks: (match) => ask("marks", match),
    saveMark: (match, mark, on) => ask("saveMark", match, mark, on),
    whys: (match) => ask("whys", match),
    saveWhy: (match, why) => ask("saveWhy", match, why),
    putContent: (fingerprint, body) => ask("putContent", fingerprint, body),
    content: (fingerprint) => ask("content", fingerprint),
    purge: (now) => ask("purge", now),
    backup: (path) => ask("backup", path),
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
