/** What came of the deal: die, effects, gains; press on, and say or swallow a crossed line on the same press (R8). */
import type { Fact, FactKind } from "../../game/log/facts";
import { factsOfDeal } from "../present/happened";
import { letter, optionLabel, own } from "../present/names";
import { whyThrown } from "../present/why";
import { OutcomeReactions } from "../talk/outcome-reactions";
import { say } from "../words/words";
import { Press, useAct } from "./act";
import { Answered } from "./answered";
import { signed, TagChip, Why } from "./bits";
import { BuiltBridge } from "./built-bridge";
import { useTable } from "./context";
import { FactsList } from "./facts-list";
import { Die, RiskDice } from "./signs";
import { Said } from "./terms";

export function OutcomeStep() {
  const { view } = useTable();
  return (
    <>
      <BuiltBridge />
      <OutcomeStory />
      <OutcomeReactions />
      <PressOn />
      <Answered done={view.pressed} />
    </>
  );
}

const of = (facts: readonly Fact[], kinds: readonly FactKind[]) => facts.filter((f) => kinds.includes(f.kind));

/** Story, die, effects, payments and gains of the latest deal or drift. */
export function OutcomeStory() {
  const { view, store, content } = useTable();
  const { outcome } = view;
  if (!outcome) return null;
  const facts = factsOfDeal(store.log.value);
  const { option } = outcome;
  const base = `situation.${view.situation.id}`;
  return (
    <div class="t-outcome">
      <h3 class={option ? "" : "t-bad"}>
        {option ? (
          <>
            {say("table.outcome.deal", { tries: outcome.tries })}{" "}
            <span class="t-block">
              {letter(option)}: {say(optionLabel(view, view.situation.id, option))}
            </span>
          </>
        ) : (
          say("table.outcome.drifted")
        )}
      </h3>
      {outcome.die !== null && (
        <div class={`t-throw ${outcome.setback ? "t-throw-bad" : "t-throw-good"}`}>
          <Cast roll={outcome.die} />
          <div>
            <p>
              <strong>{say(outcome.setback ? "table.outcome.setback" : "table.outcome.spared")}</strong>{" "}
              {say("table.outcome.die", { roll: outcome.die, risk: outcome.risk })}
            </p>
            <RiskDice risk={outcome.risk} roll={outcome.die} />
            <Why title={say("table.why.risk.title")} lines={whyThrown(view, content, store.log.value)} />
          </div>
        </div>
      )}
      {option && outcome.die === null && (
        <p class="t-quiet" data-more>
          {say("table.outcome.no-risk")}
        </p>
      )}
      <p class="t-story">
        {say(
          own(view, !option ? `${base}.drift` : `${base}.option.${option}.${outcome.setback ? "setback" : "after"}`),
        )}
      </p>
      <FactsList facts={of(facts, ["track", "clause", "signed"])} more />
      <MyGains facts={facts} />
      <details class="t-fold" data-more>
        <summary>{say("table.outcome.who-paid")}</summary>
        <FactsList facts={of(facts, ["paid", "pledged", "served"])} />
      </details>
    </div>
  );
}

/** The die as it fell; while the board's is still rolling other faces take turns in its place. */
function Cast({ roll }: { roll: number }) {
  const others = [3, 6, 1, 5].filter((face) => face !== roll).slice(0, 3);
  return (
    <span class="t-cast">
      <Die roll={roll} class="t-die-large" />
      <span class="t-cast-rolling" aria-hidden="true">
        {others.map((face, n) => (
          <span key={face} style={{ "--n": n }}>
            <Die roll={face} class="t-die-large" />
          </span>
        ))}
      </span>
    </span>
  );
}

/** My own points, public and private apart. A device that lies open for several seats tells none of them its sum. */
function MyGains({ facts }: { facts: readonly Fact[] }) {
  const { me, look } = useTable();
  if (!me || look) return null;
  const open = facts.filter((f) => f.kind === "served" && f.seat === me.seat);
  const hidden = facts.filter((f) => f.kind === "served-privately" || f.kind === "line-crossed");
  const all = [...open, ...hidden] as readonly {
    tag: Parameters<typeof TagChip>[0]["tag"];
    points: number;
    kind: FactKind;
  }[];
  const shown = (f: (typeof all)[number]): boolean =>
    f.kind === "line-crossed" ? me.line.shown : me.aims.some((aim) => aim.tag === f.tag && aim.shown);
  const total = all.reduce((sum, f) => sum + f.points, 0);
  return (
    <div class={`t-for-me t-for-me-large ${total > 0 ? "t-good" : total < 0 ? "t-bad" : "t-even"}`}>
      <strong class="t-big-number">{signed(total)}</strong>
      <div>
        <p data-more>{say(all.length > 0 ? "table.outcome.gain" : "table.outcome.gain.none")}</p>
        {all.length > 0 && (
          <ul class="t-list" data-part="gains">
            {all.map((f) => (
              <li key={`${f.kind}/${f.tag}`}>
                <strong>{signed(f.points)}</strong> {say(`table.gain.${f.kind}`, { shown: shown(f) ? "yes" : "no" })}{" "}
                <TagChip tag={f.tag} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function PressOn() {
  const { view, me } = useTable();
  const act = useAct();
  if (!me) return null;
  if (view.pressed.includes(me.seat)) return <p class="t-note">{say("table.outcome.pressed")}</p>;
  if (!me.crossed)
    return (
      <div class="t-actions t-main-actions">
        <Press
          act={act}
          name="on"
          look="main"
          onPress={() => act.press("on", "pressOn", false)}
          not={view.choices.pressOn}
        >
          {say("table.outcome.press-on")}
        </Press>
      </div>
    );
  return (
    <div class="t-note t-note-secret">
      <p>
        <strong>{say("table.crossed.title", { tag: say(`tag.${me.line.tag}`) })}</strong>
      </p>
      <Said line="table.crossed.help" />
      <div class="t-actions">
        <Press
          act={act}
          name="say"
          look="main"
          onPress={() => act.press("say", "pressOn", true)}
          not={view.choices.pressOn}
        >
          {say("table.crossed.say")}
        </Press>
        <Press
          act={act}
          name="swallow"
          onPress={() => act.press("swallow", "pressOn", false)}
          not={view.choices.pressOn}
        >
          {say("table.crossed.swallow")}
        </Press>
      </div>
    </div>
  );
}
