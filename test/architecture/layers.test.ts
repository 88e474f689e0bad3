/** The arrows of the house: who may import whom, read from the files with the TypeScript parser. */
import { expect, test } from "vitest";
import { readJson } from "../kit/content";
import { filesUnder, type Import, importsOf } from "../kit/sources";

const WORDS = ["game/vocabulary", "game/state"];
const FLOOR = [...WORDS, "game/kit", "game/scene", "game/log"];

/**
 * Read a row as: "files here may import only these". The longest row that fits a file counts; its own room is always
 * open to it. `type x`: types only, which are gone when the program runs.
 */
const MAY_IMPORT: { readonly [room: string]: readonly string[] } = {
  "game/vocabulary": [],
  "game/state": ["game/vocabulary"],
  "game/kit": ["seedrandom"],
  "game/log": ["type game/state", "type game/vocabulary"],
  "game/effects": ["game/vocabulary", "game/kit", "valibot"],
  "game/content": ["game/vocabulary", "game/kit", "game/effects", "game/moves/refusal", "valibot"],
  "game/scene": ["type game/content", "type game/kit", "type game/log", "type game/state", "game/vocabulary"],
  "game/phases/length": WORDS,
  // What a move takes and how it is refused are words of the game: types only. The moves themselves stay out of reach.
  "game/mechanics": [
    ...FLOOR,
    "game/content",
    "type game/effects",
    "game/phases/length",
    "type game/moves/args",
    "type game/moves/refusal",
  ],
  "game/phases": [...FLOOR, "game/content", "type game/effects", "game/mechanics"],
  "game/moves/args": ["game/vocabulary", "valibot"],
  "game/moves/refusal": [],
  "game/moves": [...FLOOR, "type game/content", "game/content/content", "game/mechanics", "game/phases"],
  "game/setup": [...FLOOR, "game/content", "game/mechanics", "game/phases"],
  "game/view-types": ["type game/content", "type game/moves", "type game/state", "type game/vocabulary"],
  "game/view": [...FLOOR, "game/content", "game/mechanics", "game/moves", "game/phases", "type game/view-types"],
  "game/host": ["type game/log", "type game/moves"],
  "game/bare": [...FLOOR, "type game/content", "game/host", "game/moves", "game/setup"],
  "game/protocol": [
    "type game/bots",
    "type game/log",
    "type game/moves",
    // A proposal that is being built has the shape that the move takes.
    "game/moves/args",
    "type game/state",
    "type game/view-types",
    "game/vocabulary",
    "valibot",
  ],
  // A bot sees its view and the printed cards, never the state...
  "game/bots": [
    "game/vocabulary",
    "type game/state",
    "game/kit",
    "game/content",
    "type game/effects",
    "game/mechanics",
    "game/phases/length",
    "type game/moves",
    "type game/view-types",
    "type game/protocol",
  ],
  // ...but whoever seats the bots plays the game itself.
  "game/bots/play-out": [...FLOOR, "game/bots", "type game/content", "type game/bare", "game/phases", "game/view"],
  "game/replay": [...FLOOR, "game/bare", "game/content", "type game/moves", "valibot"],
  "game/game": [
    ...FLOOR,
    "type game/content",
    "game/moves",
    "game/setup",
    "game/view",
    "type game/view-types",
    "type boardgame.io",
    "boardgame.io/core",
  ],
  "game/engine": [
    "game/game",
    "type game/host",
    "type game/content",
    "type game/log",
    "game/moves",
    "type game/state",
    "type game/vocabulary",
    "type boardgame.io",
    "boardgame.io/internal",
  ],
  server: [
    "game",
    "node:",
    "@fastify/helmet",
    "@fastify/rate-limit",
    "@fastify/static",
    "@socket.io/redis-adapter",
    "fastify",
    "kysely",
    "libsql",
    "pg",
    "pino",
    "prom-client",
    "redis",
    "socket.io",
    "type boardgame.io",
    "esbuild",
    "valibot",
    "vite",
  ],
  // The worker thread of the embedded store knows its tables and nothing of the game.
  "server/store/worker": ["server", "node:", "libsql", "type game"],
  client: [
    "game",
    "assets",
    "@observablehq/plot",
    "@fontsource-variable",
    "@phosphor-icons/core",
    "@preact/signals",
    "comlink",
    "idb",
    "intl-messageformat",
    "type @formatjs/icu-messageformat-parser",
    "navaid",
    "phaser",
    "preact",
    "socket.io-client",
    "uqr",
    "valibot",
    "virtual:",
  ],
  // Runs when the pages are built, not in them.
  "client/offline/build": ["node:", "type vite"],
  // Pure: what changed and what to say.
  "client/present": ["game", "type client", "client/present", "client/words"],
};

const inside = (path: string, room: string) =>
  path === room || path.startsWith(`${room}/`) || (room.endsWith(":") && path.startsWith(room));
const rowFor = (file: string) =>
  Object.keys(MAY_IMPORT)
    .filter((room) => inside(file, room))
    .sort((a, b) => b.length - a.length)[0];
const allowed = (row: string, { what, type }: Import) =>
  inside(what, row) ||
  MAY_IMPORT[row]!.some((may) =>
    may.startsWith("type ") ? type && inside(what, may.slice("type ".length)) : inside(what, may),
  );

const SOURCES = ["game", "server", "client"].flatMap((folder) => filesUnder(folder, [".ts", ".tsx"]));
const files = SOURCES.map((path) => ({ path, name: path.replace(/\.tsx?$/, ""), imports: importsOf(path) }));

test("every source file stands in a room with a row", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((f) => !rowFor(f.name)).map((f) => f.path)).toEqual([]);
});

test.each(Object.keys(MAY_IMPORT))("%s imports only what its row allows", (row) => {
  const strays = files
    .filter((f) => rowFor(f.name) === row)
    .flatMap((f) =>
      f.imports.filter((i) => !allowed(row, i)).map((i) => `${f.path} imports ${i.type ? "type " : ""}${i.what}`),
    );
  expect(strays, `${row} may import only: ${MAY_IMPORT[row]!.join(", ") || "nothing"}`).toEqual([]);
});

test("no row allows what nobody in it uses", () => {
  const unused = Object.entries(MAY_IMPORT)
    .filter(([row]) => row.startsWith("game"))
    .flatMap(([row, mays]) => {
      const used = files.filter((f) => rowFor(f.name) === row).flatMap((f) => f.imports);
      return mays
        .filter((may) => !used.some((i) => inside(i.what, may.replace(/^type /, ""))))
        .filter((may) => !FLOOR.includes(may))
        .map((may) => `${row}: ${may}`);
    });
  expect(unused).toEqual([]);
});

test("only game/engine.ts knows boardgame.io's insides", () => {
  const knowing = files
    .filter((f) => f.imports.some((i) => inside(i.what, "boardgame.io/internal")))
    .map((f) => f.path);
  expect(knowing).toEqual(["game/engine.ts"]);
});

test("client and server never meet except in game", () => {
  const across = files.flatMap((f) =>
    f.imports
      .filter(
        (i) =>
          (inside(f.name, "client") && inside(i.what, "server")) ||
          (inside(f.name, "server") && inside(i.what, "client")),
      )
      .map((i) => `${f.path} imports ${i.what}`),
  );
  expect(across).toEqual([]);
});

test("in the rules no file needs, when it runs, a file that needs it", () => {
  const edges = new Map(
    files
      .filter((f) => inside(f.name, "game"))
      .map((f) => [f.name, f.imports.filter((i) => !i.type && inside(i.what, "game")).map((i) => i.what)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test("every package that is imported is a dependency of the project's own", () => {
  const { dependencies, devDependencies } = readJson("package.json") as { [list: string]: { [name: string]: string } };
  const known = Object.keys({ ...dependencies, ...devDependencies });
  const strange = files.flatMap((f) =>
    f.imports
      .filter(
        (i) => !SOURCES.some((path) => path.startsWith(i.what.split("/")[0]!)) && !/^(node|virtual):/.test(i.what),
      )
      .filter((i) => !i.type && !inside(i.what, "assets") && !known.some((name) => inside(i.what, name)))
      .map((i) => `${f.path} imports ${i.what}`),
  );
  expect(strange).toEqual([]);
});
