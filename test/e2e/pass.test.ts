/** One device, several seats: what one of them may see is never on the page for another, not for a moment. */
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { wordsOf } from "../tools/assets";
import { begin, codeOf } from "./desk";
import { house } from "./house";
import type { Person } from "./kit";
import { doSomething, isOver, named, sentence } from "./player";

const here = house();
const words = { ...wordsOf("en", "talk"), ...wordsOf("en", "bots"), ...wordsOf("en", "pass") };

/** Sentences that only one seat may read, by seat. */
type Secrets = { readonly [seat: string]: readonly string[] };
interface Watched extends Window {
  secrets?: Secrets;
  leaks?: string[];
}

/** Looks at the page after every change of it, and writes down a secret that is there while its seat is not the one that looks. */
function watch(secrets: Secrets): void {
  const page = window as Watched;
  page.secrets = { ...page.secrets, ...secrets };
  if (page.leaks) return;
  page.leaks = [];
  const look = () => {
    const eyes = /pass-own-(\d)/.exec(document.querySelector(".pass-own")?.className ?? "")?.[1];
    const text = document.documentElement.textContent ?? "";
    for (const [seat, sentences] of Object.entries(page.secrets ?? {}))
      for (const sentence of sentences)
        if (seat !== eyes && text.includes(sentence))
          page.leaks?.push(`${seat} while ${eyes ?? "nobody"}: ${sentence}`);
  };
  new MutationObserver(look).observe(document, { childList: true, characterData: true, subtree: true });
}

const curtain = (page: Page) => page.getByRole("button", { name: named("pass.curtain.draw") });
const draw = async (page: Page) => {
  await curtain(page).click();
  await page.locator(".pass-own").waitFor();
};

test("in a game alone three people pass one phone round, and no secret is on the page for the next", async () => {
  const me = await here.person("Three", "phone");
  const { page } = me;
  await page.goto(`${here.url}/solo?fast#games`);
  await page.getByText(named("solo.new.choose")).click();
  await page.getByRole("radio", { name: named("length.tutorial") }).check({ force: true });
  await page.getByRole("radio", { name: named("solo.who.several") }).check({ force: true });
  await page.getByRole("checkbox").last().uncheck({ force: true });
  await page.getByRole("button", { name: named("solo.new.go") }).click();

  // Each reads its own card first; what it says there is for nobody else.
  const secrets: { [seat: string]: readonly string[] } = {};
  for (const seat of ["0", "1", "2"]) {
    await curtain(page).waitFor();
    expect(await page.locator(".t-secret, .t-wanted, form").count()).toBe(0);
    await draw(page);
    const own = page.locator(`.pass-own-${seat}`);
    await own.waitFor();
    secrets[seat] = await page.locator(".t-secret .t-wanted").allTextContents();
    expect(secrets[seat]!.length).toBe(3);
    await page.evaluate(watch, { [seat]: secrets[seat]! });
    await page.getByRole("button", { name: named("table.opening.start") }).click();
    await page.getByRole("button", { name: named("table.stand.send") }).waitFor();
    if (seat === "1") {
      // A reload in the middle of it is a curtain.
      await me.context.addInitScript(watch, secrets);
      await page.reload();
      await curtain(page).waitFor();
      expect(await page.locator(".pass-own").count()).toBe(0);
      await draw(page);
    }
    await doSomething(page, Number(seat));
  }

  const end = Date.now() + 200_000;
  let curtains = 0;
  while (!(await isOver(page))) {
    if (Date.now() > end) throw new Error(`Not there: ${await page.getByRole("main").ariaSnapshot()}`);
    if (await curtain(page).isVisible()) curtains += 1;
    if (!(await doSomething(page, 1))) await page.waitForTimeout(100);
  }
  // Two pulses and one more round of stands, three seats each.
  expect(curtains).toBeGreaterThanOrEqual(9);
  expect(await page.evaluate(() => (window as Watched).leaks)).toEqual([]);
  // The bot among them says why, and a moment can be marked when all is over too.
  await wholeLog(page);
  const why = page.locator(".t-log .t-bot-why").first();
  await why.click();
  expect(await page.locator(".t-log .t-bot-because").first().textContent()).not.toBe("");
  await page.getByRole("button", { name: words["talk.mark"]!, exact: true }).click();
  await page.getByText(words["talk.log.mark"]!).first().waitFor();
  expect(me.faults).toEqual([]);
}, 300_000);

/** The log with its older rows too. */
async function wholeLog(page: Page): Promise<void> {
  await page.locator(".t-log").waitFor();
  const older = page.locator(".t-log > .button-quiet");
  if (await older.isVisible()) await older.click();
}

/** What is chosen and typed in the forms of a step. */
const filledIn = (step: Locator) =>
  step.evaluate((el) =>
    [...el.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select")].map((field) =>
      field instanceof HTMLInputElement && field.type === "radio" ? field.checked : field.value,
    ),
  );
/** Asks for a hint to its last word; what it says is from now on for the seat that looks alone. */
async function askForAll(page: Page): Promise<void> {
  for (const key of ["hint.ask", "hint.more", "hint.most"])
    await page.getByRole("button", { name: words[key]! }).click();
  const said = await page.locator(".t-hint-rungs p").allTextContents();
  expect(said).toHaveLength(3);
  const eyes = /pass-own-(\d)/.exec((await page.locator(".pass-own").getAttribute("class")) ?? "")![1]!;
  await page.evaluate(watch, { [eyes]: said });
}

test("a look at one's own cards in the middle of a deal is behind the curtain, and ends when the device is put away", async () => {
  const { page } = await here.person("Two");
  await page.goto(`${here.url}/solo?fast#games`);
  await page.getByText(named("solo.new.choose")).click();
  await page.getByRole("radio", { name: named("solo.who.several") }).check({ force: true });
  await page.getByRole("button", { name: named("solo.new.go") }).click();
  // What a hint has filled in for one is not in the next one's form.
  const stand = page.locator(".t-step-stand");
  const started = page.getByRole("button", { name: named("table.opening.start") });
  await draw(page);
  await started.click();
  await stand.waitFor();
  const blank = await filledIn(stand);
  await askForAll(page);
  await page.getByRole("button", { name: words["hint.fill"]! }).click();
  await page.getByText(words["hint.filled"]!).waitFor();
  await expect.poll(() => filledIn(stand)).not.toEqual(blank);
  await page.getByRole("button", { name: words["pass.own.lay"]!, exact: true }).click();
  await page.locator(".pass-others").getByRole("button").first().click();
  await draw(page);
  await started.click();
  expect(await filledIn(stand)).toEqual(blank);

  const deal = page.locator(".t-step-deal");
  for (const end = Date.now() + 150_000; !(await deal.isVisible()) && Date.now() < end; )
    if (!(await doSomething(page, 1))) await page.waitForTimeout(100);
  const looks = page.getByRole("group", { name: named("pass.look") }).getByRole("button");
  await expect.poll(() => looks.count()).toBe(4);
  expect(await page.locator(".t-secret-button").count()).toBe(0);
  await looks.nth(2).click();
  await draw(page);
  await page.locator(".t-secret-button").waitFor();
  await page.getByRole("button", { name: words["pass.own.lay"]!, exact: true }).click();

  // A hint is behind the curtain of the one whose turn it is.
  await page.getByText(words["pass.hint"]!).waitFor();
  const empty = await filledIn(deal);
  await page.getByRole("button", { name: words["hint.ask"]! }).click();
  await draw(page);
  await askForAll(page);
  await page.getByRole("button", { name: words["pass.own.lay"]!, exact: true }).click();
  await page.getByText(words["pass.hint"]!).waitFor();
  expect(await filledIn(deal)).toEqual(empty);
  expect(await page.evaluate(() => (window as Watched).leaks)).toEqual([]);

  // Nor does a marked moment ask who marked it.
  await page.getByRole("button", { name: words["talk.mark"]!, exact: true }).click();
  await page.getByText(words["talk.log.mark"]!).waitFor();
  await looks.nth(2).click();
  await draw(page);
  await page.getByText(words["talk.log.mark"]!).waitFor();
  // The screen goes dark in somebody's hand.
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await looks.first().waitFor();
  expect(await page.locator(".pass-own").count()).toBe(0);
}, 240_000);

async function openWorkshop({ page }: Person): Promise<string> {
  await page.goto(`${here.url}/open`);
  await page.getByRole("textbox", { name: named("open.name") }).fill("One phone too few");
  await page.getByRole("radio", { name: named("length.short") }).check({ force: true });
  await page.getByRole("spinbutton", { name: named("open.tables") }).fill("1");
  await page.getByRole("button", { name: named("open.send") }).click();
  return codeOf(page);
}

/** Two seats at the phone and one elsewhere write and react: each in its own name. */
async function talkTogether(phone: Page, other: Page): Promise<void> {
  await phone.getByRole("button", { name: words["talk.title"]!, exact: true }).click();
  const sheet = phone.getByRole("dialog", { name: words["talk.title"]! });
  const voice = sheet.getByRole("combobox", { name: words["pass.voice"]! });
  await expect.poll(() => voice.getByRole("option").count()).toBe(2);
  await voice.selectOption({ index: 1 });
  await sheet.getByRole("textbox").fill("We bring the chairs");
  await sheet.getByRole("button", { name: words["talk.send"]! }).click();
  const dock = other.getByRole("region", { name: words["talk.title"]! });
  await dock.getByRole("button", { name: words["talk.title"]! }).click();
  const there = dock.getByRole("listitem").filter({ hasText: "We bring the chairs" });
  await there.getByText("Kim").waitFor();
  await there.getByRole("button", { name: words["talk.react"]!, exact: true }).click();
  await there.getByRole("button", { name: words["talk.reaction.thanks"]! }).click();

  // Both at the phone react, one after the other.
  const here = sheet.getByRole("listitem").filter({ hasText: "We bring the chairs" });
  for (const index of [0, 1]) {
    await voice.selectOption({ index });
    await here.getByRole("button", { name: words["talk.react"]!, exact: true }).click();
    await here.getByRole("button", { name: words["talk.reaction.idea"]! }).click();
    await here.getByRole("button", { name: words["talk.react"]!, exact: true }).waitFor();
  }
  await there.getByRole("button", { name: /^Good idea 2: .+ and .+/ }).waitFor();

  await dock.getByRole("textbox").fill("And we bring the cake");
  await dock.getByRole("button", { name: words["talk.send"]! }).click();
  await sheet.getByRole("listitem").filter({ hasText: "the cake" }).waitFor();
  // What is written at the phone can be taken back there, and only that.
  await here.getByRole("button", { name: words["talk.take-back"]! }).waitFor();
  expect(
    await sheet
      .getByRole("listitem")
      .filter({ hasText: "the cake" })
      .getByRole("button", { name: words["talk.take-back"]! })
      .count(),
  ).toBe(0);
  await sheet.getByRole("button", { name: words["talk.shut"]!, exact: true }).click();
  await phone.getByRole("button", { name: words["talk.mark"]!, exact: true }).click();
}

test("in a workshop one device holds two seats, one of them a group's, and plays on with a third person", async () => {
  const facilitator = await here.person("Facilitator");
  const code = await openWorkshop(facilitator);
  const device = await here.person("Ida, Bo and Mette", "phone");
  const alma = await here.person("Alma");
  for (const { page, name } of [device, alma]) {
    await page.goto(`${here.url}/join/${code}`);
    await page.getByRole("textbox", { name: named("join.name") }).fill(name);
    await page.getByRole("button", { name: named("join.send") }).click();
    await page.waitForURL(/\/table#/);
  }
  await device.page.locator("summary", { hasText: sentence("together.title") }).click();
  await device.page.getByRole("textbox", { name: named("together.name") }).fill("Kim");
  await device.page.getByRole("button", { name: named("together.add") }).click();
  await device.page
    .getByRole("list", { name: named("together.here") })
    .getByText("Kim")
    .waitFor();

  await begin(facilitator.page, ["Ida, Bo and Mette", "Kim", "Alma"]);

  await curtain(device.page).waitFor();
  await device.page
    .getByText(/Ida, Bo and Mette|Kim/)
    .first()
    .waitFor();
  await talkTogether(device.page, alma.page);

  const phase = async (page: Page) =>
    Number(/\d+/.exec((await page.getByRole("heading", { level: 1, name: /^Phase/ }).textContent()) ?? "")?.[0] ?? 0);
  const end = Date.now() + 240_000;
  let reloaded = false;
  while ((await phase(alma.page)) < 4) {
    if (Date.now() > end) throw new Error(`Not there: ${await device.page.getByRole("main").ariaSnapshot()}`);
    let did = false;
    for (const [i, { page }] of [device, alma].entries()) did = (await doSomething(page, i)) || did;
    if (!did) await device.page.waitForTimeout(100);
    if (!reloaded && (await phase(alma.page)) === 3) {
      // Both seats are still here after a reload, and covered.
      const reasons = async () => {
        await wholeLog(alma.page);
        return alma.page.locator(".t-log .t-bot-why").count();
      };
      await expect.poll(reasons).toBeGreaterThan(0);
      const whys = await reasons();
      for (const { page } of [device, alma]) await page.reload();
      await device.page.getByRole("heading", { level: 1, name: /^Phase/ }).waitFor();
      expect(await device.page.locator(".pass-own").count()).toBe(0);
      // What the bot said of its reasons is still there.
      await expect.poll(reasons).toBeGreaterThanOrEqual(whys);
      await curtain(device.page).or(device.page.locator(".t-log")).first().waitFor();
      if (await curtain(device.page).isVisible()) await draw(device.page);
      await device.page.getByRole("radio", { name: words["talk.log.talk"]! }).check({ force: true });
      await device.page.getByText(words["talk.log.mark"]!).first().waitFor();
      await device.page.getByText("We bring the chairs").first().waitFor();
      reloaded = true;
    }
  }
  expect(reloaded).toBe(true);
  for (const someone of [facilitator, device, alma]) expect(someone.faults, someone.name).toEqual([]);
}, 300_000);
