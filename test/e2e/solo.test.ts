import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tempDir } from "../kit/temp-dir";
import { ROOT } from "../tools/assets";
import { openBrowser, person, type RunningServer, startServer } from "./kit";
import { doSomething, isOver, named } from "./player";

const folder = tempDir();
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  server = await startServer(join(folder.dir, "data"));
  browser = await openBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.drop();
});

test("one person plays alone from the front page, goes on after a reload, and watches the game again", async () => {
  const me = await person(browser, "Alone");
  const { page } = me;
  await page.goto(server.url);
  await page.getByRole("link", { name: named("front.solo.go") }).click();
  const play = async (until: () => Promise<boolean>) => {
    const end = Date.now() + 200_000;
    while (!(await until())) {
      if (Date.now() > end) throw new Error(`Not there: ${await page.getByRole("main").ariaSnapshot()}`);
      if (!(await doSomething(page, 1))) await page.waitForTimeout(200);
    }
  };
  await play(() =>
    page
      .getByText(/^Phase 4 ·/)
      .first()
      .isVisible(),
  );
  // Nothing but this browser knows of the game: it goes on without a server.
  await server.stop();
  await play(() =>
    page
      .getByText(/^Phase 7 ·/)
      .first()
      .isVisible(),
  );
  await play(() => isOver(page));
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("button", { name: /Download/ })
      .or(page.getByRole("link", { name: /Download/ }))
      .first()
      .click(),
  ]);
  const file = join(folder.dir, "solo.jsonl");
  await download.saveAs(file);
  const verified = spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "test/tools/replay.ts"), file], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(verified.stdout + verified.stderr).toMatch(/holds: \d+ actions/);
  expect(me.faults).toEqual([]);
}, 400_000);
