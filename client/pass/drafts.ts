/** Where several seats share a device: those at other devices see what is built here; here all look at the same screen. */
import { computed } from "@preact/signals";
import type { Seat } from "../../game/vocabulary";
import type { Drafts } from "../store/drafts";

/** `of`: the line of each seat of this device, where it has one. `convenor`: who builds now. Undefined where no seat has a line. */
export function draftsThrough(
  held: readonly Seat[],
  of: (seat: Seat) => Drafts | undefined,
  convenor: () => Seat,
): Drafts | undefined {
  const first = of(held[0]!);
  if (!first) return undefined;
  return {
    told: computed(() => {
      const told = first.told.value;
      return told && held.includes(told.by) ? null : told;
    }),
    show(key, draft) {
      const by = convenor();
      if (held.includes(by)) of(by)?.show(key, draft);
    },
  };
}
