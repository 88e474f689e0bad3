/** A clause with the deal, free (R9.2); an adaptation towards what a partner has shown (R7.6). */
import { useId } from "preact/hooks";
import type { Adaptation } from "../../game/state";
import type { Tag } from "../../game/vocabulary";
import { adapt, adaptable, carry } from "../present/proposal";
import { learntOf } from "../present/why";
import { say } from "../words/words";
import { nameOf, useTable } from "./context";
import type { PartProps } from "./proposal-parts";

export function ClausePart({ draft, change }: PartProps) {
  const { view } = useTable();
  const group = useId();
  const { clausesLeft } = view.deal;
  return (
    <details class="t-fold" data-more open={draft.clause !== null}>
      <summary>
        {draft.clause
          ? say("table.clause.picked", { clause: say(`clause.${draft.clause}.name`) })
          : say("table.clause.title")}
      </summary>
      <fieldset class="t-question">
        <legend class="t-quiet">{say("table.clause.help")}</legend>
        <div class="t-clauses">
          <label class={`t-clause ${draft.clause === null ? "t-chosen" : ""}`}>
            <input
              type="radio"
              name={group}
              checked={draft.clause === null}
              onChange={() => change(carry(draft, null))}
            />
            <span>{say("table.clause.none")}</span>
          </label>
          {clausesLeft.map((clause) => (
            <label key={clause} class={`t-clause ${draft.clause === clause ? "t-chosen" : ""}`}>
              <input
                type="radio"
                name={group}
                checked={draft.clause === clause}
                onChange={() => change(carry(draft, clause))}
              />
              <span>
                <strong>{say(`clause.${clause}.name`)}</strong>
                {draft.clause === clause && <span class="t-quiet t-block">{say(`clause.${clause}.teaches`)}</span>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  );
}

export function AdaptPart({ draft, change }: PartProps) {
  const { view, me } = useTable();
  const { from, to } = adaptable(view, draft.option);
  const mine = new Set<Tag>(
    me ? [view.partners.find((p) => p.seat === me.seat)!.aim, ...me.aims.map((a) => a.tag)] : [],
  );
  /** Who is known to want it: a help for the one who adapts for others. */
  const wantedBy = (tag: Tag): string => {
    const names = view.partners
      .filter((p) => p.seat !== me?.seat && [p.aim, ...p.shown, ...learntOf(view, p.seat)].includes(tag))
      .map((p) => nameOf(view, p.seat));
    if (mine.has(tag)) names.unshift(say("table.adapt.us"));
    return names.length > 0 ? ` (${names.join(", ")})` : "";
  };
  const on = draft.adapt !== null;
  const possible = from[0] !== undefined && to[0] !== undefined;
  const insights = view.partners.find((p) => p.seat === me?.seat)?.insights ?? 0;
  const first = possible ? { from: from[0]!, to: to[0]!, insight: insights > 0 } : null;
  const set = (part: Partial<Adaptation>) => draft.adapt && change(adapt(draft, { ...draft.adapt, ...part }));
  return (
    <div class="t-adapt" data-more>
      <label class="t-check">
        <input
          type="checkbox"
          checked={on}
          aria-disabled={possible ? undefined : "true"}
          onClick={(e) => !possible && e.preventDefault()}
          onChange={() => possible && change(adapt(draft, on ? null : first))}
        />
        <span>
          <strong>{say("table.adapt.title")}</strong>
          <span class="t-quiet t-block">{say(possible ? "table.adapt.help" : "table.adapt.none")}</span>
        </span>
      </label>
      {draft.adapt && (
        <div class="t-adapt-pair">
          <label>
            {say("table.adapt.from")}
            <select value={draft.adapt.from} onChange={(e) => set({ from: e.currentTarget.value as Tag })}>
              {from.map((tag) => (
                <option key={tag} value={tag}>
                  {say(`tag.${tag}`)}
                  {wantedBy(tag)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say("table.adapt.to")}
            <select value={draft.adapt.to} onChange={(e) => set({ to: e.currentTarget.value as Tag })}>
              {to.map((tag) => (
                <option key={tag} value={tag}>
                  {say(`tag.${tag}`)}
                  {wantedBy(tag)}
                </option>
              ))}
            </select>
          </label>
          {insights > 0 && (
            <label class="t-check">
              <input
                type="checkbox"
                checked={draft.adapt.insight}
                onChange={() => set({ insight: !draft.adapt!.insight })}
              />
              <span>{say("table.adapt.insight", { n: insights })}</span>
            </label>
          )}
        </div>
      )}
    </div>
  );
}
