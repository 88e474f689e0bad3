/** Always in view: phase, step, and the one sentence that says what is expected now. */
import { useEffect } from "preact/hooks";
import { type Doing, nextStep } from "../present/next-step";
import { MarkButton } from "../talk/mark-button";
import { TalkButton } from "../talk/talk-dock";
import { say } from "../words/words";
import { NEXT_ID } from "./act";
import { nameOf, useTable } from "./context";
import { useNarrow } from "./narrow";
import { useOpening } from "./opening";
import { SecretsButton } from "./secrets";
import { ActSign } from "./signs";

/** What one seat does for everybody at its device. */
const TOGETHER: ReadonlySet<Doing> = new Set(["press-on", "act", "talk"]);

export function StatusLine() {
  const { view, me, store, status, watching, guided, match, look } = useTable();
  const narrow = useNarrow();
  // Who watches a game that has been played is awaited by nobody, whoever's eyes it is seen with.
  const step = nextStep(watching ? { ...view, me: null } : view);
  const opens = useOpening(match ?? "").due && !watching && !guided;
  const paused = status?.state === "paused";
  const mine = step.mine && !paused;
  /** Where the device lies open for several seats, "you" alone does not say which of them. */
  const named = look && mine && !opens && !TOGETHER.has(step.doing) ? me : null;
  const link = store.link.value;
  const phase = say("table.phase", { phase: view.phase, name: say(`phase.${view.phase}.board`) });
  const tab = `${mine ? "● " : ""}${phase} – ${say("game.name")}`.replace(/\u00ad/g, "");
  useEffect(() => {
    document.title = tab;
  }, [tab]);
  return (
    <div class={`t-status t-act-band-${view.act} ${mine ? "t-my-turn" : ""}`}>
      <div class="t-status-phase">
        <ActSign act={view.act}>{view.phase}</ActSign>
        <div class="t-status-words">
          <span class="t-status-act">
            {say(`act.${view.act}`)} · {say("table.phase-of", { n: view.position + 1, of: view.phases.length })}
          </span>
          <h1 class="t-status-name">
            <span class="t-status-whole">{phase}</span>
            {/* On a phone the sign before it has the number. */}
            <span class="t-status-short" aria-hidden="true">
              {say(`phase.${view.phase}.board`)}
            </span>
          </h1>
        </div>
        <SecretsButton />
      </div>
      <div class="t-status-row" data-more>
        <p id={NEXT_ID} class={`t-next ${paused ? "t-banner-paused" : ""}`}>
          <span>
            {named && `${nameOf(view, named.seat)} · `}
            {say(paused ? "table.link.paused" : opens ? "table.opening.next" : step.line)}
          </span>
        </p>
        <MarkButton />
        {narrow && <TalkButton />}
      </div>
      {/* A lost line is said once: by the page around the table. */}
      {link === "refused" && <p class="t-banner t-banner-lost">{say("table.link.refused")}</p>}
    </div>
  );
}
