import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../tools/assets";
import { house } from "./house";
import type { Person } from "./kit";
import { doSomething, isOver, named } from "./player";

const here = house();
const file = join(here.dir, "solo.jsonl");
let me: Person;
beforeAll(async () => {
  me = await here.person("Alone");
});

async function playUntil(page: Page, there: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 200_000;
  while (!(await there())) {
    if (Date.now() > end) throw new Error(`Not there: ${await page.getByRole("main").ariaSnapshot()}`);
    if (!(await doSomething(page, 1))) await page.waitForTimeout(200);
  }
}
const atPhase = (page: Page, phase: number): Promise<boolean> =>
  page.getByRole("heading", { level: 1, name: new RegExp(`^Phase\\s${phase}\\b`) }).isVisible();

/** Where a replay stands: "12 of 140". */
async function placeOf(page: Page): Promise<{ n: number; of: number }> {
  const text =
    (await page
      .getByLabel(named("replay.controls"))
      .getByText(/^\d+ of \d+$/)
      .first()
      .textContent()) ?? "";
  const [n, of] = text.split(" of ").map(Number);
  return { n: n!, of: of! };
}

describe("one person alone", () => {
  test("plays from the front page in one click, and goes on after a reload", async () => {
    const { page } = me;
    await page.goto(here.url);
    await page.getByRole("link", { name: named("front.solo.go") }).click();
    await playUntil(page, () => atPhase(page, 3));
    await page.reload();
    await playUntil(page, () => atPhase(page, 4));
  });

  test("plays on to the end with the server gone, and the file verifies", async () => {
    const { page } = me;
    await here.stop();
    await playUntil(page, () => isOver(page));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .getByRole("button", { name: named("solo.end.download") })
        .or(page.getByRole("link", { name: named("solo.end.download") }))
        .first()
        .click(),
    ]);
    await download.saveAs(file);
    const args = ["--import", "tsx", join(ROOT, "test/tools/replay.ts"), file];
    const verified = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
    expect(verified.stdout + verified.stderr).toMatch(/holds: \d+ actions/);
    expect(me.faults).toEqual([]);
  });

  test("opens the file in another browser and steps through it both ways, by button and by key", async () => {
    await here.restart();
    const { page, faults } = await here.person("Watcher");
    await page.goto(`${here.url}/replay`);
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByRole("button", { name: named("replay.last") }).click();
    await expect.poll(async () => placeOf(page).then(({ n, of }) => of > 0 && of - n)).toBe(0);
    const { of } = await placeOf(page);
    await page.getByRole("button", { name: named("replay.back") }).click();
    await expect.poll(async () => (await placeOf(page)).n).toBe(of - 1);
    await page.keyboard.press("Home");
    await page.getByText(`0 of ${of}`).first().waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText(`1 of ${of}`).first().waitFor();
    expect(faults).toEqual([]);
  });

  test("is told in words that a file has been altered, or cut short", async () => {
    const { page } = await here.person("Careful");
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    const altered = join(here.dir, "altered.jsonl");
    const at = lines.findIndex((line) => line.includes('"pulse"'));
    writeFileSync(
      altered,
      lines
        .map((line, i) => (i === at ? line.replace(/,(\d)\]/, (_, d) => `,${(Number(d) % 5) + 1}]`) : line))
        .join("\n"),
    );
    await page.goto(`${here.url}/replay`);
    await page.locator('input[type="file"]').setInputFiles(altered);
    await page
      .getByText(/has been altered/)
      .first()
      .waitFor();
    const cut = join(here.dir, "cut.jsonl");
    writeFileSync(cut, lines.slice(0, -3).join("\n"));
    await page.goto(`${here.url}/replay`);
    await page.locator('input[type="file"]').setInputFiles(cut);
    await page
      .getByText(/is not whole/)
      .first()
      .waitFor();
  });
});
