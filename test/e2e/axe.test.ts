/**
 * What axe finds in every view and every state of the table: in one language on a laptop and in the other on the narrowest
 * phone, by turns, since what it looks for seldom hangs on both.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../game/protocol/contract";
import { fits, HANDFULS, type Place } from "../looks/places";
import { openStage, resize, type Size, type Stage, visit } from "../looks/stage";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SIZES: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
];
const MS = 900_000;
/** How many places are looked at side by side. */
const AT_ONCE = 2;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 300_000);
afterAll(() => stage?.close());

/** What axe finds serious or critical, as lines. */
async function findings(page: Page): Promise<string[]> {
  // The page's own policy lets no script in; the driver puts it there.
  await page.evaluate(AXE);
  const result = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: unknown): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    return axe.run({ resultTypes: ["violations"] });
  });
  return result.violations
    .filter((v) => v.impact === "serious" || v.impact === "critical")
    .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`));
}

/** Puts the page into another language by its own switch; false where it has none. */
async function speak(page: Page, language: Language): Promise<boolean> {
  const pressed = await page.evaluate((to) => {
    const button = document.querySelector<HTMLElement>(`.languages button[lang=${to}]`);
    button?.click();
    return button !== null;
  }, language);
  if (!pressed) return false;
  await page.waitForFunction((to) => document.documentElement.lang === to, language);
  return true;
}

/** What is wrong in a place, as lines; `odd` says at which turns axe looks. Rejects where it cannot be shown. */
async function lookAt(place: Place, odd: boolean): Promise<string[]> {
  const lines: string[] = [];
  const sizes = SIZES.filter(({ width }) => fits(place, width));
  const [da, en] = LANGUAGES;
  const turns = [
    ...sizes.map((size) => ({ language: da, size })),
    ...sizes.toReversed().map((size) => ({ language: en, size })),
  ];
  let seen = await visit(stage, place, da, sizes[0]!);
  for (const [n, { language, size }] of turns.entries()) {
    if (language !== turns[n - 1]?.language && n > 0 && !(await speak(seen.page, language))) {
      await seen.close();
      seen = await visit(stage, place, language, sizes[0]!);
    }
    if (n > 0) await resize(seen.page, size);
    const over = await seen.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) lines.push(`${language}, ${size.width}: ${over} px too wide`);
    const spoken = await seen.page.evaluate(() => document.documentElement.lang);
    if (spoken !== language) lines.push(`${language}, ${size.width}: the page says that it is in ${spoken}`);
    // Where there is one size, axe sees both languages in it.
    if (sizes.length === 1 || (n % 2 === 1) === odd)
      lines.push(...(await findings(seen.page)).map((line) => `${language}, ${size.width}: ${line}`));
  }
  await seen.close();
  return lines;
}

test.each(HANDFULS)(
  "axe finds nothing serious or critical, in one language on a laptop and in the other on a phone, and nothing scrolls sideways: $from to $to",
  async ({ places }) => {
    const found: Record<string, string[]> = {};
    const left = [...places.entries()];
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [n, place] = next;
        const lines = await lookAt(place, n % 2 === 1).catch((error: Error) => [error.message]);
        if (lines.length > 0) found[place.name] = lines;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    expect(found).toEqual({});
  },
  MS,
);
