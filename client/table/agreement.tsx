/** The agreement so far, the celebration when it is signed, and all promises. */
import { SIGNED_AT } from "../../game/mechanics/agreement";
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
  // When the game is over nothing is to come that one could be shielded from, and nothing to be signed.
  const kinds = view.end ? [] : [...new Set(view.shields.map((s) => s.kind))];
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
      {kinds.length > 0 && (
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
      )}
    </FoldCard>
  );
}

export function Pledges() {
  const { view } = useTable();
  const { pledges } = view;
  const standing = pledges.filter((p) => p.state === "standing");
  const settled = pledges.filter((p) => p.state !== "standing");
  return (
    <FoldCard name="t-pledges" title={say("table.pledges.title", { n: standing.length })}>
      {pledges.length === 0 && (
        <p class="t-quiet">{say(view.end ? "table.pledges.were-none" : "table.pledges.none")}</p>
      )}
      <ul class="t-list">
        {[...standing, ...settled].map((p) => (
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
      {!view.end && (
        <Said line="table.pledges.credit" slots={{ n: view.deal.credit, trust: view.tracks.trust }} look="t-quiet" />
      )}
      <Terms of={["pledge", "credit"]} />
    </FoldCard>
  );
}
