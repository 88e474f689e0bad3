/** The convenor's proposal: an option, who gives what, promises, a clause, an adaptation (R7.1). */
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import type { OptionId } from "../../game/vocabulary";
import { letter } from "../present/names";
import { begin, type Draft, optionIn, servesOf, unready } from "../present/proposal";
import { forMeAs, pointsForMe } from "../present/why";
import { say } from "../words/words";
import { Press, sayRefusal, useAct } from "./act";
import { signed } from "./bits";
import { useTable } from "./context";
import { useFilled } from "./filled";
import { InShort } from "./in-short";
import { useKept } from "./kept-draft";
import { OthersMeaning } from "./open-proposal";
import { OptionCard } from "./option-card";
import { AdaptPart, ClausePart } from "./proposal-extras";
import { GivePart, Missing, PromisePart } from "./proposal-parts";
import { useShown } from "./use-shown";

export function ProposalForm() {
  const { view } = useTable();
  const act = useAct();
  const [draft, setDraft] = useKept<Draft | null>("proposal", null, (begun): begun is Draft =>
    view.situation.options.some((o) => o.id === (begun as Partial<Draft>).option),
  );
  useShown(draft);
  const group = useId();
  const change = (next: Draft) => {
    act.forget();
    setDraft(next);
  };
  useFilled("propose", (filled) => change(filled as Draft));
  const not = draft && unready(view, draft);
  const told = not && !view.choices.propose ? { told: `${group}-missing` } : {};
  const meaning = draft && forMeAs(view, optionIn(view, draft.option), servesOf(view, draft));
  const held = useRef<{ readonly it: HTMLElement; readonly top: number } | null>(null);
  const pick = (id: OptionId, it: HTMLElement) => {
    held.current = { it, top: it.getBoundingClientRect().top };
    change(begin(view, id, draft?.clause ?? null));
  };
  // A card above that shuts takes its height with it: what was pressed stays under the finger.
  useLayoutEffect(() => {
    const { it, top } = held.current ?? {};
    held.current = null;
    if (it && top !== undefined) scrollBy({ top: it.getBoundingClientRect().top - top, behavior: "instant" });
  }, [draft?.option]);
  const send = () =>
    draft && act.press("propose", "propose", { ...draft, now: [...draft.now], later: [...draft.later] });
  return (
    <form class="t-form" data-part="proposal" onSubmit={(e) => e.preventDefault()}>
      <fieldset class="t-question">
        <legend>
          <span class="t-count-off" data-more aria-hidden="true">
            1
          </span>{" "}
          {say("table.propose.option")}
        </legend>
        <div class="t-options" data-part="options">
          {view.situation.options.map((option) => (
            <OptionCard
              key={option.id}
              option={option}
              chosen={draft?.option === option.id}
              brief={draft?.option !== option.id}
              pick={
                <input
                  type="radio"
                  name={`${group}-option`}
                  value={option.id}
                  checked={draft?.option === option.id}
                  onChange={(e) => pick(option.id, e.currentTarget)}
                />
              }
            />
          ))}
        </div>
      </fieldset>
      {draft && (
        <>
          <GivePart draft={draft} change={change} />
          <PromisePart draft={draft} change={change} />
          {view.deal.clauseAllowed ? (
            <ClausePart draft={draft} change={change} />
          ) : (
            <p class="t-quiet" data-more>
              {sayRefusal("clause-not-now")}
            </p>
          )}
          <AdaptPart draft={draft} change={change} />
          <Meaning draft={draft} />
        </>
      )}
      <div class="t-actions t-main-actions" data-part="send">
        {draft ? (
          <>
            <InShort id={`${group}-short`} forMe={meaning} now={draft.now} later={draft.later} />
            <Missing id={`${group}-missing`} draft={draft} />
            <Press
              act={act}
              name="propose"
              look="main"
              about={`${group}-short`}
              onPress={send}
              not={view.choices.propose ?? not}
              {...told}
            >
              {say("table.propose.send", { letter: letter(draft.option) })}
            </Press>
          </>
        ) : (
          <p class="t-pick-first">{say("table.propose.pick-first")}</p>
        )}
        <Press act={act} name="pass" look="quiet" onPress={() => act.press("pass", "pass")} not={view.choices.pass}>
          {say("table.deal.pass")}
        </Press>
      </div>
    </form>
  );
}

/** What the draft means for me and, as far as I know, for the others. */
function Meaning({ draft }: { draft: Draft }) {
  const { view } = useTable();
  const option = optionIn(view, draft.option);
  const serves = servesOf(view, draft);
  const forMe = forMeAs(view, option, serves);
  const parts = pointsForMe(view, serves, option.crosses);
  return (
    <div class="t-meaning" data-more>
      {forMe !== null && (
        <p class={`t-for-me ${forMe > 0 ? "t-good" : forMe < 0 ? "t-bad" : "t-even"}`}>
          <strong>{say("table.for-me", { n: signed(forMe) })}</strong>{" "}
          {parts.map((p) => `${signed(p.points)} ${say(p.line)}`).join(", ")}
        </p>
      )}
      <OthersMeaning serves={serves} crosses={option.crosses} />
    </div>
  );
}
