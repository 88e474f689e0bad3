/** The table: board and all that is read or chosen during a game. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { TableStore } from "../store/table";
import { TalkNews } from "../talk/talk-news";
import { Shell } from "../ui/shell";
import { hasWord, needWords, say } from "../words/words";
import { Agreement, Pledges } from "./agreement";
import { Announcements } from "./announcer";
import { BoardHost } from "./board-host";
import { useBridgeAhead } from "./built-bridge";
import { Celebration } from "./celebration";
import { type Table, TableContext } from "./context";
import { FoldCard } from "./fold-card";
import { LogPanel } from "./log-panel";
import { Partners } from "./partners";
import { Reveals } from "./reveals";
import { Sounds } from "./sounds";
import { StatusLine } from "./status-line";
import { Step } from "./step";
import { Tracks } from "./tracks";
import "./look/index.css";

export interface TablePageProps {
  readonly store: TableStore;
  /** Name of this game, so that the opening is shown once for each. */
  readonly match?: string;
  /** `/replay#<match>` of the finished game; null while it is closed to this viewer (R14.5); absent where there is none. */
  readonly replayUrl?: string | null;
  /** See Table.watching. */
  readonly watching?: boolean;
  /** See Table.guided. */
  readonly guided?: boolean;
  /** Whose page it is where several seats share this device: nothing that one has begun is left for the next. */
  readonly eyes?: string;
  /** In place of the panel, where nobody may look now. */
  readonly cover?: ComponentChildren;
  /** See Table.look. */
  readonly look?: (() => void) | undefined;
  /** See Table.atEnd. */
  readonly atEnd?: ComponentChildren;
}

/** Shown once the store holds a view; until its words are here, a line says so. */
export function TablePage(props: TablePageProps) {
  const { store, match = "", replayUrl, watching = false, guided = false, eyes, cover, look, atEnd } = props;
  const view = store.view.value;
  const content = store.content.value;
  useBridgeAhead();
  const ready = useWords((content && view?.scenario) ?? null);
  if (!view || !content || !ready) return <Shell shape="table" />;
  const status = store.status.value;
  const table: Table = { store, view, content, me: view.me, status, match, watching, guided, look, atEnd };
  return (
    <TableContext.Provider value={table}>
      <div class="t-page">
        <StatusLine key={look ? "status" : `status ${eyes}`} />
        <BoardHost />
        {cover ?? (
          <div class="t-panel" key={eyes}>
            <Reveals />
            {/* It goes with the step in which it was signed. */}
            {view.step === "outcome" && <Celebration />}
            <Step match={match} replayUrl={replayUrl} />
            <div class="t-more" data-more>
              <Partners />
              <Agreement />
              <Pledges />
              <FoldCard name="t-tracks-card" title={say("table.tracks.title")} wide={false}>
                <Tracks help />
              </FoldCard>
              <LogPanel />
            </div>
          </div>
        )}
        {!watching && !cover && <Announcements key={`said ${eyes}`} />}
        {!watching && <Sounds />}
        <TalkNews />
      </div>
    </TableContext.Provider>
  );
}

/** Fetches the words of the table, the rules and the scenario; true when they are there. */
function useWords(scenario: string | null): boolean {
  const [have, setHave] = useState<string | null>(null);
  useEffect(() => {
    if (!scenario) return;
    let gone = false;
    // Those of a table over the wire have come with its cards.
    const cards = hasWord(`${scenario}.name`) ? [] : [scenario];
    needWords("rules", "table", "talk", "bots", ...cards).then(() => {
      if (!gone) setHave(scenario);
    });
    return () => {
      gone = true;
    };
  }, [scenario]);
  return scenario !== null && have === scenario;
}
