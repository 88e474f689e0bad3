/** Somebody who sees and has a mouse: reads what is drawn and clicks on it. */
import type { Page } from "playwright-core";
import type { Hands, Offer } from "./policy";

/** Finds what can be seen in `main` and clicks where it is. */
export function openEye(page: Page): Hands {
  const CONTROLS = "main button, main input[type=radio]";
  return {
    async read() {
      const offers = await page.evaluate((controls): Offer[] => {
        const text = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
        const groups: (Element | null)[] = [];
        return [...document.querySelectorAll<HTMLElement>(controls)].flatMap((control, id): Offer[] => {
          if (!control.checkVisibility()) return [];
          const fieldset = control.closest("fieldset, [role=group], [role=radiogroup]");
          if (!groups.includes(fieldset)) groups.push(fieldset);
          const isRadio = control instanceof HTMLInputElement;
          return [
            {
              role: isRadio ? "radio" : "button",
              name: isRadio ? text(control.closest("label")) : (control.getAttribute("aria-label") ?? text(control)),
              disabled: control.matches(":disabled, [aria-disabled=true], [aria-busy=true]"),
              checked: isRadio && control.checked,
              group: groups.indexOf(fieldset),
              id,
            },
          ];
        });
      }, CONTROLS);
      return { offers, text: await page.evaluate(() => document.querySelector("main")?.innerText ?? "") };
    },
    take: ({ id }) => page.locator(CONTROLS).nth(id).click({ timeout: 5000 }),
  };
}
