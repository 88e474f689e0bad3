// Finds a Chromium for the browser tests, or gets one, or says in words how. Run before `npm test`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Path of a browser that the tests can drive: CHROMIUM if it is set, else the first that is found. */
export function findChromium() {
  if (process.env.CHROMIUM) return existsSync(process.env.CHROMIUM) ? process.env.CHROMIUM : undefined;
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find(existsSync);
}

/** Debian and Ubuntu, as root: the distribution's own package. */
function install() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.stderr.write("No Chromium found; installing the package chromium (once, a minute or two) ...\n");
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    if (spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status !== 0) return false;
  }
  return true;
}

if (process.argv[1] && import.meta.url.endsWith("chromium.mjs") && process.argv[1].endsWith("chromium.mjs")) {
  if (!findChromium() && !(install() && findChromium())) {
    process.stderr.write(
      "The browser tests need Chromium or Chrome, and none was found.\n" +
        "Install one (Debian, Ubuntu: sudo apt-get install chromium; macOS, Windows: Google Chrome),\n" +
        "or set CHROMIUM to the path of one, and run npm test again.\n",
    );
    process.exit(1);
  }
}
