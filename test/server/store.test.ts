import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DATABASE_FILE, LOCK_FILE, openEmbedded } from "../../server/store/embedded";
import { tempDir } from "../kit/temp-dir";
import { match, message, person, row, storeContract, workshop } from "./store-contract";

storeContract("SQLite in the data folder", async () => {
  const { dir, drop } = tempDir();
  return {
    open: (now) => openEmbedded({ dir, now }),
    async openCopy(path, now) {
      const beside = join(dir, "restored");
      mkdirSync(beside);
      copyFileSync(path, join(beside, DATABASE_FILE));
      return openEmbedded({ dir: beside, now });
    },
    drop: async () => drop(),
  };
});

describe("the data folder", () => {
  let dir: string;
  let drop: () => void;
  beforeEach(() => {
    ({ dir, drop } = tempDir());
  });
  afterEach(() => drop());
  const open = () => openEmbedded({ dir, now: Date.now });

  test("is made where it is missing, and readable by its owner alone", async () => {
    const deep = join(dir, "a", "b");
    const store = await openEmbedded({ dir: deep, now: Date.now });
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    await store.close();
  });

  test("one that cannot be written to is refused in a sentence that says what to do", async () => {
    writeFileSync(join(dir, "file"), "");
    await expect(openEmbedded({ dir: join(dir, "file", "data"), now: Date.now })).rejects.toThrow(
      /^The data folder .*cannot be written to \(ENOTDIR\)\. .*DATA_DIR/,
    );
  });

  test("serves one store at a time, and says who has it", async () => {
    const store = await open();
    await expect(open()).rejects.toThrow(`The data folder ${dir} is in use by process ${process.pid}.`);
    await store.close();
    await (await open()).close();
  });

  test("a lock file left by a process that died holds nobody up", async () => {
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    writeFileSync(join(dir, LOCK_FILE), `${dead}\n`);
    const store = await open();
    expect(readFileSync(join(dir, LOCK_FILE), "utf8")).toBe(`${process.pid}\n`);
    await store.close();
    expect(() => readFileSync(join(dir, LOCK_FILE))).toThrow();
  });

  test("a file that is no database is refused by name", async () => {
    writeFileSync(join(dir, DATABASE_FILE), "This was never a database. ".repeat(100));
    await expect(open()).rejects.toThrow(/tolv-broer\.db cannot be opened/);
  });

  test("one written by a newer version is left alone", async () => {
    await (await open()).close();
    const db = new Database(join(dir, DATABASE_FILE));
    db.exec("insert into kysely_migration (name, timestamp) values ('9999-of-the-future', '2999-01-01')");
    db.close();
    await expect(open()).rejects.toThrow(/written by a newer version/);
  });

  test("what is deleted is in no file of the folder", async () => {
    const store = await open();
    await store.openWorkshop(workshop("w"), [match("m", "w")]);
    await store.savePerson(person("p", "w", { name: "Forsvind-Navnet" }));
    await store.removePerson("p");
    await store.savePerson(person("q", "w", { name: "Slettes-Ogsaa" }));
    const said = message(1).said!;
    await store.saveTalk("m", message(1, { said: { ...said, text: "Fortrudt-Besked" } }));
    await store.blankTalk("m", message(2, { id: message(1).id, said: { ...said, text: null } }));
    const kept = () =>
      [DATABASE_FILE, `${DATABASE_FILE}-wal`]
        .map((name) => join(dir, name))
        .filter((file) => existsSync(file))
        .map((file) => readFileSync(file, "latin1"))
        .join("");
    expect(kept(), "at once, not only when the store is closed").not.toMatch(/Fortrudt-Besked|Forsvind-Navnet/);
    await store.purge(Number.MAX_SAFE_INTEGER);
    await store.close();
    expect(kept()).not.toMatch(/Forsvind-Navnet|Slettes-Ogsaa/);
  });

  test("what waits is flushed together", async () => {
    const flushes: number[] = [];
    const store = await openEmbedded({ dir, now: Date.now, flushed: (questions) => flushes.push(questions) });
    await store.openWorkshop(workshop("w"), [match("m", "w")]);
    await Promise.all(Array.from({ length: 200 }, (_, i) => store.append("m", row(i + 1))));
    await store.close();
    expect(flushes.reduce((a, b) => a + b)).toBe(201);
    expect(flushes.length).toBeLessThan(10);
  });

  test("kill -9 in the middle of writing loses nothing that was answered", { timeout: 60_000 }, async () => {
    let sure = 0;
    for (const answers of [1, 40, 300]) {
      const child = spawn(process.execPath, ["--import", "tsx", "test/server/store-child.ts", dir], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const gone = new Promise((done) => child.once("exit", done));
      let heard = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        sure = Number(line);
        heard++;
        if (heard === answers) child.kill("SIGKILL");
      }
      await gone;
      const store = await open();
      const rows = await store.journal("m", 0);
      await store.close();
      expect(rows.length).toBeGreaterThanOrEqual(sure);
      expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
      expect(rows.slice(0, sure)).toEqual(rows.slice(0, sure).map(({ seq }) => row(seq)));
    }
    expect(sure).toBeGreaterThan(341);
  });
});
