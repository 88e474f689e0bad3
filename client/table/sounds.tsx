/** What happens at the table, heard: a bridge, the die, the signing, an event, my turn. */
import { useEffect, useRef } from "preact/hooks";
import { nextStep } from "../present/next-step";
import { soundsOf } from "../present/sounds";
import { play, sounding } from "../ui/sound";
import { useTable } from "./context";

/** ms between two sounds of the same batch. */
const APART = 650;

export function Sounds() {
  const { view, store, status } = useTable();
  const log = store.log.value;
  const heard = useRef(log.length);
  const mine = nextStep(view).mine && status?.state !== "paused";
  useEffect(() => {
    sounding.value += 1;
    return () => {
      sounding.value -= 1;
    };
  }, []);
  useEffect(() => {
    const fresh = soundsOf(log.slice(heard.current).flatMap(({ facts }) => facts));
    heard.current = log.length;
    fresh.forEach((sound, i) => {
      setTimeout(() => play(sound), i * APART);
    });
  }, [log.length]);
  useEffect(() => {
    if (mine) play("tick");
  }, [mine, view.key]);
  return null;
}
