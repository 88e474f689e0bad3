/** Always in view: phase, step, and the one sentence that says what is expected now. */
import { nextStep } from "../present/next-step";
import { say } from "../words/words";
import { useTable } from "./context";
import { SecretsButton } from "./secrets";
import { ActSign } from "./signs";

export function StatusLine() {
  const { view, store, status } = useTable();
  const step = nextStep(view);
  const link = store.link.value;
  return (
    <div class={`t-status t-act-band-${view.act} ${step.mine ? "t-my-turn" : ""}`}>
      <div class="t-status-phase">
        <ActSign act={view.act}>{view.phase}</ActSign>
        <p>
          <span class="t-status-act">
            {say(`act.${view.act}`)} · {say("table.phase-of", { n: view.position + 1, of: view.phases.length })}
          </span>
          <strong>{say("table.phase", { phase: view.phase, name: say(`phase.${view.phase}.board`) })}</strong>
        </p>
        <SecretsButton />
      </div>
      <p class="t-next">{say(step.line)}</p>
      {link === "lost" && <p class="t-banner t-banner-lost">{say("table.link.lost")}</p>}
      {link === "connecting" && <p class="t-banner">{say("table.link.connecting")}</p>}
      {link === "refused" && <p class="t-banner t-banner-lost">{say("table.link.refused")}</p>}
      {status?.state === "paused" && <p class="t-banner t-banner-paused">{say("table.link.paused")}</p>}
    </div>
  );
}
