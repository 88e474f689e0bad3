/** Proposals of this phase that came to nothing, and why (R7.4). */
import type { View } from "../../game/view-types";
import { letter, optionLabel } from "../present/names";
import { stillWants } from "../present/still-wants";
import { say } from "../words/words";
import { nameOf, useTable } from "./context";

type Fallen = View["deal"]["declined"][number];

/** Who proposed what, and why it fell. */
function sayFallen(view: View, fallen: Fallen): string {
  const { proposal, convenor, by, reason, tag, how } = fallen;
  return say(`table.declined.${how}`, {
    who: nameOf(view, convenor),
    by: by ? nameOf(view, by) : "",
    option: proposal ? `${letter(proposal.option)}: ${say(optionLabel(view, view.situation.id, proposal.option))}` : "",
    reason: reason ? say(`reason.${reason}`) : "",
    misses: tag ? "yes" : "no",
    tag: tag ? say(`tag.${tag}`) : "",
    wrong: stillWants(view, fallen) ?? "",
    letter: proposal ? letter(proposal.option) : "",
  });
}

export function Declined() {
  const { view } = useTable();
  const { declined } = view.deal;
  if (declined.length === 0) return null;
  return (
    <div class="t-declined" data-more>
      <h3>{say("table.declined.title")}</h3>
      <ol class="t-list">
        {declined.map((fallen, i) => (
          <li key={i}>
            {sayFallen(view, fallen)}
            {fallen.reason && <span class="t-quiet"> {say(`reason.${fallen.reason}.help`)}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The latest of them in a line, for who meets the next proposal in its place. */
export function LatestDeclined() {
  const { view } = useTable();
  const latest = view.deal.declined.at(-1);
  return latest ? (
    <p class="t-fallen" data-more>
      {sayFallen(view, latest)}
    </p>
  ) : null;
}
