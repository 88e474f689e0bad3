/** The open proposal: what it asks of whom, what it means for me, and my answer (R7.3). */
import type { ComponentChildren } from "preact";
import type { ProposalDraft } from "../../game/state";
import type { TAGS } from "../../game/vocabulary";
import { amountOf, phaseName } from "../present/names";
import { optionIn, servesOf } from "../present/proposal";
import { pointsForMe, pointsForOther, sum, whyRisk } from "../present/why";
import { say, sayList } from "../words/words";
import { Answer, Withdraw } from "./answer";
import { Answered } from "./answered";
import { Name, signed, Why } from "./bits";
import { nameOf, useTable } from "./context";
import { LatestDeclined } from "./declined";
import { BriefBy, OptionName } from "./option-card";
import { RiskDice, Sign } from "./signs";

export function OpenProposal() {
  const { view, me } = useTable();
  const { proposal } = view.deal;
  if (!proposal) return null;
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
        <LatestDeclined />
      </header>
      <ProposalBody of={proposal} forMe={proposal.forMe} risk={proposal.risk} />
      <Answered done={view.deal.accepted} without={proposal.by} label="table.proposal.answers-so-far" />
      {me?.seat === proposal.by && <Withdraw />}
      {me && me.seat !== proposal.by && !view.deal.accepted.includes(me.seat) && <Answer key={view.key} />}
    </section>
  );
}

/** What a proposal holds, open or still being built: what it means for me, who gives what, and its terms. */
export function ProposalBody(props: {
  readonly of: ProposalDraft;
  /** Points for my own seat; null for onlookers. */
  readonly forMe: number | null;
  /** Sixths. */
  readonly risk: number;
  /** Under who gives what. */
  readonly children?: ComponentChildren;
}) {
  const { of, forMe, risk } = props;
  const { view, content } = useTable();
  const option = optionIn(view, of.option);
  return (
    <>
      <ForMe of={of} forMe={forMe} />
      <WhoGives now={of.now} later={of.later} />
      {props.children}
      <dl class="t-terms" data-part="terms">
        <dt data-more>{say("table.proposal.risk")}</dt>
        <dd data-more>
          {risk > 0 && <RiskDice risk={risk} />} {say("table.risk", { n: risk })}
          <Why title={say("table.why.risk.title")} lines={whyRisk(view, content, option.id, risk)} />
        </dd>
        <dt>{say("table.proposal.clause")}</dt>
        <dd>
          {of.clause ? (
            <span key={of.clause} class="t-given">
              <strong>{say(`clause.${of.clause}.name`)}</strong>{" "}
              <span class="t-quiet" data-more>
                {say(`clause.${of.clause}.teaches`)}
              </span>
            </span>
          ) : (
            <span class="t-quiet" data-more>
              {say("table.proposal.no-clause")}
            </span>
          )}
        </dd>
        {of.adapt && (
          <>
            <dt>{say("table.proposal.adapt")}</dt>
            <dd>
              <span key={`${of.adapt.from} ${of.adapt.to}`} class="t-given">
                {say("table.proposal.adapted", {
                  from: say(`tag.${of.adapt.from}`),
                  to: say(`tag.${of.adapt.to}`),
                })}
              </span>{" "}
              <span class="t-quiet" data-more>
                {say(of.adapt.insight ? "table.proposal.adapt.insight" : "table.proposal.adapt.hours")}
              </span>
            </dd>
          </>
        )}
      </dl>
      <OthersMeaning serves={servesOf(view, of)} crosses={option.crosses} />
    </>
  );
}

/** Points for my own seat, aim by aim, and what I pay. */
function ForMe({ of, forMe }: { readonly of: ProposalDraft; readonly forMe: number | null }) {
  const { view, me } = useTable();
  if (!me || forMe === null) return null;
  const parts = pointsForMe(view, servesOf(view, of), optionIn(view, of.option).crosses);
  const pays = of.now.filter((line) => line.seat === me.seat);
  const promises = of.later.filter((line) => line.seat === me.seat);
  const mood = forMe > 0 ? "t-good" : forMe < 0 ? "t-bad" : "t-even";
  return (
    <div class={`t-for-me t-for-me-large ${mood}`}>
      <strong class="t-big-number">{signed(forMe)}</strong>
      <span>
        {parts.length > 0
          ? `${say("table.proposal.for-me")} ${parts.map((p) => `${signed(p.points)} ${say(p.line)}`).join(", ")}`
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
export const Nothing = () => (
  <>
    <span class="t-quiet" aria-hidden="true">
      –
    </span>
    <span class="t-unseen">{say("table.nothing")}</span>
  </>
);

/** A row for each partner: gives now, promises for later. Dashes where nothing has been asked yet. */
export function WhoGives({ now, later }: Pick<ProposalDraft, "now" | "later">) {
  const { view } = useTable();
  return (
    <>
      <h4 data-more>{say("table.proposal.who-gives")}</h4>
      <table class="t-table" data-more>
        <thead>
          <tr>
            <th scope="col">{say("table.proposal.partner")}</th>
            <th scope="col">{say("table.proposal.now")}</th>
            <th scope="col">{say("table.proposal.promised")}</th>
          </tr>
        </thead>
        <tbody>
          {view.partners.map(({ seat }) => {
            const gives = now
              .filter((line) => line.seat === seat && line.amount > 0)
              .map((l) => say(amountOf(l.resource, l.amount)));
            const promises = later
              .filter((line) => line.seat === seat)
              .map((l) =>
                say({
                  key: "table.proposal.promise",
                  slots: { amount: amountOf(l.resource, l.amount), phase: l.due, name: phaseName(l.due) },
                }),
              );
            return (
              <tr key={seat} class={view.me?.seat === seat ? "t-mine" : ""}>
                <th scope="row">
                  <Name seat={seat} />
                </th>
                <td>
                  {gives.length > 0 ? (
                    <span key={String(gives)} class="t-given">
                      {sayList(gives)}
                    </span>
                  ) : (
                    <Nothing />
                  )}
                </td>
                <td>
                  {promises.length > 0 ? (
                    promises.map((text, i) => (
                      <span key={`${i} ${text}`} class="t-block t-given">
                        {text}
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
    </>
  );
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
    <details class="t-fold" data-more>
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
      <p class="t-quiet" data-more>
        {say("table.others.note")}
      </p>
    </details>
  );
}
