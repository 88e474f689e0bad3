/** A partner's card, the room above it for its house and for what it offers, and the gap to the next; units. */
export const STATION = { card: 106, above: 50, gap: 14 } as const;
