import type { Slots } from "./format";
import { say } from "./words";

/** A sentence in the page. */
export const Say = ({ k, ...slots }: { k: string } & Slots) => <>{say(k, slots)}</>;
