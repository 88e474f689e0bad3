import type { BoardModel } from "./model";

/** How much of each mood lies over the calm sea, 0..1. */
export interface Sky {
  readonly storm: number;
  readonly sun: number;
  readonly evening: number;
}

/** Trust as the weather (R3.1): a storm under 4, sun from 7; evening at the end. */
export function skyOf(model: Pick<BoardModel, "tracks" | "end">): Sky {
  if (model.end) return { storm: 0, sun: 0, evening: 1 };
  const trust = Math.min(10, Math.max(0, Math.round(model.tracks.trust)));
  return { storm: [1, 1, 0.75, 0.45][trust] ?? 0, sun: trust < 7 ? 0 : [0.55, 0.8, 1, 1][trust - 7]!, evening: 0 };
}

/** What lies over the shores of the land in a sky: nothing by day, less light in a storm, dusk in the evening. Red, green, blue and how much, 0..1; null: nothing. */
export function shadeOf({ storm, evening }: Sky): Shade | null {
  if (evening > 0) return { rgb: "20, 36, 88", by: 0.46 };
  return storm === 0 ? null : { rgb: "44, 66, 84", by: storm > 0.6 ? 0.34 : 0.2 };
}

export interface Shade {
  readonly rgb: string;
  readonly by: number;
}
