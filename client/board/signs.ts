import type { EventKind, Resource, Track } from "../../game/vocabulary";

/** The sign of each phase, 1..12, as a Phosphor icon name. */
export const PHASE_SIGNS = [
  "binoculars",
  "compass",
  "handshake",
  "map-trifold",
  "steering-wheel",
  "basket",
  "hammer",
  "ruler",
  "chats-circle",
  "sliders",
  "anchor",
  "flag",
] as const;

export const RESOURCE_SIGNS = {
  hours: "clock",
  skills: "wrench",
  funds: "coins",
  reach: "megaphone",
} as const satisfies { readonly [R in Resource]: string };

export const TRACK_SIGNS = {
  trust: "heart",
  clarity: "eye",
  anchoring: "anchor",
  value: "users-three",
} as const satisfies { readonly [T in Track]: string };

export const EVENT_SIGNS = {
  people: "user-switch",
  money: "piggy-bank",
  image: "newspaper",
  rules: "scales",
  time: "calendar-x",
} as const satisfies { readonly [K in EventKind]: string };

/** How far each track goes (R3.1). */
export const TRACK_ENDS = { trust: 10, clarity: 10, anchoring: 10, value: 40 } as const satisfies {
  readonly [T in Track]: number;
};
