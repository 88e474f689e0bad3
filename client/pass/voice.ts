/** Talking and marking from a device that several seats share: who is meant is chosen, and said with every message. */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Seat } from "../../game/vocabulary";
import type { Talk, Voice } from "../store/talk";
import type { Stage } from "./stage";

/** Behind a curtain the seat that looks speaks; on the table, and before a curtain, whoever at the device is chosen. */
export function voiceOf(held: readonly Seat[], stage: ReadonlySignal<Stage>): Voice {
  const chosen = signal<Seat>(held[0]!);
  const own = computed<Seat | null>(() => (stage.value.is === "own" ? stage.value.seat : null));
  return {
    seats: computed(() => (own.value === null ? held : [own.value])),
    seat: computed(() => own.value ?? chosen.value),
    choose(seat) {
      if (held.includes(seat)) chosen.value = seat;
    },
  };
}

/** The talk of a table through several seats' own lines; undefined where one of them has none. `talkOf`: of a seat held. */
export function talkThrough(
  held: readonly Seat[],
  voice: Voice,
  talkOf: (seat: Seat) => Talk | undefined,
): Talk | undefined {
  const first = talkOf(held[0]!);
  if (!first || held.some((seat) => !talkOf(seat))) return undefined;
  const mine = (): Talk => talkOf(voice.seat.peek())!;
  return {
    items: first.items,
    // What is written on this device is no news on it.
    news: computed(() => {
      const item = first.news.value;
      return item?.said && held.includes(item.said.seat) ? null : item;
    }),
    say: (text) => mine().say(text),
    react: (to, reaction, on) => mine().react(to, reaction, on),
    // Ids begin with the seat that said it; only its own line may take it back.
    takeBack: (id) => (talkOf(held.find((seat) => id.startsWith(`${seat}.`)) ?? held[0]!) ?? first).takeBack(id),
  };
}
