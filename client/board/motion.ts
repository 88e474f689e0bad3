import type { BoardModel } from "./model";
import { celebrate, write } from "./motion/agreement";
import { build, takeBack } from "./motion/build";
import { happen, throwDie } from "./motion/event";
import { breakUp, giveBack, keep, lose, pay, promise, receive } from "./motion/flow";
import { Hand } from "./motion/hand";
import { finish, track } from "./motion/tally";
import { turnOver, walk } from "./motion/walk";
import type { Cue } from "./plan";
import type { Stage } from "./stage";
import { groups, leads, TIMES } from "./timing";

/** Turns cues into movement on a stage. What it leaves behind is put right by `Stage.show`. */
export class Motion {
  readonly #hand: Hand;

  constructor(stage: Stage, before: BoardModel, after: BoardModel) {
    this.#hand = new Hand(stage, before, after);
  }

  /** Plays the cues in order, those of one kind together. Never settles if the tweens are killed. */
  async play(cues: readonly Cue[]): Promise<void> {
    this.#still(cues);
    const inOrder = groups(cues);
    let under: Promise<unknown> = Promise.resolve();
    for (const [i, group] of inOrder.entries()) {
      const done = Promise.all(group.map((cue, k) => this.#one(cue, k)));
      if (leads(group, inOrder[i + 1])) {
        under = done;
        await this.#hand.wait(TIMES.coins.lead);
      } else {
        await Promise.all([done, under]);
        under = Promise.resolve();
      }
    }
  }

  /** Takes away what only movement needed. */
  sweep(): void {
    this.#hand.sweep();
  }

  /** What changes without movement is shown at the beginning. */
  #still(cues: readonly Cue[]): void {
    const { stage, after, lying } = this.#hand;
    const moving = new Set(cues.flatMap((cue) => seatsOf(cue)));
    for (const partner of after.partners) if (!moving.has(partner.seat)) stage.showPartner(partner);
    stage.showPromises(lying);
    if (cues.some(({ show }) => show === "rewind")) return;
    if (!after.die) stage.panels.showDie(after);
    if (!after.event) stage.panels.showEvent(after);
  }

  #one(cue: Cue, nth: number): Promise<unknown> {
    const hand = this.#hand;
    switch (cue.show) {
      case "stands":
        return turnOver(hand, cue);
      case "rewind":
        return takeBack(hand, cue.phase);
      case "return":
        return giveBack(hand, cue.seat, cue.what, cue.phase);
      case "promise":
        return promise(hand, cue.promise);
      case "kept":
        return keep(hand, cue.promise);
      case "broken":
        return breakUp(hand, cue.promise);
      case "pay":
        return pay(hand, cue.seat, cue.what, cue.phase);
      case "lose":
        return lose(hand, cue.seat, cue.what);
      case "receive":
        return receive(hand, cue.seat, cue.what);
      case "die":
        return throwDie(hand, cue.roll, cue.setback);
      case "bridge":
        return build(hand, cue);
      case "event":
        return hand.after.event ? happen(hand, hand.after.event, cue.arrives) : Promise.resolve();
      case "track":
        return track(hand, cue, nth);
      case "clause":
        return write(hand, cue.from, cue.to);
      case "signed":
        return celebrate(hand);
      case "move":
        return walk(hand, cue.from, cue.to);
      case "end":
        return finish(hand, cue.onePlusOne);
    }
  }
}

/** Whose station a cue changes in its own time. */
function seatsOf(cue: Cue): string[] {
  if (cue.show === "stands") return cue.open.map(({ seat }) => seat);
  if ("promise" in cue) return [cue.promise.seat];
  return "seat" in cue ? [cue.seat] : [];
}
