/** Two at a table: what one of them builds is seen by the other before it is proposed. */
import { expect, test } from "vitest";
import { ask, good } from "../server/house";
import { house } from "./house";
import type { Person } from "./kit";
import { doSomething, named, sentence } from "./player";
import { linesTo } from "./sockets";

const here = house();
const { lobby } = linesTo(here);
const proposes = ({ page }: Person) => page.getByRole("button", { name: named("table.deal.pass") });
const growing = ({ page }: Person) => page.getByRole("region", { name: /: not proposed yet$/ });

test("a proposal is seen to grow on another device, also after a reload, until it is made", async () => {
  const door = lobby();
  const open = { name: "Grow", language: "en", scenario: "kvarteret", length: "short", tables: 1, seats: 3 } as const;
  const { code, desk: deskToken } = good(await ask(door, "workshop:open", { ...open, seed: "grow" }));
  const people = [await here.person("Alma"), await here.person("Bent", "phone")];
  for (const { name, page } of people) {
    const { token } = good(await ask(door, "workshop:join", { code, name, table: 1, seat: null }));
    await page.goto(`${here.url}/table#${token}`);
  }
  const desk = lobby(deskToken);
  good(await ask(desk, "desk:fill", { table: 1, level: "advisor" }));
  good(await ask(desk, "desk:start", { table: 1 }));

  // Both say where they stand, and whatever else comes first, until one of them convenes.
  let convenor: Person | undefined;
  const end = Date.now() + 90_000;
  while (!convenor) {
    if (Date.now() > end) throw new Error(`Nobody convenes: ${await people[0]!.page.getByRole("main").ariaSnapshot()}`);
    for (const [taste, someone] of people.entries()) {
      if (await proposes(someone).isVisible()) convenor = someone;
      else await doSomething(someone.page, taste);
    }
  }
  const other = people.find((someone) => someone !== convenor)!;
  const card = growing(other);
  await card.getByRole("heading", { name: sentence("table.growing.nothing") }).waitFor();
  expect(await growing(convenor).count()).toBe(0);

  // Option by option, until one gives somebody something to pay.
  const options = convenor.page.getByRole("main").getByRole("radio");
  const less = convenor.page
    .getByRole("button", { name: /^One fewer/ })
    .and(convenor.page.locator(":not([aria-disabled])"));
  await options.first().check({ force: true });
  await card.getByRole("heading", { name: /^A: / }).waitFor();
  await options.nth(1).check({ force: true });
  await card.getByRole("heading", { name: /^B: / }).waitFor();
  await other.page.getByText(/is putting a proposal together on B: /).waitFor({ state: "attached" });
  const missing = card.getByText(/^Missing: /);
  const lacking = await missing.count();
  const amount = card.getByRole("cell", { name: /^\d+ (hour|skill|in )/ }).first();
  await amount.waitFor();
  if (lacking === 0) {
    const before = await card.getByRole("table").innerText();
    await less.first().click();
    await missing.waitFor();
    await expect.poll(() => card.getByRole("table").innerText()).not.toBe(before);
  }
  // Nothing of it lies on the table.
  expect(await other.page.getByRole("button", { name: named("table.proposal.accept") }).count()).toBe(0);

  await other.page.reload();
  await card.getByRole("heading", { name: /^B: / }).waitFor();
  // The one who builds comes back to what was begun, and the others still see it.
  await convenor.page.reload();
  await proposes(convenor).waitFor();
  await card.getByRole("heading", { name: /^B: / }).waitFor();

  await proposes(convenor).click();
  await card.waitFor({ state: "detached" });
  for (const { name, faults } of people) expect(faults, name).toEqual([]);
}, 240_000);
