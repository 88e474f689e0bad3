/** The deal: stands open, talk, a proposal and its answers (R7). */
import type { View } from "../../game/view-types";
import { say } from "../words/words";
import { Press, useAct } from "./act";
import { Name } from "./bits";
import { nameOf, useTable } from "./context";
import { Declined } from "./declined";
import { Growing } from "./growing";
import { OpenProposal } from "./open-proposal";
import { OptionsToRead } from "./option-card";
import { ProposalForm } from "./proposal-form";
import { StandsOpen } from "./stand-step";
import { Said } from "./terms";

const mayPropose = (view: View): boolean =>
  view.me !== null && view.deal.proposal === null && view.deal.convenor === view.me.seat;

export function DealStep() {
  const { view } = useTable();
  const { deal } = view;
  /** The stands have just been turned over: that is what one looks at first. */
  const fresh = deal.proposal === null && deal.declined.length === 0;
  return (
    <>
      {!deal.proposal && <Declined />}
      {fresh && !mayPropose(view) && <StandsOpen />}
      {deal.proposal ? <OpenProposal /> : mayPropose(view) ? <Convene /> : <Growing otherwise={<Wait />} />}
      {deal.proposal && <Declined />}
      {!mayPropose(view) && (
        <>
          {!fresh && <StandsOpen folded />}
          <OptionsToRead />
        </>
      )}
    </>
  );
}

/** I am the convenor: talk first, then propose or pass. */
function Convene() {
  const { view } = useTable();
  const tries = view.deal.declined.length;
  return (
    <>
      <div class="t-note t-note-mine" data-more>
        <p>
          <strong>{say("table.deal.convenor.mine")}</strong>{" "}
          {say("table.deal.try", { n: tries + 1, of: Math.max(view.deal.limit, tries + 1) })}
        </p>
        <Said line="table.deal.talk-first" />
      </div>
      <StandsOpen folded={tries > 0} />
      <ProposalForm key={view.key} />
    </>
  );
}

function Wait() {
  const { view } = useTable();
  const act = useAct();
  const { convenor, declined, limit } = view.deal;
  return (
    <div class="t-note" data-more>
      <p>
        <Name seat={convenor} /> {say("table.deal.convenor.other")}{" "}
        {say("table.deal.try", { n: declined.length + 1, of: Math.max(limit, declined.length + 1) })}
      </p>
      <p class="t-quiet" data-more>
        {say("table.deal.say-what-you-want", { who: nameOf(view, convenor) })}
      </p>
      {view.deal.extra && (
        <p class="t-quiet" data-more>
          {say("table.deal.extra", { who: nameOf(view, view.deal.extra) })}
        </p>
      )}
      {view.me?.seat === convenor && (
        <Press act={act} name="pass" onPress={() => act.press("pass", "pass")} not={view.choices.pass}>
          {say("table.deal.pass")}
        </Press>
      )}
    </div>
  );
}
