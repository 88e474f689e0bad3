/** One table through several seats at once: a line for each, for the device that holds them all (R1.2). */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Content } from "../../game/content/content";
import type { Seat } from "../../game/vocabulary";
import { openTableWire } from "./socket";
import { tableOver, type WireTable } from "./table-wire";

export interface SeatsHere {
  /** The line that came first, for what is the same for all. */
  readonly first: WireTable;
  /** The seats of one table, once each has its view; null before. Lines that are refused are left out. */
  readonly ends: ReadonlySignal<ReadonlyMap<Seat, WireTable> | null>;
  close(): void;
}

/** `tokens`: at least one. */
export function openSeats(
  tokens: readonly string[],
  fetchContent: (fingerprint: string) => Promise<Content>,
): SeatsHere {
  const fetched = new Map<string, Promise<Content>>();
  const once = (fingerprint: string): Promise<Content> => {
    const coming = fetched.get(fingerprint) ?? fetchContent(fingerprint);
    fetched.set(fingerprint, coming);
    coming.catch(() => fetched.delete(fingerprint));
    return coming;
  };
  const tables = tokens.map((token, i) => tableOver(openTableWire({ token }, i > 0), once));
  let last: ReadonlyMap<Seat, WireTable> | null = null;
  const ends = computed(() => {
    const live = tables.filter((table) => table.refused.value === null);
    if (live.length === 0 || live.some((table) => !table.place.value || !table.view.value)) return last;
    const match = live[0]!.place.value!.match;
    const here = live.filter((table) => table.place.value!.match === match && table.place.value!.seat !== null);
    const next = new Map(here.map((table) => [table.place.value!.seat!, table]));
    // The same ends are the same map: whoever shows them begins anew with each.
    if (last && last.size === next.size && [...next].every(([seat, table]) => last?.get(seat) === table)) return last;
    last = next;
    return last;
  });
  return {
    first: tables[0]!,
    ends,
    close() {
      for (const table of tables) table.close();
    },
  };
}
