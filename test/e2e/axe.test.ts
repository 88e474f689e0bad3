import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tempDir } from "../kit/temp-dir";
import { openBrowser, type RunningServer, startServer } from "./kit";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = tempDir();
let server: RunningServer;
let browser: Browser;
/** Fragments with the keys of a workshop opened below. */
const tokens = { desk: "", table: "" };

beforeAll(async () => {
  server = await startServer(join(folder.dir, "data"));
  browser = await openBrowser();
  Object.assign(tokens, await openTable(server.url));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.drop();
});

/** A workshop with one table that is being played, by the lobby's own questions. */
async function openTable(url: string): Promise<{ desk: string; table: string; code: string }> {
  const { io } = await import("socket.io-client");
  const socket = (token?: string) =>
    io(`${url}/lobby`, { transports: ["websocket"], auth: { v: 1, ...(token ? { token } : {}) }, forceNew: true });
  const ask = async (on: ReturnType<typeof socket>, event: string, question: unknown) => {
    const answer = (await on.timeout(10_000).emitWithAck(event, question)) as {
      ok: boolean;
      value: never;
      why: string;
    };
    if (!answer.ok) throw new Error(`${event}: ${answer.why}`);
    return answer.value as { code: string; desk: string; token: string };
  };
  const anybody = socket();
  const { code, desk } = await ask(anybody, "workshop:open", {
    name: "Axe",
    language: "en",
    scenario: "kvarteret",
    length: "short",
    tables: 2,
    seats: 4,
    seed: "axe",
  });
  const { token } = await ask(anybody, "workshop:join", { code, name: "Alma", table: 1, seat: null });
  const facilitator = socket(desk);
  await ask(facilitator, "desk:fill", { table: 1, level: "advisor" });
  await ask(facilitator, "desk:start", { table: 1 });
  anybody.close();
  facilitator.close();
  return { desk, table: token, code };
}

/** What axe finds serious or critical, as lines. */
async function findings(page: Page): Promise<string[]> {
  // The page's own policy lets no script in; the driver puts it there.
  await page.evaluate(AXE);
  const result = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: unknown): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    return axe.run({ resultTypes: ["violations"] });
  });
  return result.violations
    .filter((v) => v.impact === "serious" || v.impact === "critical")
    .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
}

/** Opens the talk, marks the moment and writes something that can be reacted to. */
async function openTalk(page: Page): Promise<void> {
  await page.locator(".talk-mark-button").click();
  await page.locator(".talk-dock-button, .talk-button").first().click();
  await page.locator(".talk-field").fill("Axe!");
  await page.locator(".talk-send").click();
  await page.locator(".talk-item:last-child .talk-small").first().click();
}

const atOnce = async () => {};
const VIEWS: readonly (readonly [name: string, path: () => string, then: (page: Page) => Promise<void>])[] = [
  ["the front page", () => "/", atOnce],
  ["how to play", () => "/how", atOnce],
  ["open a workshop", () => "/open", atOnce],
  ["the desk", () => `/desk#${tokens.desk}`, atOnce],
  ["the wall", () => `/wall#${tokens.desk}`, atOnce],
  ["a table", () => `/table#${tokens.table}`, atOnce],
  ["a table's talk", () => `/table#${tokens.table}`, openTalk],
  ["practise alone", () => "/solo", atOnce],
  ["replay", () => "/replay", atOnce],
  ["no such page", () => "/nowhere", atOnce],
];

describe.each(["da", "en"] as const)("in %s", (language) => {
  test.each(VIEWS)("axe finds nothing serious or critical on %s", async (_name, path, then) => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 320, height: 640 },
    ]) {
      const context = await browser.newContext({
        viewport,
        locale: language === "da" ? "da-DK" : "en-GB",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(server.url + path());
      await page
        .getByRole("heading", { level: 1 })
        .or(page.getByRole("heading", { level: 2 }))
        .first()
        .waitFor();
      await then(page);
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await findings(page), `${viewport.width} wide`).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide, `sideways scrolling at ${viewport.width}`).toBeLessThanOrEqual(0);
      await context.close();
    }
  });
});
