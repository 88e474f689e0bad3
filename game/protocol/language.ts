/** The languages there are. By themselves, since a page says something long before it asks a server anything. */

export const LANGUAGES = ["da", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
