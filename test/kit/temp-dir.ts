import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty folder of the test's own, and the way to be rid of it. */
export function tempDir(): { dir: string; drop: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "tolv-broer-"));
  return { dir, drop: () => rmSync(dir, { recursive: true, force: true }) };
}
