import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isBuilt, stamp } from "../../server/stamp.mjs";
import { startProcess } from "../kit/server-process";
import { tempDir } from "../kit/temp-dir";

/** The server as it is, with a page that is quickly built. */
describe("npm start", () => {
  const { dir, drop } = tempDir();
  const root = join(dir, "clone");
  const start = () => startProcess({ PORT: "0", DATA_DIR: join(dir, "data") }, root, ["server/start.mjs"]);

  beforeAll(() => {
    mkdirSync(join(root, "client"), { recursive: true });
    const parts = ["server", "game", "assets", "package.json", "package-lock.json", "vite.config.ts"];
    // The client too: the build's own plugins are made of it.
    for (const part of [...parts, "client"]) cpSync(part, join(root, part), { recursive: true });
    symlinkSync(resolve("node_modules"), join(root, "node_modules"));
    writeFileSync(
      join(root, "client/index.html"),
      `<!doctype html><title>Bro</title><p>${"bro ".repeat(400)}<script type="module" src="./main.ts">`,
    );
    writeFileSync(join(root, "client/main.ts"), 'document.title = "Broer";');
  });
  afterAll(() => drop());

  test("builds in a fresh clone, says so, and serves what it built, packed", async () => {
    const server = start();
    const url = await server.open();
    expect(server.said().out).toMatch(
      /^Building the pages \(once, about \d+ s\) \.\.\. done in \d+ s\.\nBuilding the server \(.*\) \.\.\. done in \d+ s\.\nTolv Broer/,
    );
    const page = await fetch(url, { headers: { "accept-encoding": "br" } });
    expect(page.headers.get("content-encoding")).toBe("br");
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1];
    expect(await (await fetch(url + script)).text()).toContain("Broer");
    expect((await fetch(`${url}/ready`)).status).toBe(200);
    const { code, err } = await server.stop();
    expect([code, err]).toEqual([0, ""]);
  });

  test("does not build what is built", async () => {
    const server = start();
    await server.open();
    expect(server.said().out).not.toMatch(/Building/);
    expect((await server.stop()).code).toBe(0);
  });

  test("builds again when a source has changed or gone", async () => {
    expect(isBuilt(root)).toBe(true);
    appendFileSync(join(root, "game/vocabulary.ts"), "// changed\n");
    expect(isBuilt(root)).toBe(false);
    stamp(root);
    expect(isBuilt(root)).toBe(true);
    rmSync(join(root, "server/README.md"));
    expect(isBuilt(root), "what is only read by people is no source").toBe(true);
    rmSync(join(root, "assets/credits.json"));
    expect(isBuilt(root)).toBe(false);
  });

  test("the bundle alone never passes for a build of the pages", async () => {
    const bundle = startProcess({}, root, ["server/bundle.mjs"]);
    expect((await bundle.ended).code).toBe(0);
    expect(existsSync(join(root, "dist/built-from"))).toBe(false);
    expect(readdirSync(join(root, "dist/client"))).toContain("index.html");
  });

  test("a build that fails shows why, and starts nothing", async () => {
    writeFileSync(join(root, "client/main.ts"), 'import "./nowhere";');
    const { code, out, err } = await start().ended;
    expect(code).toBe(1);
    expect(out).not.toMatch(/open/);
    expect(err).toMatch(/nowhere/);
    expect(err).toMatch(/The build of the pages failed; the reason stands above\.\n$/);
    expect(readFileSync(join(root, "client/main.ts"), "utf8")).toContain("nowhere");
  });
});
