/**
 * Script time a frame of the moving board, with the processor slowed four times: `npx tsx test/tools/board-frames.ts`.
 * Goes through the board's demo states in order and prints JSON: for each, frames and ms of script a frame (median, p95).
 */
import { chromium } from "playwright-core";
import { createServer } from "vite";
import { findChromium } from "./chromium.mjs";

const SLOWED = 4;
/** ms that a state is watched: longer than its movement. */
const WATCHED = 5_000;
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

/** In the page: adds up what all callbacks of one frame take. */
function watchFrames(): void {
  const page = window as unknown as { frames: number[] };
  page.frames = [];
  const ask = window.requestAnimationFrame.bind(window);
  let last = -1;
  window.requestAnimationFrame = (then) =>
    ask((at) => {
      const began = performance.now();
      then(at);
      const took = performance.now() - began;
      if (at === last) page.frames.push((page.frames.pop() ?? 0) + took);
      else page.frames.push(took);
      last = at;
    });
}

const at = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;

const server = await createServer({ server: { port: 0, host: "127.0.0.1", hmr: false, watch: null } });
await server.listen();
const executablePath = findChromium();
if (!executablePath) throw new Error("no Chromium found; set CHROMIUM to the path of one");
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
  await page.addInitScript(watchFrames);
  await page.goto(new URL("/board/demo.html", server.resolvedUrls?.local[0]).href);
  await page.waitForSelector("[data-board=ready]", { timeout: 60_000 });
  const line = await page.context().newCDPSession(page);
  await line.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  const states: Record<string, { frames: number; median: number; p95: number; longest: number }> = {};
  for (const button of await page.locator("nav button").all()) {
    await page.evaluate(() => {
      (window as unknown as { frames: number[] }).frames = [];
    });
    await button.click();
    await page.waitForTimeout(WATCHED);
    const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames);
    frames.sort((a, b) => a - b);
    const name = (await button.innerText()).trim();
    states[name] = { frames: frames.length, median: at(frames, 0.5), p95: at(frames, 0.95), longest: at(frames, 1) };
  }
  process.stdout.write(`${JSON.stringify({ slowed: SLOWED, unit: "ms", states }, null, 2)}\n`);
} finally {
  await browser.close();
  await server.close();
}
