/** A line that loses, delays and repeats what goes over it, in the client's own terms; and somebody who plays over it. */
import seedrandom from "seedrandom";
import type { Socket } from "socket.io-client";
import type { Answers, Asked, Question, Tells, Wire } from "../../client/net/socket";
import type { WireTable } from "../../client/net/table-wire";
import { botMove } from "../../game/bots/bot";
import type { Content } from "../../game/content/content";
import type { MoveName } from "../../game/moves/args";
import type { Answer, Ask, BotLevel } from "../../game/protocol/contract";
import type { Seat } from "../../game/vocabulary";

const wait = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));

/**
 * `harm` 0..1: how often something happens to a message. Lost messages take the connection with them, as on a real
 * network; delayed ones may arrive in another order; repeated ones arrive twice.
 */
export function badWire(socket: Socket, harm: number, seed: string): Wire {
  const chance = seedrandom.alea(seed);
  const happens = () => chance() < harm;
  const cut = () => socket.io.engine?.close();
  const late = () => (happens() ? wait(chance() * 25) : undefined);

  const once = async <Q extends Question>(question: Q, about: Ask<Q>, ms: number): Promise<Asked<Answers[Q]>> => {
    await late();
    if (happens() && question === "table:act") {
      // Sent, and gone before the answer is there.
      socket.emit(question, about);
      cut();
      return { ok: false, why: "no-answer" };
    }
    try {
      const answer: Answer<Answers[Q]> = await socket.timeout(ms).emitWithAck(question, about);
      await late();
      if (happens() && question === "table:act") {
        cut();
        return { ok: false, why: "no-answer" };
      }
      return answer;
    } catch {
      return { ok: false, why: "no-answer" };
    }
  };

  return {
    async ask(question, about, ms = 6000) {
      const first = once(question, about, Math.min(ms, 600));
      if (question === "table:act" && happens()) void once(question, about, 600);
      return first;
    },
    on<T extends keyof Tells>(tell: T, listener: (told: Tells[T]) => void) {
      socket.on(tell as string, async (told: Tells[T]) => {
        if (happens()) return cut();
        await late();
        listener(told);
        if (happens()) {
          await wait(chance() * 25);
          listener(told);
        }
      });
    },
    watch(listener) {
      listener(socket.connected ? "online" : "connecting", null);
      socket.on("connect", () => listener("online", null));
      socket.on("disconnect", () => listener("lost", null));
    },
    close: () => void socket.close(),
  };
}

export interface Done {
  readonly seq: number;
  readonly seat: Seat;
  readonly move: string;
  readonly args: readonly unknown[];
}

/** Plays a seat to the end of the game over `table`; returns every action that was answered as applied. */
export async function playSeat(
  table: WireTable,
  seat: Seat,
  content: Content,
  level: BotLevel,
  stop: () => boolean,
): Promise<readonly Done[]> {
  const applied: Done[] = [];
  let tried = "";
  for (;;) {
    const view = table.view.value;
    if (view?.end || stop()) return applied;
    const choice = view && botMove(level, view, content, `player-${seat}`);
    const now = JSON.stringify([view?.key, view?.waiting, choice]);
    if (!choice || now === tried) {
      await wait(4);
      continue;
    }
    tried = now;
    const act = table.act as (move: MoveName, ...args: unknown[]) => Promise<Answer<{ seq: number }>>;
    const answer = await act(choice.move, ...choice.args.slice(1));
    if (answer.ok) applied.push({ seq: answer.value.seq, seat, move: choice.move, args: choice.args });
    await wait(4);
  }
}
