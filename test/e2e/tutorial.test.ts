/** The whole tutorial in a real browser: with the mouse on a phone in Danish, and with the keyboard alone in English. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { wordsOf } from "../tools/assets";
import { house } from "./house";

const here = house();

const MOST_PRESSES = 60;
const step = async (page: Page): Promise<number> =>
  Number(/\d+/.exec(await page.locator(".guide-progress").innerText())?.[0]);

/** What the guide asks for now, once it asks for something: its own press, or an outlined place. */
async function asked(page: Page): Promise<"own" | "place"> {
  await page.locator(".guide-go, [data-guide]").first().waitFor();
  return (await page.locator(".guide-go").count()) > 0 ? "own" : "place";
}
/** px² of the outlined place and of all that can be pressed in the step that the box lies over, and px of the box out of sight. */
const covered = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const box = document.querySelector(".guide")!.getBoundingClientRect();
    const out = Math.max(0, -box.top) + Math.max(0, box.bottom - innerHeight);
    return [...document.querySelectorAll("[data-guide], .t-step :is(label, button)")].reduce((sum, one) => {
      const spot = one.getBoundingClientRect();
      const across = Math.min(box.right, spot.right) - Math.max(box.left, spot.left);
      const down = Math.min(box.bottom, spot.bottom) - Math.max(box.top, spot.top);
      return across > 0 && down > 0 ? sum + across * down : sum;
    }, out);
  });

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
/** What stands in the step, a block of text each. */
const lines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const blocks = new Map<Element, string>();
    const texts = document.createTreeWalker(document.querySelector(".t-step")!, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: at, nodeValue } = texts.currentNode;
      const box = at!.getBoundingClientRect();
      if (!nodeValue?.trim() || box.width < 2 || box.height < 2) continue;
      const block = at!.closest("p, li, h2, h3, h4, dt, dd, legend, button, label, div") ?? at!;
      blocks.set(block, `${blocks.get(block) ?? ""} ${nodeValue}`);
    }
    return [...blocks.values()].map((text) => text.replace(/\s+/g, " ").trim());
  });

/** Words a minute of somebody who reads every word, and seconds that a press and the others' answers take. */
const PER_MINUTE = 200;
const A_PRESS = 3;
const OTHERS = 15;
/** Everything that is on the way to be read: guide and steps, what stands there twice once. */
const MOST_WORDS = 720;

/** Plays to the end; `press` does what is outlined. Gives how many words there were to read, and how many presses. */
async function walk(page: Page, press: (page: Page) => Promise<void>): Promise<{ read: number; presses: number }> {
  const seen = new Set<string>();
  let read = 0;
  for (let n = 0; n < MOST_PRESSES; n++) {
    const what = await asked(page);
    for (const text of [await page.locator(".guide-text").innerText(), ...(await lines(page))]) {
      if (!seen.has(text)) read += countWords(text);
      seen.add(text);
    }
    if (what === "own") return { read, presses: n };
    expect(await page.locator(".guide-progress").innerText()).toMatch(new RegExp(`^${n + 1} `));
    const text = await page.locator(".guide-text").innerText();
    await press(page);
    await page.waitForFunction((old) => document.querySelector(".guide-text")?.textContent !== old, text);
  }
  throw new Error("The tutorial does not end");
}

/** The same, and all of it can be read aloud in less than five minutes. */
async function readInTime(page: Page, press: (page: Page) => Promise<void>): Promise<void> {
  const { read, presses } = await walk(page, press);
  expect(read).toBeLessThanOrEqual(MOST_WORDS);
  expect((60 * read) / PER_MINUTE + presses * A_PRESS + OTHERS).toBeLessThan(300);
}

async function byMouse(page: Page): Promise<void> {
  const own = page.locator(".guide-go");
  if ((await own.count()) > 0) return own.click();
  // Until the letters are here everything takes more room.
  const message = await page.locator(".guide-text").innerText();
  await expect.poll(() => covered(page), { message, timeout: 10_000 }).toBe(0);
  const radio = page.locator("[data-guide] input[type=radio], input[type=radio][aria-describedby*=guide-text]").last();
  // What is chosen already, after a step back, is pressed again.
  if ((await radio.count()) > 0) await radio.click({ force: true });
  else await page.locator("[data-guide]").click();
}

/** The focus is led to what is asked; a place chosen with the keys is left with Tab. */
async function byKeys(page: Page): Promise<void> {
  const led = () =>
    page.evaluate(() => document.activeElement?.matches(".guide-go, [data-guide], [data-guide] *") ?? false);
  for (let n = 0; n < 40 && !(await led()); n++) await page.waitForTimeout(50);
  for (let n = 0; n < 40 && !(await led()); n++) await page.keyboard.press("Tab");
  expect(await led()).toBe(true);
  const isRadio = await page.evaluate(() => document.activeElement?.matches("input[type=radio]") ?? false);
  if (!isRadio) return page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  // In the first guess only the last option serves what the mirror is known to want.
  if ((await step(page)) <= 3) await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Tab");
}

test("on a phone, in Danish, from the front page; a reload and a step back lose nothing", async () => {
  const { page, faults } = await here.person("Bo", "phone");
  const words = wordsOf("da", "tutorial");
  await page.goto(`${here.url}/?lang=da&fast`);
  await page.getByRole("link", { name: words["tutorial.try"]! }).click();
  for (let n = 1; n <= 4; n++) {
    await asked(page);
    await expect.poll(() => step(page)).toBe(n);
    await byMouse(page);
  }
  await expect.poll(() => step(page)).toBe(5);
  await page.goto(`${here.url}/solo?lang=da&fast#tutorial`);
  await asked(page);
  await expect.poll(() => step(page)).toBe(5);
  const back = page.getByRole("button", { name: words["tutorial.back"]!, exact: true });
  for (const n of [4, 3, 2, 1]) {
    await back.click();
    await expect.poll(() => step(page)).toBe(n);
  }
  expect(await back.count()).toBe(0);
  // From the beginning, with nothing chosen, on the smallest window.
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.reload();
  await readInTime(page, byMouse);
  await page.getByRole("button", { name: words["tutorial.real"]! }).click();
  await page.waitForURL(/\/solo#solo-/);
  expect(faults).toEqual([]);
  await page.context().close();
});

test("with the keyboard alone, in English, skippable at any time", async () => {
  const { page, faults } = await here.person("Ea");
  const words = wordsOf("en", "tutorial");
  await page.goto(`${here.url}/solo?lang=en&fast#tutorial`);
  await readInTime(page, byKeys);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/solo#solo-/);
  await page.goto(`${here.url}/solo?lang=en&fast&again#tutorial`);
  await asked(page);
  await expect.poll(() => step(page)).toBe(1);
  await page.getByRole("button", { name: words["tutorial.skip"]!, exact: true }).click();
  await page.waitForURL(/\/solo#games/);
  expect(faults).toEqual([]);
  await page.context().close();
});
