/** Games of one's own on this device: what is kept of each, and where. No names, nothing leaves the browser. */
import type { Whys } from "../../game/bots/reason";
import type { Content } from "../../game/content/content";
import type { BotLevel } from "../../game/protocol/contract";
import { REPLAY_FORMAT, type ReplayRow, type ReplayWords, RULES_VERSION, writeReplay } from "../../game/replay/file";
import type { Setup } from "../../game/state";
import type { Ending, Seat, Temperament } from "../../game/vocabulary";

/** A bot in a seat: how it plays, and chance of its own, drawn when it sat down (R2.3). */
interface KeptBot {
  readonly level: BotLevel;
  readonly chance: string;
  /** Absent: drawn from its chance. */
  readonly temperament?: Temperament;
}

/** A game as it is kept after every action: all that is needed to play it again to where it was. */
export interface KeptGame {
  readonly id: string;
  /** Rules version it was begun with; another version does not go on with it. */
  readonly rules: string;
  /** Fingerprint of its content. */
  readonly content: string;
  readonly setup: Setup;
  /** Seats played by the person at this device. */
  readonly mine: readonly Seat[];
  readonly bots: { readonly [seat: string]: KeptBot };
  /** ms since 1970 */
  readonly startedAt: number;
  /** ms since 1970 */
  readonly savedAt: number;
  readonly rows: readonly ReplayRow[];
  /** Why its bots did what they did, by row; absent in games begun before they told. */
  readonly whys?: Whys;
  /** Phase number it has come to. */
  readonly phase: number;
  /** Of the state before any row; for a game that nobody has touched. */
  readonly fingerprint: string;
  /** Begun by somebody who asked for it: listed before anything has been done in it. */
  readonly asked?: true;
  /** Moments marked to be talked about: numbers of actions, in order. */
  readonly marks?: readonly number[];
  /** `onePlusOne` in hundredths. */
  readonly end: { readonly how: Ending; readonly onePlusOne: number } | null;
}

/** Numbers and words a game was begun with: it goes on with these when the page has newer ones. */
export interface KeptContent {
  readonly fingerprint: string;
  readonly numbers: Pick<Content, "scenario" | "deck" | "measured">;
  readonly words: ReplayWords;
}

/** `elsewhere`: another tab has gone further with this game, and nothing was written. `failed`: this browser keeps nothing. */
export type Kept = "kept" | "elsewhere" | "failed";

/** Where games are kept. Reading gives nothing where nothing can be read; nothing here rejects. */
export interface Shelf {
  list(): Promise<readonly KeptGame[]>;
  get(id: string): Promise<KeptGame | null>;
  /** Keeps the game if the one kept has no more than `had` rows. */
  put(game: KeptGame, had: number): Promise<Kept>;
  delete(id: string): Promise<void>;
  /** Forgets every game and all content. */
  clear(): Promise<void>;
  content(fingerprint: string): Promise<KeptContent | null>;
  putContent(content: KeptContent): Promise<void>;
}

/** A shelf that lasts as long as the page: for tests, and where the browser keeps nothing. */
export function memoryShelf(): Shelf {
  const games = new Map<string, KeptGame>();
  const contents = new Map<string, KeptContent>();
  return {
    list: async () => [...games.values()],
    get: async (id) => games.get(id) ?? null,
    async put(game, had) {
      if ((games.get(game.id)?.rows.length ?? 0) > had) return "elsewhere";
      games.set(game.id, game);
      return "kept";
    },
    async delete(id) {
      games.delete(id);
    },
    async clear() {
      games.clear();
      contents.clear();
    },
    content: async (fingerprint) => contents.get(fingerprint) ?? null,
    async putContent(content) {
      contents.set(content.fingerprint, content);
    },
  };
}

/** Whether the person has done anything in it. */
export const isTouched = (game: KeptGame): boolean => game.rows.some((row) => row.by === "seat");

/** Whether it is one of the games of this device, and not just a table that was laid at once. */
export const isListed = (game: KeptGame): boolean => game.asked === true || isTouched(game);

/** Unfinished ones first, each kind newest first. */
export const inOrder = (games: readonly KeptGame[]): readonly KeptGame[] =>
  [...games].sort((a, b) => Number(a.end !== null) - Number(b.end !== null) || b.savedAt - a.savedAt);

/** The game as a replay file (architecture, "Replay file"); also one that is not over. */
export const replayText = (game: KeptGame, content: Content, words: ReplayWords): string =>
  writeReplay({
    head: {
      game: "tolv-broer",
      format: REPLAY_FORMAT,
      rules: RULES_VERSION,
      content: content.fingerprint,
      ...game.setup,
    },
    content,
    words,
    rows: game.rows,
    result: {
      actions: game.rows.filter((row) => row.kind === "action").length,
      fingerprint: game.rows.at(-1)?.fingerprint ?? game.fingerprint,
      onePlusOne: game.end?.onePlusOne ?? null,
    },
  });

/** Name of the file, with the day the game began: "tolv-broer-kvarteret-2026-03-01.jsonl". */
export const replayName = (game: KeptGame): string =>
  `tolv-broer-${game.setup.scenario}-${new Date(game.startedAt).toISOString().slice(0, 10)}.jsonl`;
