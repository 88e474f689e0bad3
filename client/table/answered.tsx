/** Who has answered and who is still thinking. */
import type { Seat } from "../../game/vocabulary";
import { say } from "../words/words";
import { Name } from "./bits";
import { infoOf, useTable } from "./context";
import { Sign } from "./signs";

export function Answered({
  done,
  label = "table.answered",
  without,
}: {
  done: readonly Seat[];
  label?: string;
  /** The one who asked, and so does not answer. */
  without?: Seat;
}) {
  const table = useTable();
  return (
    <ul class="t-answered" data-more aria-label={say(label)}>
      {table.view.partners
        .filter(({ seat }) => seat !== without)
        .map(({ seat }) => {
          const has = done.includes(seat);
          const away = infoOf(table, seat)?.online === false && !infoOf(table, seat)?.bot;
          return (
            <li key={seat} class={has ? "t-has" : "t-has-not"}>
              <Name seat={seat} />
              <span class="t-state">
                <Sign name={has ? "check-fat" : "hourglass-medium"} />
                <span class={has || !away ? "t-state-word" : ""}>
                  {say(has ? "table.answered.yes" : away ? "table.answered.away" : "table.answered.no")}
                </span>
              </span>
            </li>
          );
        })}
    </ul>
  );
}
