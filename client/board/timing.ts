import type { Cue } from "./plan";

/** How long each part of a movement takes, in ms: the one table that the movements and what is told beside the board go by. */
export const TIMES = {
  /** Stands: each is laid down, `apart` from the next; they lie still, turn over, lie open, and go home. */
  stands: { lay: 420, apart: 55, still: 160, turn: 520, open: 1300 },
  /** Coins: one after another; those who are paid for a risk do not keep the die waiting longer than `lead`. */
  coins: { fly: 680, apart: 90, lead: 420 },
  die: { roll: 900, rest: 160 },
  /** Something comes over the water, gives its card, and the sign of how it went is set on it. */
  event: { journey: 820, card: 380, shake: 240, seal: 240, read: 1100, back: 380 },
  promise: { way: 800, lie: 300, still: 260, fade: 320 },
} as const;

/** Events that bubble from the board's host: its movement has told a secret (`detail`), or somebody has ended the movement. */
export const TOLD = "board-told";
export const SETTLED = "board-settled";

/** What is told by the board first, and beside it when the board has come so far; `sum` is what 1 + 1 became. */
export type Secret = "stands" | "die" | "event" | "verdict" | "signed" | "sum";

/** ms that words wait for the board at most: long only where the show is the thing, and nothing waits to be done. */
export const LONGEST_WAIT: { readonly [S in Secret]: number } = {
  stands: 1600,
  die: 1600,
  event: 1600,
  verdict: 1600,
  signed: 8000,
  sum: 9000,
};
/** ms that what is not counted here takes, for what comes after it. */
const SOME_TIME = 1600;

/** ms from the beginning of a movement until the board has told each of its secrets. */
export type Reveals = { readonly [S in Secret]?: number };

/** Cues that are seen at the same time when they follow one another. */
const TOGETHER: ReadonlySet<Cue["show"]> = new Set([
  "pay",
  "lose",
  "receive",
  "return",
  "track",
  "rewind",
  "promise",
  "kept",
  "broken",
]);

/** Cues in groups that are seen one after another. */
export function groups(cues: readonly Cue[]): readonly (readonly [Cue, ...Cue[]])[] {
  const made: [Cue, ...Cue[]][] = [];
  for (const cue of cues) {
    const last = made.at(-1);
    if (last && last[0].show === cue.show && TOGETHER.has(cue.show)) last.push(cue);
    else made.push([cue]);
  }
  return made;
}

/** Whether the die need not wait until these have come. */
export const leads = (group: readonly Cue[], next: readonly Cue[] | undefined): boolean =>
  group[0]?.show === "pay" && next?.[0]?.show === "die";

/** ms until stands that are laid by so many partners are half turned, and can be read. */
const turned = (count: number): number => {
  const { lay, apart, still, turn } = TIMES.stands;
  return lay + apart * (count - 1) + still + turn / 2;
};

/** ms that a group keeps what follows it waiting, for those that can come before a secret. */
function length(group: readonly [Cue, ...Cue[]], next: readonly Cue[] | undefined): number {
  const { coins, promise, die } = TIMES;
  switch (group[0].show) {
    case "pay":
      return leads(group, next) ? coins.lead : coins.fly + coins.apart;
    case "lose":
    case "receive":
    case "return":
      return coins.fly + coins.apart;
    case "promise":
      return promise.way + promise.lie + promise.still + promise.fade;
    case "die":
      return die.roll + 2 * die.rest;
    default:
      return SOME_TIME;
  }
}

/** When the board tells what `cues` hold, at most LONGEST_WAIT; what they do not hold is absent. What comes at a show's end has no time: it waits to be told. */
export function reveals(cues: readonly Cue[]): Reveals {
  const told: { [S in Secret]?: number } = {};
  const tell = (secret: Secret, at: number): void => {
    told[secret] = Math.min(LONGEST_WAIT[secret], at);
  };
  let begins = 0;
  const inOrder = groups(cues);
  inOrder.forEach((group, i) => {
    const [cue] = group;
    const { event, die } = TIMES;
    if (cue.show === "stands") tell("stands", begins + turned(cue.open.length));
    if (cue.show === "die") tell("die", begins + die.roll);
    if (cue.show === "event" && cue.arrives) {
      const arrived = begins + event.journey + event.card;
      tell("event", arrived);
      tell("verdict", arrived + (cue.outcome === "hit" ? event.shake : 0));
    }
    if (cue.show === "signed") tell("signed", LONGEST_WAIT.signed);
    if (cue.show === "end") tell("sum", LONGEST_WAIT.sum);
    begins += length(group, inOrder[i + 1]);
  });
  return told;
}
