/** The open proposal: what it asks of whom, what it means for me, and my answer (R7.3). */
import { servedTags } from "../../game/mechanics/aims";
import type { Seat, TAGS } from "../../game/vocabulary";
import { amountOf, phaseName } from "../present/names";
import { pointsForMe, pointsForOther, sum, whyRisk } from "../present/why";
import { say, sayList } from "../words/words";
import { Answer, Withdraw } from "./answer";
import { Answered } from "./answered";
import { Name, signed, Why } from "./bits";
import { nameOf, useTable } from "./context";
import { BriefBy, OptionName } from "./option-card";
import { RiskDice, Sign } from "./signs";

export function OpenProposal() {
  const { view, me, content } = useTable();
  const { proposal } = view.deal;
  if (!proposal) return null;
  const option = view.situation.options.find((o) => o.id === proposal.option)!;
  return (
    <section class="t-proposal" aria-label={say("table.proposal.label", { who: nameOf(view, proposal.by) })}>
      <header class="t-proposal-top">
        <p class="t-by">
          <Name seat={proposal.by} /> {say("table.proposal.proposes")}
        </p>
        <h3>
          <OptionName id={proposal.option} />
        </h3>
        <BriefBy id={proposal.option} />
        {proposal.answersReason && (
          <p class="t-stamp">
            <Sign name="check-fat" /> {say("table.proposal.answers")}
          </p>
        )}
      </header>
      <ForMe />
      <h4>{say("table.proposal.who-gives")}</h4>
      <WhoGives />
      <dl class="t-terms">
        <dt>{say("table.proposal.risk")}</dt>
        <dd>
          {proposal.risk > 0 && <RiskDice risk={proposal.risk} />} {say("table.risk", { n: proposal.risk })}
          <Why title={say("table.why.risk.title")} lines={whyRisk(view, content, option.id, proposal.risk)} />
        </dd>
        <dt>{say("table.proposal.clause")}</dt>
        <dd>
          {proposal.clause ? (
            <>
              <strong>{say(`clause.${proposal.clause}.name`)}</strong>{" "}
              <span class="t-quiet">{say(`clause.${proposal.clause}.teaches`)}</span>
            </>
          ) : (
            <span class="t-quiet">{say("table.proposal.no-clause")}</span>
          )}
        </dd>
        {proposal.adapt && (
          <>
            <dt>{say("table.proposal.adapt")}</dt>
            <dd>
              {say("table.proposal.adapted", {
                from: say(`tag.${proposal.adapt.from}`),
                to: say(`tag.${proposal.adapt.to}`),
              })}{" "}
              <span class="t-quiet">
                {say(proposal.adapt.insight ? "table.proposal.adapt.insight" : "table.proposal.adapt.hours")}
              </span>
            </dd>
          </>
        )}
      </dl>
      <ForOthers />
      <Answered done={view.deal.accepted} without={proposal.by} label="table.proposal.answers-so-far" />
      {me?.seat === proposal.by && <Withdraw />}
      {me && me.seat !== proposal.by && !view.deal.accepted.includes(me.seat) && <Answer key={view.key} />}
    </section>
  );
}

/** Points for my own seat, aim by aim, and what I pay. */
function ForMe() {
  const { view, me } = useTable();
  const { proposal } = view.deal;
  if (!me || !proposal || proposal.forMe === null) return null;
  const option = view.situation.options.find((o) => o.id === proposal.option)!;
  const parts = pointsForMe(view, servedTags(option.serves, proposal.adapt), option.crosses);
  const pays = proposal.now.filter((line) => line.seat === me.seat);
  const promises = proposal.later.filter((line) => line.seat === me.seat);
  const mood = proposal.forMe > 0 ? "t-good" : proposal.forMe < 0 ? "t-bad" : "t-even";
  return (
    <div class={`t-for-me t-for-me-large ${mood}`}>
      <strong class="t-big-number">{signed(proposal.forMe)}</strong>
      <span>
        {say("table.proposal.for-me")}{" "}
        {parts.length > 0
          ? parts.map((p) => `${signed(p.points)} ${say(p.line)}`).join(", ")
          : say("table.proposal.for-me.none")}
        <br />
        {pays.length + promises.length === 0
          ? say("table.proposal.i-pay.nothing")
          : say("table.proposal.i-pay", {
              what: sayList([
                ...pays.map((line) => say(amountOf(line.resource, line.amount))),
                ...promises.map((line) =>
                  say({
                    key: "table.proposal.later",
                    slots: { amount: amountOf(line.resource, line.amount), phase: line.due },
                  }),
                ),
              ]),
            })}
      </span>
    </div>
  );
}

/** A dash to look at, a word to listen to. */
const Nothing = () => (
  <>
    <span class="t-quiet" aria-hidden="true">
      –
    </span>
    <span class="t-unseen">{say("table.nothing")}</span>
  </>
);

/** A row for each partner: gives now, promises for later. */
function WhoGives() {
  const { view } = useTable();
  const { proposal } = view.deal;
  if (!proposal) return null;
  const row = (seat: Seat) => ({
    now: proposal.now.filter((line) => line.seat === seat && line.amount > 0),
    later: proposal.later.filter((line) => line.seat === seat),
  });
  return (
    <table class="t-table">
      <thead>
        <tr>
          <th scope="col">{say("table.proposal.partner")}</th>
          <th scope="col">{say("table.proposal.now")}</th>
          <th scope="col">{say("table.proposal.promised")}</th>
        </tr>
      </thead>
      <tbody>
        {view.partners.map(({ seat }) => {
          const { now, later } = row(seat);
          return (
            <tr key={seat} class={view.me?.seat === seat ? "t-mine" : ""}>
              <th scope="row">
                <Name seat={seat} />
              </th>
              <td>{now.length > 0 ? sayList(now.map((l) => say(amountOf(l.resource, l.amount)))) : <Nothing />}</td>
              <td>
                {later.length > 0 ? (
                  later.map((l, i) => (
                    <span key={i} class="t-block">
                      {say({
                        key: "table.proposal.promise",
                        slots: { amount: amountOf(l.resource, l.amount), phase: l.due, name: phaseName(l.due) },
                      })}
                    </span>
                  ))
                ) : (
                  <Nothing />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What I can tell that it means for the others. */
function ForOthers() {
  const { view } = useTable();
  const { proposal } = view.deal;
  if (!proposal) return null;
  const option = view.situation.options.find((o) => o.id === proposal.option)!;
  return <OthersMeaning serves={servedTags(option.serves, proposal.adapt)} crosses={option.crosses} />;
}

/** One line for each other partner: points from aims that I know of. */
export function OthersMeaning({
  serves,
  crosses,
}: {
  serves: readonly (typeof TAGS)[number][];
  crosses: readonly (typeof TAGS)[number][];
}) {
  const { view } = useTable();
  return (
    <details class="t-fold">
      <summary>{say("table.others.title")}</summary>
      <ul class="t-list">
        {view.partners
          .filter((p) => p.seat !== view.me?.seat)
          .map(({ seat }) => {
            const parts = pointsForOther(view, seat, serves, crosses);
            return (
              <li key={seat}>
                <Name seat={seat} />{" "}
                {parts.length > 0 ? (
                  <>
                    <strong>{signed(sum(parts))}</strong> {parts.map((p) => say(p.line)).join(", ")}
                  </>
                ) : (
                  <span class="t-quiet">{say("table.others.unknown")}</span>
                )}
              </li>
            );
          })}
      </ul>
      <p class="t-quiet">{say("table.others.note")}</p>
    </details>
  );
}
