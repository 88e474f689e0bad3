/** What stands on a card of each sort, in both languages, with its rules lines and what simulation found. */
import type { OPTION_IDS } from "../../game/vocabulary";
import { say, sayNumber } from "../words/words";
import { Each, Rules, Words } from "./both";
import type { CardFigures, Figures } from "./figures";
import { COMMON, type Entry } from "./gather";
import { driftRules, eventRules, incomeRule, optionRules, toolRules } from "./rules";
import { sayIn } from "./words";

type Of<S extends Entry["sort"]> = { readonly entry: Extract<Entry, { sort: S }>; readonly figures: Figures };

const percent = (share: number): string => `${sayNumber(share * 100)} %`;

export function SituationBody({ entry, figures }: Of<"situation">) {
  const { key, card, played } = entry;
  return (
    <>
      <Words id={`${key}.story`} />
      <Words id={`${key}.ask`} class="cards-ask" />
      {card.options.map((option) => (
        <section key={option.id} id={`${key}.option.${option.id}`} tabIndex={-1} class="cards-option">
          <span class="cards-letter">{option.id.toUpperCase()}</span>
          <div class="cards-option-body">
            <Words id={`${key}.option.${option.id}.label`} class="cards-label" />
            <Words id={`${key}.option.${option.id}.text`} />
            <Rules of={(sayLine) => optionRules(sayLine, option)} />
            <Words id={`${key}.option.${option.id}.after`} class="cards-after" />
            {option.risk > 0 && <Words id={`${key}.option.${option.id}.setback`} class="cards-after" />}
            {played.map((scenario) => (
              <OptionUse key={scenario} figures={figures} scenario={scenario} id={card.id} option={option.id} />
            ))}
          </div>
        </section>
      ))}
      <section class="cards-option">
        <span class="cards-letter cards-letter-none">–</span>
        <div class="cards-option-body">
          <Words id={`${key}.drift`} class="cards-after" />
          <Rules of={(sayLine) => [driftRules(sayLine, card)]} />
        </div>
      </section>
    </>
  );
}

function OptionUse({
  figures,
  scenario,
  id,
  option,
}: {
  readonly figures: Figures;
  readonly scenario: string;
  readonly id: string;
  readonly option: (typeof OPTION_IDS)[number];
}) {
  const found = figures.option(scenario, id, option);
  if (!found) return null;
  const { open, best, chosen, ahead, tooOften, tooSeldom } = found;
  return (
    <p class="cards-figures">
      {say("cards.figures.option", { scenario, open, chosen: percent(chosen.value), best: percent(best.value) })}
      {ahead &&
        ` ${say("cards.figures.ahead", { points: sayNumber(ahead.value, 2), error: sayNumber(ahead.error, 2) })}`}
      {(tooOften || tooSeldom) && (
        <strong class="cards-fault"> {say(tooOften ? "cards.figures.too-often" : "cards.figures.too-seldom")}</strong>
      )}
    </p>
  );
}

export const EventBody = ({ entry: { key, card, home }, figures }: Of<"event">) => {
  // Somebody it strikes, as an example.
  const slots = { who: { key: home === COMMON ? "cards.someone" : `${home}.role.library.called` } };
  return (
    <>
      <Words id={`${key}.story`} slots={slots} />
      <Rules of={(sayLine) => eventRules(sayLine, card)} />
      <Words id={`${key}.hit`} slots={slots} class="cards-after" />
      <Words id={`${key}.absorbed`} slots={slots} class="cards-after" />
      {figures.event(card.id).map(({ scenario, came, met }) => (
        <p key={scenario} class="cards-figures">
          {say("cards.figures.event", { scenario, came: sayNumber(came, 2), met: percent(met) })}
        </p>
      ))}
    </>
  );
};

const CardUse = ({ found, sort }: { readonly found: readonly CardFigures[]; readonly sort: "tool" | "clause" }) => (
  <>
    {found.map(({ scenario, open, used, worth }) => (
      <p key={scenario} class="cards-figures">
        {say(`cards.figures.${sort}`, { scenario, open: sayNumber(open, 2), used: sayNumber(used, 2) })}{" "}
        {worth && say("cards.figures.worth", { worth: sayNumber(worth.value, 2), error: sayNumber(worth.error, 2) })}
        {worth && worth.value > 0.2 && <strong class="cards-fault"> {say("cards.figures.too-much")}</strong>}
      </p>
    ))}
  </>
);

export const ToolBody = ({ entry: { key, card }, figures }: Of<"tool">) => (
  <>
    <Words id={`${key}.when`} />
    <Rules of={(sayLine) => toolRules(sayLine, card)} />
    <Words id={`${key}.teaches`} class="cards-after" />
    <CardUse found={figures.card("tool", card.id)} sort="tool" />
  </>
);

export const ClauseBody = ({ entry: { key, card }, figures }: Of<"clause">) => (
  <>
    <Words id={`${key}.text`} />
    <Words id={`${key}.teaches`} class="cards-after" />
    <CardUse found={figures.card("clause", card.id)} sort="clause" />
  </>
);

export function RoleBody({ entry: { key, card, home, played }, figures }: Of<"role">) {
  // A team may give any archetype any aim, so the words of those do not hang on the role.
  const aim = (tag: string) => (played.length > 0 ? `${key}.aim.${tag}` : `own.aim.${tag}`);
  const line = (tag: string) => (played.length > 0 ? `${key}.line.${tag}` : `own.line.${tag}`);
  const list = (title: string, tags: readonly string[], id: (tag: string) => string) => (
    <>
      <h3>{title}</h3>
      {tags.map((tag) => (
        <div key={tag} class="cards-wish">
          <Each class="cards-label" of={(language) => <p>{sayIn(language, { key: `tag.${tag}` })}</p>} />
          <Words id={id(tag)} />
        </div>
      ))}
    </>
  );
  const found = home === COMMON ? undefined : figures.role(home, card.id);
  return (
    <>
      <Words id={`${key}.short`} />
      <Words id={`${key}.culture`} />
      <Words id={`${key}.alone`} class="cards-after" />
      <Rules of={(sayLine) => [incomeRule(sayLine, card)]} />
      {list(say("cards.aim.public"), [card.publicAim], aim)}
      {list(say("cards.aim.private"), card.privateAims, aim)}
      {list(say("cards.line"), card.lines, line)}
      {found && (
        <p class="cards-figures">
          {say("cards.figures.role", { gain: sayNumber(found.gain, 1), ratio: sayNumber(found.ratio, 2) })}
        </p>
      )}
    </>
  );
}
