/** The real thing for end-to-end tests: `npm start`'s own server, and people in a real Chromium. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { ROOT } from "../tools/assets";
import { findChromium } from "../tools/chromium.mjs";

/** What a headless Chromium is started with. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** ms; the first start may build everything on a slow machine */
const START_MS = 110_000;

export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Runs what `npm start` runs, on a port and a data folder of its own; resolves when it says that it is open. */
export async function startServer(dataDir: string, port = 0): Promise<RunningServer> {
  // What the test runner says of itself in the environment is not for the server's build.
  const { VITEST: _v, ...clean } = process.env;
  const own = { PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir, LOG_LEVEL: "warn", NODE_ENV: "production" };
  const env = { ...clean, ...own };
  const child = spawn(process.execPath, [join(ROOT, "server", "start.mjs")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server did not open in time:\n${said}`)), START_MS);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(said);
      if (found && /is open/.test(said)) {
        clearTimeout(timer);
        resolve(`http://127.0.0.1:${found[1]}`);
      }
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
  return {
    url,
    process: child,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

/** A Chromium, with these flags too. Throws where there is none. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium: run npm test, which gets one or says how");
  return chromium.launch({ executablePath, args: [...FLAGS, ...more] });
}

export interface Person {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went wrong in the page, as its console tells. */
  readonly faults: string[];
}

/** Somebody with a device of their own: a context of their own, in English, without motion. */
export async function person(browser: Browser, name: string, device: "laptop" | "phone" = "laptop"): Promise<Person> {
  const context = await browser.newContext({
    viewport: device === "phone" ? { width: 390, height: 844 } : { width: 1280, height: 800 },
    hasTouch: device === "phone",
    locale: "en-GB",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    // A lost line is part of some tests, and browsers report it as an error.
    if (message.type() === "error" && !/ERR_INTERNET_DISCONNECTED|WebSocket|ERR_CONNECTION/.test(message.text()))
      faults.push(message.text());
  });
  return { name, context, page, faults };
}
