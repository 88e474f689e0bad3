/** What a facilitator presses at the desk. */
import type { Page } from "playwright-core";
import { named } from "./player";

/** Waits until these people have come, gives bots the other seats of the first table, and begins it. */
export async function begin(desk: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await desk.getByText(name).first().waitFor();
  await desk
    .getByRole("button", { name: named("desk.fill") })
    .first()
    .click();
  await desk
    .getByRole("button", { name: /^Start.*[Tt]able/ })
    .first()
    .click();
}

/** The code that the QR picture on the desk leads to. */
export async function codeOf(desk: Page): Promise<string> {
  const link = await desk.getByRole("img", { name: /QR/ }).getAttribute("aria-label");
  return /join\/([A-Z0-9]{6})/.exec(link ?? "")![1]!;
}
