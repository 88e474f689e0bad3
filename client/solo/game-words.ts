/** How a game of one's own is called in lists. */
import { language, say, sayList, sayNumber } from "../words/words";
import type { KeptGame } from "./kept";
import { dayOfSeed } from "./today";

/** The organisation played at this device; several as a list. */
export const roleOf = (game: KeptGame, roles: readonly string[]): string =>
  sayList(
    game.mine
      .map((seat) => roles[Number(seat)])
      .filter((role) => role !== undefined)
      .map((role) => say(`${game.setup.scenario}.role.${role}.name`)),
  );

/** "The neighbourhood reads aloud: short game, 4 partners"; with the day where the seed is one. */
export const titleOf = ({ setup }: KeptGame): string =>
  say(dayOfSeed(setup.seed) === null ? "solo.game" : "solo.game.of-day", {
    scenario: say(`${setup.scenario}.name`),
    length: say(`solo.length.${setup.length}`),
    seats: setup.seats,
    day: sayDay(setup.seed),
  });

/** A seed that names a day as one says it, "22 November"; any other as it is. */
export function sayDay(seed: string): string {
  const day = dayOfSeed(seed);
  if (day === null) return seed;
  const locale = language.value === "en" ? "en-GB" : language.value;
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(day);
}

/** ms since 1970 → "3 March, 14:05". */
const whenOf = (ms: number): string =>
  new Intl.DateTimeFormat(language.value === "en" ? "en-GB" : language.value, {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
  }).format(ms);

/** Where an unfinished game is, or what a finished one came to. */
export function stateOf(game: KeptGame, roles: readonly string[]): string {
  const role = roleOf(game, roles);
  const when = whenOf(game.savedAt);
  const n = game.mine.length;
  if (!game.end) return say("solo.where", { n, role, phase: game.phase, name: say(`phase.${game.phase}.name`), when });
  const score = sayNumber(game.end.onePlusOne / 100, 2);
  return say(game.end.how === "fell-apart" ? "solo.result.fell-apart" : "solo.result", { n, role, score, when });
}
