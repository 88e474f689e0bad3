/** From a game that goes wrong to few inputs that go wrong in the same way. */
import type { BareRules } from "../../game/bare";
import type { Content } from "../../game/content/content";
import { mixedPlan } from "../kit/mixed";
import { endOf, markOf, REFUSED, type Recording, rowOf } from "../kit/recording";
import { type FuzzGame, fuzzGame, type Sent, sendAgain } from "./game";
import type { Failure } from "./referee";

/** Small games in which the same may go wrong sooner. */
const SMALL = 60;
/** Recordings played on the way; a shrink takes seconds. */
const MOST_TRIALS = 1500;

const alike = (a: Failure | null, b: Failure): boolean =>
  a !== null && a.name === b.name && (a.name !== "nothing is thrown" || a.complaint === b.complaint);

/** A game that fails as this one does, with as little input as was found. The given game must have a failure. */
export function shrunk(rules: BareRules, content: Content, game: FuzzGame, seed: string): FuzzGame {
  const failure = game.failure!;
  const small = smallest(rules, content, game, seed);
  const fails = (inputs: readonly Sent[]) =>
    alike(sendAgain(rules, content, small.setup, inputs, strictFor(small, failure)).failure, failure);
  let inputs = small.inputs.slice(0, small.failure!.at);
  // What bots think is no part of a recording, so some failures cannot be shown without the game.
  if (!fails(inputs)) return { ...small, inputs };
  const accepted = inputs.filter((input) => input.accepted);
  if (fails(accepted)) inputs = accepted;
  return { ...small, inputs: dropped(inputs, fails) };
}

/** Costly looks only where they are what fails. */
const strictFor = ({ strict }: FuzzGame, { name }: Failure) => ({
  ...strict,
  every: /secret|leak|plain/.test(name) ? 1 : Number.POSITIVE_INFINITY,
});

/** Of this game and short ones, that which fails alike after the fewest actions. */
function smallest(rules: BareRules, content: Content, game: FuzzGame, seed: string): FuzzGame {
  let best = game;
  for (let n = 0; n < SMALL; n++) {
    const plan = mixedPlan([content.scenario.id], `${seed}/small`, n, n % 3 === 2 ? ["short"] : ["tutorial"]);
    const other = fuzzGame(rules, content, plan, new Set());
    if (alike(other.failure, game.failure!) && other.actions < best.actions) best = other;
  }
  return best;
}

/** Drops halves, then quarters, down to single inputs, as long as it still fails. */
function dropped(all: readonly Sent[], fails: (inputs: readonly Sent[]) => boolean): readonly Sent[] {
  let inputs = all;
  let trials = 0;
  for (let size = Math.ceil(inputs.length / 2); size >= 1; ) {
    let fewer = false;
    for (let at = 0; at < inputs.length && trials < MOST_TRIALS; ) {
      const rest = [...inputs.slice(0, at), ...inputs.slice(at + size)];
      trials += 1;
      if (fails(rest)) {
        inputs = rest;
        fewer = true;
      } else at += size;
    }
    if (size > 1) size = Math.ceil(size / 2);
    else if (!fewer || trials >= MOST_TRIALS) break;
  }
  return inputs;
}

/** The game as a recording, with what its actions lead to now. */
export function recordingOf(rules: BareRules, { setup, inputs }: FuzzGame): Recording {
  const { match } = rules.start(setup);
  const actions = inputs.map((sent) => {
    const { input, key } = sent.meant(match.G);
    let after = REFUSED;
    try {
      const result = rules.step(match, input.seat as "0", input.move, input.args);
      if (result.ok) after = markOf(match.G);
    } catch {
      after = "thrown";
    }
    return rowOf({ ...input }, key, after);
  });
  return { head: { ...setup, players: "fuzz" }, actions, end: endOf(match.G) };
}
