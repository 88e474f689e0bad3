/** What a table wanted to talk about, when its game is over: where and how many, never who. */
import { useEffect, useState } from "preact/hooks";
import type { MarkedMoment } from "../../game/protocol/talk";
import { matchAt } from "../net/table-wire";
import { go } from "../router";
import { MarkSign } from "../talk/mark-sign";
import { toast } from "../ui/announcer";
import { Button } from "../ui/button";
import { needWords, say } from "../words/words";
import type { DeskAsk } from "./desk";

interface Given {
  readonly table: number;
  readonly ask: DeskAsk;
  readonly token: string;
}

/** Asked for once the table is over; nothing is shown where nobody has marked anything. */
export function DeskMarks({ table, ask, token }: Given) {
  const [marks, setMarks] = useState<readonly MarkedMoment[]>([]);
  useEffect(() => {
    let gone = false;
    void Promise.all([ask("desk:marks", { table }), needWords("talk")]).then(([told]) => {
      if (!gone && told) setMarks(told);
    });
    return () => {
      gone = true;
    };
  }, [table]);
  if (marks.length === 0) return null;
  const look = async (at: number) => {
    const match = await matchAt(token, table);
    if (match) go(`/replay#${match}/${at}`);
    else toast(say("desk.no-replay"), true);
  };
  return (
    <details class="more">
      <summary>
        <MarkSign /> {say("talk.desk", { n: marks.length })}
      </summary>
      <ul class="desk-marks">
        {marks.map(({ at, phase, seats }) => (
          <li key={at} class="row-between">
            <span>{say("talk.desk.one", { phase, name: say(`phase.${phase}.name`), seats })}</span>
            <Button kind="quiet" size="small" icon="eye" onClick={() => void look(at)}>
              {say("talk.desk.look")}
              <span class="hidden-text">
                : {say("talk.desk.one", { phase, name: say(`phase.${phase}.name`), seats })}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
