/**
 * Script time a frame of the moving board: `npx tsx test/tools/board-frames.ts [rounds]`. Goes through the board's demo
 * states in order, each until it is still, and prints JSON: for each, frames and ms of script a frame (median, p95,
 * longest) of its best round. What counts is the processor time of the page's own thread, so that a busy machine does
 * not show; it is multiplied by SLOWED, for a machine as much slower.
 */
import { chromium } from "playwright-core";
import { createServer } from "vite";
import { findChromium } from "./chromium.mjs";

const SLOWED = 4;
/** ms that a state is watched at most: longer than any movement. */
const WATCHED = 20_000;
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

interface Traced {
  readonly name: string;
  /** Thread time in microseconds, where it is known. */
  readonly tdur?: number;
}
interface Times {
  readonly frames: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * SLOWED * 10) / 10;

const rounds = Math.max(1, Number(process.argv[2] ?? 1));
const server = await createServer({
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
});
await server.listen();
const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium found; set CHROMIUM to the path of one");
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const line = await browser.newBrowserCDPSession();
  const traced: Traced[] = [];
  line.on("Tracing.dataCollected", ({ value }) => traced.push(...(value as unknown as Traced[])));
  const states: Record<string, Times> = {};
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  for (let round = 0; round < rounds; round++) {
    await page.goto(new URL("/board/demo.html", server.resolvedUrls?.local[0]).href);
    await page.waitForSelector("[data-board=ready]", { timeout: 60_000 });
    for (const button of await page.locator("nav button").all()) {
      traced.length = 0;
      await line.send("Tracing.start", {
        transferMode: "ReportEvents",
        traceConfig: { includedCategories: ["devtools.timeline"] },
      });
      await button.click();
      await page.waitForTimeout(400);
      // A state that is left under way is settled by the next one, so that this too is watched.
      const until = (await button.innerText()) === "fell" ? 4_000 : WATCHED;
      await page.waitForSelector("[data-idle=true]", { timeout: until }).catch(() => undefined);
      const done = new Promise((resolve) => line.once("Tracing.tracingComplete", resolve));
      await line.send("Tracing.end");
      await done;
      const frames = traced
        .flatMap(({ name, tdur }) => (name === "FireAnimationFrame" && tdur !== undefined ? [tdur / 1000] : []))
        .sort((a, b) => a - b);
      const name = (await button.innerText()).trim();
      const times = { frames: frames.length, median: at(frames, 0.5), p95: at(frames, 0.95), longest: at(frames, 1) };
      const best = states[name];
      if (!best || times.p95 < best.p95) states[name] = times;
    }
  }
  process.stdout.write(`${JSON.stringify({ slowed: SLOWED, rounds, unit: "ms", states }, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}
