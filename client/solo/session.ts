/** Beginning, finding and handing out the games of this device: rules, cards, bots and shelf put together. */
import { type Content, makeContent } from "../../game/content/content";
import { isOwnId } from "../../game/content/own-id";
import { LANGUAGES, type Language } from "../../game/protocol/language";
import type { ReplayWords } from "../../game/replay/file";
import { keep } from "../net/keep";
import { isSeen } from "../tutorial/seen";
import { addWords, language, needWords } from "../words/words";
import { loadContent, wordsIn } from "./content";
import { type Keeper, keeperOn } from "./keeper";
import { isListed, isTouched, type Kept, type KeptGame, replayName, replayText } from "./kept";
import { CannotGoOn, type LocalTable, openLocalTable } from "./local-table";
import { metInTutorial } from "./met";
import { mindInWorker } from "./mind-worker";
import { newGame, sameAgain, type Wish } from "./new-game";
import { shelf } from "./shelf";

/** What a game is played with, and told in. */
interface Cards {
  readonly content: Content;
  /** A language at a time: one of them is enough to begin. */
  readonly wordsIn: (language: Language) => Promise<ReplayWords[Language]>;
}

/** ms after which the cards of a game are put on the shelf beside it */
const BEFORE_KEEPING = 3_000;

/** Games begun in this page: here even where the browser keeps nothing. */
const begun = new Map<string, KeptGame>();
/** Whether any game is under way, for pages that need not open the shelf to know. */
const UNFINISHED = "solo";

/** ms that a bot takes before it acts: long enough to follow, longer where there is something to read first, short in secret. */
const PACE = { open: 700, news: 4000, secret: 250 } as const;
const isFast = new URLSearchParams(location.search).has("fast");
const pause = (before: keyof typeof PACE): Promise<void> =>
  new Promise((go) => setTimeout(go, isFast ? 0 : PACE[before]));

/**
 * Sets up a game and keeps it; games nobody has touched make room for it. Rejects on a wish that makes no table. One that somebody
 * asked for is listed at once; the first one on a device that knows the tutorial has other cards, and so has any right after it.
 */
export async function beginGame(wish: Wish, how: "at-once" | "asked" | "after-tutorial"): Promise<KeptGame> {
  const mark = how === "at-once" ? {} : ({ asked: true } as const);
  if (!wish.own) {
    const cards = await cardsToday(wish.scenario);
    const isFresh = how === "after-tutorial" || (isSeen() && !(await allGames()).some(isTouched));
    const met = isFresh ? await metInTutorial() : [];
    return settle({ ...newGame(wish, cards.content, Date.now(), met), ...mark }, cards);
  }
  const { makeOwnGame } = await import("../own/content");
  const { content, words } = await makeOwnGame(wish.own);
  const game = newGame({ ...wish, scenario: content.scenario.id }, content, Date.now());
  return settle({ ...game, ...mark }, { content, wordsIn: async (to) => words[to] });
}

/** The same table from its beginning. Where its cards are gone, today's are used. */
export async function beginAgain(game: KeptGame): Promise<KeptGame> {
  const { scenario } = game.setup;
  const cards = isOwnId(scenario) ? await cardsOf(game) : await cardsToday(scenario);
  return settle({ ...sameAgain(game, cards.content, Date.now()), asked: true }, cards);
}

async function cardsToday(scenario: string): Promise<Cards> {
  return { content: await loadContent(scenario), wordsIn: (to) => wordsIn(to, scenario) };
}

/** Puts the cards on the shelf, so that a game goes on with them when the page has newer ones. */
async function keepCards(cards: Cards): Promise<void> {
  const { fingerprint, scenario, deck, measured } = cards.content;
  if (await shelf.content(fingerprint)) return;
  await shelf.putContent({ fingerprint, numbers: { scenario, deck, measured }, words: await allWords(cards) });
}
async function allWords({ wordsIn }: Cards): Promise<ReplayWords> {
  const [da, en] = await Promise.all([wordsIn("da"), wordsIn("en")]);
  return { da, en };
}

async function settle(game: KeptGame, cards: Cards): Promise<KeptGame> {
  for (const other of await shelf.list()) if (!isTouched(other)) await shelf.delete(other.id);
  // One step back in this page it can still be played.
  for (const [id, { asked: _, ...other }] of begun) if (!isTouched(other)) begun.set(id, other);
  begun.set(game.id, game);
  // A team's own partnership is nowhere else.
  if (isOwnId(game.setup.scenario)) await keepCards(cards);
  await shelf.put(game, 0);
  return game;
}

/** A game of this device; null where there is none. The one in this page may be further than the one kept. */
export async function findGame(id: string): Promise<KeptGame | null> {
  const here = begun.get(id);
  const kept = await shelf.get(id);
  return here && here.rows.length >= (kept?.rows.length ?? 0) ? here : kept;
}

/** All games of this device, those that could not be kept included. */
export async function allGames(): Promise<readonly KeptGame[]> {
  const games = new Map((await shelf.list()).map((game) => [game.id, game]));
  for (const [id, game] of begun) if (game.rows.length > (games.get(id)?.rows.length ?? -1)) games.set(id, game);
  const list = [...games.values()].filter(isListed);
  keep(UNFINISHED, list.some((game) => game.end === null) ? "1" : null);
  return list;
}

export async function deleteGame(id: string): Promise<void> {
  begun.delete(id);
  await shelf.delete(id);
}
export async function deleteAll(): Promise<void> {
  begun.clear();
  keep(UNFINISHED, null);
  await shelf.clear();
}

/** The cards a game was begun with: today's if they are the same, else those kept with it. Throws CannotGoOn. */
async function cardsOf(game: KeptGame): Promise<Cards> {
  const { scenario } = game.setup;
  const today = isOwnId(scenario) ? null : await cardsToday(scenario).catch(() => null);
  if (today?.content.fingerprint === game.content) return today;
  const kept = await shelf.content(game.content);
  if (!kept) throw new CannotGoOn("other-content");
  try {
    return {
      content: { ...makeContent(kept.numbers, scenario), fingerprint: game.content },
      wordsIn: async (to) => kept.words[to],
    };
  } catch {
    throw new CannotGoOn("other-content");
  }
}

/** Ids of the roles in own partnerships that these games are played on, by scenario. Brings their words to the page. */
export async function rolesOfOwn(
  games: readonly KeptGame[],
): Promise<{ readonly [scenario: string]: readonly string[] }> {
  const found: { [scenario: string]: readonly string[] } = {};
  for (const game of games) {
    const { scenario } = game.setup;
    if (!isOwnId(scenario) || found[scenario]) continue;
    const cards = await cardsOf(game).catch(() => null);
    if (!cards) continue;
    found[scenario] = cards.content.scenario.roles.map((role) => role.id);
    const words = await allWords(cards);
    for (const language of LANGUAGES) addWords(language, ofScenario(words[language], scenario));
  }
  return found;
}

export interface Session {
  readonly table: LocalTable;
  readonly keeper: Keeper;
  close(): void;
}

/** Sits down at a game. Rejects with CannotGoOn. `trouble`: it is not kept, said once. */
export async function sitDown(game: KeptGame, trouble: (what: Exclude<Kept, "kept">) => void): Promise<Session> {
  const cards = await cardsOf(game);
  const { content } = cards;
  await Promise.all([needWords("rules", "table", "bots", game.setup.scenario), sayCards(cards)]);
  const keeper = keeperOn(shelf, game.rows.length, trouble);
  const table = openLocalTable({
    game,
    content,
    mind: mindInWorker(content),
    keep(now) {
      begun.set(now.id, now);
      if (isListed(now)) keep(UNFINISHED, now.end ? null : "1");
      keeper.keep(now);
    },
    now: Date.now,
    pause,
  });
  return { table, keeper, close: table.close };
}

/** Brings the words of a game's cards to the page: at once in the language shown, a little later in the other one. */
async function sayCards(cards: Cards): Promise<void> {
  const { id } = cards.content.scenario;
  const bring = async (to: Language) => addWords(to, ofScenario(await cards.wordsIn(to), id));
  await bring(language.peek());
  const later = async () => {
    await Promise.all(LANGUAGES.map(bring));
    await keepCards(cards);
  };
  setTimeout(() => later().catch(() => {}), BEFORE_KEEPING);
}

/** Words of a scenario alone: those of the rules and the page are never taken from elsewhere. */
export const ofScenario = (
  words: { readonly [id: string]: string },
  scenario: string,
): { readonly [id: string]: string } =>
  Object.fromEntries(Object.entries(words).filter(([id]) => id.startsWith(`${scenario}.`)));

/** The text of a game's replay file. Rejects with CannotGoOn where its cards are gone. */
export async function fileOf(game: KeptGame): Promise<string> {
  const cards = await cardsOf(game);
  return replayText(game, cards.content, await allWords(cards));
}

/** Hands the game over as a file. */
export async function download(game: KeptGame): Promise<void> {
  const address = URL.createObjectURL(new Blob([await fileOf(game)], { type: "application/x-ndjson" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = replayName(game);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
