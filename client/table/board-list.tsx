/** The board as a list: twelve phases in order, and the bridges between them. */

import { actIn } from "../../game/vocabulary";
import { islandState } from "../present/board-model";
import { letter, optionLabel, phaseName, situationTitle } from "../present/names";
import { say } from "../words/words";
import { useTable } from "./context";
import { ActSign } from "./signs";

export function BoardList() {
  const { view } = useTable();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and must do so by keyboard too
    <ol class="t-board-list" tabIndex={0} aria-label={say("table.board.title")}>
      {Array.from({ length: 12 }, (_, i) => i + 1).map((phase) => {
        const state = islandState(view, phase);
        const bridge = view.bridges.find((b) => b.phase === phase);
        return (
          <li key={phase} class={`t-island t-island-${state}`} aria-current={state === "here" ? "step" : undefined}>
            <ActSign act={actIn(view.length, phase)}>{phase}</ActSign>
            <span>
              <strong>{say(phaseName(phase))}</strong> <span class="t-quiet">{say(`table.island.${state}`)}</span>
              {bridge && (
                <span class="t-block">
                  {say(`table.bridge.${bridge.how}`, {
                    setback: bridge.setback ? "yes" : "no",
                    rewound: bridge.rewound ? "yes" : "no",
                  })}{" "}
                  {say(situationTitle(view, bridge.situation))}
                  {bridge.option && (
                    <>
                      : {letter(bridge.option)}, {say(optionLabel(view, bridge.situation, bridge.option))}
                    </>
                  )}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
