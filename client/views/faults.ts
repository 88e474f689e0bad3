import type { Refusal } from "../../game/moves/refusal";
import type { WireFault } from "../../game/protocol/contract";
import { hasWord, say } from "../words/words";

/** Why something could not be done, in words. */
export function sayFault(why: WireFault | Refusal | "no-answer"): string {
  const own = `shell.fault.${why}`;
  if (hasWord(own)) return say(own);
  return hasWord(`fault.${why}`) ? say(`fault.${why}`) : say("shell.fault.unknown");
}
