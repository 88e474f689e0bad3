/** A finished game again: `/replay#<match>/<number>` from the server or this device, or a file the reader brings. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Chooser } from "../replay/chooser";
import { sayFault } from "../replay/fault-words";
import { fetchGame, type NoText, readFile, type Text } from "../replay/fetch-game";
import { openAway } from "../replay/open-away";
import type { Fault, Opened } from "../replay/read";
import { Viewer } from "../replay/viewer";
import { Button, ButtonLink } from "../ui/button";
import { Fault as FaultLine } from "../ui/field";
import { Heading, Page } from "../ui/page";
import { needWords, say } from "../words/words";
import "../solo/solo.css";
import "../replay/replay.css";

await needWords("solo");

type State =
  | { readonly is: "choosing" }
  | { readonly is: "loading" }
  | { readonly is: "failed"; readonly why: NoText | Fault }
  | { readonly is: "open"; readonly opened: Opened };

const sayWhy = (why: NoText | Fault): string => (typeof why === "string" ? say(`replay.failed.${why}`) : sayFault(why));

export function Replay({ match }: { readonly match: string | null }) {
  const state = useSignal<State>({ is: match ? "loading" : "choosing" });
  const show = async (coming: Promise<Text>) => {
    state.value = { is: "loading" };
    const came = await coming;
    if (!came.ok) {
      state.value = { is: "failed", why: came.why };
      return;
    }
    const opening = await openAway(came.text);
    if (opening.ok) await needWords("rules", "table", "talk", opening.opened.replay.head.scenario);
    state.value = opening.ok ? { is: "open", opened: opening.opened } : { is: "failed", why: opening.fault };
  };
  useEffect(() => {
    if (match) void show(fetchGame(match));
  }, [match]);

  const now = state.value;
  if (now.is === "open")
    return (
      <Viewer
        key={match}
        opened={now.opened}
        match={match}
        onLeave={() => {
          state.value = { is: "choosing" };
        }}
      />
    );
  if (now.is === "loading")
    return (
      <Page plain>
        <p role="status">{say("replay.loading")}</p>
      </Page>
    );
  if (match && now.is === "failed")
    return (
      <Page>
        <div class="card stack astray">
          <Heading>{say("replay.failed.title")}</Heading>
          <p role="alert">{sayWhy(now.why)}</p>
          <p class="row">
            {now.why === "no-answer" && (
              <Button kind="main" icon="arrows-clockwise" onClick={() => void show(fetchGame(match))}>
                {say("replay.again")}
              </Button>
            )}
            <ButtonLink href="/replay">{say("replay.another")}</ButtonLink>
          </p>
        </div>
      </Page>
    );
  return (
    <Chooser onFile={(file) => void show(readFile(file))}>
      {now.is === "failed" && (
        <div class="note note-bad" role="alert">
          <FaultLine>{sayWhy(now.why)}</FaultLine>
        </div>
      )}
    </Chooser>
  );
}
