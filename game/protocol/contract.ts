/**
 * Every question and answer between browser and server. The seat is never in a question: the server knows who asks.
 * Schemas are strict and bounded; what does not fit is answered `bad-message`, counted and not obeyed.
 */
import * as v from "valibot";
import type { Reason, Whys } from "../bots/reason";
import type { Fact } from "../log/facts";
import type { Refusal } from "../moves/refusal";
import type { View } from "../view-types";
import { LENGTH_IDS, type LengthId, SEATS, type Seat, type Step, TEMPERAMENTS, type Temperament } from "../vocabulary";
import type { Op } from "./diff";
import { DRAFT_ASK, type DraftAnswer, type DraftTell, type GrowingDraft } from "./draft";
import { LANGUAGES, type Language } from "./language";
import { BOT_LEVELS, type BotLevel, type WireFault } from "./names";
import { type MarkedMoment, TALK_ASK, type TalkAnswer, type TalkTell } from "./talk";

export { CODE_ALPHABET, CODE_LENGTH } from "./code";
export { FAULTS, LOBBY_NAMESPACE, PROTOCOL, TABLE_NAMESPACE } from "./names";
export { BOT_LEVELS, type BotLevel, LANGUAGES, type Language, type WireFault };

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
/** One line of visible text; spaces at the ends are dropped. */
const line = (max: number) =>
  v.pipe(v.string(), v.maxLength(max * 4), v.trim(), v.minLength(1), v.maxLength(max), v.regex(/^[^\p{C}]*$/u));

const code = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((s) => s.toUpperCase().replace(/[\s-]/g, "")),
  v.regex(/^[A-Z0-9]{6}$/),
);
const table = whole(1, 20);
const tableOrAll = v.nullable(table);
const seat = v.picklist(SEATS);
/** Absent or null: drawn for each bot. */
const temperament = v.optional(v.nullable(v.picklist(TEMPERAMENTS)));
/** The sender's own id of an action: the same id again gets the same answer. */
const actionId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,40}$/));
/** The sender's own random id of a request that gives a token: asked again within minutes, the same token is answered. */
const requestId = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,40}$/)));

export const LOBBY_ASK = {
  "workshop:open": v.strictObject({
    name: line(80),
    language: v.picklist(LANGUAGES),
    scenario: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
    length: v.picklist(LENGTH_IDS),
    tables: whole(1, 20),
    seats: whole(3, 6),
    /** null: drawn by the server */
    seed: v.nullable(line(64)),
    /** With the scenario "own": what the team typed (game/content/own.ts); what cannot be played is answered `own-unfit`. */
    own: v.optional(v.unknown()),
    id: requestId,
  }),
  "workshop:look": v.strictObject({ code }),
  /** table and seat null: given by the server; a group at one seat gives all its names (R1.2) */
  "workshop:join": v.strictObject({ code, name: line(60), table: tableOrAll, seat: v.nullable(seat), id: requestId }),
  /** Choose another chair before the table begins. */
  "me:sit": v.strictObject({ table, seat }),
  "me:leave": v.strictObject({}),
  "desk:start": v.strictObject({ table: tableOrAll }),
  "desk:pause": v.strictObject({ table: tableOrAll, on: v.boolean() }),
  /** level null: the bot stands up. */
  "desk:bot": v.strictObject({ table, seat, level: v.nullable(v.picklist(BOT_LEVELS)), temperament }),
  "desk:fill": v.strictObject({ table: tableOrAll, level: v.picklist(BOT_LEVELS), temperament }),
  "desk:act": v.strictObject({ table, seat }),
  /** The marked moments of a table that is over. */
  "desk:marks": v.strictObject({ table }),
  "desk:close": v.strictObject({}),
} as const;

export const TABLE_ASK = {
  /** `since`: the last number I have; null: send all. */
  "table:enter": v.strictObject({ since: v.nullable(whole(0, 1_000_000)) }),
  "table:act": v.strictObject({
    id: actionId,
    move: v.pipe(v.string(), v.maxLength(24)),
    args: v.pipe(v.array(v.unknown()), v.maxLength(4)),
  }),
  ...DRAFT_ASK,
  ...TALK_ASK,
} as const;

export type Ask<S extends keyof typeof LOBBY_ASK | keyof typeof TABLE_ASK> = S extends keyof typeof LOBBY_ASK
  ? v.InferInput<(typeof LOBBY_ASK)[S]>
  : S extends keyof typeof TABLE_ASK
    ? v.InferInput<(typeof TABLE_ASK)[S]>
    : never;

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: WireFault | Refusal };

export interface SeatInfo {
  readonly seat: Seat;
  readonly role: string;
  /** null: empty */
  readonly name: string | null;
  readonly bot: BotLevel | null;
  /** Of the bot; absent or null where there is none, or it was drawn. */
  readonly temperament?: Temperament | null;
  readonly online: boolean;
}
export interface TableInfo {
  readonly number: number;
  readonly state: "waiting" | "playing" | "paused" | "over";
  readonly phase: number;
  readonly step: Step;
  readonly waiting: readonly Seat[];
  readonly tracks: {
    readonly trust: number;
    readonly clarity: number;
    readonly anchoring: number;
    readonly value: number;
  };
  /** Accepted actions so far. */
  readonly seq: number;
  /** ms since the last action, by the server's clock */
  readonly idle: number;
  /** Hundredths, as in the score; null until the game is over (R14.3). */
  readonly onePlusOne: number | null;
  readonly seats: readonly SeatInfo[];
}
export interface WorkshopInfo {
  readonly code: string;
  readonly name: string;
  readonly language: Language;
  readonly scenario: string;
  /** Fingerprint: its numbers and words are at /content/<fingerprint>.json, those of an own partnership nowhere else. */
  readonly content: string;
  readonly length: LengthId;
  readonly closed: boolean;
  /** Only on the desk. */
  readonly seed: string | null;
  readonly tables: readonly TableInfo[];
}
/** Where a person sits, once seated. */
export interface MyPlace {
  readonly workshop: WorkshopInfo;
  readonly name: string;
  readonly table: number;
  readonly seat: Seat;
  readonly match: string;
}

export interface LobbyAnswer {
  "workshop:open": { readonly code: string; readonly desk: string };
  "workshop:look": WorkshopInfo;
  "workshop:join": { readonly token: string };
  "me:sit": MyPlace;
  "me:leave": null;
  "desk:start": { readonly started: readonly number[]; readonly notReady: readonly number[] };
  "desk:pause": null;
  "desk:bot": null;
  "desk:fill": null;
  "desk:act": null;
  "desk:marks": readonly MarkedMoment[];
  "desk:close": null;
}
/** Told on the lobby's namespace to every socket with a token, at once and after each change. */
export interface LobbyTell {
  lobby: WorkshopInfo;
  me: MyPlace;
}

export interface TableStatus {
  readonly state: TableInfo["state"];
  readonly seats: readonly SeatInfo[];
  /** The table's replay is open to this viewer (R14.5). */
  readonly replayOpen: boolean;
  /** The workshop has been closed: nobody plays on. Absent: it has not. */
  readonly closed?: boolean;
}
/** What is left of a workshop that has been closed, for whoever comes with a token of it: `data` of the refusal. */
export interface WorkshopOver {
  readonly name: string;
  /** Games that can be seen again: one's own, or all of them for a desk. */
  readonly games: readonly { readonly table: number; readonly match: string }[];
}
export interface NumberedFacts {
  readonly seq: number;
  readonly facts: readonly Fact[];
}
export interface Delta {
  /** The view it starts from, and the one it gives. */
  readonly from: number;
  readonly seq: number;
  readonly ops: readonly Op[];
  readonly facts: readonly Fact[];
}
export type Entered = {
  readonly match: string;
  /** null: an onlooker */
  readonly seat: Seat | null;
  readonly table: number;
  readonly workshop: { readonly name: string; readonly code: string };
  /** Fetch from /content/<fingerprint>.json. */
  readonly content: string;
  readonly seq: number;
  readonly status: TableStatus;
  /** Bots' reasons from the number one has on. */
  readonly whys: Whys;
  /** The proposal that is being built now; absent where there is none. */
  readonly draft?: GrowingDraft;
} & (
  | { readonly full: true; readonly view: View; readonly log: readonly NumberedFacts[] }
  | { readonly full: false; readonly deltas: readonly Delta[] }
);
export interface TableAnswer extends TalkAnswer, DraftAnswer {
  "table:enter": Entered;
  /** The number under which the action stands in the journal. */
  "table:act": { readonly seq: number };
}
export interface TableTell extends TalkTell, DraftTell {
  delta: Delta;
  status: TableStatus;
  why: { readonly seq: number; readonly reason: Reason };
}
/**
 * What a socket says of itself when it connects (in Socket.IO's `auth`). A hello that is refused fails the connection
 * (`connect_error`) with a WireFault as its message: `bad-message`, `old-client`, `token-expired`, `workshop-closed`
 * (with a WorkshopOver as its `data`), `too-fast`, `server-closing`.
 */
export const HelloSchema = v.object({
  v: v.optional(whole(0, 1000)),
  token: v.optional(v.pipe(v.string(), v.maxLength(100))),
  /** Which table a desk's token looks at, on the table's namespace; a person's token knows its own. */
  table: v.optional(table),
});
