/** The part of the build that makes the pages installable: the service worker with its list of files, manifests, icons. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

const WORKER = "sw.js";
const LANGUAGES = ["da", "en"] as const;
/** Drawn by test/tools/icons.ts. `maskable`: the system may cut it to a shape of its own. */
const ICONS = [
  { file: "any-192", sizes: "192x192", purpose: "any" },
  { file: "any-512", sizes: "512x512", purpose: "any" },
  { file: "full-512", sizes: "512x512", purpose: "maskable" },
] as const;
const TOUCH_ICON = "full-180";
/** As in look/tokens.css: the sea, and the desk. */
const COLOURS = { theme_color: "#9CC7CD", background_color: "#E9DDC6" } as const;

/** Read by the browser when it installs the game; one a language, `/app.<language>.webmanifest`. */
const manifest = (language: string, words: { readonly [id: string]: string }, icons: readonly object[]): string =>
  JSON.stringify({
    id: "/",
    lang: language,
    dir: "ltr",
    name: words["app.name"],
    short_name: words["app.short"],
    description: words["app.about"],
    start_url: "/",
    scope: "/",
    display: "standalone",
    ...COLOURS,
    icons,
    shortcuts: [{ name: words["app.solo"], url: "/solo#games" }],
  });

/** The script made from a source file, with all that it imports at once. */
function neededBy(bundle: Bundle, source: string): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== "chunk" || found.has(name)) return;
    found.add(name);
    for (const other of chunk.imports) add(other);
  };
  for (const [name, file] of Object.entries(bundle))
    if (file.type === "chunk" && file.facadeModuleId === source) add(name);
  return [...found];
}

/** `root`: the folder of the repository. */
export function offline(root: string): Plugin {
  const client = join(root, "client");
  const references = new Map<string, string>();
  return {
    name: "offline",
    apply: "build",
    buildStart() {
      this.emitFile({ type: "chunk", id: join(client, "offline", "service-worker.ts"), fileName: WORKER });
      for (const file of [...ICONS.map((icon) => icon.file), TOUCH_ICON]) {
        const source = readFileSync(join(client, "look", "icons", `${file}.png`));
        references.set(file, this.emitFile({ type: "asset", name: `icon-${file}.png`, source }));
      }
    },
    transformIndexHtml: {
      order: "post",
      handler: (html, { filename, bundle = {} }) => {
        if (basename(filename) !== "index.html") return html;
        const touch = Object.keys(bundle).find((name) => name.includes(`icon-${TOUCH_ICON}`));
        return [
          // The first script asks for these only when it is here itself.
          ...neededBy(bundle, join(client, "main.tsx"))
            .filter((name) => !html.includes(name))
            .map((name) => ({
              tag: "link",
              attrs: { rel: "modulepreload", crossorigin: true, href: `/${name}` },
              injectTo: "head" as const,
            })),
          { tag: "link", attrs: { rel: "manifest", href: `/app.${LANGUAGES[0]}.webmanifest` }, injectTo: "head" },
          { tag: "link", attrs: { rel: "apple-touch-icon", href: `/${touch}` }, injectTo: "head" },
        ];
      },
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const icons = ICONS.map(({ file, sizes, purpose }) => ({
          src: `/${this.getFileName(references.get(file)!)}`,
          type: "image/png",
          sizes,
          purpose,
        }));
        for (const language of LANGUAGES) {
          const words = JSON.parse(readFileSync(join(root, "assets", "words", language, "offline.json"), "utf8"));
          const fileName = `app.${language}.webmanifest`;
          this.emitFile({ type: "asset", fileName, source: manifest(language, words, icons) });
        }
        const page = bundle["index.html"];
        const worker = bundle[WORKER];
        const entry = Object.values(bundle).find((file) => file.type === "chunk" && file.isEntry && file !== worker);
        if (page?.type !== "asset" || worker?.type !== "chunk" || !entry) throw new Error("there is no page to keep");
        const names = Object.keys(bundle).filter((name) => name.startsWith("assets/") && !name.endsWith(".map"));
        const files = ["/", ...names.sort().map((name) => `/${name}`)];
        const version = createHash("sha256")
          .update(JSON.stringify([files, String(page.source), worker.code]))
          .digest("hex")
          .slice(0, 12);
        worker.code = `const BUILD=${JSON.stringify({ version, files, entry: entry.fileName })};\n${worker.code}`;
      },
    },
  };
}
