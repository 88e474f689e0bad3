/**
 * What a browser must load, and how soon one can play, on a slow line: `npm run bench -- --client`. The server is the one of
 * `npm start`, the browser Chromium with nothing in its cache. Times hang on the machine; the bytes do not.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { openBrowser, person, startServer } from "../e2e/kit";
import { named } from "../e2e/player";

/** A slow mobile line: 1.6 Mbit/s down, 0.75 up, 150 ms there and back. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const ROUNDS = 3;
/** What is promised: kB of script before the first paint and before the first words, and ms to a table that can be played. */
const PROMISED = { scriptKB: 60, scriptAtWordsKB: { front: 60, alone: 90, table: 60 }, playableMs: 2_500 };

interface Visit {
  /** The page's shape; its words; a press that counts. */
  readonly paintMs: number;
  readonly wordsMs: number;
  readonly playableMs: number;
  /** What had come by then. */
  readonly atPaint: Loaded;
  readonly atWords: Loaded;
  readonly atPlayable: Loaded;
}
/** Compressed kB, without the headers of the answers. */
interface Loaded {
  readonly scriptKB: number;
  readonly allKB: number;
}
/** A piece of an answer; one that is still under way counts with what has come of it. */
interface Arrived {
  readonly request: string;
  readonly bytes: number;
  /** s, by the browser's own clock */
  readonly at: number;
}

type Noting = Window & { wordsAt?: number; playableAt?: number };
/**
 * In the page: notes when it has words in its middle, after the shape that is painted first, and when what is there to be
 * pressed can be seen. Asked from outside one would hear of it up to half a second late.
 */
function note(playable: string): void {
  const at: Noting = window;
  new MutationObserver((_changes, watch) => {
    if (document.querySelector("main")?.textContent) at.wordsAt ??= performance.now();
    if (!document.querySelector(playable)?.getClientRects().length) return;
    at.playableAt = performance.now();
    watch.disconnect();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** One visit with an empty cache; `playable`: what is there when one can begin. */
async function visit(browser: Browser, url: string, playable: string): Promise<Visit> {
  const { page, context } = await person(browser, "Bench");
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", SLOW);
  const kinds = new Map<string, string>();
  const arrived: Arrived[] = [];
  let began = 0;
  cdp.on("Network.requestWillBeSent", ({ type, timestamp }) => {
    if (type === "Document" && began === 0) began = timestamp;
  });
  cdp.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  cdp.on("Network.dataReceived", ({ requestId, encodedDataLength, timestamp }) =>
    arrived.push({ request: requestId, bytes: encodedDataLength, at: timestamp }),
  );
  await page.addInitScript(note, playable);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => (window as Noting).playableAt !== undefined);
  const playableMs = await page.evaluate(() => (window as Noting).playableAt ?? Number.NaN);
  const paintMs = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);
  const wordsMs = await page.evaluate(() => (window as Noting).wordsAt ?? Number.NaN);
  const loadedBy = (ms: number): Loaded => {
    const there = arrived.filter(({ at }) => (at - began) * 1000 <= ms);
    const kB = (list: readonly Arrived[]) => Math.round(list.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10;
    return { scriptKB: kB(there.filter(({ request }) => kinds.get(request) === "Script")), allKB: kB(there) };
  };
  await context.close();
  return {
    paintMs: Math.round(paintMs),
    wordsMs: Math.round(wordsMs),
    playableMs: Math.round(playableMs),
    atPaint: loadedBy(paintMs),
    atWords: loadedBy(wordsMs),
    atPlayable: loadedBy(playableMs),
  };
}

/** The visit in the middle, by the time it took. */
async function usual(make: () => Promise<Visit>): Promise<Visit> {
  const all: Visit[] = [];
  for (let n = 0; n < ROUNDS; n++) all.push(await make());
  return all.sort((a, b) => a.playableMs - b.playableMs)[Math.floor(ROUNDS / 2)]!;
}

/** A seat at a table that is being played, as its own link. */
async function seatOf(browser: Browser, url: string): Promise<string> {
  const contexts: BrowserContext[] = [];
  const open = async (name: string): Promise<Page> => {
    const { page, context } = await person(browser, name);
    contexts.push(context);
    return page;
  };
  const desk = await open("Desk");
  await desk.goto(`${url}/open?lang=en`);
  await desk.getByRole("textbox").first().fill("Bench");
  await desk.locator('form button[type="submit"]').last().click();
  const qr = desk.getByRole("img", { name: /QR/ });
  await qr.waitFor();
  const code = /join\/([A-Z0-9]{6})/.exec((await qr.getAttribute("aria-label")) ?? "")?.[1];
  const player = await open("Player");
  await player.goto(`${url}/join/${code}`);
  await player.locator('input[name="nickname"]').fill("Bo");
  await player.locator('form button[type="submit"]').click();
  await player.waitForURL(/\/table#/);
  await desk
    .getByRole("button", { name: named("desk.fill") })
    .first()
    .click();
  await desk
    .getByText(/^Bots have taken/)
    .first()
    .waitFor();
  await desk
    .getByRole("button", { name: /^Start.*table/i })
    .first()
    .click();
  await player.locator(".t-step").waitFor();
  const link = player.url();
  for (const context of contexts) await context.close();
  return link;
}

/** Figures of the client as it is built; builds it first where that is needed. */
export async function benchClient(): Promise<object> {
  const dir = mkdtempSync(join(tmpdir(), "bench-"));
  const server = await startServer(join(dir, "data"));
  const browser = await openBrowser();
  try {
    const seat = await seatOf(browser, server.url);
    const front = await usual(() => visit(browser, server.url, ".join-send"));
    const alone = await usual(() => visit(browser, `${server.url}/solo`, ".t-step .button-main"));
    const table = await usual(() => visit(browser, seat, ".t-step .button-main"));
    const share = (part: number, of: number) => Math.round((part / of) * 100) / 100;
    const ofPromised = ({ atPaint, atWords, playableMs }: Visit, page: keyof typeof PROMISED.scriptAtWordsKB) => ({
      scriptAtPaint: share(atPaint.scriptKB, PROMISED.scriptKB),
      scriptAtWords: share(atWords.scriptKB, PROMISED.scriptAtWordsKB[page]),
      playable: share(playableMs, PROMISED.playableMs),
    });
    return {
      line: SLOW,
      promised: PROMISED,
      front,
      alone,
      table,
      ofPromised: {
        front: ofPromised(front, "front"),
        alone: ofPromised(alone, "alone"),
        table: ofPromised(table, "table"),
      },
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}
