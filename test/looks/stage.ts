/** What all looks need: the built pages, a house with workshops, a browser, and a way to come to a place and wait until it stands still. */
import { join } from "node:path";
import type { Browser, ConsoleMessage, Page } from "playwright-core";
import { openBrowser } from "../e2e/kit";
import { tempDir } from "../kit/temp-dir";
import { once } from "../run/once";
import { buildClient } from "./build";
import type { Place } from "./places";
import { type Doors, NOW, openWorkshops } from "./workshops";

export type Tongue = "da" | "en" | "x-pseudo";
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Stage {
  readonly browser: Browser;
  readonly doors: Doors;
  close(): Promise<void>;
}

/** Builds the pages, opens the house and a browser. Throws where there is no Chromium. */
export async function openStage(): Promise<Stage> {
  const folder = tempDir();
  let clientDir = await once("client", buildClient);
  if (clientDir === null) {
    clientDir = join(folder.dir, "client");
    await buildClient(clientDir);
  }
  const { doors, close } = await openWorkshops(clientDir);
  // Without WebGL the board always takes the canvas: the same pixels, however busy the machine is.
  const browser = await openBrowser(["--disable-3d-apis"]);
  return {
    browser,
    doors,
    async close() {
      await browser.close();
      await close();
      folder.drop();
    },
  };
}

interface Visit {
  readonly page: Page;
  /** Errors of the page, as its console told them. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

/** In the page: chance and an address that are the same each time, and the name that the tests' compiler gives functions. */
const STEADY = `
  globalThis.__name = (f) => f;
  // Not by the driver: where it answers for the network, the browser keeps no script from one page to the next.
  const ask = globalThis.fetch;
  globalThis.fetch = (what, ...more) =>
    String(what).endsWith("/address.json")
      ? Promise.resolve(Response.json({ addresses: ["https://spil.example.dk"] }))
      : ask(what, ...more);
  let turn = 1;
  crypto.getRandomValues = (array) => {
    for (let i = 0; i < array.length; i++) {
      turn = (turn * 1103515245 + 12345) & 0x7fffffff;
      array[i] = turn >> 8;
    }
    return array;
  };
`;

/** What a device remembers unless a place says otherwise: the tutorial has been offered. */
const REMEMBERED = { "tutorial.seen": "1" };
function remember(kept: { readonly [name: string]: string | null }): void {
  for (const [name, text] of Object.entries(kept)) if (text !== null) localStorage.setItem(`tolv-broer.${name}`, text);
}

/** Somebody new comes to a place, without motion and at a time that stands still. */
export async function visit(
  { browser, doors }: Pick<Stage, "browser" | "doors">,
  place: Place,
  tongue: Tongue,
  size: Size,
  more: Options = {},
): Promise<Visit> {
  const { page, handBack } = await deviceOf(browser, doors, tongue, more);
  await page.setViewportSize(size);
  await page.evaluate(remember, { ...REMEMBERED, ...place.kept });
  const faults: string[] = [];
  // What shows nothing has no icon either, and Chromium asks for one in its own time.
  const hear = (message: ConsoleMessage) =>
    message.type() === "error" && !message.location().url.endsWith("/favicon.ico") && faults.push(message.text());
  const fail = (error: Error) => faults.push(error.message);
  page.on("pageerror", fail).on("console", hear);
  try {
    await page.goto(doors.url + inTongue(place.path(doors), tongue), { waitUntil: "networkidle" });
    await still(page);
    if (place.then) {
      await place.then(page);
      // What lies under the pointer looks other than the rest.
      await page.mouse.move(0, 0);
      await still(page);
    }
  } catch (error) {
    await page.context().close();
    throw error;
  }
  return {
    page,
    faults,
    async close() {
      page.off("pageerror", fail).off("console", hear);
      await handBack();
    },
  };
}

type Options = NonNullable<Parameters<Browser["newContext"]>[0]>;
interface Device {
  /** At an address of the house that shows nothing, with nothing remembered. */
  readonly page: Page;
  /** Forgets all and waits for somebody new. */
  handBack(): Promise<void>;
}
/** Devices that nobody holds, by browser and by how they are set up: to begin anew costs more than most pages. */
const waiting = new WeakMap<Browser, Map<string, Page[]>>();
const BLANK = "/healthz";

async function deviceOf(browser: Browser, { url }: Doors, tongue: Tongue, more: Options): Promise<Device> {
  const options: Options = {
    locale: tongue === "da" ? "da-DK" : "en-GB",
    timezoneId: "Europe/Copenhagen",
    reducedMotion: "reduce",
    // A worker comes when it comes, and tells of itself on the page.
    serviceWorkers: "block",
    ...more,
  };
  const kind = JSON.stringify(options);
  const kinds = waiting.get(browser) ?? new Map<string, Page[]>();
  waiting.set(browser, kinds);
  const page = kinds.get(kind)?.pop() ?? (await newDevice(browser, options, url));
  return {
    page,
    async handBack() {
      await page.goto(url + BLANK);
      const session = await page.context().newCDPSession(page);
      await session.send("Storage.clearDataForOrigin", { origin: url, storageTypes: "all" });
      await session.detach();
      await page.evaluate(() => sessionStorage.clear());
      kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
    },
  };
}

async function newDevice(browser: Browser, options: Options, url: string): Promise<Page> {
  const context = await browser.newContext(options);
  await context.addInitScript(STEADY);
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(url + BLANK);
  return page;
}

/** The address with `?lang=`, before what is in its fragment. */
function inTongue(path: string, tongue: Tongue): string {
  const [address = "", fragment] = path.split("#");
  const query = `${address}${address.includes("?") ? "&" : "?"}lang=${tongue}`;
  return fragment === undefined ? query : `${query}#${fragment}`;
}

/** Resizes the page and waits until it stands still. */
export async function resize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(size);
  await still(page);
}

/** Looks in a row, 100 ms apart, in which nothing may have changed. */
const LOOKS = 4;

/** Waits until words, type, pictures and the board are there and nothing moves any more. Rejects after 30 s. */
export async function still(page: Page): Promise<void> {
  await page.waitForFunction(
    (looks) => {
      const main = document.querySelector<HTMLElement>("main");
      const text = document.body.innerText;
      const quiet =
        [...document.fonts].some(({ family }) => family.includes("Fraunces")) &&
        document.fonts.status === "loaded" &&
        main !== null &&
        main.innerText.length > 20 &&
        !text.includes("⟦") &&
        document.querySelector(".shell-rest, main > p[role=status]:only-child") === null &&
        [...document.images].every((image) => image.complete);
      const boards = [...document.querySelectorAll<HTMLElement>(".t-board")].every((host) => {
        const canvas = host.querySelector("canvas");
        const sharp = Math.min(devicePixelRatio, 2);
        return (
          host.dataset["board"] === "ready" &&
          host.dataset["idle"] === "true" &&
          canvas !== null &&
          Math.abs(canvas.width - host.clientWidth * sharp) <= 2 &&
          Math.abs(canvas.height - host.clientHeight * sharp) <= 2
        );
      });
      const seen = window as { looked?: { at: string; times: number } };
      const at = `${location.href} ${innerWidth} ${document.documentElement.scrollHeight} ${text.length}`;
      if (!quiet || !boards || seen.looked?.at !== at) seen.looked = { at, times: 0 };
      return ++seen.looked.times > looks;
    },
    LOOKS,
    { polling: 100, timeout: 30_000 },
  );
}
