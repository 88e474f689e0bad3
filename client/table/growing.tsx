/** The convenor's proposal while it is being built: the others see it grow before it is proposed. */
import { useEffect, useRef } from "preact/hooks";
import { type GrowthSaid, growingIn, growthToSay } from "../present/growing";
import { type Draft, optionIn, servesOf } from "../present/proposal";
import { forMeAs } from "../present/why";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { Name } from "./bits";
import { infoOf, nameOf, useTable } from "./context";
import { ProposalBody, WhoGives } from "./open-proposal";
import { BriefBy, OptionName } from "./option-card";
import { Missing } from "./proposal-parts";
import { Sign } from "./signs";

/** ms without a change before it is said to those who listen. */
const SETTLED = 1_500;

/** Nothing where nobody shows what they build: alone, at one device, and of bots, which propose at once. */
export function Growing() {
  const table = useTable();
  const { store, view, me } = table;
  const { convenor } = view.deal;
  const draft = growingIn(view, store.drafts?.told.value ?? null);
  useSaid(draft);
  if (!store.drafts || convenor === me?.seat || (!draft && infoOf(table, convenor)?.bot !== null)) return null;
  const option = draft && optionIn(view, draft.option);
  return (
    <section class="t-proposal t-growing" aria-label={say("table.growing.label", { who: nameOf(view, convenor) })}>
      <header class="t-proposal-top">
        <p class="t-by">
          <Name seat={convenor} /> {say("table.growing.builds")}
          <span class="t-not-yet">
            <Sign name="hourglass-medium" /> {say("table.growing.not-yet")}
          </span>
        </p>
        {option ? (
          <div key={option.id} class="t-grown-option">
            <h3>
              <OptionName id={option.id} />
            </h3>
            <BriefBy id={option.id} />
          </div>
        ) : (
          <p class="t-quiet">{say("table.growing.nothing")}</p>
        )}
      </header>
      {draft && option ? (
        <ProposalBody of={draft} forMe={forMeAs(view, option, servesOf(view, draft))} risk={option.risk}>
          <Missing draft={draft} quiet />
        </ProposalBody>
      ) : (
        <WhoGives now={[]} later={[]} />
      )}
    </section>
  );
}

/** Says what has been chosen, and that everything is covered, when it has stood for a moment. */
function useSaid(draft: Draft | null): void {
  const { view } = useTable();
  const said = useRef<GrowthSaid | null>(null);
  useEffect(() => {
    if (!draft) return;
    const timer = setTimeout(() => {
      const next = growthToSay(view, draft, said.current);
      said.current = next.said;
      if (next.line) announce(say(next.line));
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [draft, view.key]);
}
