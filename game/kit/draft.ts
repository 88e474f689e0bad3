/** The state with readonly taken off: only changes take a Draft. */
export type Draft<T> = T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T;

/** A deep copy of plain JSON; works on immer drafts, which structuredClone does not. */
export const copy = <T>(value: T): Draft<T> => JSON.parse(JSON.stringify(value)) as Draft<T>;
