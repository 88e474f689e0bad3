/** Taking a stand: my own preference and a guess at the mirror's, one submit (R6.1). */
import { useId, useRef, useState } from "preact/hooks";
import type { OptionId, Seat } from "../../game/vocabulary";
import { letter, optionLabel } from "../present/names";
import { say } from "../words/words";
import { Press, useAct } from "./act";
import { Answered } from "./answered";
import { Name } from "./bits";
import { nameOf, useTable } from "./context";
import { useFilled } from "./filled";
import { useKept } from "./kept-draft";
import { OptionCard, OptionName, OptionsToRead } from "./option-card";
import { Said } from "./terms";
import { toUnanswered } from "./unanswered";

export function StandStep() {
  const { view, me } = useTable();
  const act = useAct();
  if (!me) return <Watching />;
  return me.stand ? <Taken /> : <StandForm key={view.key} act={act} />;
}

/** Two questions and one button. */
function StandForm({ act }: { act: ReturnType<typeof useAct> }) {
  const { view, me } = useTable();
  const isOption = (id: unknown): id is OptionId => view.situation.options.some((o) => o.id === id);
  const [mine, setMine] = useKept<OptionId | null>("stand", null, isOption);
  const [guess, setGuess] = useKept<OptionId | null>("guess", null, isOption);
  const [asked, setAsked] = useState(false);
  const group = useId();
  const form = useRef<HTMLFormElement>(null);
  useFilled("stand", (option, guess) => {
    setMine(option as OptionId);
    setGuess(guess as OptionId);
  });
  if (!me) return null;
  const { options } = view.situation;
  const send = () => {
    setAsked(true);
    if (mine && guess) act.press("stand", "stand", mine, guess);
    else toUnanswered(form.current);
  };
  return (
    <form ref={form} class="t-form" onSubmit={(e) => e.preventDefault()}>
      <fieldset class="t-question" data-part="mine">
        <legend>
          <span class="t-count-off" data-more aria-hidden="true">
            1
          </span>{" "}
          {say("table.stand.mine")}
        </legend>
        {asked && !mine && (
          <p class="t-refused" role="alert">
            {say("table.stand.mine.missing")}
          </p>
        )}
        <div class="t-options">
          {options.map((option) => (
            <OptionCard
              key={option.id}
              option={option}
              chosen={mine === option.id}
              pick={
                <input
                  type="radio"
                  name={`${group}-mine`}
                  value={option.id}
                  checked={mine === option.id}
                  onChange={() => setMine(option.id)}
                />
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset class="t-question" data-part="guess">
        <legend>
          <span class="t-count-off" data-more aria-hidden="true">
            2
          </span>{" "}
          {say("table.stand.guess", { who: nameOf(view, me.mirror) })}
        </legend>
        <Said line="table.stand.guess.help" look="t-quiet" />
        {asked && !guess && (
          <p class="t-refused" role="alert">
            {say("table.stand.guess.missing", { who: nameOf(view, me.mirror) })}
          </p>
        )}
        <div class="t-guesses">
          {options.map((option) => (
            <label key={option.id} class={`t-guess ${guess === option.id ? "t-chosen" : ""}`}>
              <input
                type="radio"
                name={`${group}-guess`}
                value={option.id}
                checked={guess === option.id}
                onChange={() => setGuess(option.id)}
              />
              <span class="t-letter t-letter-small" aria-hidden="true">
                {letter(option.id)}
              </span>
              <span>
                <span class="t-unseen">{letter(option.id)}: </span>
                {say(optionLabel(view, view.situation.id, option.id))}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="t-actions t-main-actions" data-part="send">
        <Press act={act} name="stand" look="main" onPress={send} not={view.choices.stand}>
          {say("table.stand.send")}
        </Press>
      </div>
    </form>
  );
}

/** My stand is given: what it was, and who is still thinking. */
function Taken() {
  const { view, me } = useTable();
  return (
    <>
      <div class="t-note t-note-mine t-stand-taken">
        <p>
          {say("table.stand.taken")}{" "}
          {me?.stand?.option ? <OptionName id={me.stand.option} /> : say("table.stand.blank")}
        </p>
        {me?.stand?.guess && (
          <p>
            {say("table.stand.guessed", { who: nameOf(view, me.mirror) })} <OptionName id={me.stand.guess} />
          </p>
        )}
      </div>
      <Answered done={view.stood} />
      <OptionsToRead />
    </>
  );
}

function Watching() {
  const { view } = useTable();
  return (
    <>
      <Answered done={view.stood} />
      <OptionsToRead />
    </>
  );
}

/** All stands side by side: who wanted what, how my own guess went, and who read whom rightly (R6.2). `folded`: they have been read. */
export function StandsOpen({ folded = false }: { folded?: boolean }) {
  const { view, me } = useTable();
  const { stands } = view;
  if (!stands) return null;
  const guess = me && stands[me.seat] && (
    <p data-more class={`t-my-guess ${stands[me.seat]?.right ? "t-good" : ""}`}>
      <strong>
        <GuessOf seat={me.seat} />
      </strong>
    </p>
  );
  if (folded)
    return (
      <details class="t-fold" data-more>
        <summary>{say("table.stands.title")}</summary>
        <div class="t-stands">
          <Wanted />
          {guess}
          <Guesses />
        </div>
      </details>
    );
  return (
    <div class="t-stands" data-part="stands">
      <h3>{say("table.stands.title")}</h3>
      <Wanted />
      {guess}
      <Guesses />
    </div>
  );
}

/** The options, each with who wanted it. */
function Wanted() {
  const { view } = useTable();
  return (
    <div class="t-stands-by-option">
      {view.situation.options.map((option) => {
        const by = view.partners.map((p) => p.seat).filter((seat) => view.stands?.[seat]?.option === option.id);
        return (
          <div
            key={option.id}
            class={`t-stands-option ${by.length > 0 ? "" : "t-nobody"}`}
            data-more={by.length === 0 || undefined}
          >
            <OptionName id={option.id} />
            <span class="t-stands-who">
              {by.length > 0 ? by.map((seat) => <Name key={seat} seat={seat} />) : say("table.stands.nobody")}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** The others' guesses, to open. */
function Guesses() {
  const { view, me } = useTable();
  const seats = view.partners.map((p) => p.seat).filter((seat) => view.stands?.[seat]);
  const right = seats.filter((seat) => view.stands?.[seat]?.right).length;
  return (
    <details class="t-fold" data-more>
      <summary>{say("table.stands.right", { right, n: seats.length })}</summary>
      <ul class="t-list">
        {seats
          .filter((seat) => seat !== me?.seat)
          .map((seat) => (
            <li key={seat} class={view.stands?.[seat]?.right ? "t-good" : ""}>
              <GuessOf seat={seat} />
            </li>
          ))}
      </ul>
    </details>
  );
}

/** What a seat guessed of its mirror, and whether it was right. */
function GuessOf({ seat }: { seat: Seat }) {
  const { view, me } = useTable();
  const stand = view.stands?.[seat];
  if (!stand) return null;
  const key = !stand.guess ? "blank" : stand.right ? "right" : "wrong";
  return (
    <>
      {say(`table.stands.guess.${key}`, {
        who: nameOf(view, seat),
        mirror: nameOf(view, stand.mirror),
        me: me?.seat === seat ? "yes" : "no",
        letter: stand.guess ? letter(stand.guess) : "",
      })}
    </>
  );
}
