/** How to play, in a real browser: with the keyboard from the front page to a clause and back; in both languages; on paper. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { house } from "./house";

const here = house();

/** What has the focus: its id, else its text. */
const focus = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || "");

/** When the page has brought what the fragment names into view; until then the browser alone has moved the focus. */
const revealed = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => addEventListener("hashchange", () => done(), { once: true })));

test("with the keyboard from the front page to a section, to its clause, and back to where it is told", async () => {
  const { page, context, faults } = await here.person("Ida");
  await page.goto(here.url);
  await page.getByRole("link", { name: "The full explanation, and all the rules" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "How to play" }).waitFor();
  await expect.poll(() => focus(page)).toBe("How to play");
  await page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Make a deal" }).focus();
  await Promise.all([revealed(page), page.keyboard.press("Enter")]);
  await expect.poll(() => focus(page)).toBe("deal");
  await page.keyboard.press("Tab");
  await expect.poll(() => focus(page)).toBe("R5.3");
  await Promise.all([revealed(page), page.keyboard.press("Enter")]);
  expect(await page.evaluate(() => location.hash)).toBe("#R5.3");
  expect(await page.locator("details[open]").count()).toBe(1);
  await page.getByText("The convenor of a phase makes the first proposal.").waitFor();
  await page.keyboard.press("Tab");
  await expect.poll(() => focus(page)).toBe("Make a deal");
  await page.keyboard.press("Enter");
  await expect.poll(() => focus(page)).toBe("deal");
  expect(faults).toEqual([]);
  await context.close();
});

test("an address with a clause opens it, and the language can be changed on the way", async () => {
  const { page, context, faults } = await here.person("Bo", "phone");
  await page.goto(`${here.url}/how#R10.3`);
  await page
    .locator("[id='R10.3']")
    .getByText(/Trust [-−]2/)
    .waitFor();
  await page.getByRole("button", { name: "Dansk" }).click();
  await page
    .locator("[id='R10.3']")
    .getByText(/tillid [-−]2/)
    .waitFor();
  await page.getByRole("heading", { level: 2, name: "Hold ord" }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("on paper stands the telling; rules only if they are unfolded", async () => {
  const { page, context } = await here.person("Carla");
  await page.goto(`${here.url}/how`);
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
  const { page, context } = await here.person("Ditte");
  await page.goto(`${here.url}/cards`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.locator(".cards-card").count()).toBe(0);
  expect((await page.request.get(`${here.url}/cards.html`)).status()).toBe(404);
  await context.close();
});
