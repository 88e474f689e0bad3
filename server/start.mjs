/** `npm start`: builds what is missing or out of date, then runs the server. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { isBuilt, unstamp } from "./stamp.mjs";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const dist = join(root, "dist");

function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs a Node program of ours or of a package; shows what it said only when it fails. */
function run(what, seconds, script, args) {
  process.stdout.write(`Building ${what} (once, about ${seconds} s) ... `);
  const from = Date.now();
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = [];
  child.stdout.on("data", (data) => said.push(data));
  child.stderr.on("data", (data) => said.push(data));
  const stop = (signal) => child.kill(signal);
  process.once("SIGTERM", stop).once("SIGINT", stop);
  return new Promise((resolve) => {
    child.once("error", (error) => stopWith(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) => {
      process.off("SIGTERM", stop).off("SIGINT", stop);
      if (signal !== null) {
        process.stdout.write("stopped.\n");
        process.exit(0);
      }
      if (code !== 0)
        stopWith(`failed.\n\n${Buffer.concat(said).toString()}\nThe build of ${what} failed; the reason stands above.`);
      process.stdout.write(`done in ${Math.max(1, Math.round((Date.now() - from) / 1000))} s.\n`);
      resolve();
    });
  });
}

const vite = join(root, "node_modules", "vite", "bin", "vite.js");
if (!existsSync(vite)) stopWith("The packages are not installed. Run first: npm ci");
if (!isBuilt(root)) {
  unstamp(root);
  await run("the pages", 10, vite, ["build"]);
  await run("the server", 5, join(root, "server", "bundle.mjs"), []);
}
process.env.NODE_ENV = "production";
await import(pathToFileURL(join(dist, "server", "main.mjs")).href);
