/** Draws the icons of the installed app from their SVG: `npx tsx test/tools/icons.ts`. Writes client/look/icons. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser } from "../e2e/kit";
import { ROOT } from "./assets";

const LOOK = join(ROOT, "client", "look");

/** `full` fills its square, so that a system may cut it to a shape of its own. Sizes in px. */
const ICONS = [
  { name: "any-192", from: "icon.svg", size: 192 },
  { name: "any-512", from: "icon.svg", size: 512 },
  { name: "full-512", from: "icon-full.svg", size: 512 },
  { name: "full-180", from: "icon-full.svg", size: 180 },
] as const;

const browser = await openBrowser();
try {
  for (const { name, from, size } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const svg = readFileSync(join(LOOK, from), "utf8");
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    writeFileSync(join(LOOK, "icons", `${name}.png`), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
