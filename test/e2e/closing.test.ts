import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { codeOf } from "./desk";
import { house } from "./house";
import type { Person } from "./kit";
import { named } from "./player";

const here = house();
/** ms in which everybody knows that it is over */
const AT_ONCE = 5_000;

const over = (page: Page) => page.getByRole("heading", { level: 1, name: named("over.title") });
const replay = (page: Page) => page.getByRole("link", { name: named("over.see") });

async function sitDown({ page, name }: Person, code: string): Promise<void> {
  await page.goto(`${here.url}/join/${code}`);
  await page.getByRole("textbox", { name: named("join.name") }).fill(name);
  await page.getByRole("button", { name: named("join.send") }).click();
  await page.waitForURL(/\/table#/);
}

test("when the workshop is closed everybody is told at once, after a pause too, and finds it so when they come back", async () => {
  const facilitator = await here.person("Facilitator");
  const desk = facilitator.page;
  await desk.goto(`${here.url}/open`);
  await desk.getByRole("textbox", { name: named("open.name") }).fill("A Friday");
  await desk.getByRole("spinbutton", { name: named("open.tables") }).fill("2");
  await desk.getByRole("button", { name: named("open.send") }).click();
  const code = await codeOf(desk);
  const [alma, bent, carla] = [
    await here.person("Alma"),
    await here.person("Bent"),
    await here.person("Carla", "phone"),
  ];
  for (const someone of [alma, bent, carla]) await sitDown(someone, code);
  const { page: wall } = await here.person("Wall");
  await wall.goto(desk.url().replace("/desk", "/wall"));

  // One table begins and is put on pause; at the other somebody waits.
  const where = async ({ page }: Person) =>
    Number(
      /Table (\d)/.exec(
        (await page
          .getByText(/Table \d/)
          .first()
          .textContent()) ?? "",
      )?.[1],
    );
  const [first, second] = [await where(alma), await where(bent)];
  expect(first).not.toBe(second);
  await desk.getByRole("button", { name: new RegExp(`^Fill.*Table ${first}$`) }).click();
  await desk.getByRole("button", { name: new RegExp(`^Start.*Table ${first}$`) }).click();
  await alma.page.getByRole("heading", { level: 1, name: /^Phase/ }).waitFor();
  await desk.getByRole("button", { name: new RegExp(`^Pause.*Table ${first}$`) }).click();
  await alma.page
    .getByText(/paused/)
    .first()
    .waitFor();

  await desk.getByRole("button", { name: named("desk.close") }).click();
  await desk
    .getByRole("alertdialog")
    .getByRole("button", { name: named("desk.close") })
    .click();
  for (const { page } of [alma, bent]) await over(page).waitFor({ timeout: AT_ONCE });
  await wall.getByText(named("over.title")).waitFor({ timeout: AT_ONCE });
  await desk.getByText(named("desk.closed.text")).waitFor({ timeout: AT_ONCE });
  expect(await replay(bent.page).count()).toBe(0);
  for (const page of [alma.page, wall, desk])
    expect(
      await page
        .getByRole("main")
        .getByText(/paused/)
        .count(),
    ).toBe(0);

  // And when they come back.
  for (const page of [alma.page, bent.page, wall, desk]) {
    await page.reload();
    await over(page).waitFor({ timeout: AT_ONCE });
  }
  expect(await replay(bent.page).count()).toBe(0);
  expect(await desk.getByRole("link", { name: `See table ${first} again` }).count()).toBe(1);
  await replay(alma.page).click();
  await alma.page.waitForURL(/\/replay#/);
  await alma.page
    .getByText(/A Friday|Step|move/)
    .first()
    .waitFor();
}, 180_000);
