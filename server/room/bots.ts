/** Bots at one table: each looks at its own seat's view and acts like anybody else, one at a time, never in a pause (R1.2). */
import { botDecision, type Decision } from "../../game/bots/bot";
import { leavesToPeople } from "../../game/bots/courtesy";
import type { Reason } from "../../game/bots/reason";
import { SEATS, type Seat, SYS } from "../../game/vocabulary";
import type { Logger } from "../log";
import type { Chair, MatchRow } from "../store/store";
import type { Room } from "./room";

interface BotsGiven {
  readonly room: Room;
  /** Who sits where now. */
  readonly chairs: () => MatchRow["chairs"];
  /** ms until the next bot acts, like somebody who reads and thinks */
  readonly delay: () => number;
  /** A bot has acted, under this number: why. Public, as reasons are. */
  readonly told: (seq: number, reason: Reason) => void;
  readonly log: Logger;
}
type Bot = NonNullable<Chair["bot"]>;

/** ms that a bot waits longer when the store is not there */
const STORE_PATIENCE = 1000;

export class Bots {
  #timer: NodeJS.Timeout | undefined;
  #busy = false;
  #stopped = false;
  /** The number at which nothing could be done; until it moves on there is no use in trying. */
  #stuckAt = -1;

  /** The store was not there: the next try waits longer. */
  #passing = false;

  constructor(readonly given: BotsGiven) {}

  /** Who sits where, or a pause, has changed: what could not be done may be possible now. */
  look(): void {
    this.#stuckAt = -1;
    this.wake();
  }
  /** After every change: sees to it that the next bot's turn comes. */
  wake(): void {
    if (this.#timer !== undefined || this.#busy || !this.#mayAct()) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#busy = true;
        void this.#turn()
          .catch((error) =>
            this.given.log.error({ match: this.given.room.given.match, error: String(error) }, "a bot failed"),
          )
          .finally(() => {
            this.#busy = false;
            this.wake();
          });
      },
      this.given.delay() + (this.#passing ? STORE_PATIENCE : 0),
    );
    this.#timer.unref();
    this.#passing = false;
  }
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #mayAct(): boolean {
    const { room } = this.given;
    return (
      !this.#stopped &&
      !room.paused &&
      !room.over &&
      !room.broken &&
      this.#stuckAt !== room.seq &&
      this.#bots().length > 0
    );
  }
  #bots(): readonly (readonly [Seat, Bot])[] {
    const chairs = this.given.chairs();
    return SEATS.flatMap((seat) => {
      const bot = chairs[seat]?.bot;
      return bot ? [[seat, bot] as const] : [];
    });
  }

  /** One bot's action: of those that are waited for, and in the deal of all, since all may talk (R7.2). */
  async #turn(): Promise<void> {
    if (!this.#mayAct()) return;
    const { room } = this.given;
    const at = room.seq;
    const view = room.view("table");
    const { waiting, key, step, vote } = view;
    const bots = this.#bots();
    const situation = { waiting, proposed: view.deal.proposal !== null, people: this.#people() };
    const active = bots.filter(([seat]) => waiting.includes(seat) || (step === "deal" && vote === null));
    for (const [seat, bot] of active) {
      const asked = this.#choose(seat, bot, bot.seed);
      if (asked === null || leavesToPeople(asked.move, situation)) continue;
      if (await this.#done(seat, asked, at)) return;
      const again = this.#choose(seat, bot, `${bot.seed}/again`);
      if (again !== null && (await this.#done(seat, again, at))) return;
      if (waiting.includes(seat) && (await this.#actFor(seat, key, at))) return;
    }
    // Where a bot alone is waited for and has nothing to say, the table would wait for ever.
    const held = new Set(bots.map(([seat]) => seat));
    if (waiting.length > 0 && waiting.every((seat) => held.has(seat))) {
      for (const seat of waiting) if (await this.#actFor(seat, key, at)) return;
    }
    if (room.seq === at) this.#stuckAt = at;
  }

  /** Seats that a person holds, and no bot keeps. */
  #people(): readonly Seat[] {
    const chairs = this.given.chairs();
    return SEATS.filter((seat) => chairs[seat]?.person != null && !chairs[seat]?.bot);
  }
  #choose(seat: Seat, bot: Bot, chance: string) {
    const { room } = this.given;
    try {
      const { level, temperament } = bot;
      return botDecision({ level, temperament, chance }, room.view(seat), room.given.content);
    } catch (error) {
      this.given.log.error({ match: room.given.match, seq: room.seq, seat, error: String(error) }, "a bot threw");
      return { move: "none", args: [], reason: null };
    }
  }
  /** True when the table has moved on, by this or by somebody else's action, or may not be touched now. */
  async #done(
    seat: Seat,
    { move, args, reason }: Pick<Decision, "args"> & { readonly move: string; readonly reason: Reason | null },
    at: number,
  ): Promise<boolean> {
    const { room } = this.given;
    const answer = await room.act({ id: `bot:${at + 1}:${seat}`, seat, move, args, by: "bot" });
    if (answer.ok && reason) this.given.told(answer.value.seq, reason);
    if (!answer.ok && room.seq === at) {
      this.given.log.debug({ match: room.given.match, seq: at, seat, move, why: answer.why }, "a bot was refused");
    }
    return answer.ok || room.seq !== at || !this.#mayAct() || this.#passes(answer.why);
  }
  /** Not the rules' no: it is worth trying again later. */
  #passes(why: string): boolean {
    this.#passing = why === "store-failed" || why === "busy";
    return this.#passing;
  }
  async #actFor(seat: Seat, key: string, at: number): Promise<boolean> {
    const id = `bot:${at + 1}:${seat}`;
    const answer = await this.given.room.act({ id, seat: SYS, move: "actFor", args: [key, seat], by: "bot" });
    if (!answer.ok && this.#passes(answer.why)) return true;
    if (!answer.ok) {
      this.given.log.warn(
        { match: this.given.room.given.match, seq: at, seat, why: answer.why },
        "a bot's seat could not be acted for",
      );
    }
    return answer.ok || this.given.room.seq !== at;
  }
}
