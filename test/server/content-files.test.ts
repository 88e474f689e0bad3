import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeLibrary, readContents } from "../../server/content-files";
import { silent } from "../../server/log";
import { openEmbedded } from "../../server/store/embedded";
import type { Store } from "../../server/store/store";
import { copyAssets } from "../kit/assets";
import { tempDir } from "../kit/temp-dir";

describe("content files", () => {
  let dir: string;
  let drop: () => void;
  beforeEach(() => {
    ({ dir, drop } = tempDir());
    copyAssets(dir);
  });
  afterEach(() => drop());
  const edit = (file: string, change: (value: Record<string, unknown>) => void) => {
    const value = JSON.parse(readFileSync(join(dir, file), "utf8")) as Record<string, unknown>;
    change(value);
    writeFileSync(join(dir, file), JSON.stringify(value));
  };

  test("become content with the words of the rules and its own", () => {
    const loaded = readContents(dir).get("kvarteret")!;
    expect(loaded.content.scenario.roles).toHaveLength(6);
    expect(loaded.words.da["kvarteret.name"]).toBeTruthy();
    expect(loaded.words.en["act.explore"]).toBeTruthy();
    const body = JSON.parse(loaded.body);
    expect(Object.keys(body)).toEqual(["numbers", "words"]);
    expect({ ...body.numbers, fingerprint: loaded.content.fingerprint }).toEqual(loaded.content);
  });

  test("figures from simulation are joined in, and change the fingerprint", () => {
    rmSync(join(dir, "scenarios/kvarteret.measured.json"), { force: true });
    const before = readContents(dir).get("kvarteret")!.content;
    expect(before.measured.provisional).toBe(true);
    const alone = { ...before.measured.alone, library: 17 };
    writeFileSync(join(dir, "scenarios/kvarteret.measured.json"), JSON.stringify({ alone, target: 20 }));
    const after = readContents(dir).get("kvarteret")!.content;
    expect(after.measured).toEqual({ provisional: false, alone, target: 20 });
    expect(after.fingerprint).not.toBe(before.fingerprint);
  });

  test.each([
    [
      "text that is no JSON",
      () => writeFileSync(join(dir, "decks/common.json"), "{,"),
      /^assets\/decks\/common\.json › \(top\): expected JSON/,
    ],
    [
      "a file missing",
      () => rmSync(join(dir, "words/en/rules.json")),
      /^assets\/words\/en\/rules\.json › .*expected a file, found none/,
    ],
    [
      "a wrong number",
      () =>
        edit("scenarios/kvarteret.json", (s) =>
          Object.assign((s.roles as { income: object }[])[1]!, { income: { hours: 99 } }),
        ),
      /^assets\/scenarios\/kvarteret\.json › roles\.1\.income\.hours: expected .*6.*, found 99/,
    ],
    [
      "another id than the file's name",
      () => edit("scenarios/kvarteret.json", (s) => Object.assign(s, { id: "anden" })),
      /^assets\/scenarios\/kvarteret\.json › id: expected "kvarteret"/,
    ],
    [
      "a word that is no text",
      () => edit("words/da/rules.json", (w) => Object.assign(w, { "game.name": 12 })),
      /^assets\/words\/da\/rules\.json › game\.name: expected string, found 12/,
    ],
    [
      "no name for the scenario",
      () => writeFileSync(join(dir, "words/da/kvarteret.json"), "{}"),
      /^assets\/words\/da\/kvarteret\.json › kvarteret\.name: expected/,
    ],
    [
      "no scenario at all",
      () => rmSync(join(dir, "scenarios"), { recursive: true }),
      /^assets\/scenarios › .*at least one/,
    ],
  ])("%s is refused by file and place", (_what, spoil, sentence) => {
    spoil();
    expect(() => readContents(dir)).toThrow(sentence);
  });
});

describe("the library", () => {
  const { dir, drop } = tempDir();
  let store: Store;
  beforeAll(async () => {
    copyAssets(join(dir, "assets"));
    store = await openEmbedded({ dir: join(dir, "data"), now: Date.now });
  });
  afterAll(async () => {
    await store.close();
    drop();
  });

  test("still has what a game was started with after the files have changed", async () => {
    const first = readContents(join(dir, "assets"));
    const old = first.get("kvarteret")!;
    await makeLibrary(first, store, silent);
    writeFileSync(
      join(dir, "assets/scenarios/kvarteret.measured.json"),
      JSON.stringify({ alone: old.content.measured.alone, target: 33 }),
    );
    const library = await makeLibrary(readContents(join(dir, "assets")), store, silent);
    expect(library.current("kvarteret")!.content.measured.target).toBe(33);
    expect(library.list()).toEqual(
      [...first.values()].map(({ content, words }) => {
        const name = `${content.scenario.id}.name`;
        return { id: content.scenario.id, names: { da: words.da[name], en: words.en[name] } };
      }),
    );
    expect(await library.byFingerprint(old.content.fingerprint)).toEqual(old);
    expect(await library.byFingerprint("0000000000000000")).toBeUndefined();
  });

  test("says so in the log, and gives nothing, where kept content does not fit these rules", async () => {
    await store.putContent(
      "00000000000000aa",
      '{"numbers":{"scenario":{},"deck":{},"measured":{}},"words":{"da":{},"en":{}}}',
    );
    const said: string[] = [];
    const library = await makeLibrary(new Map(), store, { ...silent, error: (_fields, message) => said.push(message) });
    expect(await library.byFingerprint("00000000000000aa")).toBeUndefined();
    expect(said).toEqual(["kept content does not fit these rules"]);
  });
});
