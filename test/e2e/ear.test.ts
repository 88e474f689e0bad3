/** One game twice: by ear and keyboard, and by eye and mouse. Same seed, same habits: the same end. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tempDir } from "../kit/temp-dir";
import { openStage, type Stage, visit } from "../looks/stage";
import { type Ear, openEar } from "./ear";
import { openEye } from "./eye";
import { named, sentence } from "./player";
import { type Hands, habits, type Screen } from "./policy";

const folder = tempDir();
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(async () => {
  await stage?.close();
  folder.drop();
});

const FRONT = { name: "front", path: () => "/" };
const SIZE = { width: 1280, height: 800 };
/** ms between two looks, and looks in a row that must be alike before anything is done: then the bots have done what they do. */
const LOOK = 120;
const ALIKE = 4;
const MS = 540_000;

/** Waits until nothing changes any more. */
async function quiet(page: Page, hands: Hands): Promise<Screen> {
  let alike = 0;
  let screen = await hands.read();
  const stamp = (s: Screen) => s.text + JSON.stringify(s.offers);
  while (alike < ALIKE) {
    await page.waitForTimeout(LOOK);
    const next = await hands.read();
    alike = stamp(next) === stamp(screen) ? alike + 1 : 0;
    screen = next;
  }
  return screen;
}

/** Plays until the end stands on the screen; gives how many things were taken. */
async function play(page: Page, hands: Hands): Promise<number> {
  const decide = habits();
  const until = Date.now() + MS;
  for (let taken = 0; ; ) {
    const screen = await quiet(page, hands);
    if (screen.text.includes(sentence("table.end.how-it-adds-up"))) return taken;
    if (Date.now() > until) throw new Error(`Not at the end in time: ${screen.text.slice(0, 600)}`);
    const offer = decide(screen);
    if (!offer) continue;
    await hands.take(offer);
    taken += 1;
  }
}

interface End {
  readonly fingerprint: string;
  readonly actions: number;
  readonly onePlusOne: number;
}
/** Of the downloaded game: how it ended. `press` presses the button for it. */
async function endOf(page: Page, name: string, press: () => Promise<void>): Promise<End> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  const file = join(folder.dir, name);
  await download.saveAs(file);
  const last = JSON.parse(readFileSync(file, "utf8").trimEnd().split("\n").at(-1)!) as { result?: End } & End;
  return last.result ?? last;
}
const oneOf = async (ear: Ear, role: string, key: string): Promise<number> => {
  const found = (await ear.heard(role)).find(({ name }) => named(key).test(name));
  if (!found) throw new Error(`No ${role} "${key}" is heard`);
  return found.id;
};

const ends: End[] = [];

test("a whole short game is played by ear and keyboard alone", async () => {
  const { page, faults, close } = await visit(stage, FRONT, "en", SIZE);
  const ear = await openEar(page);
  await ear.reach(await oneOf(ear, "link", "front.solo.go"));
  await page.keyboard.press("Enter");
  expect(await play(page, ear)).toBeGreaterThan(20);
  const button = await oneOf(ear, "button", "solo.end.download");
  ends.push(
    await endOf(page, "ear.jsonl", async () => {
      await ear.reach(button);
      await page.keyboard.press("Enter");
    }),
  );
  expect(faults).toEqual([]);
  await close();
}, 600_000);

test("by eye and mouse the same habits come to the same end", async () => {
  const { page, faults, close } = await visit(stage, FRONT, "en", SIZE);
  const eye = openEye(page);
  await page.getByRole("link", { name: named("front.solo.go") }).click();
  expect(await play(page, eye)).toBeGreaterThan(20);
  ends.push(
    await endOf(page, "eye.jsonl", () => page.getByRole("button", { name: named("solo.end.download") }).click()),
  );
  expect(faults).toEqual([]);
  expect(ends[1]).toEqual(ends[0]);
  await close();
}, 600_000);
