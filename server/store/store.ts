/** What is kept, and the one way to it. The engine behind it is chosen at start; every engine passes the same contract tests. */

import type { Reason } from "../../game/bots/reason";
import type { BotLevel, Language } from "../../game/protocol/contract";
import type { Reaction } from "../../game/protocol/talk";
import type { Actor, LengthId, Seat, Temperament } from "../../game/vocabulary";

/** Who acted. `system`: a time-out. Rules never see it. */
export type By = "seat" | "bot" | "desk" | "system";

/** One line of a match's journal; actions are given to the rules, room records are not. */
export interface JournalRow {
  /** 1, 2, 3 ... without gaps in a match */
  readonly seq: number;
  readonly kind: "action" | "room";
  /** The sender's own id, unique in a match: a repeat is answered, not applied. */
  readonly id: string;
  readonly seat: Actor | null;
  /** A move, or for room records: pause, resume, bot-in, bot-out. */
  readonly move: string;
  readonly args: readonly unknown[];
  readonly by: By;
  /** ms since 1970 */
  readonly at: number;
  /** Of the state after it (16 hex digits). */
  readonly fingerprint: string;
}

export interface Chair {
  readonly person: string | null;
  /** A temperament that is not there is drawn from the seed. */
  readonly bot: { readonly level: BotLevel; readonly seed: string; readonly temperament?: Temperament } | null;
}

export interface WorkshopRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly language: Language;
  readonly scenario: string;
  readonly length: LengthId;
  readonly seed: string;
  /** 3..6 */
  readonly seats: number;
  /** Fingerprint of the content the games were started with. */
  readonly content: string;
  /** SHA-256 of the desk's token, hex. */
  readonly deskHash: string;
  /** ms since 1970 */
  readonly createdAt: number;
  /** After this everything of the workshop is deleted. */
  readonly expiresAt: number;
  readonly closedAt: number | null;
}

export interface MatchRow {
  /** Random; never the code. */
  readonly id: string;
  readonly workshop: string;
  /** 1.. */
  readonly number: number;
  readonly state: "waiting" | "playing" | "over";
  readonly paused: boolean;
  readonly chairs: { readonly [S in Seat]?: Chair };
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/** Names: with what is written at the tables, the only personal data. The journal knows seats only. */
export interface PersonRow {
  readonly id: string;
  readonly workshop: string;
  readonly name: string;
  /** SHA-256 of the person's token, hex. */
  readonly tokenHash: string;
  readonly joinedAt: number;
}

/** What was said at a table, or about an outcome: beside the journal, deleted with the workshop. */
export interface TalkRow {
  /** As in TalkItem; unique in a match. */
  readonly id: string;
  /** Number of its last change, and of the one that made it; unique in a match. */
  readonly v: number;
  readonly n: number;
  /** Number of the action it came after; of an outcome, its own. */
  readonly at: number;
  /** null: an outcome */
  readonly said: {
    readonly seat: Seat;
    /** Who wrote it, also when another person has the seat by now. */
    readonly person: string;
    /** null: taken back */
    readonly text: string | null;
    /** ms since 1970 */
    readonly time: number;
  } | null;
  readonly reactions: { readonly [R in Reaction]?: readonly Seat[] };
}

/** "Talk about this": a seat has marked the moment after an action. */
export interface MarkRow {
  readonly seat: Seat;
  /** Number of the action; 0 is the beginning. */
  readonly at: number;
}

/** Why a bot did what it did: beside the journal, which knows only what was done. */
export interface WhyRow {
  /** Number of the action. */
  readonly at: number;
  readonly reason: Reason;
}

export type Appended =
  | { readonly ok: true }
  /** The number is taken: somebody else was first. */
  | { readonly ok: false; readonly why: "seq-taken" }
  /** The same id was applied before, under this number. */
  | { readonly ok: false; readonly why: "id-known"; readonly seq: number };

export interface Store {
  /** Resolves when all of it is durable; false when the code is in use by an open workshop. */
  openWorkshop(workshop: WorkshopRow, matches: readonly MatchRow[]): Promise<boolean>;
  /** Those that have not expired. */
  workshops(): Promise<readonly WorkshopRow[]>;
  closeWorkshop(id: string, at: number): Promise<void>;
  matches(workshop: string): Promise<readonly MatchRow[]>;
  saveMatch(match: MatchRow): Promise<void>;
  people(workshop: string): Promise<readonly PersonRow[]>;
  savePerson(person: PersonRow): Promise<void>;
  removePerson(id: string): Promise<void>;
  /** Resolves only when the row is on disk. Rejects when its fate is unknown: reload the room then. */
  append(match: string, row: JournalRow): Promise<Appended>;
  /** Rows with a number above `after`, in order. */
  journal(match: string, after: number): Promise<readonly JournalRow[]>;
  /** Everything said at a table, in the order it was changed last. */
  talk(match: string): Promise<readonly TalkRow[]>;
  /** Keeps a row over an earlier one of its id. Rejects when the number of its change is taken. */
  saveTalk(match: string, row: TalkRow): Promise<void>;
  /** The same for a row whose text has been taken back: the text is then in no file. */
  blankTalk(match: string, row: TalkRow): Promise<void>;
  /** By action, then seat. */
  marks(match: string): Promise<readonly MarkRow[]>;
  /** Sets a mark or takes it away; the same twice is no fault. */
  saveMark(match: string, mark: MarkRow, on: boolean): Promise<void>;
  /** By action. */
  whys(match: string): Promise<readonly WhyRow[]>;
  /** Keeps the reason of an action; the first one stays. */
  saveWhy(match: string, why: WhyRow): Promise<void>;
  putContent(fingerprint: string, body: string): Promise<void>;
  content(fingerprint: string): Promise<string | null>;
  /** Deletes what has expired, people, journals, talk, marks and reasons with it; tells how many workshops went. */
  purge(now: number): Promise<number>;
  /** A consistent copy while running. Refuses a path that exists. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
