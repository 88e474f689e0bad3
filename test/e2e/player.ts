/** A newcomer who knows only what the screen offers: presses what is there to be pressed, by role and name. */
import type { Locator, Page } from "playwright-core";
import { wordsOf } from "../tools/assets";

const words = {
  ...wordsOf("en", "table"),
  ...wordsOf("en", "ui"),
  ...wordsOf("en", "rules"),
  ...wordsOf("en", "solo"),
  ...wordsOf("en", "offline"),
  ...wordsOf("en", "pass"),
  ...wordsOf("en", "talk"),
};

/** A word id as what a button's name begins with: slots may be anything. */
export function named(key: string): RegExp {
  const message = words[key];
  if (!message) throw new Error(`There is no word "${key}"`);
  const start = message.split("{")[0]!.trim();
  return new RegExp(`^${start.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}

/** A word id that has no slots, as it is said. Throws where there is no such word. */
export function sentence(key: string): string {
  const message = words[key];
  if (!message) throw new Error(`There is no word "${key}"`);
  return message;
}

const main = (page: Page): Locator => page.getByRole("main");
const button = (page: Page, key: string): Locator =>
  main(page)
    .getByRole("button", { name: named(key) })
    .first();

/** Presses the button if it is there and not greyed; tells whether it did. */
async function press(page: Page, key: string): Promise<boolean> {
  const found = button(page, key);
  if (!(await found.isVisible().catch(() => false))) return false;
  if ((await found.getAttribute("aria-disabled")) === "true" || (await found.getAttribute("aria-busy")) === "true")
    return false;
  return found.click({ timeout: 3000 }).then(
    () => true,
    () => false,
  );
}

/** Picks the nth radio of a group; tells whether it could be picked, which it cannot while the page moves on. */
async function pick(group: Locator, n: number): Promise<boolean> {
  const radios = group.getByRole("radio");
  const count = await radios.count();
  if (count === 0) return false;
  return radios
    .nth(n % count)
    .check({ timeout: 3000 })
    .then(
      () => true,
      () => false,
    );
}

/** Buttons that need nothing chosen first, in the order in which they are tried. */
export const PLAIN = [
  "pass.curtain.draw",
  "table.opening.start",
  "table.proposal.accept",
  "table.due.keep",
  "table.due.break",
  "table.vote.move-pledge.yes",
  "table.vote.rewind.no",
  "table.vote.end-well.no",
  "table.tempted.pay",
  "table.tempted.break",
  "table.crossed.swallow",
  "table.outcome.press-on",
  "table.spread.talked",
  "table.act.press-on",
];

/** Does one thing if the screen offers one. */
export async function doSomething(page: Page, taste: number): Promise<boolean> {
  for (const key of PLAIN) if (await press(page, key)) return true;
  if (
    await button(page, "table.stand.send")
      .isVisible()
      .catch(() => false)
  ) {
    const groups = main(page)
      .getByRole("group")
      .filter({ has: page.getByRole("radio") });
    return (
      (await pick(groups.nth(0), taste)) &&
      (await pick(groups.nth(1), taste + 1)) &&
      (await press(page, "table.stand.send"))
    );
  }
  if (
    await button(page, "table.pulse.send")
      .isVisible()
      .catch(() => false)
  ) {
    const pulses = main(page)
      .getByRole("group")
      .filter({ has: page.getByRole("radio") })
      .first();
    return (await pick(pulses, 3)) && (await press(page, "table.pulse.send"));
  }
  if (
    await button(page, "table.deal.pass")
      .isVisible()
      .catch(() => false)
  )
    return convene(page);
  return false;
}

/** Tries each option as the table suggests it; passes when none can be covered. */
async function convene(page: Page): Promise<boolean> {
  const options = main(page)
    .getByRole("group")
    .filter({ has: page.getByRole("radio") })
    .first();
  const count = await options.getByRole("radio").count();
  for (let n = 0; n < count; n++) {
    if (!(await pick(options, n))) return false;
    if (
      await main(page)
        .getByText(words["table.propose.all-covered"]!)
        .isVisible()
        .catch(() => false)
    ) {
      if (!(await press(page, "table.propose.send"))) continue;
      const refused = main(page).getByRole("alert").filter({ visible: true });
      await Promise.race([
        button(page, "table.proposal.withdraw").waitFor({ timeout: 4000 }),
        refused.first().waitFor({ timeout: 4000 }),
      ]).catch(() => {});
      if (
        !(await button(page, "table.deal.pass")
          .isVisible()
          .catch(() => false))
      )
        return true;
    }
  }
  return press(page, "table.deal.pass");
}

/** Whether the end is on the screen. */
export const isOver = (page: Page): Promise<boolean> =>
  main(page)
    .getByRole("heading", { name: words["table.end.how-it-adds-up"]! })
    .isVisible()
    .catch(() => false);
