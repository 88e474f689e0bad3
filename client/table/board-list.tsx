/** The board as a list: twelve phases in order, the bridges between them, and what else the picture shows. */

import { actIn } from "../../game/vocabulary";
import { islandState } from "../present/board-model";
import { dealt, phaseName } from "../present/names";
import { say } from "../words/words";
import { BoardListRest } from "./board-list-rest";
import { useTable } from "./context";
import { useNarrow } from "./narrow";
import { PartnerStrip } from "./partner-strip";
import { ActSign } from "./signs";

export function BoardList() {
  const { view } = useTable();
  // Where there is room they stand under the board as it is.
  const narrow = useNarrow();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, and must do so by keyboard too
    <section class="t-board-list" tabIndex={0} aria-label={say("table.board.as-list")}>
      <ol class="t-islands">
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
                    {say(dealt(view, bridge))}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <BoardListRest />
      {narrow && <PartnerStrip />}
    </section>
  );
}
