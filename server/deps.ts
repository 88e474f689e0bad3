/** What the server's rooms are given, and what they give back. Types only: nothing here runs. */
import type { Server } from "socket.io";
import type { Content } from "../game/content/content";
import type { Answer, Language, WireFault } from "../game/protocol/contract";
import type { Marked } from "../game/protocol/talk";
import type { Config } from "./config";
import type { Logger } from "./log";
import type { Store } from "./store/store";

/** The time, as an argument: tests have one that stands still. */
export interface Clock {
  /** ms since 1970 */
  now(): number;
}

/** Chance for ids, tokens and seeds; never for the rules (R2). */
export interface Random {
  /** `n` bytes that nobody can guess. */
  bytes(n: number): Buffer;
}

/** One scenario, ready to play: what the rules are given and what a browser is sent. */
export interface Loaded {
  readonly content: Content;
  /** By word id: the common words with the scenario's own over them. */
  readonly words: { readonly [L in Language]: { readonly [id: string]: string } };
  /** JSON `{ numbers: { scenario, deck, measured }, words: { da, en } }`: what `/content/<fingerprint>.json` serves. */
  readonly body: string;
}

export interface ContentLibrary {
  /** What a workshop can be opened on today. */
  list(): readonly { readonly id: string; readonly names: { readonly [L in Language]: string } }[];
  current(scenario: string): Loaded | undefined;
  /** Content of a team's own partnership under this id, not yet kept; undefined where it cannot be played. */
  own(partnership: unknown, id: string): Loaded | undefined;
  /** Keeps what `own` made, with the workshop that was opened on it. */
  keep(loaded: Loaded): Promise<void>;
  /** The workshop is gone, and a partnership of its own with it. */
  forget(fingerprint: string): void;
  /** Also content that has since been changed on disk: a game keeps what it was started with. */
  byFingerprint(fingerprint: string): Promise<Loaded | undefined>;
}

export interface RoomsDeps {
  readonly store: Store;
  readonly contents: ContentLibrary;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  readonly config: Config;
}

/** Counts for the metrics: the first three are of now, the rest since the start. */
export interface RoomsStats {
  readonly workshops: number;
  /** tables held in memory */
  readonly tables: number;
  readonly sockets: number;
  readonly applied: number;
  readonly refused: number;
  /** the same id again: answered, not applied */
  readonly repeated: number;
  readonly badMessages: number;
}

export interface Rooms {
  /** A game as a replay file, once it is open (R14.5). */
  replayOf(
    match: string,
  ): Promise<
    | { readonly ok: true; readonly text: string /** file name, plain ASCII */; readonly name: string }
    | { readonly ok: false; readonly why: WireFault }
  >;
  /** The moments that were marked in a game, once its replay is open. */
  marksOf(match: string): Promise<Answer<readonly Marked[]>>;
  /** Before the port opens: read what the store holds, so that every table goes on where it stopped. */
  restore(): Promise<void>;
  /** Tell everybody, take no more questions, wait for what is being written. */
  close(): Promise<void>;
  stats(): RoomsStats;
}

/** Puts the game's events on `io`; `server/rooms.ts` has it. */
export type AttachRooms = (io: Server, deps: RoomsDeps) => Rooms;
