/** Proposals of this phase that came to nothing, and why (R7.4). */

import { letter, optionLabel } from "../present/names";
import { say } from "../words/words";
import { nameOf, useTable } from "./context";

export function Declined() {
  const { view } = useTable();
  const { declined } = view.deal;
  if (declined.length === 0) return null;
  return (
    <div class="t-declined">
      <h3>{say("table.declined.title")}</h3>
      <ol class="t-list">
        {declined.map((d, i) => {
          const option = d.proposal
            ? `${letter(d.proposal.option)}: ${say(optionLabel(view, view.situation.id, d.proposal.option))}`
            : "";
          const slots = {
            who: nameOf(view, d.convenor),
            by: d.by ? nameOf(view, d.by) : "",
            option,
            reason: d.reason ? say(`reason.${d.reason}`) : "",
            misses: d.tag ? "yes" : "no",
            tag: d.tag ? say(`tag.${d.tag}`) : "",
          };
          return (
            <li key={i}>
              {say(`table.declined.${d.how}`, slots)}
              {d.reason && <span class="t-quiet"> {say(`reason.${d.reason}.help`)}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
