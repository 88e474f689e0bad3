/** Random values for property tests. Seeds are fixed: a failure today is the same failure tomorrow. */
import fc from "fast-check";
import { MOVE_NAMES, type MoveName } from "../../game/moves/args";
import { CLAUSES, LENGTH_IDS, OPTION_IDS, REASONS, RESOURCES, SEATS, SYS, TAGS } from "../../game/vocabulary";
import { KVARTERET } from "./content";
import { type Plan, POLICIES, type PolicyName } from "./play";

/** What every property runs with, so many times. */
export const runs = (numRuns: number) => ({ numRuns, seed: 12, endOnFailure: true });

/** A whole game to be played by bots. */
export const aPlan = (policies: readonly PolicyName[] = Object.keys(POLICIES) as PolicyName[]): fc.Arbitrary<Plan> =>
  fc.record({
    content: fc.constant(KVARTERET),
    length: fc.constantFrom(...LENGTH_IDS),
    seats: fc.integer({ min: 3, max: 6 }),
    seed: fc.string({ minLength: 1, maxLength: 12 }),
    policy: fc.constantFrom(...policies),
  });

const amount = fc.oneof(fc.integer({ min: -2, max: 14 }), fc.double());
const junk = fc.anything({ maxDepth: 2, withBigInt: true, withNullPrototype: true });
const sometimesJunk = <T>(usual: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: usual }, { weight: 1, arbitrary: junk });

const aSeat = fc.constantFrom(...SEATS);
const aResource = fc.constantFrom(...RESOURCES);
const aDraft = fc.record({
  option: sometimesJunk(fc.constantFrom(...OPTION_IDS)),
  now: sometimesJunk(fc.array(fc.record({ seat: aSeat, resource: aResource, amount }), { maxLength: 6 })),
  later: sometimesJunk(
    fc.array(fc.record({ seat: aSeat, resource: aResource, amount, due: fc.integer({ min: 0, max: 13 }) }), {
      maxLength: 3,
    }),
  ),
  clause: sometimesJunk(fc.constantFrom(null, ...CLAUSES)),
  adapt: sometimesJunk(fc.option(fc.record({ from: fc.constantFrom(...TAGS), to: fc.constantFrom(...TAGS) }))),
});
const aTool = fc.constantFrom(...KVARTERET.deck.tools.map((t) => t.id), "no-such-tool");
const aChoice = fc.record(
  { partner: aSeat, resource: aResource, pledge: fc.integer({ min: 0, max: 12 }) },
  { requiredKeys: [] },
);

const anArgument = fc.oneof(
  fc.boolean(),
  fc.integer({ min: -1, max: 12 }),
  fc.constantFrom(...OPTION_IDS),
  fc.constantFrom(...TAGS, null),
  fc.constantFrom(...REASONS),
  aSeat,
  aDraft,
  aTool,
  aChoice,
  junk,
);

const none = fc.constant<readonly unknown[]>([]);
const yesOrNo = fc.tuple(fc.boolean());
const anOption = fc.constantFrom(...OPTION_IDS);
const aPledge = fc.tuple(fc.integer({ min: 1, max: 4 }));
/** Arguments of the right shape, after the step key. */
const FITTING: { readonly [M in MoveName]: fc.Arbitrary<readonly unknown[]> } = {
  stand: fc.tuple(anOption, anOption),
  propose: fc.tuple(aDraft),
  pass: none,
  withdraw: none,
  accept: none,
  decline: fc.tuple(fc.constantFrom(...REASONS), fc.constantFrom(null, null, ...TAGS)),
  playTool: fc.tuple(aTool, aChoice),
  ask: none,
  showAim: fc.tuple(fc.constantFrom(...TAGS)),
  pressOn: yesOrNo,
  answerTemptation: yesOrNo,
  keepPledge: aPledge,
  breakPledge: aPledge,
  askToMovePledge: aPledge,
  vote: yesOrNo,
  pulse: fc.tuple(fc.integer({ min: 1, max: 5 })),
  askRewind: none,
  askEndWell: none,
  talked: none,
  actFor: fc.tuple(aSeat),
};

const anActor = fc.constantFrom<string>(...SEATS, SYS, "7", "");
/** A message as anybody might send it: any actor, any move, arguments that fit or do not; the step key is put first. */
export const aMessage: fc.Arbitrary<{ actor: string; move: unknown; rest: readonly unknown[] }> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...MOVE_NAMES)
      .chain((move) => fc.record({ actor: anActor, move: fc.constant(move), rest: FITTING[move] })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      actor: anActor,
      move: sometimesJunk(fc.constantFrom<string>(...MOVE_NAMES, "constructor", "dance")),
      rest: fc.array(anArgument, { maxLength: 3 }),
    }),
  },
);
