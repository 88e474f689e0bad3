/**
 * The store's own thread. It gets bundles of questions; one bundle is one transaction and one flush to the disk,
 * and is answered only after it. A question that fails takes back what it did and leaves the others of its bundle alone.
 */
import { parentPort, workerData } from "node:worker_threads";
import { type Calls, NEWER, openSqlite, type Sqlite } from "./sqlite";

export interface Question {
  readonly call: keyof Calls;
  readonly args: readonly unknown[];
}
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string };
export type FromWorker =
  | { readonly tell: "open" }
  | { readonly tell: "failed"; readonly why: "busy" | "newer" | "unreadable"; readonly detail: string }
  | { readonly tell: "answers"; readonly replies: readonly Reply[] /** of the transaction */; readonly ms: number };
export type ToWorker = { readonly ask: readonly Question[] } | { readonly close: true };

/** After one of these nobody knows what is on the disk: the thread ends, and with it the process. */
const FATAL = /^SQLITE_(IOERR|CORRUPT|NOTADB)/;
/** These leave old contents in the log, which is then emptied: what is deleted is to be gone. */
const DELETES: ReadonlySet<keyof Calls> = new Set(["purge", "removePerson", "blankTalk"]);

const port = parentPort!;
const tell = (message: FromWorker) => port.postMessage(message);
const text = (error: unknown) => (error instanceof Error ? error.message : String(error));
const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? "");

/** Of these, half must not remain when the rest fails; the others are one statement each. */
const SEVERAL: ReadonlySet<keyof Calls> = new Set(["openWorkshop"]);

async function answer(sqlite: Sqlite, { call, args }: Question): Promise<Reply> {
  const guarded = SEVERAL.has(call);
  if (guarded) sqlite.exec("savepoint question");
  try {
    const value = await (sqlite.calls[call] as (...args: readonly unknown[]) => Promise<unknown>)(...args);
    if (guarded) sqlite.exec("release question");
    return { ok: true, value };
  } catch (error) {
    if (FATAL.test(codeOf(error)) || !sqlite.inTransaction()) throw error;
    if (guarded) sqlite.exec("rollback to question; release question");
    return { ok: false, why: text(error) };
  }
}

/** Copying cannot be part of a transaction; it comes in a bundle of its own. */
async function copy(sqlite: Sqlite, path: string): Promise<Reply> {
  try {
    return { ok: true, value: await sqlite.calls.backup(path) };
  } catch (error) {
    return { ok: false, why: text(error) };
  }
}

async function answerAll(sqlite: Sqlite, questions: readonly Question[]): Promise<readonly Reply[]> {
  if (questions[0]?.call === "backup") return [await copy(sqlite, questions[0].args[0] as string)];
  const replies: Reply[] = [];
  sqlite.exec("begin immediate");
  try {
    for (const question of questions) replies.push(await answer(sqlite, question));
    sqlite.exec("commit");
  } catch (error) {
    if (FATAL.test(codeOf(error))) throw error;
    // A full disk, for one: none of the bundle was kept. If taking it back fails too, the thread ends.
    if (sqlite.inTransaction()) sqlite.exec("rollback");
    return questions.map(() => ({ ok: false, why: text(error) }));
  }
  if (questions.some(({ call }) => DELETES.has(call))) emptyLog(sqlite);
  return replies;
}

/** A full disk leaves the log as it is, and nothing is lost; the next purge tries again. */
function emptyLog(sqlite: Sqlite): void {
  try {
    sqlite.checkpoint();
  } catch (error) {
    if (FATAL.test(codeOf(error))) throw error;
  }
}

async function work(sqlite: Sqlite): Promise<void> {
  let last: Promise<void> = Promise.resolve();
  port.on("message", (message: ToWorker) => {
    last = last.then(async () => {
      if ("close" in message) {
        emptyLog(sqlite);
        sqlite.close();
        port.close();
        return;
      }
      const from = performance.now();
      const replies = await answerAll(sqlite, message.ask);
      tell({ tell: "answers", replies, ms: performance.now() - from });
    });
  });
  tell({ tell: "open" });
}

const { file } = workerData as { readonly file: string };
try {
  await work(await openSqlite(file));
} catch (error) {
  const why = codeOf(error) === "SQLITE_BUSY" ? "busy" : text(error) === NEWER ? "newer" : "unreadable";
  tell({ tell: "failed", why, detail: text(error) });
}
