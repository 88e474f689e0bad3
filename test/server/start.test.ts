import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DATABASE_FILE, LOCK_FILE, openEmbedded } from "../../server/store/embedded";
import { type ServerProcess, startProcess } from "../kit/server-process";
import { tempDir } from "../kit/temp-dir";

describe("the server as a process", () => {
  let dir: string;
  let drop: () => void;
  let started: ServerProcess[];
  beforeEach(() => {
    ({ dir, drop } = tempDir());
    started = [];
  });
  afterEach(async () => {
    for (const server of started) {
      server.child.kill("SIGKILL");
      await server.ended;
    }
    drop();
  });
  const start = (env: { readonly [name: string]: string } = {}, root?: string) => {
    const server = startProcess({ PORT: "0", DATA_DIR: join(dir, "data"), ...env }, root);
    started.push(server);
    return server;
  };
  /** It must end by itself with this on stderr, and nothing else anywhere. */
  const refused = async (server: ServerProcess, sentence: string | RegExp) => {
    const { code, out, err } = await server.ended;
    expect(err).toMatch(sentence);
    expect(err, "a sentence, never a stack").not.toMatch(/\n\s+at |Error/);
    expect([code, out]).toEqual([1, ""]);
  };

  test("prints where it is, answers, and leaves quietly when it is asked to", async () => {
    const server = start();
    const url = await server.open();
    expect(await (await fetch(`${url}/healthz`)).text()).toBe("ok");
    expect(await (await fetch(`${url}/ready`)).text()).toBe("ready");
    expect(existsSync(join(dir, "data", LOCK_FILE))).toBe(true);
    const { code, out, err } = await server.stop();
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Tolv Broer \/ Twelve Bridges is open\.\n {2}On this machine {2}http:\/\/localhost:\d+\n/);
    expect(readdirSync(join(dir, "data"))).toEqual([DATABASE_FILE]);
  });

  test.each([100, 500, 900])("can be stopped %i ms into its start", async (ms) => {
    const server = start();
    await wait(ms);
    const { code, signal, err } = await server.stop();
    expect(err).toBe("");
    expect([0, "SIGTERM"]).toContain(signal ?? code);
    expect(await (await start().open()).length).toBeGreaterThan(0);
  });

  test("killed with -9 it starts again in the same folder", async () => {
    const first = start();
    await first.open();
    await first.stop("SIGKILL");
    expect(existsSync(join(dir, "data", LOCK_FILE))).toBe(true);
    await start().open();
  });

  test("a wrong setting stops it", async () => {
    await refused(start({ PORT: "many" }), 'PORT must be a whole number from 0 to 65535; it is "many".\n');
  });

  test("a port that is taken stops it, and it lets go of its folder", async () => {
    const other = createServer();
    await new Promise((done) => other.listen(0, "0.0.0.0", () => done(null)));
    const { port } = other.address() as { port: number };
    await refused(
      start({ PORT: String(port) }),
      `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1}.\n`,
    );
    other.close();
    expect(readdirSync(join(dir, "data"))).toEqual([DATABASE_FILE]);
  });

  test("an address that is not this machine's stops it", async () => {
    await refused(start({ HOST: "203.0.113.9" }), /^HOST is "203\.0\.113\.9", which is no address of this machine\./);
  });

  test("a folder that cannot be written to stops it", async () => {
    writeFileSync(join(dir, "file"), "");
    await refused(
      start({ DATA_DIR: join(dir, "file") }),
      /^The data folder .*\/file cannot be written to \(E[A-Z]+\)\. Give /,
    );
  });

  test("a folder that another server uses stops it", async () => {
    const first = start();
    const url = await first.open();
    await refused(start(), `The data folder ${join(dir, "data")} is in use by process ${first.child.pid}. One folder`);
    expect((await fetch(`${url}/ready`)).status, "the first is not disturbed").toBe(200);
  });

  test("a fault in a content file stops it, by file and place", async () => {
    const root = join(dir, "copy");
    mkdirSync(root);
    for (const part of ["server", "game", "assets", "package.json"])
      cpSync(part, join(root, part), { recursive: true });
    symlinkSync(resolve("node_modules"), join(root, "node_modules"));
    const file = join(root, "assets/scenarios/kvarteret.json");
    writeFileSync(
      file,
      readFileSync(file, "utf8").replace('"publicAim": "new-audiences"', '"publicAim": "new-audience"'),
    );
    await refused(
      start({}, root),
      /^assets\/scenarios\/kvarteret\.json › roles\.0\.publicAim: expected .*"visibility".*, found "new-audience"\n$/,
    );
    expect(existsSync(join(dir, "data")), "it has not touched the data").toBe(false);
  });

  test("copies its store while it runs when it is told to", async () => {
    const server = start();
    await server.open();
    server.child.kill("SIGUSR2");
    const copies = join(dir, "data", "copies");
    const found = () => (existsSync(copies) ? readdirSync(copies).filter((name) => name.endsWith(".db")) : []);
    for (let n = 0; n < 100 && found().length === 0; n++) await wait(50);
    const restored = join(dir, "restored");
    mkdirSync(restored);
    cpSync(join(copies, found()[0]!), join(restored, DATABASE_FILE));
    const store = await openEmbedded({ dir: restored, now: Date.now });
    expect(await store.workshops()).toEqual([]);
    await store.close();
  });

  test("gives its figures on a port of their own, and not on the public one", async () => {
    const free = createServer();
    await new Promise((done) => free.listen(0, () => done(null)));
    const { port } = free.address() as { port: number };
    await new Promise((done) => free.close(done));
    const url = await start({ METRICS_PORT: String(port) }).open();
    const figures = await (await fetch(`http://localhost:${port}/metrics`)).text();
    expect(figures).toMatch(/^twelve_bridges_workshops 0$/m);
    expect(figures).toMatch(/^twelve_bridges_bad_messages 0$/m);
    expect(figures).toMatch(/^twelve_bridges_store_flush_seconds_count [1-9]/m);
    expect(await (await fetch(`${url}/metrics`)).text()).not.toMatch(/twelve_bridges_/);
  });
});
