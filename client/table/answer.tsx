/** What I say to an open proposal: yes, no with a reason, or I take my own back (R7.3, R7.5). */
import { useId, useRef, useState } from "preact/hooks";
import { REASONS, TAGS } from "../../game/vocabulary";
import { say } from "../words/words";
import { Press, useAct } from "./act";
import { partnerIn, useTable } from "./context";
import { InShort } from "./in-short";

export function Withdraw() {
  const { view } = useTable();
  const act = useAct();
  return (
    <div class="t-actions">
      <Press
        act={act}
        name="withdraw"
        look="quiet"
        onPress={() => act.press("withdraw", "withdraw")}
        not={view.choices.withdraw}
      >
        {say("table.proposal.withdraw")}
      </Press>
      <p class="t-quiet" data-more>
        {say("table.proposal.withdraw.help")}
      </p>
    </div>
  );
}

/** Yes, or no with a reason in one press; "not our purpose" asks which tag is missing. */
export function Answer() {
  const { view, me } = useTable();
  const act = useAct();
  const [misses, setMisses] = useState(false);
  const reasons = useRef<HTMLFieldSetElement>(null);
  const short = useId();
  const toReasons = () => {
    reasons.current?.scrollIntoView({ block: "center" });
    reasons.current?.querySelector("button")?.focus({ preventScroll: true });
  };
  const { proposal } = view.deal;
  if (!me || !proposal) return null;
  const aims = [partnerIn(view, me.seat).aim, ...me.aims.map((a) => a.tag)];
  const tags = [...aims, ...TAGS.filter((tag) => !aims.includes(tag))];
  return (
    <>
      <fieldset ref={reasons} class="t-question t-decline" data-more>
        <legend>{say("table.proposal.decline")}</legend>
        <div class="t-reasons">
          {REASONS.map((reason) =>
            reason === "not-our-purpose" ? (
              <button
                key={reason}
                type="button"
                class="button"
                aria-expanded={misses}
                onClick={() => setMisses(!misses)}
              >
                {say(`reason.${reason}`)} …
              </button>
            ) : (
              <Press
                key={reason}
                act={act}
                name={reason}
                onPress={() => act.press(reason, "decline", reason, null)}
                not={view.choices.decline}
              >
                {say(`reason.${reason}`)}
              </Press>
            ),
          )}
        </div>
        {misses && (
          <fieldset class="t-question">
            <legend>{say("table.proposal.misses")}</legend>
            <div class="t-reasons">
              {tags.map((tag) => (
                <Press
                  key={tag}
                  act={act}
                  name={`misses-${tag}`}
                  class={aims.includes(tag) ? "t-own-aim" : ""}
                  onPress={() => act.press(`misses-${tag}`, "decline", "not-our-purpose", tag)}
                  not={view.choices.decline}
                >
                  {say(`tag.${tag}`)}
                </Press>
              ))}
            </div>
            <p class="t-quiet" data-more>
              {say("table.proposal.misses.help")}
            </p>
          </fieldset>
        )}
      </fieldset>
      <div class="t-actions t-main-actions t-answer-foot">
        <InShort id={short} forMe={proposal.forMe} now={proposal.now} later={proposal.later} />
        <Press
          act={act}
          name="accept"
          look="main"
          about={short}
          onPress={() => act.press("accept", "accept")}
          not={view.choices.accept}
        >
          {say("table.proposal.accept")}
        </Press>
        <button type="button" class="button button-large" data-more onClick={toReasons}>
          {say("table.proposal.decline")}
        </button>
      </div>
    </>
  );
}
