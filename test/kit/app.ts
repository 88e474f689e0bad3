import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { type App, createApp } from "../../server/app";
import { type Config, readConfig } from "../../server/config";
import { makeLibrary, readContents } from "../../server/content-files";
import type { AttachRooms } from "../../server/deps";
import { silent } from "../../server/log";
import { openEmbedded } from "../../server/store/embedded";
import type { Store } from "../../server/store/store";
import { copyAssets } from "./assets";
import { tempDir } from "./temp-dir";

export interface TestApp {
  readonly app: App;
  readonly store: Store;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Of the folder all of it lives in. */
  readonly dir: string;
  close(): Promise<void>;
}

export interface TestAppParts {
  readonly config?: Partial<Config>;
  readonly attach?: AttachRooms;
  readonly clientDir?: string;
}

/** A whole server on a free port, with an empty store and the repository's content. */
export async function startApp({ config, attach, clientDir }: TestAppParts = {}): Promise<TestApp> {
  const { dir, drop } = tempDir();
  copyAssets(join(dir, "assets"));
  const clock = { now: () => Date.now() };
  const store = await openEmbedded({ dir: join(dir, "data"), now: clock.now });
  const app = await createApp({
    store,
    contents: await makeLibrary(readContents(join(dir, "assets")), store, silent),
    config: { ...readConfig({ PORT: "0", HOST: "127.0.0.1", DATA_DIR: join(dir, "data") }), ...config },
    clock,
    log: silent,
    random: { bytes: (n) => randomBytes(n) },
    clientDir: clientDir ?? null,
    ...(attach ? { attach } : {}),
  });
  const port = await app.listen();
  return {
    app,
    store,
    url: `http://127.0.0.1:${port}`,
    port,
    dir,
    async close() {
      await app.close();
      await store.close();
      drop();
    },
  };
}

/** Rooms in which nothing happens. */
export const noRooms: AttachRooms = () => ({
  replayOf: async () => ({ ok: false, why: "no-such-table" }),
  marksOf: async () => ({ ok: false, why: "no-such-table" }),
  restore: async () => {},
  close: async () => {},
  stats: () => ({ workshops: 0, tables: 0, sockets: 0, applied: 0, refused: 0, repeated: 0, badMessages: 0 }),
});
