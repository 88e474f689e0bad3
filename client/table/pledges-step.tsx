/** Pledges that are due: keep, break, or ask to move (R10.2). */
import type { PledgeView } from "../../game/view-types";
import { amountOf, phaseName } from "../present/names";
import { say } from "../words/words";
import { Press, useAct } from "./act";
import { Name } from "./bits";
import { useTable } from "./context";
import { Said } from "./terms";

export function PledgesStep() {
  const { view } = useTable();
  const due = view.pledges.filter((p) => p.state === "standing" && p.due <= view.phase);
  const mine = due.filter((p) => p.mine);
  const others = due.filter((p) => !p.mine);
  return (
    <>
      <Said line="table.due.intro" more />
      {mine.map((pledge) => (
        <DuePledge key={pledge.id} pledge={pledge} />
      ))}
      {others.length > 0 && (
        <>
          <h3>{say("table.due.others")}</h3>
          <ul class="t-list">
            {others.map((p) => (
              <li key={p.id}>
                <Name seat={p.by} /> {say({ key: "table.due.owes", slots: { amount: amountOf(p.resource, p.amount) } })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** One promise of mine, with the price of breaking it. */
function DuePledge({ pledge }: { pledge: PledgeView }) {
  const { view, me } = useTable();
  const act = useAct();
  if (!pledge.mine || !me) return null;
  const has = view.partners.find((p) => p.seat === me.seat)!.has[pledge.resource];
  const name = (what: string) => `${what}-${pledge.id}`;
  return (
    <div class="t-note t-note-mine t-due">
      <p>
        <strong>
          {say({
            key: "table.due.mine",
            slots: {
              amount: amountOf(pledge.resource, pledge.amount),
              phase: pledge.made,
              name: phaseName(pledge.made),
            },
          })}
        </strong>{" "}
        {say({ key: "table.due.has", slots: { amount: amountOf(pledge.resource, has) } })}
      </p>
      <div class="t-actions">
        <Press
          act={act}
          name={name("keep")}
          look="main"
          onPress={() => act.press(name("keep"), "keepPledge", pledge.id)}
          not={pledge.mine.keep}
        >
          {say({ key: "table.due.keep", slots: { amount: amountOf(pledge.resource, pledge.amount) } })}
        </Press>
        <Press
          act={act}
          name={name("move")}
          onPress={() => act.press(name("move"), "askToMovePledge", pledge.id)}
          not={pledge.mine.move}
        >
          {say("table.due.move")}
        </Press>
        <Press
          act={act}
          name={name("break")}
          look="warn"
          onPress={() => act.press(name("break"), "breakPledge", pledge.id)}
          not={pledge.mine.break}
        >
          {say("table.due.break")}
        </Press>
      </div>
      <Said line="table.due.price" slots={{ n: pledge.amount }} look="t-quiet" />
    </div>
  );
}
