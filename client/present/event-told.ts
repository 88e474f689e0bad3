/** What an event came to, in the card's own words. Pure. */
import type { Line } from "../../game/kit/line";
import type { View } from "../../game/view-types";
import { own, who } from "./names";

/** A sentence of the event's card: `story`, `absorbed` or `hit`. */
export const eventWords = (view: View, event: NonNullable<View["event"]>, what: string): Line => ({
  ...own(view, `event.${event.id}.${what}`),
  slots: { who: event.seat ? who(view, event.seat) : "" },
});

/** It struck in full; what was held may still tempt, for less (R11.1). */
export const struck = ({ how, by }: NonNullable<View["event"]>): boolean =>
  how === "hit" || (how === "tempting" && !by);

/** What came of it: met mildly, or as it does where nothing holds it (R11.2). */
export function eventCame(view: View, event: NonNullable<View["event"]>): Line {
  const { how, by } = event;
  const met = how === "absorbed" || how === "mild" || (how === "tempting" && by !== null);
  return eventWords(view, event, met ? "absorbed" : "hit");
}
