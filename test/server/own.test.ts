/** A workshop on a team's own partnership: opened, joined, played out by bots, seen again, and gone when its time is over. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReplay } from "../../game/replay/file";
import { verifyReplay } from "../../game/replay/play";
import { TYPED } from "../kit/own";
import { ROOT } from "../tools/assets";
import { ownMaker } from "./contents";
import { ask, enterFull, good, House, toldLobby, until, why } from "./house";

let now = Date.now();
const options = { own: ownMaker(), now: () => now, tuning: { botDelay: [0, 1], sweep: 20 } } as const;
let house: House;
beforeAll(async () => {
  house = await House.open(options);
});
afterAll(() => house.close());

const OPEN = {
  name: "Egen sag",
  language: "da",
  scenario: "own",
  length: "short",
  tables: 1,
  seats: 5,
  seed: "egen",
  own: TYPED,
} as const;
const page = (path: string) => fetch(`http://127.0.0.1:${house.port}${path}`);

test("it is offered where scenarios are, and not where there is nothing to make it from", async () => {
  const offered = (await (await page("/scenarios.json")).json()) as { id: string; names: object }[];
  expect(offered.at(-1)).toMatchObject({ id: "own", names: { da: "Jeres eget partnerskab" } });
  const bare = await House.open();
  const list = (await (await fetch(`http://127.0.0.1:${bare.port}/scenarios.json`)).json()) as { id: string }[];
  expect(list.map(({ id }) => id)).not.toContain("own");
  expect(why(await ask(bare.socket("/lobby"), "workshop:open", OPEN))).toBe("own-unfit");
  await bare.close();
});

test.each<[string, object, string]>([
  ["nothing typed", { own: undefined }, "no-such-scenario"],
  ["something else typed", { own: "x" }, "own-unfit"],
  [
    "a partner without a name",
    { own: { ...TYPED, partners: TYPED.partners.map((p) => ({ ...p, name: "" })) } },
    "own-unfit",
  ],
  ["more seats than partners", { seats: 6 }, "own-unfit"],
  ["a scenario of the house besides", { scenario: "kvarteret" }, "ok"],
])("opened with %s: %s", async (_, change, expected) => {
  const lobby = house.socket("/lobby");
  expect(why(await ask(lobby, "workshop:open", { ...OPEN, ...change }))).toBe(expected);
  lobby.close();
});

test("everybody sees the names as typed, the game is played out, survives a restart, and its replay verifies", async () => {
  const { code, desk } = await house.workshop(OPEN);
  const info = await toldLobby(desk, () => true);
  expect(info.scenario).toMatch(/^own-[a-z0-9]{12}$/);
  expect(info.tables[0]!.seats.map((s) => s.role)).toEqual([
    "library",
    "partner-2",
    "partner-3",
    "partner-4",
    "partner-5",
  ]);
  // Before the game: whoever looks at the code can fetch the words.
  const { words } = (await (await page(`/content/${info.content}.json`)).json()) as {
    words: { [language: string]: { [id: string]: string } };
  };
  for (const language of ["da", "en"]) {
    expect(words[language]![`${info.scenario}.name`]).toBe(TYPED.name);
    expect(words[language]![`${info.scenario}.role.partner-2.called`]).toBe("Tagskolen");
    expect(words[language]![`${info.scenario}.role.library.short`]).toMatch(/./);
    expect(
      Object.keys(words[language]!).filter((id) => id.startsWith(`${info.scenario}.situation.`)).length,
    ).toBeGreaterThan(200);
  }
  const ida = await house.person(code, "Ida", { seat: "1" });
  good(await ask(desk, "desk:fill", { table: null, level: "random" }));
  good(await ask(desk, "desk:start", { table: 1 }));
  const { match, view, content } = await enterFull(ida.table);
  expect([view.scenario, content, view.me?.seat]).toEqual([info.scenario, info.content, "1"]);
  good(await ask(ida.table, "table:act", { id: "stand-0001", move: "stand", args: [view.key, "a", "a"] }));

  // Another process: what was typed is only in the store now.
  await house.stop();
  house = await House.open({ ...options, dir: house.dir });
  const back = house.socket("/lobby", { token: ida.token });
  expect((await toldLobby(back, () => true)).scenario).toBe(info.scenario);
  const table = house.socket("/table", { token: ida.token });
  expect((await enterFull(table)).view.stood).toContain("1");
  const others = (await toldLobby(back, () => true)).code;
  expect(others).toBe(code);
  // She leaves; a bot takes her chair and they play it out.
  good(await ask(back, "me:leave", {}));
  const again = house.socket("/lobby", { token: (desk.auth as { token: string }).token });
  good(await ask(again, "desk:bot", { table: 1, seat: "1", level: "random" }));
  await until(async () => (await page(`/replay/${match}`)).status === 200, "the game is over", 60_000);

  const text = await (await page(`/replay/${match}`)).text();
  const replay = readReplay(text);
  expect(verifyReplay(replay).ok).toBe(true);
  expect([replay.head.scenario, replay.content.fingerprint]).toEqual([info.scenario, info.content]);
  expect(replay.words.en[`${info.scenario}.role.partner-3.name`]).toBe("Boligforeningen Lærken");
  const file = join(house.dir, "own.jsonl");
  writeFileSync(file, text);
  const printed = spawnSync(process.execPath, ["--import", "tsx", "test/tools/replay.ts", file], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(printed.stdout).toMatch(/^own-[a-z0-9]+, short, 5 seats.*holds: \d+ actions/s);
  expect(printed.status).toBe(0);

  // Two teams with the same types and other names never meet each other's names.
  const other = await house.workshop({ ...OPEN, own: { ...TYPED, name: "En anden sag" } });
  const otherInfo = await toldLobby(other.desk, () => true);
  expect(otherInfo.content).not.toBe(info.content);

  // When its time is over nothing of it is left, in memory or in the store.
  now += 40 * 24 * 60 * 60_000;
  await house.store.purge(now);
  await until(async () => (await page(`/content/${info.content}.json`)).status === 404, "the words are gone");
  expect(await house.store.content(info.content)).toBeNull();
}, 90_000);
