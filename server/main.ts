/** The only file with a port, an environment, a real clock and real chance. */
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import type { Server } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ContentError } from "../game/content/content";
import { type App, createApp, portError } from "./app";
import { type Config, readConfig } from "./config";
import { makeLibrary, readContents } from "./content-files";
import { greeting } from "./http/addresses";
import { makeMetrics, serveMetrics } from "./http/metrics";
import { type Logger, makeLog } from "./log";
import { readOwnMaker } from "./own-content";
import { StartError } from "./start-error";
import { openEmbedded } from "./store/embedded";
import type { Store } from "./store/store";

/** ms after which a stop that hangs is given up */
const STOP_MS = 10_000;

const built = !import.meta.url.endsWith(".ts");
const root = fileURLToPath(new URL(built ? "../../" : "../", import.meta.url));
const clock = { now: () => Date.now() };
const random = { bytes: (n: number) => randomBytes(n) };

/** What has been opened so far, to be closed in the opposite order. */
const opened: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | null = null;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(1), STOP_MS).unref();
    for (const close of opened.reverse()) await close();
    process.exit(code);
  })().catch((error) => fail(error));
  return stopping;
}

/** A sentence where we have one, a stack where we were wrong. */
function fail(error: unknown): never {
  const known = error instanceof StartError || error instanceof ContentError;
  process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

async function openStore(
  config: Config,
  log: Logger,
  flushed: (questions: number, ms: number) => void,
): Promise<Store> {
  const died = (error: Error) => {
    log.error({ why: error.message }, "the store is gone");
    process.exit(1);
  };
  const store = await openEmbedded({ dir: config.dataDir, now: clock.now, flushed, died });
  opened.push(() => store.close());
  return store;
}

/** `kill -USR2 <pid>`: a consistent copy while the server runs. */
function copyOnSignal(store: Store, config: Config, log: Logger): void {
  process.on("SIGUSR2", async () => {
    const path = join(config.dataDir, "copies", `${new Date(clock.now()).toISOString().replace(/[:.]/g, "-")}.db`);
    try {
      mkdirSync(join(config.dataDir, "copies"), { recursive: true, mode: 0o700 });
      await store.backup(path);
      log.info({ path }, "copied the store");
    } catch (error) {
      log.error({ path, why: String(error) }, "could not copy the store");
    }
  });
}

async function openMetrics(config: Config, app: App, metrics: ReturnType<typeof makeMetrics>): Promise<void> {
  if (config.metricsPort === null) return;
  metrics.watch(() => app.rooms.stats());
  const server: Server = await serveMetrics(metrics, config.metricsPort, config.host).catch((error) => {
    throw portError(error, config.metricsPort ?? 0, config.host, "METRICS_PORT");
  });
  opened.push(() => new Promise((done) => server.close(done)));
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = makeLog(config.logLevel);
  process.on("uncaughtException", (error) => {
    log.error({ why: error.stack ?? String(error) }, "a fault of ours; the server ends");
    process.exit(1);
  });
  const found = readContents(join(root, "assets"));
  const ownMaker = readOwnMaker(join(root, "assets"));
  const clientDir = join(root, "dist", "client");
  const hasClient = existsSync(join(clientDir, "index.html"));
  if (built && !hasClient) throw new StartError("The pages are not built. Run: npm run build");

  const metrics = makeMetrics();
  const store = await openStore(config, log, metrics.flushed);
  if (stopping) return;
  copyOnSignal(store, config, log);
  const contents = await makeLibrary(found, store, log, ownMaker);
  const app = await createApp({ store, contents, config, clock, log, random, clientDir: hasClient ? clientDir : null });
  opened.push(() => app.close());
  if (stopping) return;
  await openMetrics(config, app, metrics);
  const port = await app.listen();
  process.stdout.write(`${greeting(config.publicUrl, config.host, port)}\n`);
  log.info({ port, data: config.dataDir, scenarios: [...found.keys()] }, "open");
}

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(0));
await start().catch(async (error) => {
  if (stopping) return;
  // The data folder is let go before the sentence is read.
  for (const close of opened.reverse()) await close().catch(() => {});
  fail(error);
});
