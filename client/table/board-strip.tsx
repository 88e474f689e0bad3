/** The board on a small screen: the island before, this one and the next, and the bridges between. */
import { actIn } from "../../game/vocabulary";
import { islandState } from "../present/board-model";
import { say } from "../words/words";
import { useTable } from "./context";
import { ActSign } from "./signs";

export function BoardStrip() {
  const { view } = useTable();
  const { phases, position } = view;
  const from = Math.max(0, Math.min(position - 1, phases.length - 3));
  return (
    <ol class="t-strip" aria-hidden="true">
      {phases.slice(from, from + 3).map((phase) => (
        <li
          key={phase}
          class={`t-strip-${islandState(view, phase)} ${view.bridges.some((b) => b.phase === phase) ? "t-bridged" : ""}`}
        >
          <ActSign act={actIn(view.length, phase)}>{phase}</ActSign>
          <span>{say(`phase.${phase}.board`)}</span>
        </li>
      ))}
    </ol>
  );
}
