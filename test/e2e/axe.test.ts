/** What axe finds in every view and every state of the table, in both languages, on a laptop and on the narrowest phone. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

/** What is wrong in a place, as lines. Rejects where it cannot be shown. */
async function lookAt(place: Place, language: Language): Promise<string[]> {
  const lines: string[] = [];
  const sizes = SIZES.filter(({ width }) => fits(place, width));
  const { page, close } = await visit(stage, place, language, sizes[0]!);
  for (const [n, size] of sizes.entries()) {
    if (n > 0) await resize(page, size);
    lines.push(...(await findings(page)).map((line) => `${size.width}: ${line}`));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) lines.push(`${size.width}: ${over} px too wide`);
  }
  const spoken = await page.evaluate(() => document.documentElement.lang);
  if (spoken !== language) lines.push(`the page says that it is in ${spoken}`);
  await close();
  return lines;
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(HANDFULS)(
    "axe finds nothing serious or critical, and nothing scrolls sideways: $from to $to",
    async ({ places }) => {
      const found: Record<string, string[]> = {};
      const left = [...places];
      const work = async () => {
        for (let place = left.shift(); place; place = left.shift()) {
          const lines = await lookAt(place, language).catch((error: Error) => [error.message]);
          if (lines.length > 0) found[place.name] = lines;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      expect(found).toEqual({});
    },
    MS,
  );
});
