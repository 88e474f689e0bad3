/** Whether the tutorial has been begun, or turned down, on this device. */
import { keep, kept } from "../net/keep";

const SEEN = "tutorial.seen";

export const isSeen = (): boolean => kept(SEEN) !== null;
export const setSeen = (): void => keep(SEEN, "1");
