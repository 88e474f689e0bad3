/** What a page has kept in the browser, beside what is promised about it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "../tools/assets";

/** Names of what is kept that client/README.md does not have. */
export async function unnamed(page: Page): Promise<readonly string[]> {
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ""),
    ...document.cookie.split(";").filter((cookie) => cookie.trim() !== ""),
  ]);
  const readme = readFileSync(join(ROOT, "client", "README.md"), "utf8");
  const short = (name: string) => name.replace(/^tolv-broer\./, "").replace(/^begun\..*/, "begun.*");
  return kept.filter((name) => !readme.includes(`\`${short(name)}\``));
}
