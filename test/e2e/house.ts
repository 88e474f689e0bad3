/** What most end-to-end tests begin with: the server as `npm start` runs it, and a browser. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { tempDir } from "../kit/temp-dir";
import { once } from "../run/once";
import { openBrowser, type Person, person, type RunningServer, startServer } from "./kit";

/** ms in which a house is opened at the latest, the build included */
const OPEN_MS = 180_000;

/** The server, with a data folder of its own, and people. */
interface Home {
  /** A folder for the test's own files, gone after the last test; the server's data lie in it. */
  readonly dir: string;
  readonly url: string;
  /** Somebody with a device of their own, as `person` tells. */
  person(name: string, device?: "laptop" | "phone"): Promise<Person>;
  /** Stops the server; the browser stays. */
  stop(): Promise<void>;
  /** Starts the server again on the same data, at another port. */
  restart(): Promise<void>;
}

/** Opens a house before the tests of a file and closes it after them; called once, at the head of the file. */
export function house(): Home {
  const folder = tempDir();
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  const start = async () => {
    server = await startServer(join(folder.dir, "data"));
  };
  beforeAll(async () => {
    // The first start of a run builds what is out of date: not two at a time.
    await once("server", async (dir) => (await startServer(dir)).stop());
    await start();
    browser = await openBrowser();
  }, OPEN_MS);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    folder.drop();
  });
  return {
    dir: folder.dir,
    get url() {
      return server!.url;
    },
    person: (name, device) => person(browser!, name, device),
    stop: () => server!.stop(),
    restart: start,
  };
}
