/** How it feels, 1 to 5 in secret (R12.3); rewind if wanted (R13); between acts. */
import { useId, useRef, useState } from "preact/hooks";
import { actIn } from "../../game/vocabulary";
import { pulsesOf } from "../present/happened";
import { say, sayList } from "../words/words";
import { Press, sayRefusal, useAct } from "./act";
import { Answered } from "./answered";
import { useTable } from "./context";
import { EventPanel } from "./event-card";
import { Fading } from "./fading";
import { OutcomeStory } from "./outcome-step";
import { Said } from "./terms";
import { toUnanswered } from "./unanswered";

const PULSES = [1, 2, 3, 4, 5] as const;

export function PulseStep() {
  const { view, me } = useTable();
  return (
    <>
      <EventPanel />
      {me &&
        (me.pulse === null ? (
          <PulseForm key={view.key} />
        ) : (
          <p class="t-note t-note-mine">
            {say("table.pulse.given", { word: say(`table.pulse.${me.pulse}`), n: me.pulse })} {say("table.pulse.later")}
          </p>
        ))}
      <Answered done={view.pulsed} />
      <RewindPart />
      <details class="t-fold" data-more>
        <summary>{say("table.outcome.again")}</summary>
        <OutcomeStory />
      </details>
    </>
  );
}

function PulseForm() {
  const { view } = useTable();
  const act = useAct();
  const group = useId();
  const form = useRef<HTMLFormElement>(null);
  const [value, setValue] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (value !== null) act.press("pulse", "pulse", value);
    else toUnanswered(form.current);
  };
  return (
    <form ref={form} class="t-form" onSubmit={(e) => e.preventDefault()}>
      <fieldset class="t-question">
        <legend>{say("table.pulse.title")}</legend>
        <p class="t-quiet" data-more>
          {say("table.pulse.help")}
        </p>
        {asked && value === null && (
          <p class="t-refused" role="alert">
            {say("table.pulse.missing")}
          </p>
        )}
        <div class="t-pulses" data-part="pulses">
          {PULSES.map((n) => (
            <label key={n} class={`t-pulse ${value === n ? "t-chosen" : ""}`}>
              <input type="radio" name={group} value={n} checked={value === n} onChange={() => setValue(n)} />
              <span class="t-pulse-number">{n}</span>
              <span>{say(`table.pulse.${n}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="t-actions t-main-actions" data-part="send">
        <Press act={act} name="pulse" look="main" onPress={send} not={view.choices.pulse}>
          {say("table.pulse.send")}
        </Press>
      </div>
    </form>
  );
}

/** Offered only where it can be had. */
function RewindPart() {
  const { view } = useTable();
  const act = useAct();
  if (view.choices.askRewind !== null) {
    if (view.rewound === view.phase)
      return (
        <p class="t-quiet" data-more>
          {say("table.rewind.used-here")}
        </p>
      );
    return view.choices.askRewind === "rewind-used" ? (
      <p class="t-quiet" data-more>
        {sayRefusal("rewind-used")}
      </p>
    ) : null;
  }
  return (
    <details class="t-fold" data-more>
      <summary>{say("table.rewind.title")}</summary>
      <p>{say("table.rewind.help")}</p>
      <Press act={act} name="rewind" onPress={() => act.press("rewind", "askRewind")} not={view.choices.askRewind}>
        {say("table.rewind.ask")}
      </Press>
    </details>
  );
}

/** The spread of all pulses, without names: as dots, and as a sentence. */
function Spread() {
  const { view } = useTable();
  const { spread } = view;
  if (!spread) return null;
  return (
    <div class="t-spread">
      <p>{say("table.spread.values", { values: sayList(spread.map(String)) })}</p>
      <ol aria-hidden="true">
        {PULSES.map((n) => {
          const many = spread.filter((v) => v === n).length;
          return (
            <li key={n}>
              <span class="t-spread-dots">
                {Array.from({ length: many }, (_, i) => (
                  <i key={`${n}-${i}`} />
                ))}
              </span>
              <span class="t-pulse-number">{n}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** What the pulse showed at the end of each act so far (R12.3); `before`: of earlier acts only. */
export function PulsesSoFar({ before = false }: { readonly before?: boolean }) {
  const { view, store } = useTable();
  const shown = pulsesOf(store.log.value).filter(({ phase }) => !before || phase !== view.phase);
  if (shown.length === 0) return null;
  return (
    <div class="t-spread-story" data-more>
      <h3>{say("table.spread.title")}</h3>
      <ul class="t-list">
        {shown.map(({ phase, values }) => (
          <li key={phase}>
            {say("table.spread.at", {
              act: say(`act.${actIn(view.length, phase)}`),
              values: sayList(values.map(String)),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function TalkStep() {
  const { view } = useTable();
  const act = useAct();
  return (
    <>
      <Spread />
      <PulsesSoFar before />
      <p>{say("table.spread.talk")}</p>
      <ul class="t-list">
        <li>{say("table.spread.question.1")}</li>
        <li>{say("table.spread.question.2")}</li>
        <li>{say("table.spread.question.3")}</li>
      </ul>
      {view.me && (
        <div class="t-actions t-main-actions">
          <Press
            act={act}
            name="talked"
            look="main"
            onPress={() => act.press("talked", "talked")}
            not={view.choices.talked}
          >
            {say("table.spread.talked")}
          </Press>
        </div>
      )}
    </>
  );
}

/** Between acts: what faded, press on, or propose to end well. */
export function ActStep() {
  const { view, me } = useTable();
  const act = useAct();
  const endingWell = view.agreement.some((a) => a.clause === "ending-well");
  return (
    <>
      <Spread />
      <PulsesSoFar before />
      <Said line="table.act.help" />
      <Fading />
      {me && view.pressed.includes(me.seat) && <p class="t-note">{say("table.outcome.pressed")}</p>}
      {me && !view.pressed.includes(me.seat) && (
        <div class="t-actions t-main-actions">
          <Press
            act={act}
            name="on"
            look="main"
            onPress={() => act.press("on", "pressOn", false)}
            not={view.choices.pressOn}
          >
            {say("table.act.press-on")}
          </Press>
        </div>
      )}
      <Answered done={view.pressed} />
      {me && (
        <details class="t-fold" data-more>
          <summary>{say("table.end-well.title")}</summary>
          <p>{say("table.end-well.help", { clause: endingWell ? "yes" : "no" })}</p>
          <Press act={act} name="end" onPress={() => act.press("end", "askEndWell")} not={view.choices.askEndWell}>
            {say("table.end-well.ask")}
          </Press>
        </details>
      )}
    </>
  );
}
