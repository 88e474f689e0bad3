/** One table as the page knows it. Two ends have this one interface: the wire, and an engine in the page. */
import type { ReadonlySignal } from "@preact/signals";
import type { Whys } from "../../game/bots/reason";
import type { Content } from "../../game/content/content";
import type { ArgsOf, MoveName } from "../../game/moves/args";
import type { Answer, NumberedFacts, TableStatus } from "../../game/protocol/contract";
import type { View, Viewer } from "../../game/view-types";

import type { Drafts } from "./drafts";
import type { Hints } from "./hints";
import type { Marks, Talk, Voice } from "./talk";

export type Link = "connecting" | "online" | "lost" | "refused";

export interface TableStore {
  /** null until the table has answered. */
  readonly content: ReadonlySignal<Content | null>;
  readonly view: ReadonlySignal<View | null>;
  /** The view before the latest one: what changed is their difference. */
  readonly before: ReadonlySignal<View | null>;
  readonly log: ReadonlySignal<readonly NumberedFacts[]>;
  readonly status: ReadonlySignal<TableStatus | null>;
  readonly link: ReadonlySignal<Link>;
  /** Actions sent and not yet answered. */
  readonly pending: ReadonlySignal<number>;
  /** Sends a move; the step key is added here. Resolves with the answer, after a lost line if need be; never rejects. */
  act<M extends MoveName>(
    move: M,
    ...args: ArgsOf<M> extends readonly [string, ...infer Rest] ? Rest : never
  ): Promise<Answer<{ readonly seq: number }>>;
  /** Where bots tell why they did what they did. */
  readonly whys?: ReadonlySignal<Whys>;
  /** Where a person may ask for a hint. */
  readonly hints?: Hints;
  /** Where others see a proposal grow. */
  readonly drafts?: Drafts;
  /** Where there are others at the table, to talk with; for those who sit there. */
  readonly talk?: Talk;
  /** Where moments can be marked; for those who sit there. */
  readonly marks?: Marks;
  /** Where several seats share the device. */
  readonly voice?: Voice;
  /** Where this end can show the table through other eyes (replay, pass and play). */
  readonly viewers: readonly Viewer[];
  close(): void;
}
