/** Second half of the build, after Vite: the server as two files, and the pages packed once so that nobody waits for it. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { stamp, unstamp } from "./stamp.mjs";

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
const out = join(root, "dist", "server");

/** Libraries that load files of their own, or native code, by a path. */
const EXTERNAL = ["libsql", "bufferutil", "utf-8-validate"];

async function bundleServer() {
  rmSync(out, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { main: "server/main.ts", "store-worker": "server/store/worker.ts" },
    outdir: out,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20.19",
    format: "esm",
    sourcemap: "linked",
    sourcesContent: false,
    legalComments: "external",
    logLevel: "warning",
    external: EXTERNAL,
    define: { "process.env.NODE_ENV": '"production"' },
    // What is bundled and older than ESM still asks for these.
    banner: {
      js: 'import { createRequire as __makeRequire } from "node:module"; import { fileURLToPath as __toPath } from "node:url"; const require = __makeRequire(import.meta.url); const __filename = __toPath(import.meta.url); const __dirname = __toPath(new URL(".", import.meta.url));',
    },
  });
}

/** Text packs well; pictures and fonts are packed already. */
const PACKABLE = /\.(html|js|css|svg|json|map|txt|webmanifest)$/;
/** bytes; below this a packet is a packet */
const WORTH_IT = 1024;

function packClient(dir) {
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !PACKABLE.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length < WORTH_IT) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

await bundleServer();
const client = join(root, "dist", "client");
// Vite empties the folder, so this file says that the pages are of an earlier build: then `npm start` builds again.
const packed = join(client, ".packed");
if (existsSync(join(client, "index.html")) && !existsSync(packed)) {
  packClient(client);
  writeFileSync(packed, "");
  stamp(root);
} else {
  unstamp(root);
}
