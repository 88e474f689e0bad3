/** The agreement so far, the celebration when it is signed, and all promises. */
import { SIGNED_AT } from "../../game/mechanics/agreement";
import type { View } from "../../game/view-types";
import { amountOf, phaseName } from "../present/names";
import { say, sayList } from "../words/words";
import { Name } from "./bits";
import { nameOf, useTable } from "./context";
import { FoldCard } from "./fold-card";
import { Sign } from "./signs";
import { Said, Terms } from "./terms";

export function Agreement() {
  const { view } = useTable();
  const { agreement, signed } = view;
  return (
    <FoldCard name="t-agreement" title={say("table.agreement.title")} class={signed !== null ? "t-signed" : ""}>
      {signed !== null && (
        <p class="t-seal">
          <Sign name="handshake" /> {say("table.agreement.signed", { phase: signed })}
        </p>
      )}
      {agreement.length === 0 ? (
        <p class="t-quiet">{say(view.end ? "table.agreement.stayed-empty" : "table.agreement.empty")}</p>
      ) : (
        <ol class="t-clauses-in">
          {agreement.map(({ clause, phase, by }) => (
            <li key={clause}>
              <details>
                <summary>
                  <strong>{say(`clause.${clause}.name`)}</strong>{" "}
                  <span class="t-quiet">{say("table.agreement.by", { phase, who: nameOf(view, by) })}</span>
                </summary>
                <p>{say(`clause.${clause}.text`)}</p>
              </details>
            </li>
          ))}
        </ol>
      )}
      {signed === null && !view.end && (
        <Said
          line="table.agreement.until-signed"
          slots={{ n: Math.max(0, SIGNED_AT - agreement.length) }}
          look="t-quiet"
        />
      )}
      <Terms of={["clause"]} />
      <Shields />
    </FoldCard>
  );
}

/** Who is shielded from what; nothing when the game is over, since no event is to come. */
export function Shields() {
  const { view } = useTable();
  const kinds = view.end ? [] : [...new Set(view.shields.map((s) => s.kind))];
  if (kinds.length === 0) return null;
  return (
    <ul class="t-list">
      {kinds.map((kind) => (
        <li key={kind}>
          <Sign name="shield-check" />{" "}
          {say("table.agreement.shield", {
            kind: say(`event-kind.${kind}`),
            who: sayList(view.shields.filter((s) => s.kind === kind).map((s) => nameOf(view, s.seat))),
          })}
        </li>
      ))}
    </ul>
  );
}

export function Pledges() {
  const { view } = useTable();
  return (
    <FoldCard name="t-pledges" title={sayPledges(view)}>
      <PledgeList />
      {!view.end && (
        <Said line="table.pledges.credit" slots={{ n: view.deal.credit, trust: view.tracks.trust }} look="t-quiet" />
      )}
      <Terms of={["pledge", "credit"]} />
    </FoldCard>
  );
}

const isStanding = ({ state }: View["pledges"][number]): boolean => state === "standing";

/** The heading over all pledges, with how many stand. */
export const sayPledges = ({ pledges }: View): string =>
  say("table.pledges.title", { n: pledges.filter(isStanding).length });

/** All pledges, those that stand first; a sentence where there is none. */
export function PledgeList() {
  const { view } = useTable();
  const { pledges } = view;
  if (pledges.length === 0)
    return <p class="t-quiet">{say(view.end ? "table.pledges.were-none" : "table.pledges.none")}</p>;
  return (
    <ul class="t-list">
      {[...pledges.filter(isStanding), ...pledges.filter((p) => !isStanding(p))].map((p) => (
        <li key={p.id} class={`t-pledge t-pledge-${p.state}`}>
          <Name seat={p.by} />{" "}
          {say({
            key: "table.pledges.one",
            slots: { amount: amountOf(p.resource, p.amount), phase: p.due, name: phaseName(p.due) },
          })}{" "}
          <strong class={p.state === "broken" ? "t-bad" : p.state === "kept" ? "t-good" : "t-quiet"}>
            {say(`table.pledges.${p.state}`, { moved: p.moved ? "yes" : "no" })}
          </strong>
        </li>
      ))}
    </ul>
  );
}
