/** Every view and every state of the table, by name: what pictures are taken of and what is looked through for faults. */
import type { Page } from "playwright-core";
import guide from "../../assets/tutorial/kvarteret.guide.min.json";
import recorded from "../../assets/tutorial/kvarteret.min.json";
import { MOMENTS } from "../../client/table/fixtures";
import { actionOf, type Guide, markOf, type Recorded } from "../../client/tutorial/guide";
import type { Doors } from "./workshops";

export interface Place {
  readonly name: string;
  readonly path: (doors: Doors) => string;
  /** What is pressed before it looks as its name says; by class or role, since the words differ. */
  readonly then?: (page: Page) => Promise<void>;
  /** What the device remembers, by name; null: it has forgotten what it usually remembers here. */
  readonly kept?: { readonly [name: string]: string | null };
  /** Widest window in which it looks as its name says, px. */
  readonly widest?: number;
}

/** Whether a window of this width, in px, shows the place as its name says. */
export const fits = ({ widest = Number.POSITIVE_INFINITY }: Place, width: number): boolean => width <= widest;

const page = (name: string, path: Place["path"], then?: Place["then"]): Place => ({
  name,
  path,
  ...(then ? { then } : {}),
});
/** A table in a named state; `more` is the rest of the query. */
const table = (name: string, fixture: string, more = "", then?: Place["then"]): Place =>
  page(name, () => `/fixtures.html?fixture=${fixture}${more}`, then);

const press =
  (selector: string, n = 0): NonNullable<Place["then"]> =>
  async (at) =>
    at.locator(selector).nth(n).click();
/** Widest phone, px. */
const PHONE = 400;

const OWN_CASE = "main input[type=radio][value=own]";
/** Chooses the own partnership in a form, and does more. */
const own =
  (more: Place["then"] = async () => {}): NonNullable<Place["then"]> =>
  async (at) => {
    const fold = at.locator("main details.more > summary").first();
    if (!(await at.locator(OWN_CASE).isVisible())) await fold.click();
    await at.locator(OWN_CASE).check({ force: true });
    await more(at);
  };

/** The tutorial with this many steps behind. */
function tutorial(name: string, step: number): Place {
  const { mine, steps } = guide as Guide;
  const done = steps.slice(0, step).filter(({ at }) => at > 0);
  const rows = (recorded as unknown as Recorded).actions.map(actionOf);
  const of = markOf(recorded as unknown as Recorded);
  const kept = { "tutorial.at": JSON.stringify({ of, step, mine: done.map(({ at }) => rows[at - 1]!.args) }) };
  if (done.some(({ at }) => rows[at - 1]!.seat !== mine)) throw new Error("The guide does not fit the recording");
  return { ...page(name, () => "/solo?fast#tutorial"), kept };
}
const LAST_STEP = guide.steps.length - 1;

/** A game alone begun for four at this device. */
const several: NonNullable<Place["then"]> = async (at) => {
  await press("main details.more > summary")(at);
  await at.locator("main input[type=radio][value=several]").check({ force: true });
  await press("main form button[type=submit]")(at);
  await at.locator(".pass-curtain .button-main").waitFor();
};
const draw = press(".pass-curtain .button-main");
/** Each of the four reads their card and takes a stand; then the device lies on the table. */
const standAll: NonNullable<Place["then"]> = async (at) => {
  await several(at);
  for (let n = 0; n < 4; n++) {
    await draw(at);
    await press(".t-step .button-main")(at);
    for (const question of await at.locator(".t-step .t-question").all())
      await question.locator("input[type=radio]").first().check({ force: true });
    await press(".t-main-actions .button-main")(at);
  }
  await at.locator(".pass-bar").waitFor();
};

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
  page("open-own", () => "/open", own()),
  page(
    "open-own-faults",
    () => "/open",
    own(async (at) => {
      await at.locator("input[name=workshop]").fill("Alma");
      await press("main button[type=submit]")(at);
    }),
  ),
  page("open-own-example", () => "/open", own(press(".own-shortcuts button"))),
  page("how", () => "/how"),
  page("not-found", () => "/nowhere"),
  page("old-link", () => "/table#no-such-token-any-more"),
  page("waiting-room", ({ busy }) => `/table#${busy.waiting}`),
  page("waiting-together", ({ busy }) => `/table#${busy.waiting}`, press("main details.more > summary")),
  page("seat", ({ busy }) => `/table#${busy.seat}`),
  page("seat-own", ({ own: { seat } }) => `/table#${seat}`),
  page("desk-fresh", ({ fresh }) => `/desk#${fresh.desk}`),
  page("desk-busy", ({ busy }) => `/desk#${busy.desk}`),
  page("desk-own", ({ own: { desk } }) => `/desk#${desk}`),
  page("desk-over", ({ over }) => `/desk#${over.desk}`),
  page("wall-code", ({ fresh }) => `/wall#${fresh.desk}`),
  page("wall-busy", ({ busy }) => `/wall#${busy.desk}`),
  page("wall-over", ({ over }) => `/wall#${over.desk}`),
  page("watch", ({ busy }) => `/watch/1#${busy.desk}`),
  page("solo-room", () => "/solo#games"),
  page("solo-form", () => "/solo#games", press("main details.more > summary")),
  page("solo-form-own", () => "/solo#games", own(press("main form button[type=submit]"))),
  page("solo-game", () => "/solo"),
  { ...page("solo-offer", () => "/solo"), kept: { "tutorial.seen": null } },
  page(
    "solo-hint",
    () => "/solo",
    async (at) => {
      await press(".t-step .button-main")(at);
      await press(".t-hint-row button")(at);
      await press(".t-hint .t-hint-row button")(at);
    },
  ),
  page("solo-restart", () => "/solo", press(".solo-bar button.button-quiet")),
  tutorial("tutorial-first", 0),
  tutorial("tutorial-stand", 6),
  tutorial("tutorial-propose", 2),
  tutorial("tutorial-last", LAST_STEP),
  page("pass-curtain", () => "/solo#games", several),
  page(
    "pass-own",
    () => "/solo#games",
    async (at) => {
      await several(at);
      await draw(at);
    },
  ),
  page("pass-open", () => "/solo#games", standAll),
  page(
    "pass-look",
    () => "/solo#games",
    async (at) => {
      await standAll(at);
      await press(".pass-bar .pass-seat")(at);
    },
  ),
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
  table("table-growing-unbegun", "growing", "&unbegun"),
  table("table-lost", "answer", "&lost"),
  table("table-paused", "answer", "&paused"),
  table("table-stand-missing", "stand", "", press(".t-main-actions button")),
  table("table-proposal", "convene", "", press(".t-step input[type=radio]")),
  table("table-decline", "answer", "", press(".t-decline button[aria-expanded]")),
  table("table-talk-dock", "answer", "", async (at) => {
    await press(".talk-dock-button")(at);
    await press(".talk-item:last-child .talk-small")(at);
  }),
  { ...table("table-talk-sheet", "answer", "", press(".talk-button")), widest: PHONE },
  table("table-mark", "outcome", "", press(".talk-mark-button")),
  table("table-word", "convene", "", press(".t-step .t-words .t-term")),
  table("table-secrets", "answer", "", press(".t-secret-button")),
  table("table-as-list", "late", "", async (at) => {
    const list = at.locator(".t-as-list");
    if (!(await list.isVisible())) await at.locator(".t-board-strip > button").click();
    await list.click();
  }),
];

export const PLACES: readonly Place[] = [...VIEWS, ...TABLES];

/** Places that one test goes to, so that it ends in time on a slow machine too. */
const HANDFUL = 20;
/** All places by the handful, each with the names of its first and last. */
export const HANDFULS: readonly { readonly from: string; readonly to: string; readonly places: readonly Place[] }[] =
  Array.from({ length: Math.ceil(PLACES.length / HANDFUL) }, (_, n) => {
    const places = PLACES.slice(n * HANDFUL, (n + 1) * HANDFUL);
    return { from: places[0]!.name, to: places.at(-1)!.name, places };
  });
