/** What every bot does alike: promises and temptations by its conscience, pulses, and pressing on. */
import type { Idea, Thought } from "./bot";

type Seated = Thought["view"];

/** The item with the highest score, the first of them; undefined of an empty list. */
export const best = <T>(list: readonly T[], score: (item: T) => number): T | undefined =>
  list.reduce<{ item: T; at: number } | undefined>((top, item) => {
    const at = score(item);
    return !top || at > top.at ? { item, at } : top;
  }, undefined)?.item;

/** Settles the seat's next pledge: kept if `willing` and able, else moved if that may be asked for, else broken (R10.2). */
function settle(view: Seated, willing = true): Idea {
  const pledge = view.pledges.find((p) => p.mine)!;
  if (willing && pledge.mine!.keep === null) return { move: "keepPledge", args: [pledge.id] };
  if (willing && pledge.mine!.move === null) return { move: "askToMovePledge", args: [pledge.id] };
  return { move: "breakPledge", args: [pledge.id] };
}

/** Whether the seat has the hours that a temptation asks for (R11.1). */
export const canPayTemptation = (view: Seated): boolean =>
  view.partners[Number(view.me.seat)]!.has.hours >= view.event!.hours;

/** How the partnership feels from here, 1..5: the Trust track, and whether one gets anything out of it (R12.3). */
function feeling(view: Seated): number {
  const mine = view.me.gain.open + view.me.gain.hidden;
  const fair = ((view.position + 1) * 14) / 12;
  const mood = view.tracks.trust / 2.5 + (mine >= fair ? 1 : 0) - (view.me.crossed ? 1 : 0);
  return Math.max(1, Math.min(5, Math.round(mood)));
}

/**
 * Everything but stand and deal, for a seat that is awaited; undefined in those two steps. `willing`: keeps its
 * promises where it can. `says`: speaks up when its line has been crossed (R8.4).
 */
export function elsewhere(view: Seated, willing: boolean, says: boolean): Idea | undefined {
  if (view.vote) return { move: "vote", args: [view.vote.on !== "end-well"] };
  switch (view.step) {
    case "stand":
    case "deal":
      return undefined;
    case "pledges":
      return settle(view, willing);
    case "outcome":
      return { move: "pressOn", args: [view.me.crossed && says] };
    case "act":
      return { move: "pressOn", args: [false] };
    case "event":
      return { move: "answerTemptation", args: [willing && canPayTemptation(view)] };
    case "pulse":
      return { move: "pulse", args: [feeling(view)] };
    case "talk":
      return { move: "talked", args: [] };
    case "over":
      return null;
  }
}
