/** How a game of one's own is called in lists. */
import { language, say, sayNumber } from "../words/words";
import type { KeptGame } from "./kept";

/** The person's organisation. */
export const roleOf = (game: KeptGame, roles: readonly string[]): string => {
  const role = roles[Number(game.mine[0])];
  return role ? say(`${game.setup.scenario}.role.${role}.name`) : "";
};

/** "The neighbourhood reads aloud: short game, 4 partners". */
export const titleOf = ({ setup }: KeptGame): string =>
  say("solo.game", {
    scenario: say(`${setup.scenario}.name`),
    length: say(`solo.length.${setup.length}`),
    seats: setup.seats,
  });

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
  if (!game.end) return say("solo.where", { role, phase: game.phase, name: say(`phase.${game.phase}.name`), when });
  const score = sayNumber(game.end.onePlusOne / 100, 2);
  return say(game.end.how === "fell-apart" ? "solo.result.fell-apart" : "solo.result", { role, score, when });
}
