/** Command lines: flags with a default, a list or a range; what does not fit stops with a sentence and exit 1. */
import { parseArgs } from "node:util";

export class UsageError extends Error {}
/** Asked for with --help: its message is the answer. */
class Help extends Error {}

/**
 * Flags as strings, and what stands beside them. Throws a UsageError on a flag that is not known, and `help` (or the flags'
 * names) where it is asked for.
 */
export function readArgs(known: readonly string[], switches: readonly string[] = [], help = "") {
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: Object.fromEntries([
        ...known.map((name) => [name, { type: "string" as const }]),
        ...[...switches, "help"].map((name) => [name, { type: "boolean" as const }]),
      ]),
    });
    if ("help" in values)
      throw new Help(
        help ||
          `Flags: ${[...known.map((name) => `--${name} ...`), ...switches.map((name) => `--${name}`)].join(", ")}`,
      );
    return { flags: values as Record<string, string | boolean | undefined>, rest: positionals };
  } catch (error) {
    throw error instanceof Help ? error : new UsageError((error as Error).message);
  }
}

export function wholeFlag(value: unknown, name: string, fallback: number, min: number, max: number): number {
  if (value === undefined) return fallback;
  const n = Number(value);
  if (!Number.isInteger(n) || n < min || n > max)
    throw new UsageError(`--${name} must be a whole number ${min}..${max}, not "${value}"`);
  return n;
}

export function oneOfFlag<T extends string>(value: unknown, name: string, fallback: T, list: readonly T[]): T {
  if (value === undefined) return fallback;
  if (!(list as readonly unknown[]).includes(value))
    throw new UsageError(`--${name} must be one of ${list.join(", ")}, not "${value}"`);
  return value as T;
}

/** Runs a tool; a UsageError or another thing for the user is said in a sentence, not as a stack. */
export async function run(
  tool: () => Promise<void> | void,
  said: readonly (new (...args: never[]) => Error)[] = [],
): Promise<void> {
  try {
    await tool();
  } catch (error) {
    if (error instanceof Help) {
      process.stdout.write(`${error.message}\n`);
      return;
    }
    if (![UsageError, ...said].some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
