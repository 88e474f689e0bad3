/** The event: what came from outside, what absorbed it or would have helped, and a temptation's answer (R11). */
import type { EventState } from "../../game/state";
import { EVENT_SIGNS } from "../board/signs";
import { eventCame, eventWords, struck } from "../present/event-told";
import { factsOfEvent, hoursTempted } from "../present/happened";
import { amountOf, eventTitle } from "../present/names";
import { say, sayList } from "../words/words";
import { Press, useAct } from "./act";
import { effectLines, Name } from "./bits";
import { nameOf, useTable } from "./context";
import { FactsList } from "./facts-list";
import { Sign } from "./signs";
import { Said } from "./terms";

const held = (by: NonNullable<EventState["by"]>): string => {
  if ("clause" in by) return say("fact.event-absorbed.clause", { clause: say(`clause.${by.clause}.name`) });
  if ("shield" in by) return say("fact.event-absorbed.shield", { kind: say(`event-kind.${by.shield}`) });
  return say("fact.event-absorbed.track", { track: say(`track.${by.track}`) });
};

export function EventPanel() {
  const { view, store } = useTable();
  const { event } = view;
  if (!event) return null;
  const { card, how } = event;
  const bad = struck(event);
  const facts = factsOfEvent(store.log.value).filter((f) =>
    ["track", "lost", "received", "temptation-paid", "pledge-broken"].includes(f.kind),
  );
  return (
    <div class={`t-event t-event-${how}`}>
      <p class="t-event-band" data-more>
        <Sign name={EVENT_SIGNS[card.kind]} /> {say("table.event.band", { kind: say(`event-kind.${card.kind}`) })}
      </p>
      <h3>{say(eventTitle(view, event.id))}</h3>
      <p class="t-story">{say(eventWords(view, event, "story"))}</p>
      {event.seat && (
        <p data-more>
          {say("table.event.strikes")} <Name seat={event.seat} />
        </p>
      )}
      <p class={`t-stamp ${bad ? "t-stamp-bad" : ""}`}>
        <Sign name={how === "good" ? "sun" : bad ? "warning" : "shield-check"} />{" "}
        {event.by ? held(event.by) : say(`table.event.${how}`)}
      </p>
      <p data-more>{say(eventCame(view, event))}</p>
      {facts.length > 0 ? (
        <FactsList facts={facts} />
      ) : (
        how !== "tempting" && (
          <p class="t-quiet" data-more>
            {say("table.event.nothing-lost")}
          </p>
        )
      )}
      {event.answer && event.seat && (
        <p data-more>{say(`table.event.answer.${event.answer}`, { who: nameOf(view, event.seat) })}</p>
      )}
      {bad && <Helped />}
      {how === "tempting" && event.answer === null && <Temptation />}
    </div>
  );
}

/** What would have absorbed it. */
function Helped() {
  const { view } = useTable();
  const { event } = view;
  if (!event) return null;
  const { clauses, track } = event.card.absorbedBy;
  if (clauses.length === 0 && !track) return null;
  const helps = [
    ...clauses.map((c) => say("table.event.helps.clause", { clause: say(`clause.${c}.name`) })),
    ...(track ? [say("table.event.helps.track", { track: say(`track.${track.track}`), at: track.at })] : []),
  ];
  return (
    <p class="t-quiet" data-more>
      {say("table.event.helps", { what: sayList(helps) })}{" "}
      {event.card.mild.length > 0 ? say("rule.mild", { effects: effectLines(event.card.mild) }) : say("rule.mild.none")}
    </p>
  );
}

/** Pay the hours, or break the promise that is due first. */
function Temptation() {
  const { view, me, store } = useTable();
  const act = useAct();
  const { event } = view;
  if (!event?.seat) return null;
  const hours = hoursTempted(store.log.value) ?? 0;
  if (me?.seat !== event.seat)
    return <p class="t-note">{say("table.tempted.other", { who: nameOf(view, event.seat), n: hours })}</p>;
  const pledge = view.pledges
    .filter((p) => p.by === me.seat && p.state === "standing")
    .reduce<(typeof view.pledges)[number] | null>(
      (a, b) => (a && (a.due < b.due || (a.due === b.due && a.id < b.id)) ? a : b),
      null,
    );
  const has = view.partners.find((p) => p.seat === me.seat)!.has.hours;
  return (
    <div class="t-note t-note-mine">
      <p>
        <strong>{say("table.tempted.mine", { n: hours })}</strong>{" "}
        {say({ key: "table.due.has", slots: { amount: amountOf("hours", has) } })}
      </p>
      {pledge && (
        <p>
          {say({
            key: "table.tempted.pledge",
            slots: { amount: amountOf(pledge.resource, pledge.amount), phase: pledge.due },
          })}
        </p>
      )}
      <div class="t-actions">
        <Press
          act={act}
          name="pay"
          look="main"
          onPress={() => act.press("pay", "answerTemptation", true)}
          not={view.choices.answerTemptation ?? (has < hours ? "cannot-pay" : null)}
        >
          {say("table.tempted.pay", { n: hours })}
        </Press>
        <Press
          act={act}
          name="break"
          look="warn"
          onPress={() => act.press("break", "answerTemptation", false)}
          not={view.choices.answerTemptation}
        >
          {say("table.tempted.break")}
        </Press>
      </div>
      <Said line="table.due.price" slots={{ n: pledge?.amount ?? 1 }} look="t-quiet" />
    </div>
  );
}
