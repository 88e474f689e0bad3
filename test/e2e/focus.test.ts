/** With a keyboard alone: whatever changes on the page, the focus is somewhere, and where it helps. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStage, type Stage, visit } from "../looks/stage";
import { openEar } from "./ear";
import { named } from "./player";
import { habits, type Screen } from "./policy";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

const SIZE = { width: 1280, height: 800 };
/** A window, and how many things are taken in the game that is begun: the cards read, stands, deals, pulses. */
const GAMES = [
  ["1280x800", SIZE, 16],
  ["320x256, which is 400 %", { width: 320, height: 256 }, 8],
] as const;

/** From now on the page notes each time nothing has had the focus for as long as one would notice. */
async function watchFocus(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const noted: string[] = [];
    let last = "";
    let lost = 0;
    setInterval(() => {
      const { activeElement: at } = document;
      if (at && at !== document.body) {
        last = `${at.tagName} ${(at.textContent ?? "").slice(0, 60)}`;
        lost = 0;
      } else if (++lost === 4) noted.push(`lost after: ${last}`);
    }, 50);
    Object.assign(window, { noted });
  });
  return () => page.evaluate(() => (window as unknown as { noted: string[] }).noted);
}
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.tagName ?? ""));

test.each(GAMES)(
  "in a game by keyboard at %s the focus is never lost, and never under what sticks to the page",
  async (_, size, most) => {
    const { page, faults, close } = await visit(stage, { name: "front", path: () => "/" }, "en", size);
    const ear = await openEar(page);
    const go = (await ear.heard("link")).find(({ name }) => named("front.solo.go").test(name))!;
    await ear.reach(go.id);
    const lost = await watchFocus(page);
    await page.keyboard.press("Enter");
    const decide = habits();
    for (let taken = 0, before = ""; taken < most; ) {
      await page.waitForTimeout(250);
      const screen: Screen = await ear.read();
      const stamp = screen.text + JSON.stringify(screen.offers);
      const offer = stamp === before ? decide(screen) : null;
      before = stamp;
      if (!offer) continue;
      await ear.reach(offer.id);
      const covered = await page.evaluate(() => {
        const at = document.activeElement!;
        const { left, top, width, height } = at.getBoundingClientRect();
        const above = document.elementFromPoint(left + width / 2, top + height / 2);
        return above === null || at.contains(above) || above.contains(at) || above.closest("label")?.contains(at)
          ? null
          : `${at.textContent} under ${above.className}`;
      });
      expect(covered).toBeNull();
      await ear.take(offer);
      taken += 1;
    }
    expect(await lost()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  },
  240_000,
);

test("out of the waiting room the focus is led to the step, and it is said that the game has begun", async () => {
  const { busy } = stage.doors;
  const at = (path: string) => visit(stage, { name: path, path: () => path }, "en", SIZE);
  const waiting = await at(`/table#${busy.waiting}`);
  const desk = await at(`/desk#${busy.desk}`);
  await waiting.page.evaluate(() => {
    const said: string[] = [];
    new MutationObserver(() => {
      for (const line of document.querySelectorAll("[aria-live=polite] p"))
        if (!said.includes(line.textContent!)) said.push(line.textContent!);
    }).observe(document.body, { subtree: true, childList: true });
    Object.assign(window, { said });
  });
  const third = desk.page.getByRole("listitem").filter({ has: desk.page.getByRole("heading", { name: /^Table 3/ }) });
  for (const press of ["desk.fill", "desk.start"]) await third.getByRole("button", { name: named(press) }).click();
  await waiting.page.waitForFunction(() => document.activeElement?.id === "step-heading");
  const said = () => waiting.page.evaluate(() => (window as unknown as { said: string[] }).said.join(" "));
  await expect.poll(said).toMatch(/game has begun/i);
  await waiting.close();
  await desk.close();
}, 120_000);

test("from the talk one key leads to what is to be done and back; reactions take the focus and give it back", async () => {
  const path = () => "/fixtures.html?fixture=answer";
  const { page, faults, close } = await visit(stage, { name: "talk", path }, "en", SIZE);
  await page.getByRole("button", { name: named("talk.title") }).press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  await page.keyboard.type("Wait");
  await page.keyboard.press("F2");
  await expect.poll(() => focused(page)).toBe("step-heading");
  await page.keyboard.press("F2");
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).value)).toBe("Wait");

  const react = page.getByRole("button", { name: named("talk.react"), exact: true }).last();
  await react.press("Enter");
  const pressed = () => page.evaluate(() => document.activeElement?.className ?? "");
  await expect.poll(pressed).toContain("talk-chip");
  await page.keyboard.press("Escape");
  await expect.poll(pressed).toContain("talk-small");
  await react.press("Enter");
  await page.keyboard.press("Enter");
  await expect.poll(pressed).toContain("talk-small");
  // The talk shuts, and its own button has the focus.
  await page.keyboard.press("Escape");
  await expect.poll(pressed).toContain("talk-dock-button");
  expect(faults).toEqual([]);
  await close();
}, 60_000);

test("a press anywhere on an option chooses it and leaves the focus with its radio; what it lets one ask answers for itself", async () => {
  const path = () => "/fixtures.html?fixture=stand";
  const { page, faults, close } = await visit(stage, { name: "options", path }, "en", { width: 320, height: 640 });
  const options = page.locator('[data-part="mine"] [data-part="option"]');
  const chosen = () =>
    page
      .locator('[data-part="mine"] input:checked')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const text = page.getByText(named("table.option.cost"), { exact: true });
  await text.nth(1).click();
  expect(await chosen()).toEqual([await options.nth(1).locator("input").inputValue()]);
  expect(await page.evaluate(() => document.activeElement?.matches("input:checked"))).toBe(true);
  await options.nth(2).locator("details summary").first().click();
  expect(await chosen()).toEqual([await options.nth(1).locator("input").inputValue()]);
  expect(faults).toEqual([]);
  await close();
}, 60_000);
