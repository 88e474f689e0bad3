/** A temptation waits for its answer. */
import { say } from "../words/words";
import { useTable } from "./context";
import { EventPanel } from "./event-card";
import { OutcomeStory } from "./outcome-step";

export function EventStep() {
  const { view } = useTable();
  return (
    <>
      <EventPanel />
      {view.outcome && (
        <details class="t-fold" data-more>
          <summary>{say("table.outcome.again")}</summary>
          <OutcomeStory />
        </details>
      )}
    </>
  );
}
