import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** Something with an end of its own, opened when the view comes and closed when it goes or `key` changes; null until open. */
export function useOpened<T extends { close(): void }>(open: (() => T) | null, key: string): T | null {
  const thing = useSignal<T | null>(null);
  useEffect(() => {
    if (!open) return;
    const opened = open();
    thing.value = opened;
    return () => {
      thing.value = null;
      opened.close();
    };
  }, [key]);
  return thing.value;
}

/** This moment (ms), moved on every so many ms. */
export function useNow(every: number): number {
  const now = useSignal(Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      now.value = Date.now();
    }, every);
    return () => clearInterval(timer);
  }, [every]);
  return now.value;
}
