import { defineConfig, type Plugin } from "vite";
import { readRules, readTelling } from "./client/how/read.ts";
import { offline } from "./client/offline/build.ts";

/** In development the page comes from here and everything else from the server. */
const server = process.env.DEV_SERVER ?? "http://localhost:8080";
const proxy = {
  "/socket.io": { target: server, ws: true },
  "/content": server,
  "/scenarios.json": server,
  "/address.json": server,
  // `/replay` itself is a page; a game's file is below it.
  "^/replay/.+": server,
};

const jsx = { runtime: "automatic", importSource: "preact" } as const;

/** The rules and the telling of them as data, so that the page cannot say anything else than their files do. */
const rules: Plugin = {
  name: "rules",
  transform(text, id) {
    const file = /\/game\/([A-Z-]+)\.md$/.exec(id)?.[1];
    if (!file) return null;
    const read = ["RULES", "REGLER"].includes(file) ? readRules : readTelling;
    return { code: `export default ${JSON.stringify(read(text))}`, map: null, moduleType: "js" };
  },
};

/** Icons that both the front page and the table show. */
const SHARED_ICONS =
  /\/fill\/(basket|binoculars|chats-circle|compass|flag|hammer|map-trifold|ruler|sliders|steering-wheel)-fill\.svg/;

/** Words and cards as short as they can be said: people write them with room around. */
const data: Plugin = {
  name: "data",
  apply: "build",
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle))
      if (file.type === "asset" && name.endsWith(".json"))
        file.source = JSON.stringify(JSON.parse(String(file.source)));
  },
};

/**
 * Few, large chunks: over HTTP/1.1 a browser asks for six files at a time, and each costs a way there and back. A group holds what
 * its files import, unless an earlier group does. What is not named here is split as pages share it.
 */
const chunks = [
  // Small, so that the first script can ask for more before the second is here.
  {
    name: "start",
    test: /vite\/preload-helper|\/(look\/fonts|ui\/shape|net\/(files|keep)|words\/choose|protocol\/language)\.ts$|\.json\?url$/,
  },
  // What every page needs, with the few small things that front page and table share.
  {
    name: "first",
    test: (id: string) =>
      /\/client\/(main\.tsx|board\/(shapes|hash)\.ts|ui\/(field|line-banner)\.tsx)$/.test(id) ||
      /\/client\/(net\/(remembered|together)|tutorial\/seen|views\/(code|faults|join-form))\.tsx?$/.test(id) ||
      /\/game\/(vocabulary|protocol\/(code|names)|log\/facts|content\/own-id)\.ts$/.test(id) ||
      SHARED_ICONS.test(id),
  },
  // The line to the server, and who sits where: before a table is there, its reader is told that it is being found.
  {
    name: "wire",
    test: /\/socket\.io-client\/|\/client\/(net\/(lobby|content|table-wire)|views\/(scenarios|seats))\.ts$/,
  },
  // What reads files of cards: a table over the wire is given cards that the server has read.
  {
    name: "cards",
    test: /\/valibot\/|\/game\/(content\/(make|schema|join)|effects\/effect)\.ts$/,
    includeDependenciesRecursively: false,
  },
  { name: "table", test: /\/client\/(table\/table-page|pass\/pass-(page|table))\.tsx?$/ },
  // What the front page and the board are drawn with.
  { name: "art", test: /\/client\/board\/(art\/|paint\/bridge|homes|layout|lens|ways)[^/]*\.ts$/ },
  { name: "engine", test: /\/game\/(engine|bare|host|view)\.ts$/ },
  {
    name: "solo",
    test: /\/client\/solo\/(?!playing|bot-worker|mind\.|games-page|new-game-form|game-list|se.*-choice).*\.tsx?$|\/game\/(replay\/file|bots\/courtesy)\.ts$|\/(idb|comlink)\//,
    includeDependenciesRecursively: false,
  },
].map((group, i) => ({ ...group, priority: 10 - i }));

export default defineConfig({
  root: "client",
  publicDir: false,
  plugins: [rules, data, offline(import.meta.dirname)],
  oxc: { jsx },
  // The scan for dependencies in development does not read the line above.
  optimizeDeps: { rolldownOptions: { transform: { jsx } } },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    // The content security policy allows no data: addresses for fonts and scripts.
    assetsInlineLimit: 0,
    // Phaser alone is about 1400 kB, and loads after first paint.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Nothing in the rules happens by being read: what a page names none of, it need not have.
      treeshake: { moduleSideEffects: [{ test: /\/game\/.*\.ts$/, sideEffects: false }] },
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { proxy, fs: { allow: [".."] } },
  preview: { proxy },
});
