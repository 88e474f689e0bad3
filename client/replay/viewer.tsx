/** One opened replay: the table at a moment, and the controls. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { LANGUAGES } from "../../game/protocol/contract";
import type { Marked } from "../../game/protocol/talk";
import { go } from "../router";
import { loadReplayWords } from "../solo/content";
import { ofScenario } from "../solo/session";
import { TablePage } from "../table/table-page";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";
import { Page } from "../ui/page";
import { addWords, language, say } from "../words/words";
import { sayFault } from "./fault-words";
import { fetchMarks } from "./marked";
import { keepPlace, momentIn } from "./place";
import type { Opened } from "./read";
import { replayStore } from "./replay-store";
import { Transport } from "./transport";

export function Viewer({
  opened,
  match,
  onLeave,
}: {
  readonly opened: Opened;
  /** null: from a file. */
  readonly match: string | null;
  readonly onLeave: () => void;
}) {
  const store = useMemo(() => replayStore(opened, momentIn(location.hash)), [opened]);
  const at = store.at.value;
  const { head, words } = opened.replay;
  const [marked, setMarked] = useState<readonly Marked[]>([]);
  useEffect(() => {
    let gone = false;
    if (match)
      void fetchMarks(match).then((marks) => {
        if (!gone) setMarked(marks.filter((one) => one.at <= store.last));
      });
    return () => {
      gone = true;
    };
  }, [match, store]);
  useEffect(() => keepPlace(match, at), [match, at]);
  useEffect(() => {
    const jump = () => store.go(momentIn(location.hash));
    addEventListener("hashchange", jump);
    return () => removeEventListener("hashchange", jump);
  }, [store]);
  // A game is told in the words it was played with; the page's own come back when it is left.
  useEffect(() => {
    for (const to of LANGUAGES) addWords(to, ofScenario(words[to], head.scenario));
  }, [opened, language.value]);
  useEffect(
    () => () => {
      void loadReplayWords(head.scenario).then(
        (own) => {
          for (const to of LANGUAGES) addWords(to, ofScenario(own[to], head.scenario));
        },
        () => {},
      );
    },
    [opened],
  );
  return (
    <Page wide plain folds>
      <div class="replay">
        <div class="solo-bar">
          <Button
            kind="quiet"
            size="small"
            icon="arrow-left"
            onClick={() => {
              onLeave();
              go("/replay");
            }}
          >
            {say("replay.another")}
          </Button>
          <div class="solo-bar-text">
            <strong class="solo-bar-title">{say("replay.title")}</strong>
            <span class="muted small">
              {say("solo.game", {
                scenario: say(`${head.scenario}.name`),
                length: say(`solo.length.${head.length}`),
                seats: head.seats,
              })}
              . {say("replay.watching")}
            </span>
          </div>
        </div>
        {opened.fault && (
          <div class="note note-warn replay-fault" role="status">
            <Icon name="warning" />
            <p>
              {sayFault(opened.fault)} {opened.fault.kind !== "other-result" && say("replay.fault.shown")}
            </p>
          </div>
        )}
        <TablePage store={store} match={match ?? ""} watching />
        <Transport store={store} marked={marked} />
      </div>
    </Page>
  );
}
