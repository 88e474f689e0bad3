/** Why the server cannot start, in a sentence for the person who started it. Printed without a stack; the exit code is 1. */
export class StartError extends Error {
  override name = "StartError";
}
