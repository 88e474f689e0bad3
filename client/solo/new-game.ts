/** A game that begins: what is asked for, and what is drawn. */

import { bare } from "../../game/bare";
import type { Content } from "../../game/content/content";
import type { OwnPartnership } from "../../game/content/own";
import { fingerprint } from "../../game/kit/fingerprint";
import { CODE_ALPHABET } from "../../game/protocol/code";
import type { BotLevel } from "../../game/protocol/contract";
import { RULES_VERSION } from "../../game/replay/file";
import type { GameState } from "../../game/state";
import { type LengthId, SEATS, type Seat, TEMPERAMENTS, type Temperament } from "../../game/vocabulary";
import { SCENARIO_IDS } from "./files";
import type { KeptGame } from "./kept";
import { cardsAhead } from "./met";

export interface Wish {
  /** Id of a scenario, or `own` with what the team has written. */
  readonly scenario: string;
  readonly own?: OwnPartnership;
  readonly length: LengthId;
  /** 3..6 */
  readonly seats: number;
  readonly mine: readonly Seat[];
  readonly level: BotLevel;
  /** null: mixed, drawn for each seat. */
  readonly temperament: Temperament | null;
  /** Empty: drawn. */
  readonly seed: string;
}

/** What one press on "practise alone" starts: a short game for four, the person as the library. */
export const QUICK: Omit<Wish, "scenario"> = {
  length: "short",
  seats: 4,
  mine: ["0"],
  level: "advisor",
  temperament: null,
  seed: "",
};

/** The same on the first scenario there is. */
export const FIRST_WISH: Wish = { ...QUICK, scenario: SCENARIO_IDS[0] ?? "" };

/** Random signs that are not mistaken for one another; the browser's own chance, nothing to do with a table's fate. */
const draw = (signs: number): string =>
  [...crypto.getRandomValues(new Uint8Array(signs))].map((n) => CODE_ALPHABET[n % CODE_ALPHABET.length]).join("");

/** Draws of a seed before cards that one has met are put up with. */
const MOST_DRAWS = 200;

/**
 * A game nobody has touched. Throws on a wish that makes no table. `now`: ms since 1970. `met`: ids of cards that shall not come up
 * where the seed is drawn, as far as the scenario has others.
 */
export function newGame(wish: Wish, content: Content, now: number, met: readonly string[] = []): KeptGame {
  const { scenario, length, seats, mine, level, temperament } = wish;
  const typed = wish.seed.trim();
  const start = () => bare(content).start({ scenario, length, seats, seed: typed || draw(8) }).match.G;
  const isKnown = (G: GameState) => cardsAhead(G, content).some((id) => met.includes(id));
  let G = start();
  for (let n = 0; n < MOST_DRAWS && typed === "" && met.length > 0 && isKnown(G); n++) G = start();
  const { setup } = G;
  // Mixed: as many kinds as there are seats for, whoever comes first.
  const first = CODE_ALPHABET.indexOf(draw(1));
  const others = SEATS.slice(0, seats).filter((seat) => !mine.includes(seat));
  return {
    id: `solo-${draw(12).toLowerCase()}`,
    rules: RULES_VERSION,
    content: content.fingerprint,
    setup,
    mine,
    bots: Object.fromEntries(
      others.map((seat, n) => [
        seat,
        { level, temperament: temperament ?? TEMPERAMENTS[(n + first) % TEMPERAMENTS.length]!, chance: draw(16) },
      ]),
    ),
    startedAt: now,
    savedAt: now,
    rows: [],
    phase: G.phase.number,
    fingerprint: fingerprint(G),
    end: null,
  };
}

/** The same table from its beginning: the same cards, dice and hands (R1.3); the bots draw chance anew. */
export function sameAgain(game: KeptGame, content: Content, now: number): KeptGame {
  const bots = Object.values(game.bots);
  const kinds = new Set(bots.map((bot) => bot.temperament ?? null));
  const wish: Wish = {
    ...game.setup,
    mine: game.mine,
    level: bots[0]?.level ?? QUICK.level,
    temperament: bots.length > 1 && kinds.size === 1 ? [...kinds][0]! : null,
  };
  return newGame(wish, content, now);
}
