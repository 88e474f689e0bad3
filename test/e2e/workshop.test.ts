import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../tools/assets";
import { begin, codeOf } from "./desk";
import { house } from "./house";
import type { Person } from "./kit";
import { doSomething, isOver, named } from "./player";

const here = house();

async function openWorkshop({ page }: Person): Promise<string> {
  await page.goto(here.url);
  await page.getByRole("link", { name: named("front.open.go") }).click();
  await page.getByRole("textbox", { name: named("open.name") }).fill("A Thursday in November");
  await page.getByRole("radio", { name: named("length.short") }).check({ force: true });
  await page.getByRole("spinbutton", { name: named("open.tables") }).fill("1");
  await page.getByRole("button", { name: named("open.send") }).click();
  return codeOf(page);
}

async function sitDown({ page, name }: Person, code: string): Promise<void> {
  await page.goto(here.url);
  await page.getByRole("textbox", { name: named("join.code") }).fill(code.toLowerCase());
  await page.getByRole("textbox", { name: named("join.name") }).fill(name);
  await page.getByRole("button", { name: named("join.send") }).click();
  await page.waitForURL(/\/table#/);
}

/** Everybody does what their own screen offers until the end is on all of them. */
async function playOn(people: readonly Person[], until: () => Promise<boolean>, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!(await until())) {
    if (Date.now() > end)
      throw new Error(`Not there after ${ms} ms: ${await people[0]!.page.getByRole("main").ariaSnapshot()}`);
    let did = false;
    for (const [i, { page }] of people.entries()) did = (await doSomething(page, i)) || did;
    if (!did) await people[0]!.page.waitForTimeout(150);
  }
}
const allOver = async (people: readonly Person[]) =>
  (await Promise.all(people.map(({ page }) => isOver(page)))).every(Boolean);
/** The phase a person's own screen is at. */
const phaseOf = async ({ page }: Person): Promise<number> => {
  const heading = page.getByRole("heading", { level: 1, name: /^Phase/ });
  return Number(/\d+/.exec((await heading.textContent()) ?? "")?.[0] ?? 0);
};

test("a facilitator and three players in four browsers open, join, start and finish a short game", async () => {
  const facilitator = await here.person("Facilitator");
  const code = await openWorkshop(facilitator);
  const alma = await here.person("Alma");
  const bent = await here.person("Bent");
  const carla = await here.person("Carla", "phone");
  const people = [alma, bent, carla];
  for (const someone of people) await sitDown(someone, code);

  const desk = facilitator.page;
  await begin(
    desk,
    people.map(({ name }) => name),
  );

  // Bent is cut off in the middle of the game; the others go on as far as they can.
  await playOn(people, async () => (await phaseOf(alma)) >= 4, 150_000);
  await bent.context.setOffline(true);
  await bent.page
    .getByText(/you will not lose anything/)
    .first()
    .waitFor({ timeout: 30_000 });
  for (let n = 0; n < 4; n++) for (const someone of [alma, carla]) await doSomething(someone.page, 0);
  await bent.context.setOffline(false);
  await bent.page
    .getByText(/you will not lose anything/)
    .first()
    .waitFor({ state: "hidden", timeout: 30_000 });
  // Alma shuts the lid and opens it again: her own link is all she needs.
  await alma.page.reload();

  await playOn(people, () => allOver(people), 300_000);
  const results = await Promise.all(
    people.map(({ page }) =>
      page
        .getByText(/1 \+ 1 = \d/)
        .first()
        .textContent(),
    ),
  );
  expect(new Set(results.map((r) => /\d\.\d\d/.exec(r ?? "")?.[0])).size, results.join(" / ")).toBe(1);

  // The replay file of this very game verifies, action by action.
  const [download] = await Promise.all([
    alma.page.waitForEvent("download"),
    alma.page.getByRole("link", { name: /Download the game/ }).click(),
  ]);
  const file = join(here.dir, "game.jsonl");
  await download.saveAs(file);
  const verified = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "test/tools/replay.ts"), file], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(verified.stdout + verified.stderr).toMatch(/holds: \d+ actions/);
  expect(verified.status).toBe(0);
  for (const someone of [facilitator, ...people]) expect(someone.faults, someone.name).toEqual([]);
}, 600_000);
