/** What the wire calls things. By themselves, since a page at a table needs the names and never the schemas. */

/** Raised when browser and server no longer understand each other. */
export const PROTOCOL = 1;
/** Socket.IO namespaces: everything of LOBBY_ASK goes over the first, everything of TABLE_ASK over the second. */
export const LOBBY_NAMESPACE = "/lobby";
export const TABLE_NAMESPACE = "/table";
/** From the lowest to the highest, and one that tries anything; names stay, since games and workshops are kept with them. */
export const BOT_LEVELS = ["newcomer", "colleague", "advisor", "mentor", "random"] as const;
export type BotLevel = (typeof BOT_LEVELS)[number];

/** Why the server did not do what was asked, apart from the rules' own refusals. */
export const FAULTS = [
  "bad-message",
  "unknown-event",
  "too-fast",
  "no-such-code",
  "workshop-closed",
  "table-full",
  "seat-taken",
  "table-begun",
  "table-not-begun",
  "no-such-table",
  "no-such-scenario",
  "name-taken",
  "not-allowed",
  "token-expired",
  "paused",
  "busy",
  "old-client",
  "server-closing",
  "store-failed",
  "talk-full",
  "own-unfit",
] as const;
export type WireFault = (typeof FAULTS)[number];
