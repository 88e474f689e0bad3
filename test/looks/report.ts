/** A page that shows what has changed, before and after, with the changed squares framed. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Missing, Picture } from "./pictures";
import { writePng } from "./png";
import { SQUARE } from "./thumbnail";

interface Told {
  readonly changed: readonly Picture[];
  readonly fresh: readonly Picture[];
  /** Kept before, and not there any more. */
  readonly gone: readonly string[];
  readonly missing: readonly Missing[];
  readonly all: readonly Picture[];
}

const safe = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** Writes `report.html` into `dir`, in which pictures lie under `now/` and, on a machine that kept them, under `kept/`. Gives its path. */
export function writeReport(dir: string, told: Told): string {
  mkdirSync(join(dir, "thumbnails"), { recursive: true });
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 ? `<section><h2>${title} (${items.length})</h2>${items.join("\n")}</section>` : "";
  const html = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pictures</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; background: #eee; color: #1c2b39 }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; align-items: start }
.shot { position: relative; background: #fff } .shot img { width: 100%; display: block }
.shot svg { position: absolute; inset: 0; width: 100%; height: 100% }
.all { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 1rem }
.all img { width: 100%; height: 160px; object-fit: cover; object-position: top }
</style>
<h1>Pictures of every view</h1>
<p>${told.all.length} pictures: ${told.changed.length} changed, ${told.fresh.length} new, ${told.gone.length} gone, ${told.missing.length} not taken.</p>
${list(
  "Not taken",
  told.missing.map((m) => `<p><strong>${m.name}</strong> ${safe(m.why)}</p>`),
)}
${list(
  "Changed",
  told.changed.map((picture) => pair(dir, picture)),
)}
${list("New", told.fresh.map(small))}
${list(
  "Gone",
  told.gone.map((name) => `<p>${name}</p>`),
)}
<section><h2>All</h2><div class="all">${told.all.map(small).join("\n")}</div></section>
</html>
`;
  const path = join(dir, "report.html");
  writeFileSync(path, html);
  return path;
}

const small = ({ name }: Picture): string =>
  `<figure><a href="now/${name}.png"><img loading="lazy" src="now/${name}.png" alt=""></a><figcaption>${name}</figcaption></figure>`;

function pair(dir: string, { name, now, kept, squares }: Picture): string {
  const whole = existsSync(join(dir, "kept", `${name}.png`));
  // On another machine than the one that kept it there is only the coarse grey one.
  if (!whole && kept) writeFileSync(join(dir, "thumbnails", `${name}.png`), writePng(kept));
  const before = whole ? `kept/${name}.png` : `thumbnails/${name}.png`;
  const frames = squares
    .map(([x, y]) => `<rect x="${x * SQUARE}" y="${y * SQUARE}" width="${SQUARE}" height="${SQUARE}"/>`)
    .join("");
  const box = `0 0 ${now.width * SQUARE} ${now.height * SQUARE}`;
  return `<h3>${name}</h3><div class="pair">
<div class="shot"><img src="${before}" alt="before"></div>
<div class="shot"><img src="now/${name}.png" alt="after"><svg viewBox="${box}" preserveAspectRatio="none" fill="none" stroke="#c00" stroke-width="3">${frames}</svg></div></div>`;
}
