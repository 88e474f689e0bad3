/** Pictures of every place in both languages and all sizes, and how they compare with what is kept of those before. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { LANGUAGES, type Language } from "../../game/protocol/contract";
import { fits, type Place } from "./places";
import { type Grey, readPng } from "./png";
import { resize, type Size, type Stage, visit } from "./stage";
import { differences, pack, shrink, unpack } from "./thumbnail";

/** Phone, tablet, old laptop, laptop, projector. */
export const SIZES: readonly Size[] = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1366, height: 768 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
/** Widths at which one scrolls down for more screens, and how many pictures are taken then at most. */
const SCROLLED = { widths: [390, 1440] as readonly number[], screens: 3 } as const;
/** Where what is kept of each picture lies, by the picture's name. */
const KEPT = join(import.meta.dirname, "kept.json");

export interface Picture {
  /** "<place>.<language>.<width>.<screen>", the first screen being 1. */
  readonly name: string;
  readonly now: Grey;
  /** null: there was none before. */
  readonly kept: Grey | null;
  /** Squares that differ; empty for a new picture. */
  readonly squares: readonly (readonly [number, number])[];
}
/** A place that could not be shown, and why. */
export interface Missing {
  readonly name: string;
  readonly why: string;
}
interface Taken {
  readonly pictures: readonly Picture[];
  readonly missing: readonly Missing[];
}

interface Wish {
  readonly places: readonly Place[];
  readonly languages?: readonly Language[];
  readonly sizes?: readonly Size[];
  /** Folder that the pictures are written to, `<name>.png`; none: they are only compared. */
  readonly dir?: string;
  /** How many pages at the same time, default 2. */
  readonly at?: number;
  readonly tell?: (done: number, of: number) => void;
}

export const readKept = (): { readonly [name: string]: string } =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, "utf8")) as { [name: string]: string }) : {};

/** Takes the pictures. A place that fails is told of and does not stop the others. */
export async function takePictures(stage: Stage, wish: Wish): Promise<Taken> {
  const { places, languages = LANGUAGES, sizes = SIZES, dir, at = 2, tell = () => {} } = wish;
  const kept = readKept();
  const jobs = places.flatMap((place) => languages.map((language) => ({ place, language })));
  const pictures: Picture[] = [];
  const missing: Missing[] = [];
  if (dir !== undefined) mkdirSync(dir, { recursive: true });
  let next = 0;
  let done = 0;
  const work = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const { place, language } = job;
      try {
        const fitting = sizes.filter(({ width }) => fits(place, width));
        for (const { name, file } of await photograph(stage, place, language, fitting)) {
          if (dir !== undefined) writeFileSync(join(dir, `${name}.png`), file);
          pictures.push(compared(name, shrink(readPng(file)), kept[name]));
        }
      } catch (error) {
        missing.push({ name: `${place.name}.${language}`, why: (error as Error).message });
      }
      tell(++done, jobs.length);
    }
  };
  await Promise.all(Array.from({ length: at }, work));
  return { pictures: pictures.sort((a, b) => (a.name < b.name ? -1 : 1)), missing };
}

async function photograph(stage: Stage, place: Place, language: Language, sizes: readonly Size[]) {
  if (sizes.length === 0) return [];
  const seen = await visit(stage, place, language, sizes.at(-1)!);
  try {
    const files: { name: string; file: Buffer }[] = [];
    for (const size of [...sizes].reverse()) {
      await resize(seen.page, size);
      const name = `${place.name}.${language}.${size.width}`;
      for (const [n, file] of (await screens(seen.page, size)).entries())
        files.push({ name: `${name}.${n + 1}`, file });
    }
    if (seen.faults.length > 0) throw new Error(`The page complains: ${seen.faults.join("; ")}`);
    return files;
  } finally {
    await seen.close();
  }
}

/**
 * One screen after the other. Never a picture of the whole page at once: for that Chromium makes the page 1 pixel wide
 * for a moment, and the board goes away and comes back.
 */
async function screens(page: Page, { width, height }: Size): Promise<Buffer[]> {
  const files: Buffer[] = [];
  const most = SCROLLED.widths.includes(width) ? SCROLLED.screens : 1;
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  const many = Math.min(most, Math.ceil(tall / height));
  for (let n = 0; n < many; n++) {
    await page.evaluate((top) => {
      scrollTo({ top, behavior: "instant" });
      // What places itself by where other things are looks once more now that all stand still, even where nothing has to scroll.
      document.dispatchEvent(new Event("scroll"));
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, n * height);
    files.push(await page.screenshot({ animations: "disabled", caret: "hide" }));
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  return files;
}

function compared(name: string, now: Grey, before: string | undefined): Picture {
  const kept = before === undefined ? null : unpack(before);
  return { name, now, kept, squares: kept ? differences(kept, now) : [] };
}

/**
 * Keeps these pictures as what later ones are compared with: their thumbnails in the repository, the pictures
 * themselves beside the new ones on this machine only. `others`: those not taken now stay.
 */
export function keepPictures(pictures: readonly Picture[], others: boolean, dir: string, keptDir: string): void {
  const all = { ...(others ? readKept() : {}), ...Object.fromEntries(pictures.map((p) => [p.name, pack(p.now)])) };
  const lines = Object.entries(all)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) => `  ${JSON.stringify(name)}: ${JSON.stringify(text)}`);
  writeFileSync(KEPT, `{\n${lines.join(",\n")}\n}\n`);
  mkdirSync(keptDir, { recursive: true });
  for (const { name } of pictures) copyFileSync(join(dir, `${name}.png`), join(keptDir, `${name}.png`));
}
