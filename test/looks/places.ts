/** Every view and every state of the table, by name: what pictures are taken of and what is looked through for faults. */
import type { Page } from "playwright-core";
import { MOMENTS } from "../../client/table/fixtures";
import type { Doors } from "./workshops";

export interface Place {
  readonly name: string;
  readonly path: (doors: Doors) => string;
  /** What is pressed before it looks as its name says; by class or role, since the words differ. */
  readonly then?: (page: Page) => Promise<void>;
}

const page = (name: string, path: Place["path"], then?: Place["then"]): Place => ({
  name,
  path,
  ...(then ? { then } : {}),
});
/** A table in a named state; `more` is the rest of the query. */
const table = (name: string, fixture: string, more = "", then?: Place["then"]): Place =>
  page(name, () => `/fixtures.html?fixture=${fixture}${more}`, then);

const press =
  (selector: string, n = 0): Place["then"] =>
  async (at) =>
    at.locator(selector).nth(n).click();

const VIEWS: readonly Place[] = [
  page("front", () => "/"),
  page("join", () => "/join"),
  page("join-code", ({ fresh }) => `/join/${fresh.code}`),
  page(
    "join-places",
    ({ busy }) => `/join/${busy.code}`,
    async (at) => {
      await at.locator("main details summary").first().click();
    },
  ),
  page("join-unknown", () => "/join/ZZZZZZ"),
  page("open", () => "/open"),
  page("open-faults", () => "/open", press("main button[type=submit]")),
  page("how", () => "/how"),
  page("not-found", () => "/nowhere"),
  page("old-link", () => "/table#no-such-token-any-more"),
  page("waiting-room", ({ busy }) => `/table#${busy.waiting}`),
  page("seat", ({ busy }) => `/table#${busy.seat}`),
  page("desk-fresh", ({ fresh }) => `/desk#${fresh.desk}`),
  page("desk-busy", ({ busy }) => `/desk#${busy.desk}`),
  page("desk-over", ({ over }) => `/desk#${over.desk}`),
  page("wall-code", ({ fresh }) => `/wall#${fresh.desk}`),
  page("wall-busy", ({ busy }) => `/wall#${busy.desk}`),
  page("wall-over", ({ over }) => `/wall#${over.desk}`),
  page("watch", ({ busy }) => `/watch/1#${busy.desk}`),
  page("solo-room", () => "/solo#games"),
  page("solo-form", () => "/solo#games", press("main details summary")),
  page("solo-game", () => "/solo"),
  page("replay-chooser", () => "/replay"),
  page("replay", ({ over }) => `/replay#${over.match}`),
  page(
    "replay-end",
    ({ over }) => `/replay#${over.match}`,
    async (at) => {
      await at.keyboard.press("End");
    },
  ),
];

const TABLES: readonly Place[] = [
  // Few cases have events that tempt.
  ...Object.keys(MOMENTS).map((name) =>
    table(`table-${name}`, name, name.startsWith("tempted") ? "&scenario=natholdet" : ""),
  ),
  table("table-tutorial", "stand", "&length=tutorial"),
  table("table-six", "late", "&seats=6"),
  table("table-lost", "answer", "&lost"),
  table("table-paused", "answer", "&paused"),
  table("table-stand-missing", "stand", "", press(".t-main-actions button")),
  table("table-proposal", "convene", "", press(".t-step input[type=radio]")),
  table("table-decline", "answer", "", press(".t-decline button[aria-expanded]")),
  table("table-as-list", "late", "", async (at) => {
    const list = at.locator(".t-as-list");
    if (!(await list.isVisible())) await at.locator(".t-board-strip button").click();
    await list.click();
  }),
];

export const PLACES: readonly Place[] = [...VIEWS, ...TABLES];
