/** What is wrong with a file, in words. */
import { sayRefusal } from "../table/act";
import { say } from "../words/words";
import type { Fault } from "./read";

export function sayFault(fault: Fault): string {
  const key = `replay.fault.${fault.kind}`;
  if (fault.kind === "refused") return say(key, { seq: fault.seq, why: sayRefusal(fault.refusal) });
  if (fault.kind === "differs") return say(key, { seq: fault.seq });
  return "line" in fault ? say(key, { line: fault.line }) : say(key);
}
