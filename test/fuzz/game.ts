/** One game of the fuzz: bots play it, and good input is mixed with bad. */
import type { BareRules } from "../../game/bare";
import type { Content } from "../../game/content/content";
import { refuse } from "../../game/moves/index";
import { stepKey } from "../../game/phases/waiting";
import type { GameState, Setup } from "../../game/state";
import type { Actor } from "../../game/vocabulary";
import { begun, type Coverage, note } from "../kit/coverage";
import { type MixedPlan, nextOf } from "../kit/mixed";
import { type Input, tried, twisted, wild } from "./inputs";
import { type Failure, Fault, Referee, type Strictness } from "./referee";

/** No game comes near it. */
const MOST_INPUTS = 12_000;
/** Bad input comes one in so many times, and then so many at most. */
const PAUSE = 2;
const BURST = 4;
/** Of well-formed input that would be accepted, one in so many is sent: the bots play the game, the fuzz disturbs it. */
const LET_THROUGH = 25;
/** A look for secrets after every so many actions. */
const LOOK_EVERY = 16;
/** One game in so many goes through boardgame.io's reducer as well. */
const HOSTED = 40;

export interface FuzzGame {
  readonly setup: Setup;
  /** How it was looked at. */
  readonly strict: Strictness;
  /** All that was sent. */
  readonly inputs: readonly Sent[];
  readonly actions: number;
  readonly failure: Failure | null;
}

/** Plays a game and counts into `seen` what it came by. Never throws: what goes wrong is its failure. */
export function fuzzGame(rules: BareRules, content: Content, plan: MixedPlan, seen: Coverage): FuzzGame {
  const { setup, chance } = plan;
  const strict = { every: LOOK_EVERY, savedAt: chance.roll(120), hosted: chance.oneIn(HOSTED) };
  const inputs: Sent[] = [];
  let actions = 0;
  try {
    const table = new Referee(rules, content, setup, strict);
    const send = (input: Input): boolean => {
      const key = stepKey(table.G);
      inputs.push(sentAs(input, key, true));
      const came = table.send(input);
      if (!came.ok) inputs[inputs.length - 1] = sentAs(input, key, false);
      if (came.ok) note(seen, content, table.G, input, came.facts);
      else seen.add(`refusal ${came.why}`);
      actions = table.actions.length;
      return came.ok;
    };
    begun(seen, setup, table.G);
    while (!table.G.end) {
      if (inputs.length > MOST_INPUTS) table.fail("every game ends", `${inputs.length} inputs, in ${stepKey(table.G)}`);
      const good = nextOf(plan, table.G, content);
      if (!good) return table.fail("somebody can always move", `nobody moves in ${stepKey(table.G)}`);
      if (disturb(plan, content, table, good, send)) continue;
      if (!send(good)) table.fail("bots make only moves that are allowed", JSON.stringify(good));
      if (chance.oneIn(PAUSE)) send(good);
    }
    disturb(plan, content, table, table.actions.at(-1)!, send);
    table.finish();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { setup, strict, inputs, actions, failure: error.failure };
  }
  return { setup, strict, inputs, actions, failure: null };
}

/** Sends some bad input; true if one of it was accepted, so that what was good before may not be any more. */
function disturb(
  { chance }: MixedPlan,
  content: Content,
  { G, actions }: Referee,
  good: Input,
  send: (input: Input) => boolean,
): boolean {
  if (chance.oneIn(PAUSE)) return false;
  for (let left = chance.roll(BURST); left > 0; left--) {
    const doing = { G, content, chance };
    const kind = chance.roll(10);
    const input =
      kind <= 1
        ? wild(doing)
        : kind <= 4
          ? twisted(doing, good)
          : kind === 5 && actions.length > 0
            ? chance.pick(actions)
            : tried(doing);
    const welcome = refuse(G, content, input.seat as Actor, input.move, input.args) === undefined;
    if (welcome && !chance.oneIn(LET_THROUGH)) continue;
    if (send(input)) return true;
  }
  return false;
}

/** An input as it was sent, to be sent again at a table that may by then be in another step. */
export interface Sent {
  readonly accepted: boolean;
  /** The input for a table as it is now: what was meant for the step that was on is meant for the step that is on. */
  meant(G: GameState): { readonly input: Input; readonly key: string };
}
const sentAs = (sent: Input, keyThen: string, accepted: boolean): Sent => ({
  accepted,
  meant(G) {
    const key = stepKey(G);
    return { input: sent.args[0] === keyThen ? { ...sent, args: [key, ...sent.args.slice(1)] } : sent, key };
  },
});

/** Sends input to a new table, looking at everything after each, and gives what goes wrong first. */
export function sendAgain(
  rules: BareRules,
  content: Content,
  setup: Setup,
  inputs: readonly Sent[],
  strict: Strictness,
): { readonly failure: Failure | null } {
  try {
    const table = new Referee(rules, content, setup, strict);
    for (const sent of inputs) table.send(sent.meant(table.G).input);
    table.finish();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { failure: error.failure };
  }
  return { failure: null };
}
