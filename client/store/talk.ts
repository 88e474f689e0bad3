/** What goes on beside a game as the page knows it: talk at a table over the wire, marks also in a game alone. */
import type { ReadonlySignal } from "@preact/signals";
import type { Answer } from "../../game/protocol/contract";
import type { Reaction, TalkItem } from "../../game/protocol/talk";
import type { Seat } from "../../game/vocabulary";

/** `no-answer`: it may or may not have been done; the same again does no harm. */
export type Told = Answer<null> | { readonly ok: false; readonly why: "no-answer" };

/** Table talk and reactions; only where there are others to talk with. */
export interface Talk {
  /** Messages and outcomes, in the order in which they were made. */
  readonly items: ReadonlySignal<readonly TalkItem[]>;
  /** The latest message that came while the page was open. */
  readonly news: ReadonlySignal<TalkItem | null>;
  /** Resolves when it is kept and told, or with why not; never rejects. */
  say(text: string): Promise<Told>;
  /** `to`: id of an item. */
  react(to: string, reaction: Reaction, on: boolean): Promise<Told>;
  /** One's own message, for good. */
  takeBack(id: string): Promise<Told>;
}

/** "Talk about this": my seat's own marks, by number of the action. */
export interface Marks {
  /** The moment on the screen: the number of the latest action. */
  readonly at: ReadonlySignal<number>;
  /** In order. */
  readonly mine: ReadonlySignal<readonly number[]>;
  /** Shown at once; sent until it is kept. */
  set(at: number, on: boolean): void;
}

/** Where several seats share the device: for which of them one speaks. */
export interface Voice {
  /** Those one may speak for now, in order; not empty. */
  readonly seats: ReadonlySignal<readonly Seat[]>;
  /** One of them. */
  readonly seat: ReadonlySignal<Seat>;
  choose(seat: Seat): void;
}
