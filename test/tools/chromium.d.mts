/** Path of a browser that the tests can drive; undefined where there is none. */
export function findChromium(): string | undefined;
