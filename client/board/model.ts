import type { Act, Bundle, EventKind, Resource, Seat, Track } from "../../game/vocabulary";

/** An island's place in the story; `skipped`: its phase is not in this length (R1.4). */
export type IslandState = "ahead" | "here" | "done" | "skipped";

/** How a deal came about, and so how its bridge looks. */
export type BridgeHow = "at-once" | "hard-won" | "drifted";

export interface BoardIsland {
  /** 1..12 */
  readonly phase: number;
  /** Soft hyphens (U+00AD) say where a long word may break. */
  readonly name: string;
  /** The act in which this length plays it, and so its colour and shape. */
  readonly act: Act;
  readonly state: IslandState;
}

/** The bridge that leaves the island of `phase`, built. */
export interface BoardBridge {
  readonly phase: number;
  readonly how: BridgeHow;
  readonly setback: boolean;
}

export interface BoardPartner {
  readonly seat: Seat;
  readonly name: string;
  /** A Phosphor fill icon from `EMBLEMS`; an unknown one is shown as a star. */
  readonly emblem: string;
  readonly me: boolean;
  readonly convenor: boolean;
  /** The table waits for this partner. */
  readonly waiting: boolean;
  readonly bot: boolean;
  readonly has: Bundle;
  /** Reserved in the open proposal (R7.3). */
  readonly offers: Bundle;
  /** Resources pledged and not yet due (R10.1). */
  readonly promised: number;
  /** Its stand while it counts: taken face down (`letter` null), or open (R6.1, R6.2). Null before it is taken. */
  readonly stand: { readonly letter: string | null } | null;
}

/** A pledge on its way (R10): asked for in the open proposal, standing, or what became of it. */
export interface BoardPromise {
  /** Its own for as long as it is to the same bridge. */
  readonly key: string;
  readonly seat: Seat;
  readonly resource: Resource;
  readonly amount: number;
  /** The phase to whose bridge it is promised. */
  readonly due: number;
  readonly state: "asked" | "standing" | "kept" | "broken";
}

/** What a partner, or the citizens (null), got for each 1 that it would have had alone (R14.2). */
export interface BoardShare {
  readonly seat: Seat | null;
  /** 0..2 */
  readonly ratio: number;
  /** Ready to show: "1,32". */
  readonly text: string;
  /** It is the smallest, and so counts twice (R14.3). */
  readonly smallest: boolean;
}

export interface BoardDie {
  /** 1..6 */
  readonly roll: number;
  /** 0..4: at or under it there is a setback (R8.2). */
  readonly risk: number;
  readonly setback: boolean;
}

export interface BoardEvent {
  readonly kind: EventKind;
  readonly title: string;
  readonly outcome: "absorbed" | "hit" | "good" | "pending";
}

/** All that the board shows, in words and whole numbers; made from a seat's view. */
export interface BoardModel {
  readonly title: string;
  /** The acts that this length begins, in their order. */
  readonly acts: readonly { readonly act: Act; readonly name: string; readonly note: string }[];
  readonly islands: readonly BoardIsland[];
  readonly bridges: readonly BoardBridge[];
  readonly partners: readonly BoardPartner[];
  readonly promises: readonly BoardPromise[];
  readonly tracks: { readonly [T in Track]: number };
  readonly trackNames: { readonly [T in Track]: string };
  /** How many clauses the agreement has. */
  readonly clauses: number;
  readonly signed: boolean;
  /** Heading of the agreement page; without it the page has its sign and number only. */
  readonly agreementName?: string;
  readonly die: BoardDie | null;
  readonly event: BoardEvent | null;
  readonly end: {
    /** Ready to show, in the reader's own way of writing numbers: "2,64". */
    readonly onePlusOne: string;
    readonly shares: readonly BoardShare[];
    /** The lighthouse shines; it is dark where the partnership fell apart. */
    readonly lit: boolean;
  } | null;
}

/** The board in a page. It shows and never decides. */
export interface Board {
  /** Shows the way from the model last given to this one; motion under way is finished first, when it has told what it holds. `atOnce`: without the way. */
  update(model: BoardModel, atOnce?: boolean): void;
  /** Finishes all motion now. */
  settle(): void;
  destroy(): void;
}

export interface BoardOptions {
  /** false: changes are shown at once, without movement. */
  readonly motion: boolean;
  /** "canvas" never asks for WebGL; "auto" (the default) falls back to canvas where WebGL is absent or slow. */
  readonly renderer?: "auto" | "canvas";
  /** Told while it opens: the program is there and its letters are on their way, then that it is being drawn. */
  readonly onStep?: (step: "letters" | "drawing") => void;
  /** A press on an island, 1..12; a convenience only, never the sole way to anything. */
  readonly onIsland?: (phase: number) => void;
}
