/** The pages as they are shipped, together with those of development: the tables and the board in named states. */
import { join } from "node:path";
import { build } from "vite";
import { ROOT } from "../tools/assets";

/** Builds the client into a folder, in mode "test": made-up language included, not minified. Takes some seconds. */
export async function buildClient(outDir: string): Promise<void> {
  const client = join(ROOT, "client");
  await build({
    configFile: join(ROOT, "vite.config.ts"),
    root: client,
    mode: "test",
    logLevel: "error",
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: [join(client, "index.html"), join(client, "fixtures.html"), join(client, "board/demo.html")],
      },
    },
  });
}
