import type { Act } from "../../../game/vocabulary";

/** Colours of the board; contrasts are computed in the design notes (ink on every tint is above 10). */
export const INK = "#1C2B39";
export const MUTED = "#4A5866";
export const PAPER = "#FBF6EC";
export const DOTS = "#1F5563";
export const SAND = "#EDD5A3";
export const SAND_DARK = "#C99F63";
export const GOLD = "#E9B44C";
export const BRICK = "#B0352B";
export const MOSS = "#2E7E6C";

export const ACT_COLOURS = {
  explore: { strong: "#234670", tint: "#D9E4F0", shade: "#B4C9DF", mist: "#E6ECF0" },
  build: { strong: "#A95500", tint: "#F8E3C4", shade: "#E9C590", mist: "#F3EADB" },
  do: { strong: "#6C1025", tint: "#F1D5D6", shade: "#DDA9AE", mist: "#EFE3E0" },
  anchor: { strong: "#2E7E6C", tint: "#D0E8DF", shade: "#9DCBB9", mist: "#E2EDE6" },
} as const satisfies { readonly [A in Act]: object };

/** Seats 1 to 6, and the colour of an emblem upon each. */
export const SEAT_COLOURS = [
  { fill: "#3B7ABD", dark: "#275A91", on: "#FFFFFF" },
  { fill: "#DB9500", dark: "#A87100", on: INK },
  { fill: "#C13A36", dark: "#8F2623", on: "#FFFFFF" },
  { fill: "#33275E", dark: "#1F1740", on: "#FFFFFF" },
  { fill: "#0FC4BD", dark: "#0A8F8A", on: INK },
  { fill: "#FCF4E5", dark: "#D9C8A6", on: INK },
] as const;

/** Track colours, beside name, sign and number. */
export const TRACK_COLOURS = { trust: "#9C3324", clarity: "#17667A", anchoring: "#2E7E6C", value: "#51407F" } as const;

export const READ = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", system-ui, sans-serif';
export const SHOW = '"Fraunces Variable", Fraunces, Georgia, serif';
