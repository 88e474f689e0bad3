/** Who speaks here: the seat that looks, or on a device that several seats share the one that is chosen. */
import { useId } from "preact/hooks";
import type { Seat } from "../../game/vocabulary";
import { nameOf, useTable } from "../table/context";
import { say } from "../words/words";

interface Speaker {
  readonly seat: Seat;
  /** Those one may speak for here, in order. */
  readonly seats: readonly Seat[];
}

/** null for those who only look on. */
export function useSpeaker(): Speaker | null {
  const { store, me, watching } = useTable();
  if (watching) return null;
  if (store.voice) return { seat: store.voice.seat.value, seats: store.voice.seats.value };
  return me && { seat: me.seat, seats: [me.seat] };
}

/** Whose words these are: asked where several seats share the device and it lies open. */
export function VoiceChoice() {
  const { store, view } = useTable();
  const id = useId();
  const { voice } = store;
  if (!voice || voice.seats.value.length < 2) return null;
  return (
    <p class="pass-voice">
      <label for={id}>{say("pass.voice")}</label>
      <select
        id={id}
        class="input"
        value={voice.seat.value}
        onChange={(event) => voice.choose(event.currentTarget.value as Seat)}
      >
        {voice.seats.value.map((seat) => (
          <option key={seat} value={seat}>
            {nameOf(view, seat)}
          </option>
        ))}
      </select>
    </p>
  );
}
