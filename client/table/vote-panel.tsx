/** Where all must agree: yes or no, and the first no settles it (R13.2). */
import { amountOf, phaseName } from "../present/names";
import { say } from "../words/words";
import { Press, useAct } from "./act";
import { Answered } from "./answered";
import { nameOf, useTable } from "./context";
import { Said } from "./terms";

export function VotePanel() {
  const { view, me } = useTable();
  const act = useAct();
  const { vote } = view;
  if (!vote) return null;
  const pledge = view.pledges.find((p) => p.id === vote.pledge);
  const slots = {
    who: nameOf(view, vote.by),
    phase: view.phase,
    name: phaseName(view.phase),
    amount: pledge ? amountOf(pledge.resource, pledge.amount) : "",
  };
  const mine = me !== null && view.waiting.includes(me.seat);
  return (
    <>
      <div class="t-note t-note-mine t-vote">
        <p>
          <strong>{say(`table.vote.${vote.on}`, slots)}</strong>
        </p>
        <Said line={`table.vote.${vote.on}.help`} />
      </div>
      {mine && (
        <div class="t-actions t-main-actions t-answer-foot">
          <Press
            act={act}
            name="yes"
            look="main"
            onPress={() => act.press("yes", "vote", true)}
            not={view.choices.vote}
          >
            {say(`table.vote.${vote.on}.yes`)}
          </Press>
          <Press act={act} name="no" onPress={() => act.press("no", "vote", false)} not={view.choices.vote}>
            {say(`table.vote.${vote.on}.no`)}
          </Press>
        </div>
      )}
      <Answered done={vote.yes} without={vote.by} />
    </>
  );
}
