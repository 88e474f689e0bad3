/** What each distinct viewer of a table has been shown, and the last changes, so that one who missed some gets only those. */
import type { Content } from "../../game/content/content";
import { type Fact, factsFor } from "../../game/log/facts";
import type { Delta, NumberedFacts } from "../../game/protocol/contract";
import { diff } from "../../game/protocol/diff";
import type { GameState } from "../../game/state";
import { viewFor } from "../../game/view";
import type { View, Viewer } from "../../game/view-types";

/** Changes kept for each viewer. */
export const RING = 128;

interface Track {
  view: View;
  /** Without gaps; the last one gives `view`. */
  readonly ring: Delta[];
}

export type Shown =
  | { readonly full: true; readonly view: View; readonly log: readonly NumberedFacts[] }
  | { readonly full: false; readonly deltas: readonly Delta[] };

export class Viewers {
  readonly #tracks = new Map<Viewer, Track>();

  constructor(
    readonly content: Content,
    /** Called for each viewer that has come in, after each line of the journal. */
    readonly tell: (viewer: Viewer, delta: Delta) => void,
  ) {}

  /** What a viewer that has everything up to `since` is missing; all of it where that is not known (null, or too long ago). */
  enter(
    viewer: Viewer,
    since: number | null,
    now: { readonly seq: number; readonly G: GameState },
    log: readonly NumberedFacts[],
  ): Shown {
    const track = this.#tracks.get(viewer);
    if (track !== undefined && since !== null && since <= now.seq && now.seq - since <= track.ring.length) {
      return { full: false, deltas: track.ring.slice(track.ring.length - (now.seq - since)) };
    }
    const view = track?.view ?? viewFor(now.G, this.content, viewer);
    if (track === undefined) this.#tracks.set(viewer, { view, ring: [] });
    return { full: true, view, log: logFor(log, viewer) };
  }

  /** The latest view of a viewer that has come in. */
  viewOf(viewer: Viewer): View | undefined {
    return this.#tracks.get(viewer)?.view;
  }

  /** `G` null: a room record, which changes no view and only moves the number on. */
  advance(seq: number, G: GameState | null, facts: readonly Fact[]): void {
    for (const [viewer, track] of this.#tracks) {
      const view = G === null ? track.view : viewFor(G, this.content, viewer);
      const delta: Delta = { from: seq - 1, seq, ops: diff(track.view, view), facts: factsFor(facts, viewer) };
      track.view = view;
      track.ring.push(delta);
      if (track.ring.length > RING) track.ring.shift();
      this.tell(viewer, delta);
    }
  }
}

/** The facts so far that a viewer may know, by number. */
const logFor = (log: readonly NumberedFacts[], viewer: Viewer): readonly NumberedFacts[] =>
  log.map(({ seq, facts }) => ({ seq, facts: factsFor(facts, viewer) })).filter(({ facts }) => facts.length > 0);
