/** The game on a device of one's own: without a network, and when there is a newer build. */
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../tools/assets";
import { house } from "./house";
import type { Person } from "./kit";
import { doSomething, isOver, named } from "./player";

const here = house();

/** The page is on the device: its worker has everything and answers for it. */
const isKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated", null, { timeout: 60_000 });

async function playUntil(page: Page, there: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 150_000;
  while (!(await there())) {
    if (Date.now() > end) throw new Error(`Not there: ${await page.getByRole("main").ariaSnapshot()}`);
    if (!(await doSomething(page, 1))) await page.waitForTimeout(150);
  }
}

describe("after one visit, with the server gone", () => {
  let me: Person;
  beforeAll(async () => {
    me = await here.person("Far away");
    await me.page.goto(here.url);
    await isKept(me.page);
    await here.stop();
  }, 120_000);

  test("the front page comes, and a game is begun, reloaded in the middle and played to its end", async () => {
    const { page } = me;
    await page.goto(`${here.url}/`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.goto(`${here.url}/solo?fast#games`);
    await page.getByText(named("solo.new.choose")).click();
    await page.getByRole("radio", { name: named("length.tutorial") }).check({ force: true });
    await page.getByRole("button", { name: named("solo.new.go") }).click();
    const phase = (n: number) =>
      page.getByRole("heading", { level: 1, name: new RegExp(`^Phase\\s${n}\\b`) }).isVisible();
    await playUntil(page, () => phase(4));
    await page.reload();
    await playUntil(page, () => isOver(page));
  });

  test("one's own game is watched again", async () => {
    const { page } = me;
    await page.getByRole("link", { name: named("solo.end.watch") }).click();
    await page.getByRole("button", { name: named("replay.last") }).click();
    await page
      .getByText(/^(\d+) of \1$/)
      .first()
      .waitFor();
    await page.reload();
    await page.getByRole("button", { name: named("replay.last") }).waitFor();
  });

  test("the rules are read", async () => {
    const { page } = me;
    await page.goto(`${here.url}/how`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(me.faults).toEqual([]);
  });

  test("what the server answers was never kept", async () => {
    const kept = await me.page.evaluate(async () => {
      const names = await caches.keys();
      const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return all.flat().map((request) => new URL(request.url).pathname);
    });
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.filter((path) => path !== "/" && !path.startsWith("/assets/"))).toEqual([]);
  });
});

/** The built client with another name for its own script, as another build would have. */
function otherBuilds(): { readonly server: Server; build: string } {
  const dir = join(ROOT, "dist", "client");
  const script = /assets\/(index-[\w-]+)\.js/.exec(readFileSync(join(dir, "index.html"), "utf8"))![1]!;
  const types: { readonly [end: string]: string } = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".svg": "image/svg+xml",
  };
  const state = {
    build: "one",
    server: createServer((request, response) => {
      const path = request.url!.split("?")[0]!;
      const file = extname(path) === "" ? "/index.html" : path.replace(/index-build-\w+/, script);
      try {
        const bytes = readFileSync(join(dir, file));
        response.setHeader("content-type", types[extname(file)] ?? "text/html");
        response.setHeader("cache-control", "no-cache");
        const own = `index-build-${state.build}`;
        const text = () => bytes.toString().replaceAll(script, own).replace('"version":"', `"version":"${state.build}`);
        response.end(["/sw.js", "/index.html"].includes(file) ? text() : bytes);
      } catch {
        response.writeHead(404).end();
      }
    }),
  };
  return state;
}

test("a newer build is offered, never forced: a game under way is not told of it, and the reader takes it", async () => {
  const site = otherBuilds();
  await new Promise<void>((open) => site.server.listen(0, "127.0.0.1", open));
  const url = `http://127.0.0.1:${(site.server.address() as AddressInfo).port}`;
  try {
    const { page } = await here.person("Reader");
    const ownScript = () => page.locator('script[type="module"]').getAttribute("src");
    const offer = page.getByText(named("offline.newer"));
    await page.goto(`${url}/solo`);
    await isKept(page);
    site.build = "two";
    await page.reload();
    // The game under way is still of the build it was begun with.
    expect(await ownScript()).toContain("build-one");
    await page.waitForFunction(
      async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null,
      null,
      { timeout: 60_000 },
    );
    await page.waitForTimeout(500);
    expect(await offer.isVisible()).toBe(false);

    await page.getByRole("link", { name: named("solo.games") }).click();
    await offer.waitFor();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: named("offline.newer.take") }).click(),
    ]);
    await expect.poll(ownScript).toContain("build-two");
    await expect.poll(() => offer.isVisible()).toBe(false);
  } finally {
    site.server.close();
    site.server.closeAllConnections();
  }
});
