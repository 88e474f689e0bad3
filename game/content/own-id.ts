/** How an own partnership is told from a scenario of the house. */

/** What is chosen among scenarios to play one. */
export const OWN = "own";
const PREFIX = `${OWN}-`;

/** Signs a file that the form saves as one of ours. */
export const OWN_FILE = { "tolv-broer": "own-partnership", format: 1 } as const;

/** The id of its scenario, from letters and digits of one's own; no scenario of the house begins so. */
export const ownIdFrom = (letters: string): string => PREFIX + letters;
/** Whether it is such an id. */
export const isOwnId = (scenario: string): boolean => scenario.startsWith(PREFIX);
