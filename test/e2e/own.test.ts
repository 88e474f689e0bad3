/** A team writes its own partnership, keeps it as a file, practises on it alone and opens a workshop with it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wordsOf } from "../tools/assets";
import { begin, codeOf } from "./desk";
import { house } from "./house";
import { unnamed } from "./kept";
import type { Person } from "./kit";
import { doSomething, isOver, named } from "./player";

const here = house();
const words = { ...wordsOf("en", "own"), ...wordsOf("en", "archetypes"), ...wordsOf("en", "ui") };
const file = () => join(here.dir, "ours.json");
let me: Person;
let guest: Person;
beforeAll(async () => {
  me = await here.person("Writer");
  guest = await here.person("Guest", "phone");
}, 240_000);
afterAll(() => {
  for (const someone of [me, guest]) expect(someone.faults, someone.name).toEqual([]);
});

const button = (page: Page, key: string): Locator => page.getByRole("button", { name: words[key]!, exact: true });
const box = (where: Page | Locator, key: string): Locator => where.getByRole("textbox", { name: words[key]! });
/** The fields of a partner, counted from 0. */
const partner = (page: Page, i: number): Locator => page.locator(".own-partners > li").nth(i);
const choose = (where: Locator, key: string, label: string) =>
  where.getByRole("combobox", { name: words[key]! }).selectOption({ label });
/** What stands beside a field that is not right; null where nothing does. */
const faultOf = (field: Locator): Promise<string | null> =>
  field.evaluate((el) => {
    if (el.getAttribute("aria-invalid") !== "true") return null;
    const ids = el.getAttribute("aria-describedby")?.split(" ") ?? [];
    return document.getElementById(ids.at(-1) ?? "")?.textContent ?? "";
  });
const invalid = (page: Page): Locator => page.locator('[aria-invalid="true"]');

async function openForm(page: Page): Promise<void> {
  await page.goto(here.url);
  await page.getByRole("link", { name: named("front.open.go") }).click();
  await page.getByRole("textbox", { name: named("open.name") }).fill("Our own evening");
  await page.getByRole("radio", { name: words["own.name"]! }).check({ force: true });
  await partner(page, 0).waitFor();
}

test("what is missing is said beside its field, and goes when it is there", async () => {
  const { page } = me;
  await openForm(page);
  const send = page.getByRole("button", { name: named("open.send") });
  expect(await invalid(page).count()).toBe(0);
  await send.click();
  // The case's two fields, four names, three kinds.
  await expect.poll(() => invalid(page).count()).toBe(9);
  await page
    .getByText(/not finished: see the 9 red fields/)
    .first()
    .waitFor();
  const name = box(page, "own.case.name");
  await expect.poll(() => faultOf(name)).toBe(words["own.fault.missing"]!);
  await expect.poll(() => name.evaluate((el) => el === document.activeElement)).toBe(true);

  await page.keyboard.type("Night bus to the library");
  await box(page, "own.case.about").fill("The bus home stops at the library, and the library stays open for it.");
  await box(partner(page, 0), "own.partner.name").fill("Elm Street Library");
  await expect.poll(() => invalid(page).count()).toBe(6);
  await partner(page, 3).getByRole("button").click();
  await expect.poll(() => page.locator(".own-partners > li").count()).toBe(3);
  for (const [i, kind, called] of [
    [1, "archetype.school.name", "Elm Street School"],
    [2, "archetype.volunteers.name", "elm street library"],
  ] as const) {
    await box(partner(page, i), "own.partner.name").fill(called);
    await choose(partner(page, i), "own.partner.type", words[kind]!);
  }
  const twin = box(partner(page, 2), "own.partner.name");
  await expect.poll(() => faultOf(twin)).toBe(words["own.fault.same-name"]!);
  await expect.poll(() => invalid(page).count()).toBe(1);
  await twin.fill("The Night Owls");
  await expect.poll(() => invalid(page).count()).toBe(0);
  await box(partner(page, 0), "own.partner.words").fill("We want the lights to be on when the bus comes.");
  await choose(partner(page, 2), "own.partner.aim", "wellbeing");
  await box(partner(page, 2), "own.partner.words").fill("We want nobody to wait for the bus alone.");
}, 120_000);

test("it is saved to a file and read back, and an emptied form comes back too", async () => {
  const { page } = me;
  const [download] = await Promise.all([page.waitForEvent("download"), button(page, "own.save").click()]);
  expect(download.suggestedFilename()).toBe(`${words["own.file.name"]}.json`);
  await download.saveAs(file());
  const saved = JSON.parse(readFileSync(file(), "utf8")) as { partners: { name: string; aim: string | null }[] };
  expect(saved).toMatchObject({ "tolv-broer": "own-partnership", name: "Night bus to the library" });
  expect(saved.partners.map((one) => [one.name, one.aim])).toEqual([
    ["Elm Street Library", null],
    ["Elm Street School", null],
    ["The Night Owls", "wellbeing"],
  ]);

  await button(page, "own.clear").click();
  const name = box(page, "own.case.name");
  await expect.poll(() => name.inputValue()).toBe("");
  await button(page, "own.undo").click();
  await expect.poll(() => name.inputValue()).toBe("Night bus to the library");
  await button(page, "own.clear").click();

  const bad = join(here.dir, "bad.json");
  writeFileSync(bad, JSON.stringify({ name: "Not ours", about: "", partners: [] }));
  const input = page.locator('input[type="file"]');
  await input.setInputFiles(bad);
  await page.getByText(words["own.file.bad"]!).first().waitFor();
  expect(await name.inputValue()).toBe("");
  await input.setInputFiles(file());
  await expect.poll(() => name.inputValue()).toBe("Night bus to the library");
  await expect.poll(() => box(partner(page, 2), "own.partner.words").inputValue()).toContain("wait for the bus alone");

  // A reload loses nothing of it.
  await page.reload();
  await page.getByRole("radio", { name: words["own.name"]! }).check({ force: true });
  await expect.poll(() => name.inputValue()).toBe("Night bus to the library");
}, 120_000);

test("alone one practises on it to the end, also after a reload", async () => {
  const { page } = me;
  await page.goto(here.url);
  await page.getByRole("link", { name: named("front.solo.go") }).click();
  await page.getByRole("link", { name: named("solo.games") }).click();
  await page.getByText(named("solo.new.choose")).click();
  await page.getByRole("radio", { name: words["own.name"]! }).check({ force: true });
  await expect.poll(() => box(page, "own.case.name").inputValue()).toBe("Night bus to the library");
  await page.getByRole("radio", { name: named("length.tutorial") }).check({ force: true });
  await page.getByRole("button", { name: named("solo.new.go") }).click();
  // By their names everywhere, and what one openly wants in the team's own words.
  await page.getByText("The Night Owls").first().waitFor();
  await page.getByText("We want the lights to be on when the bus comes.").first().waitFor();
  let reloaded = false;
  for (const end = Date.now() + 240_000; !(await isOver(page)); ) {
    if (Date.now() > end) throw new Error(`Not there: ${await page.getByRole("main").ariaSnapshot()}`);
    const did = await doSomething(page, 1);
    if (did && !reloaded) {
      reloaded = true;
      await page.reload();
      await page.getByText("The Night Owls").first().waitFor();
    }
    if (!did) await page.waitForTimeout(200);
  }
  await page.getByText("Elm Street School").first().waitFor();
}, 300_000);

test("a workshop opens on the example, a guest meets it by its names, and the table begins", async () => {
  const { page } = me;
  await openForm(page);
  await button(page, "own.example").click();
  await expect.poll(() => box(page, "own.case.name").inputValue()).toBe(words["own.example.name"]!);
  await page.getByRole("spinbutton", { name: named("open.tables") }).fill("1");
  await page.getByRole("button", { name: named("open.send") }).click();
  const code = await codeOf(page);

  await guest.page.goto(`${here.url}/join/${code}`);
  await guest.page.getByRole("textbox", { name: named("join.name") }).fill("Alma");
  await guest.page.getByRole("button", { name: named("join.send") }).click();
  await guest.page.waitForURL(/\/table#/);
  await guest.page.getByText(words["own.example.partner-2"]!).first().waitFor();
  await begin(page, ["Alma"]);
  const atDeal = guest.page.locator(".t-step-deal");
  for (const end = Date.now() + 120_000; !(await atDeal.isVisible()); ) {
    if (Date.now() > end) throw new Error(`Not there: ${await guest.page.getByRole("main").ariaSnapshot()}`);
    if (!(await doSomething(guest.page, 0))) await guest.page.waitForTimeout(200);
  }
  await guest.page.getByText(words["own.example.partner-4"]!).first().waitFor();
  for (const one of [page, guest.page]) expect(await unnamed(one)).toEqual([]);
}, 240_000);
