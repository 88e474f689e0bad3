/** Cards that somebody fresh from the tutorial has met: the first game of one's own begins with others. */
import type { Content } from "../../game/content/content";
import { eventIn, hasEvent } from "../../game/mechanics/events";
import { newPhase } from "../../game/phases/flow";
import { phasesOf } from "../../game/phases/length";
import type { GameState } from "../../game/state";
import { dataFile } from "../net/files";
import type { Guide } from "../tutorial/guide";

/** Ids of the tutorial's situations and event. Rejects where the line is gone. */
export async function metInTutorial(): Promise<readonly string[]> {
  return ((await dataFile("tutorial/kvarteret.guide.min")) as Guide).met;
}

/** Ids of all situations and events that fate has laid for a table that begins like this (R2.1). */
export function cardsAhead(G: GameState, content: Content): readonly string[] {
  const { seed, length, seats } = G.setup;
  return phasesOf(length).flatMap((phase, position) => [
    newPhase(seed, content, length, position, seats).situation,
    ...(hasEvent(phase) ? [eventIn(G, content, phase).id] : []),
  ]);
}
