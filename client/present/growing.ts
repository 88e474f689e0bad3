/** A proposal that somebody else is building: what of it stands, and what is said of it to those who listen. */
import type { Line } from "../../game/kit/line";
import type { GrowingDraft } from "../../game/protocol/draft";
import type { View } from "../../game/view-types";
import type { OptionId } from "../../game/vocabulary";
import { letter, optionLabel, who } from "./names";
import { type Draft, unready } from "./proposal";

/** What the convenor has built so far; null: nothing, or what was told is of another moment or does not fit this table. */
export function growingIn(view: View, told: GrowingDraft | null): Draft | null {
  const draft = told?.draft;
  if (!draft || told.key !== view.key || view.step !== "deal" || view.deal.proposal) return null;
  if (told.by !== view.deal.convenor || told.by === view.me?.seat) return null;
  const seats = new Set(view.partners.map(({ seat }) => seat));
  const known =
    view.situation.options.some(({ id }) => id === draft.option) &&
    [...draft.now, ...draft.later].every(({ seat }) => seats.has(seat));
  return known ? draft : null;
}

/** What has been said of it: rarely, and nothing twice. */
export interface GrowthSaid {
  readonly key: string;
  readonly option: OptionId;
  /** That everything is covered has been said of this option. */
  readonly complete: boolean;
}

/** What is to be said now of a draft that stands, after what has been said; `line` null: nothing. */
export function growthToSay(
  view: View,
  draft: Draft,
  said: GrowthSaid | null,
): { readonly said: GrowthSaid; readonly line: Line | null } {
  const { key } = view;
  const { option } = draft;
  const complete = unready(view, draft) === null;
  const by = who(view, view.deal.convenor);
  if (said?.key !== key || said.option !== option)
    return {
      said: { key, option, complete },
      line: {
        key: "table.growing.said.option",
        slots: {
          who: by,
          letter: letter(option),
          option: optionLabel(view, view.situation.id, option),
          complete: complete ? "yes" : "no",
        },
      },
    };
  if (!complete || said.complete) return { said, line: null };
  return { said: { ...said, complete }, line: { key: "table.growing.said.complete", slots: { who: by } } };
}
