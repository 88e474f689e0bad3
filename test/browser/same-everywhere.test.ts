/** The rules come out the same in a browser as here: a golden game of each length, in both hosts. */
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../e2e/kit";
import { at } from "../kit/content";
import { goldenCards, readGolden } from "../kit/golden";
import { type Journey, type Trails, trails } from "./trail";

let browser: Browser;
let script: string;

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
  script = outputFiles[0]!.text;
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each([
  "full-5-anything",
  "short-4-random",
  "tutorial-3-advisor",
])("[R1.3] %s is the same game in Chromium as in Node", async (name) => {
  const { head, lines } = readGolden(`${name}.jsonl`);
  const { length, seats, seed } = head;
  const { scenario, deck, measured } = goldenCards(head.cards);
  const journey: Journey = {
    files: { scenario, deck, measured },
    setup: { scenario: scenario.id, length, seats, seed },
    actions: lines.map(([seat, move, args]) => [seat, move, args]),
  };
  const here = trails(journey);
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const there = await page.evaluate(
    (given) => (globalThis as unknown as { rules: { trails(journey: Journey): Trails } }).rules.trails(given),
    journey,
  );
  await page.close();
  expect(here.bare.length).toBe(lines.length + 1);
  // No action was refused on the way: all are fingerprints.
  expect(here.bare.filter((step) => !/^[0-9a-f]{16}$/.test(step))).toEqual([]);
  expect(there.bare).toEqual(here.bare);
  expect(there.hosted).toEqual(here.bare);
  expect(here.hosted).toEqual(here.bare);
});
