/** How to play, in a real browser: with the keyboard from the front page to a clause and back; in both languages; on paper. */
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tempDir } from "../kit/temp-dir";
import { openBrowser, person, type RunningServer, startServer } from "./kit";

const folder = tempDir();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer(join(folder.dir, "data"));
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.drop();
});

/** What has the focus: its id, else its text. */
const focus = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || "");

test("with the keyboard from the front page to a section, to its clause, and back to where it is told", async () => {
  const { page, context, faults } = await person(browser, "Ida");
  await page.goto(server.url);
  await page.getByRole("link", { name: "The whole telling" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "How to play" }).waitFor();
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Make a deal" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => focus(page)).toBe("deal");
  await page.waitForTimeout(300);
  await page.keyboard.press("Tab");
  await expect.poll(() => focus(page)).toBe("R5.3");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => location.hash)).toBe("#R5.3");
  await expect.poll(() => page.locator("details[open]").count()).toBe(1);
  await page.getByText("The convenor of a phase makes the first proposal.").waitFor();
  await page.keyboard.press("Tab");
  expect(await focus(page)).toBe("Make a deal");
  await page.keyboard.press("Enter");
  await expect.poll(() => focus(page)).toBe("deal");
  expect(faults).toEqual([]);
  await context.close();
});

test("an address with a clause opens it, and the language can be changed on the way", async () => {
  const { page, context, faults } = await person(browser, "Bo", "phone");
  await page.goto(`${server.url}/how#R10.3`);
  await page.locator("[id='R10.3']").getByText("Trust -2").waitFor();
  await page.getByRole("button", { name: "Dansk" }).click();
  await page.locator("[id='R10.3']").getByText("tillid -2").waitFor();
  await page.getByRole("heading", { level: 2, name: "Hold ord" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("on paper stands the telling; rules only if they are unfolded", async () => {
  const { page, context } = await person(browser, "Carla");
  await page.goto(`${server.url}/how`);
  await page.getByRole("heading", { level: 2, name: "In one breath" }).waitFor();
  const sheets = async () =>
    (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type \/Page\b/g)?.length;
  const told = (await sheets())!;
  expect(told).toBeLessThanOrEqual(5);
  await page.getByRole("button", { name: "Unfold all" }).click();
  expect(await sheets()).toBeGreaterThan(told);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
  await context.close();
});

test("the page of all cards is not part of what is built", async () => {
  const { page, context } = await person(browser, "Ditte");
  await page.goto(`${server.url}/cards`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.locator(".cards-card").count()).toBe(0);
  expect((await page.request.get(`${server.url}/cards.html`)).status()).toBe(404);
  await context.close();
});
