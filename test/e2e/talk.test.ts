/** Table talk, reactions and marks as two people at a table meet them, and the marks again in the replay. */
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { ask, good } from "../server/house";
import { wordsOf } from "../tools/assets";
import { house } from "./house";
import type { Person } from "./kit";
import { linesTo } from "./sockets";

const words = { ...wordsOf("en", "talk"), ...wordsOf("en", "table") };
const here = house();
const { lobby, table } = linesTo(here);

/** A table that has begun, with these people and a bot; gives their tokens. */
async function begun(names: readonly string[]) {
  const door = lobby();
  const { code, desk: deskToken } = good(
    await ask(door, "workshop:open", {
      name: "Talk",
      language: "en",
      scenario: "kvarteret",
      length: "short",
      tables: 1,
      seats: 3,
      seed: "talk",
    }),
  );
  const tokens: string[] = [];
  for (const name of names)
    tokens.push(good(await ask(door, "workshop:join", { code, name, table: 1, seat: null })).token);
  const desk = lobby(deskToken);
  good(await ask(desk, "desk:fill", { table: 1, level: "advisor" }));
  good(await ask(desk, "desk:start", { table: 1 }));
  return { desk, tokens };
}
async function sitDown({ page }: Person, token: string): Promise<void> {
  await page.goto(`${here.url}/table#${token}`);
  await page.getByRole("button", { name: words["talk.mark"]! }).waitFor();
}
const talkOf = ({ page }: Person): Locator => page.getByRole("region", { name: words["talk.title"]! });
const message = (where: Locator, text: string): Locator => where.getByRole("listitem").filter({ hasText: text });

test("two at a table write, react and mark; a reload loses nothing; the replay shows what was marked", async () => {
  const { desk, tokens } = await begun(["Alma", "Bent"]);
  const alma = await here.person("Alma");
  const bent = await here.person("Bent", "phone");
  await sitDown(alma, tokens[0]!);
  await sitDown(bent, tokens[1]!);

  // Alma writes on a laptop, by keyboard alone.
  await talkOf(alma).getByRole("button", { name: words["talk.title"]! }).press("Enter");
  const field = alma.page.getByRole("textbox", { name: words["talk.write"]! });
  await expect.poll(() => field.evaluate((el) => el === document.activeElement)).toBe(true);
  await alma.page.keyboard.type("Two hours each, and <b>we</b> print the poster?");
  await alma.page.keyboard.press("Enter");
  await message(talkOf(alma), "<b>we</b> print").waitFor();
  await expect.poll(() => field.inputValue()).toBe("");

  // Bent hears of it on a phone, reads it in a sheet, and reacts.
  await bent.page.getByText(/writes: Two hours each/).waitFor({ state: "attached" });
  await bent.page.getByRole("button", { name: /Table talk.*1 new message/ }).click();
  const sheet = bent.page.getByRole("dialog", { name: words["talk.title"]! });
  const there = message(sheet, "<b>we</b> print");
  await there.getByRole("button", { name: words["talk.react"]!, exact: true }).click();
  await there.getByRole("button", { name: words["talk.reaction.idea"]! }).click();
  await message(talkOf(alma), "print")
    .getByRole("button", { name: /^Good idea 1: / })
    .waitFor();
  await sheet.getByRole("textbox").fill("Yes! And the café brings cake");
  await sheet.getByRole("button", { name: words["talk.send"]! }).click();
  await message(talkOf(alma), "brings cake").waitFor();
  await bent.page.keyboard.press("Escape");
  await bent.page.getByRole("button", { name: words["talk.title"]!, exact: true }).waitFor();

  // Bent marks the moment with one touch; Alma does not see it.
  const mark = bent.page.getByRole("button", { name: words["talk.mark"]! });
  await mark.click();
  await bent.page.getByText(words["talk.mark.receipt"]!).waitFor();
  await expect.poll(() => mark.getAttribute("aria-pressed")).toBe("true");
  await bent.page.getByText(words["talk.log.mark"]!).waitFor();
  await bent.page.getByRole("button", { name: words["talk.mark.undo"]! }).click();
  await expect.poll(() => mark.getAttribute("aria-pressed")).toBe("false");
  await mark.click();
  await expect.poll(() => mark.getAttribute("aria-pressed")).toBe("true");
  expect(await alma.page.getByText(words["talk.log.mark"]!).count()).toBe(0);

  await bent.page.reload();
  await bent.page.getByText(words["talk.log.mark"]!).waitFor();
  await alma.page.reload();
  await message(talkOf(alma), "brings cake").waitFor();
  await message(talkOf(alma), "print").getByRole("button", { name: words["talk.take-back"]! }).click();
  await alma.page.getByRole("alertdialog").getByRole("button", { name: words["talk.take-back"]! }).click();
  await talkOf(alma).getByText(words["talk.gone"]!).waitFor();
  expect(await alma.page.content()).not.toContain("print the poster");

  // When the workshop is over, the replay has the moment on its time line, and nobody's name.
  const match = await matchOf(tokens[0]!);
  good(await ask(desk, "desk:close", {}));
  await alma.page.goto(`${here.url}/replay#${match}`);
  const marked = alma.page.getByRole("combobox", { name: words["talk.replay.marks"]! });
  await marked.waitFor();
  const labels = await marked.getByRole("option").allTextContents();
  expect(labels).toHaveLength(2);
  expect(labels[1]).toMatch(/^No\. \d+, phase 1$/);
  expect(labels.join()).not.toContain("Bent");
  for (const someone of [alma, bent]) expect(someone.faults, someone.name).toEqual([]);
}, 240_000);

test("alone there is nobody to talk with, and moments can be marked all the same", async () => {
  const { page, faults } = await here.person("Solo");
  await page.goto(`${here.url}/solo?fast`);
  const mark = page.getByRole("button", { name: words["talk.mark"]! });
  await mark.click();
  await page.getByText(words["talk.log.mark"]!).waitFor();
  expect(await page.getByRole("region", { name: words["talk.title"]! }).count()).toBe(0);
  expect(faults).toEqual([]);
}, 120_000);

/** The name of the match at which a token sits. */
async function matchOf(token: string): Promise<string> {
  return good(await ask(table(token), "table:enter", { since: null })).match;
}
