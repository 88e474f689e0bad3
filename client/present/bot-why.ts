/** Why a bot did what it did, as a sentence to be: what the partner says when one asks it. Words: `bot.why.*`. */
import type { Reason } from "../../game/bots/reason";
import { type Line, word } from "../../game/kit/line";
import { clauseName, letter, type Named, optionLabel, phaseName, tagName, who } from "./names";

/** "B: Read aloud in the yard", or "B" where the situation is not known. */
const optionIn = (view: Named, situation: string | null, option: NonNullable<Reason["option"]>): Line =>
  situation
    ? { key: "fact.option", slots: { letter: letter(option), label: optionLabel(view, situation, option) } }
    : { key: "fact.option.letter", slots: { letter: letter(option) } };

/** The sentence of a reason; `situation` is that of the phase in which the bot acted. */
export function sayReason(reason: Reason, view: Named, situation: string | null): Line {
  const { kind, option, phase, resource, partner, tag, clause, track, number } = reason;
  const said = kind === "against-line" && tag !== undefined ? ".said" : "";
  return {
    key: `bot.why.${kind}${said}`,
    slots: {
      ...(option !== undefined ? { option: optionIn(view, situation, option) } : {}),
      ...(phase !== undefined ? { phase, name: phaseName(phase) } : {}),
      ...(resource !== undefined ? { resource: word(`resource.${resource}`) } : {}),
      ...(partner !== undefined ? { partner: who(view, partner) } : {}),
      ...(tag !== undefined ? { tag: tagName(tag) } : {}),
      ...(clause !== undefined ? { clause: clauseName(clause) } : {}),
      ...(track !== undefined ? { track: word(`track.${track}.title`) } : {}),
      ...(number !== undefined ? { number } : {}),
    },
  };
}
