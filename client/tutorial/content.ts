/** The tutorial's files, fetched when somebody takes it. */
import { dataFile } from "../net/files";
import { keep, kept } from "../net/keep";
import { type Guide, markOf, type Recorded } from "./guide";
import type { Reached } from "./tutorial-table";

/** Rejects where the line is gone. */
export async function loadTutorial(): Promise<{ readonly recorded: Recorded; readonly guide: Guide }> {
  const [recorded, guide] = await Promise.all([
    dataFile("tutorial/kvarteret.min"),
    dataFile("tutorial/kvarteret.guide.min"),
  ]);
  return { recorded: recorded as Recorded, guide: guide as Guide };
}

const PLACE = "tutorial.at";

/** Where this device was in this recording; null: nowhere yet, or in another one. */
export function placeIn(recorded: Recorded): Reached | null {
  try {
    const found = JSON.parse(kept(PLACE) ?? "null") as (Reached & { readonly of: string }) | null;
    const fits = found?.of === markOf(recorded) && Number.isInteger(found.step) && Array.isArray(found.mine);
    return fits ? { step: found.step, mine: found.mine } : null;
  } catch {
    return null;
  }
}
export function keepPlace(recorded: Recorded, reached: Reached | null): void {
  keep(PLACE, reached && JSON.stringify({ of: markOf(recorded), ...reached }));
}
