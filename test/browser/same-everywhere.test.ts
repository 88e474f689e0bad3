/** The rules come out the same in a browser as here: every golden game on the bare rules, some in boardgame.io's reducer too. */
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../e2e/kit";
import { at } from "../kit/content";
import { goldenLines, goldenNumbers, goldenScenarios } from "../kit/golden";
import type { Recording } from "../kit/recording";
import * as trail from "./trail";

type InPage = { readonly rules: typeof trail };
/** Games handed to the page at a time: it answers before the browser thinks that it hangs. */
const HANDFUL = 40;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [at("test/browser/trail.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "rules",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  browser = await openBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]!.text });
});
afterAll(() => browser?.close());

const inPage = (what: (journey: trail.Journey) => trail.Trail, journey: trail.Journey): Promise<trail.Trail> =>
  page.evaluate(([name, given]) => (globalThis as unknown as InPage).rules[name](given), [
    what.name as keyof typeof trail,
    journey,
  ] as const);
const recordedIn = (lines: readonly string[]) =>
  lines.reduce((sum, line) => sum + (JSON.parse(line) as Recording).actions.length, 0);

test.each(goldenScenarios())("[R1.3] %s: every golden game comes out in Chromium as it was recorded", async (id) => {
  const lines = goldenLines(id);
  const numbers = goldenNumbers(id);
  for (let from = 0; from < lines.length; from += HANDFUL) {
    const some = lines.slice(from, from + HANDFUL);
    expect(await inPage(trail.bareTrail, { numbers, lines: some })).toEqual({
      games: some.length,
      actions: recordedIn(some),
      differences: [],
    });
  }
});

test("[R1.3] a game of each length comes out in boardgame.io's reducer as it was recorded, here and in Chromium", async () => {
  const [id] = goldenScenarios();
  const lengths = new Map(goldenLines(id!).map((line) => [(JSON.parse(line) as Recording).head.length, line]));
  const journey: trail.Journey = { numbers: goldenNumbers(id!), lines: [...lengths.values()] };
  const held = { games: lengths.size, actions: recordedIn(journey.lines), differences: [] };
  expect(lengths.size).toBeGreaterThan(1);
  expect(trail.hostedTrail(journey)).toEqual(held);
  expect(await inPage(trail.hostedTrail, journey)).toEqual(held);
});
