/** What a hint lays into a form: taken over once, to be changed and sent by the person. */
import { useEffect } from "preact/hooks";
import type { MoveName } from "../../game/moves/args";
import { useTable } from "./context";

/** Calls `take` with a move's arguments (the step key left out) when a hint fills in this form at this step. */
export function useFilled(move: MoveName, take: (...args: readonly unknown[]) => void): void {
  const { store, view } = useTable();
  const filled = store.hints?.filled.value ?? null;
  useEffect(() => {
    if (filled?.move === move && filled.args[0] === view.key) take(...filled.args.slice(1));
  }, [filled]);
}
