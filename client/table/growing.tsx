/** The convenor's proposal while it is being built: the others see it grow before it is proposed. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type GrowthSaid, growingIn, growthToSay } from "../present/growing";
import { type Draft, optionIn, servesOf } from "../present/proposal";
import { forMeAs } from "../present/why";
import { announce } from "../ui/announcer";
import { say } from "../words/words";
import { Name } from "./bits";
import { infoOf, nameOf, useTable } from "./context";
import { Nothing, ProposalBody, WhoGives } from "./open-proposal";
import { BriefBy, OptionName } from "./option-card";
import { Missing } from "./proposal-parts";
import { Sign } from "./signs";

/** ms without a change before it is said to those who listen. */
const SETTLED = 1_500;

/** In place of `otherwise` wherever a person at the table convenes who shows what it builds: not alone, not at one device, not for bots, which propose at once. */
export function Growing({ otherwise }: { readonly otherwise: ComponentChildren }) {
  const table = useTable();
  const { store, view, me } = table;
  const { convenor, declined, limit, extra } = view.deal;
  const draft = growingIn(view, store.drafts?.told.value ?? null);
  useSaid(draft);
  const here = convenor === me?.seat || store.viewers.includes(convenor);
  if (!store.drafts || here || (!draft && infoOf(table, convenor)?.bot !== null)) return otherwise;
  const option = draft && optionIn(view, draft.option);
  const who = nameOf(view, convenor);
  return (
    <section class="t-proposal t-growing" aria-label={say("table.growing.label", { who })}>
      <header class="t-proposal-top">
        <p class="t-by">
          <Name seat={convenor} /> {say("table.growing.builds")}{" "}
          <span class="t-not-yet">
            <Sign name="hourglass-medium" /> {say("table.growing.not-yet")}
          </span>
        </p>
        <p class="t-quiet">
          {say("table.deal.try", { n: declined.length + 1, of: Math.max(limit, declined.length + 1) })}{" "}
          {say("table.growing.talk")} {extra && say("table.deal.extra", { who: nameOf(view, extra) })}
        </p>
        {option ? (
          <div key={option.id} class="t-growing-option t-grown">
            <h3>
              <OptionName id={option.id} />
            </h3>
            <BriefBy id={option.id} />
          </div>
        ) : (
          <div class="t-growing-option">
            <h3 class="t-to-come">{say("table.growing.nothing")}</h3>
          </div>
        )}
      </header>
      {draft && option ? (
        <ProposalBody of={draft} forMe={forMeAs(view, option, servesOf(view, draft))} risk={option.risk}>
          <Missing draft={draft} quiet />
        </ProposalBody>
      ) : (
        <ToCome />
      )}
    </section>
  );
}

/** The places of what is to come, so that the page does not jump when it does. */
const ToCome = () => (
  <>
    <div class="t-for-me t-for-me-large t-even">
      <strong class="t-big-number" aria-hidden="true">
        –
      </strong>
      <span>{say("table.growing.follow")}</span>
    </div>
    <WhoGives now={[]} later={[]} />
    <div class="t-missing-here" />
    <dl class="t-terms">
      <dt>{say("table.proposal.risk")}</dt>
      <dd>
        <Nothing />
      </dd>
      <dt>{say("table.proposal.clause")}</dt>
      <dd>
        <Nothing />
      </dd>
    </dl>
    <div class="t-grows-here" />
  </>
);

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
