/** Runs in the page: recorded games through the bare rules and through boardgame.io's reducer, mark by mark. */
import { bare } from "../../game/bare";
import { makeContent } from "../../game/content/content";
import { hosted } from "../../game/engine";
import { stepKey } from "../../game/phases/waiting";
import { endOf, markOf, playAgain, type Recording, readRow } from "../kit/recording";

/** Numbers as `makeContent` takes them, and lines of a golden file. */
export interface Journey {
  readonly numbers: Parameters<typeof makeContent>[0];
  readonly lines: readonly string[];
}
export interface Trail {
  readonly games: number;
  readonly actions: number;
  /** What does not come out as recorded, by number of the line; the first few. */
  readonly differences: readonly string[];
}

const FEW = 3;

/** Every game on the bare rules. */
export function bareTrail({ numbers, lines }: Journey): Trail {
  const rules = bare(makeContent(numbers));
  let actions = 0;
  const differences = lines.flatMap((line, i) => {
    const difference = playAgain(rules, JSON.parse(line) as Recording, () => {
      actions += 1;
    });
    return difference ? [`line ${i + 1}: ${difference}`] : [];
  });
  return { games: lines.length, actions, differences: differences.slice(0, FEW) };
}

/** The same in boardgame.io's reducer. */
export function hostedTrail({ numbers, lines }: Journey): Trail {
  const rules = hosted(makeContent(numbers));
  let actions = 0;
  const difference = ({ head, actions: rows, end }: Recording): string | undefined => {
    const { scenario, length, seats, seed } = head;
    let { match } = rules.start({ scenario, length, seats, seed });
    for (const [i, row] of rows.entries()) {
      const { action, after } = readRow(row, stepKey(match.G));
      const result = rules.step(match, action.seat, action.move, action.args);
      if (!result.ok) return `action ${i + 1} is refused: ${result.why}`;
      match = result.match;
      if (markOf(match.G) !== after) return `action ${i + 1} leads to ${markOf(match.G)}, recorded was ${after}`;
      actions += 1;
    }
    return JSON.stringify(endOf(match.G)) === JSON.stringify(end) ? undefined : "it ends in another way";
  };
  const differences = lines.flatMap((line, i) => {
    const found = difference(JSON.parse(line) as Recording);
    return found ? [`line ${i + 1}: ${found}`] : [];
  });
  return { games: lines.length, actions, differences: differences.slice(0, FEW) };
}
