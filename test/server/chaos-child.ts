/** A real server for its test to kill: data folder and port from the command line; prints its port when it is open. */
import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import { createApp } from "../../server/app";
import { readConfig } from "../../server/config";
import { makeLibrary } from "../../server/content-files";
import { makeLog } from "../../server/log";
import { openEmbedded } from "../../server/store/embedded";
import { readOnce } from "./contents";

const [dir = "", port = "0"] = process.argv.slice(-2);
const config = readConfig({ HOST: "127.0.0.1", PORT: port, DATA_DIR: dir });
const log = makeLog("error");
const store = await openEmbedded({ dir, now: Date.now });
const app = await createApp({
  store,
  contents: await makeLibrary(readOnce(), store, log),
  config,
  clock: { now: Date.now },
  log,
  random: { bytes: (n) => randomBytes(n) },
});
process.on("SIGTERM", async () => {
  await app.close();
  await store.close();
  process.exit(0);
});
writeSync(1, `${await app.listen()}\n`);
