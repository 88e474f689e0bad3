/** One way of answering the situation, with its rules line made from the numbers (R8.3). */
import type { ComponentChildren, TargetedMouseEvent } from "preact";
import type { OptionView, View } from "../../game/view-types";
import type { OptionId, Seat } from "../../game/vocabulary";
import { letter, optionLabel, own } from "../present/names";
import { pointsForMe, whyCost, whyRisk } from "../present/why";
import { say } from "../words/words";
import { Amounts, effectLines, Name, signed, TagChip, Why } from "./bits";
import { nameOf, useTable } from "./context";
import { RiskDice, SeatSign } from "./signs";

/** The points an option gives my own seat, and which aims they come from. */
function ForMe({ option }: { option: OptionView }) {
  const { view } = useTable();
  if (option.forMe === null) return null;
  const parts = pointsForMe(view, option.serves, option.crosses);
  const mood = option.forMe > 0 ? "t-good" : option.forMe < 0 ? "t-bad" : "t-even";
  return (
    <p class={`t-for-me ${mood}`}>
      <strong>{say("table.for-me", { n: signed(option.forMe) })}</strong>
      {parts.length > 0 && <span data-more> {parts.map((p) => `${signed(p.points)} ${say(p.line)}`).join(", ")}</span>}
    </p>
  );
}

/** What it costs, serves, crosses, does and risks. */
export function RulesOf({ option }: { option: OptionView }) {
  const { view, content } = useTable();
  // With no more than what the card says and what it means, nothing has changed it.
  const reasons = whyRisk(view, content, option.id, option.risk);
  const mine = new Set([
    view.partners.find((p) => p.seat === view.me?.seat)?.aim,
    ...(view.me?.aims.map((a) => a.tag) ?? []),
  ]);
  return (
    <div class="t-rules" data-more>
      <div class="t-rule">
        <span class="t-rule-name">{say("table.option.cost")}</span>
        <span>
          <Amounts of={option.cost} />
          <Why title={say("table.why.risk.title")} lines={whyCost(view, content, option)} />
        </span>
      </div>
      <div class="t-rule">
        <span class="t-rule-name">{say("table.option.serves")}</span>
        <span class="t-tags">
          {option.serves.map((tag) => (
            <TagChip key={tag} tag={tag} look={mine.has(tag) ? "t-tag-mine" : ""} />
          ))}
        </span>
      </div>
      {option.crosses.length > 0 && (
        <div class="t-rule">
          <span class="t-rule-name">{say("table.option.crosses")}</span>
          <span class="t-tags">
            {option.crosses.map((tag) => (
              <TagChip key={tag} tag={tag} look={view.me?.line.tag === tag ? "t-tag-line" : "t-tag-cross"} />
            ))}
          </span>
        </div>
      )}
      {option.effects.length > 0 && (
        <div class="t-rule">
          <span class="t-rule-name">{say("table.option.gives")}</span>
          <span>{effectLines(option.effects)}</span>
        </div>
      )}
      <div class="t-rule">
        <span class="t-rule-name">{say("table.option.risk")}</span>
        <span>
          {option.risk > 0 && <RiskDice risk={option.risk} />} {say("table.risk", { n: option.risk })}
          {option.risk > 0 && option.setback.length > 0 && (
            <span class="t-quiet"> {say("rule.setback", { effects: effectLines(option.setback) })}</span>
          )}{" "}
          {(option.risk > 0 || reasons.length > 2) && <Why title={say("table.why.risk.title")} lines={reasons} />}
        </span>
      </div>
      {option.requires && (
        <p class={`t-requires ${option.requires.inPlace ? "t-good" : "t-bad"}`}>
          {say(option.requires.inPlace ? "table.option.required" : "table.option.requires", {
            clause: say(`clause.${option.requires.clause}.name`),
          })}
        </p>
      )}
      {option.endsWell && <p class="t-requires">{say("rule.ends-well")}</p>}
    </div>
  );
}

interface OptionCardProps {
  readonly option: OptionView;
  /** A radio button in front; then the top of the card is its label. */
  readonly pick?: ComponentChildren;
  readonly chosen?: boolean;
  /** Only what one compares by: label, cost, points, who wanted it. */
  readonly brief?: boolean;
}

/** Seats that took this option as their stand, once stands are open. */
const wantedBy = (view: View, id: OptionId): readonly Seat[] =>
  view.partners.map((p) => p.seat).filter((seat) => view.stands?.[seat]?.option === id);

/** The same by name. */
function WantedBy({ id }: { id: OptionId }) {
  const { view } = useTable();
  const by = wantedBy(view, id);
  if (by.length === 0) return null;
  return (
    <div class="t-rule">
      <span class="t-rule-name">{say("table.option.wanted")}</span>
      <span class="t-wanted-by">
        {by.map((seat) => (
          <Name key={seat} seat={seat} />
        ))}
      </span>
    </div>
  );
}

/** The same by signs alone, with the names for those who listen; `more`: it can be done without. */
export function BriefBy({ id, more = false }: { id: OptionId; more?: boolean }) {
  const { view } = useTable();
  const by = wantedBy(view, id);
  if (by.length === 0) return null;
  return (
    <span class="t-brief-by" data-more={more || undefined}>
      <span class="t-quiet">{say("table.option.wanted")}</span>
      {by.map((seat) => (
        <span key={seat} class="t-brief-seat" title={nameOf(view, seat)}>
          <SeatSign seat={seat} />
          <span class="t-unseen">{nameOf(view, seat)}</span>
        </span>
      ))}
    </span>
  );
}

/** What one compares by, in one row: points for me, cost, and who wanted it. */
function InBrief({ option }: { option: OptionView }) {
  const mood = (option.forMe ?? 0) > 0 ? "t-good" : (option.forMe ?? 0) < 0 ? "t-bad" : "t-even";
  return (
    <div class="t-in-brief">
      {option.forMe !== null && (
        <span class={`t-for-me ${mood}`}>{say("table.for-me", { n: signed(option.forMe) })}</span>
      )}
      <span data-more>
        <span class="t-unseen">{say("table.option.cost")} </span>
        <Amounts of={option.cost} />
      </span>
      <BriefBy id={option.id} more />
    </div>
  );
}

/** What answers a press itself, inside a card that can be pressed. */
const OWN_PRESS = "label, button, summary, a";

/** A press anywhere on the card chooses it, as one on its label does; words that are being marked are left alone. */
function choose({ currentTarget, target }: TargetedMouseEvent<HTMLElement>): void {
  if ((target as Element).closest(OWN_PRESS) || getSelection()?.isCollapsed === false) return;
  const radio = currentTarget.querySelector<HTMLInputElement>('input[type="radio"]');
  radio?.focus({ preventScroll: true });
  radio?.click();
}

/** Letter, label, story of one option, and its rules. */
export function OptionCard({ option, pick, chosen = false, brief = false }: OptionCardProps) {
  const { view } = useTable();
  const situation = view.situation.id;
  const Top = pick ? "label" : "div";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the label and its radio button are what keys and ears use
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div data-part="option" class={`t-option ${chosen ? "t-chosen" : ""}`} onClick={pick ? choose : undefined}>
      <Top class="t-option-top">
        {pick}
        <span class="t-letter" aria-hidden="true">
          {letter(option.id)}
        </span>
        <span class="t-option-words">
          <strong class="t-option-label">
            <span class="t-unseen">{letter(option.id)}: </span>
            {say(optionLabel(view, situation, option.id))}
          </strong>
          {!brief && (
            <span class="t-option-text" data-more>
              {say(own(view, `situation.${situation}.option.${option.id}.text`))}
            </span>
          )}
        </span>
      </Top>
      {brief ? (
        <InBrief option={option} />
      ) : (
        <div class="t-option-rest">
          <ForMe option={option} />
          <RulesOf option={option} />
          <div class="t-rules" data-more>
            <WantedBy id={option.id} />
          </div>
        </div>
      )}
    </div>
  );
}

/** "B: Call the steering group" in a sentence. */
export const OptionName = ({ id }: { id: OptionId }) => {
  const { view } = useTable();
  return (
    <span class="t-option-name">
      <span class="t-letter t-letter-small" aria-hidden="true">
        {letter(id)}
      </span>
      <span class="t-unseen">{letter(id)}: </span>
      {say(optionLabel(view, view.situation.id, id))}
    </span>
  );
};

/** All options to read, without choosing. */
export function OptionsToRead() {
  const { view } = useTable();
  return (
    <details class="t-fold" data-more>
      <summary>{say("table.option.all", { n: view.situation.options.length })}</summary>
      <div class="t-options">
        {view.situation.options.map((option) => (
          <OptionCard key={option.id} option={option} />
        ))}
      </div>
      <p class="t-quiet" data-more>
        {say("rule.drift", { effects: effectLines(view.situation.drift) })}
      </p>
    </details>
  );
}
