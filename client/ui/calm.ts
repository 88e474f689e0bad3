/** Whether the reader wants no movement, now. */
export const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
