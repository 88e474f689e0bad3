/** `root` is the path of the repository. */
/** Whether `dist` is whole and made from the sources as they are. */
export function isBuilt(root: string): boolean;
export function stamp(root: string): void;
export function unstamp(root: string): void;
