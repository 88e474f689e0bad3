/** The address others reach this server at: what links and QR codes begin with. */
import { type ReadonlySignal, signal } from "@preact/signals";

/** Addresses that mean "this very machine" and are of no use to anybody else. */
const isLocal = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|::1)$/.test(host);

/**
 * The origin for links, from the page's own and what the server knows of itself (best first): a public https address
 * always; on the machine itself its address on the network; else the one the page came from, since that one works.
 */
export function bestAddress(
  own: { readonly origin: string; readonly hostname: string },
  known: readonly string[],
): string {
  const best = known[0];
  if (best?.startsWith("https:")) return best;
  return isLocal(own.hostname) ? (best ?? own.origin) : own.origin;
}

const found = signal(typeof location === "undefined" ? "" : location.origin);
/** An origin without a slash at its end. */
export const address: ReadonlySignal<string> = found;

let asked = false;
/** Asks the server once where it can be reached; until then, and if it does not say, the page's own origin stands. */
export async function findAddress(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const answer = (await (await fetch("/address.json")).json()) as { readonly addresses?: unknown };
    const known = Array.isArray(answer.addresses)
      ? answer.addresses.filter((a): a is string => typeof a === "string")
      : [];
    found.value = bestAddress(location, known);
  } catch {
    asked = false;
  }
}
