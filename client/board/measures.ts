/** A partner's card, the room above it for its house and for what it offers, and the gap to the next; units. */
export const STATION = { card: 106, above: 50, gap: 14 } as const;
/** How far left of and above an island's middle its badge has its own, in shares of the island's half width and height. */
export const BADGE = { left: 0.92, up: 0.7, r: 19, lens: { left: 0.72, up: 0.74, r: 14 } } as const;
