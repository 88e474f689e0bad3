/** A hash of all that the build reads. `root` is the path of the repository. */
export function sourcesOf(root: string): string;
/** Whether `dist` is whole and made from the sources as they are. */
export function isBuilt(root: string): boolean;
export function stamp(root: string): void;
export function unstamp(root: string): void;
