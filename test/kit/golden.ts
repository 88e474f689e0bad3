/** Golden games: whole recordings kept in the repository, one JSON a line; head, actions, end. */
import { readdirSync } from "node:fs";
import { bare } from "../../game/bare";
import { type Content, makeContent } from "../../game/content/content";
import { fingerprint } from "../../game/kit/fingerprint";
import type { GameState } from "../../game/state";
import type { Actor, LengthId } from "../../game/vocabulary";
import { at, filesOf, readJson, readText } from "./content";
import { type Played, type PolicyName, playOut, setupOf } from "./play";

export const GOLDEN = "test/golden";
/** The one command that makes them anew. */
export const RECORD = "npx tsx test/tools/golden.ts";

export interface GoldenHead {
  /** File beside it that holds the numbers it was played with, so that tuning the cards leaves old games as they are. */
  readonly cards: string;
  readonly length: LengthId;
  readonly seats: number;
  readonly seed: string;
  readonly bots: PolicyName;
}
/** Who, what, with what, and eight hex digits of the state afterwards. */
export type GoldenLine = readonly [seat: Actor, move: string, args: readonly unknown[], after: string];
export interface Golden {
  readonly head: GoldenHead;
  readonly lines: readonly GoldenLine[];
  readonly end: { readonly how: string; readonly phase: number; readonly onePlusOne: number };
}

export const short = (G: GameState): string => fingerprint(G).slice(0, 8);
export const goldenFiles = (): string[] =>
  readdirSync(at(GOLDEN))
    .filter((name) => name.endsWith(".jsonl"))
    .sort();

const SCENARIO = "kvarteret";
const CARDS_FILE = `${SCENARIO}.json`;
/** Today's numbers, as a file for the games that are recorded today. */
export const cardsToday = (): { readonly file: string; readonly text: string } => ({
  file: CARDS_FILE,
  text: `${JSON.stringify(filesOf(SCENARIO))}\n`,
});
const kept = new Map<string, Content>();
/** The cards that a golden game was played with. */
export function goldenCards(file: string): Content {
  const known = kept.get(file);
  if (known) return known;
  const content = makeContent(readJson(`${GOLDEN}/${file}`) as Parameters<typeof makeContent>[0], `${GOLDEN}/${file}`);
  kept.set(file, content);
  return content;
}

/** Three lengths, three to six seats, advised and not. */
export const GAMES: readonly GoldenHead[] = (["full", "short", "tutorial"] as const).flatMap((length) =>
  [3, 4, 5, 6].flatMap((seats) =>
    (["advisor", seats % 2 === 1 ? "anything" : "random"] as const).map((bots) => ({
      cards: CARDS_FILE,
      length,
      seats,
      seed: `golden ${length} ${seats} ${bots}`,
      bots,
    })),
  ),
);
export const nameOf = ({ length, seats, bots }: GoldenHead): string => `${length}-${seats}-${bots}.jsonl`;

/** Plays a game and writes it down. */
export function record(game: GoldenHead): string {
  const content = goldenCards(game.cards);
  const { length, seats, seed, bots } = game;
  const lines: GoldenLine[] = [];
  const { match } = playOut({ content, length, seats, seed, policy: bots }, ({ G, action }) => {
    if (action) lines.push([action.seat, action.move, action.args, short(G)]);
  });
  const { how, phase, score } = match.G.end!;
  const end = { how, phase, onePlusOne: score.onePlusOne } satisfies Golden["end"];
  return `${[game, ...lines, end].map((line) => JSON.stringify(line)).join("\n")}\n`;
}

export function readGolden(file: string): Golden {
  const rows = readText(`${GOLDEN}/${file}`)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  return { head: rows[0], lines: rows.slice(1, -1), end: rows.at(-1) };
}

/** Plays a recording again; gives the first action that does not come out as recorded, or undefined. */
export function firstDifference(
  { head, lines, end }: Golden,
  content: Content = goldenCards(head.cards),
): string | undefined {
  const rules = bare(content);
  const { match } = rules.start(setupOf({ ...head, content, policy: head.bots }));
  for (const [i, [seat, move, args, after]] of lines.entries()) {
    const action = JSON.stringify({ seat, move, args } satisfies Played);
    const result = rules.step(match, seat, move, args);
    if (!result.ok) return `action ${i + 1}, ${action}, is refused: ${result.why}`;
    if (short(match.G) !== after)
      return `action ${i + 1}, ${action}, leads to ${short(match.G)}, recorded was ${after}`;
  }
  const reached = match.G.end && {
    how: match.G.end.how,
    phase: match.G.end.phase,
    onePlusOne: match.G.end.score.onePlusOne,
  };
  return JSON.stringify(reached) === JSON.stringify(end)
    ? undefined
    : `it ends as ${JSON.stringify(reached)}, recorded was ${JSON.stringify(end)}`;
}
