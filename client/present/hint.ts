/** A hint as a ladder of three sentences: a question, a pointer, the move. Words: `hint.*`. */
import type { Decision } from "../../game/bots/bot";
import { type Line, word } from "../../game/kit/line";
import type { ProposalDraft } from "../../game/state";
import type { View } from "../../game/view-types";
import type { OptionId, Reason, Tag } from "../../game/vocabulary";
import { sayReason } from "./bot-why";
import { clauseName, letter, optionLabel, tagName, toolName, who } from "./names";

export const RUNGS = ["question", "pointer", "move"] as const;
type Rung = (typeof RUNGS)[number];
type Ladder = { readonly [R in Rung]: readonly Line[] };

/** Moves whose form can be filled in by the hint. */
const FILLED: readonly Decision["move"][] = ["stand", "propose"];
export const canFill = (hint: Decision): boolean => FILLED.includes(hint.move);

/** The three rungs for what the mentor would do in the seat whose view this is. */
export function ladderOf(hint: Decision, view: View): Ladder {
  const [, first, second] = hint.args;
  const line = (rung: Rung, slots: Line["slots"] = {}, rest = ""): Line => ({
    key: `hint.${hint.move}.${rung}${rest}`,
    slots,
  });
  const option = (id: unknown): Line => ({
    key: "fact.option",
    slots: { letter: letter(id as OptionId), label: optionLabel(view, view.situation.id, id as OptionId) },
  });
  const partner = who(view, view.me?.mirror ?? "0");
  const why = sayReason(hint.reason, view, view.situation.id);
  switch (hint.move) {
    case "stand":
      return {
        question: [line("question", { partner })],
        pointer: [line("pointer", { option: option(first), partner })],
        move: [line("move", { option: option(first), guess: option(second), partner })],
      };
    case "propose": {
      const draft = first as ProposalDraft;
      return {
        question: [line("question", {}, view.position === 0 ? ".first" : "")],
        pointer: [line("pointer", { option: option(draft.option) }), why],
        move: [proposed(draft, option(draft.option))],
      };
    }
    case "decline": {
      const reason = word(`reason.${first as Reason}`);
      return {
        question: [line("question")],
        pointer: [line("pointer")],
        move: [second ? line("move", { tag: tagName(second as Tag) }, ".tag") : line("move", { reason })],
      };
    }
    case "showAim":
      return {
        question: [line("question")],
        pointer: [line("pointer")],
        move: [line("move", { tag: tagName(first as Tag) })],
      };
    case "playTool":
      return {
        question: [line("question")],
        pointer: [line("pointer"), why],
        move: [line("move", { tool: toolName(first as string) })],
      };
    case "ask":
      return {
        question: [line("question")],
        pointer: [line("pointer", { partner })],
        move: [line("move", { partner })],
      };
    case "pressOn":
      return {
        question: [line("question")],
        pointer: [line("pointer")],
        move: [line("move", {}, first ? ".say" : "")],
      };
    case "answerTemptation":
      return {
        question: [line("question")],
        pointer: [line("pointer")],
        move: [line("move", {}, first ? "" : ".break")],
      };
    case "vote":
      return {
        question: [line("question")],
        pointer: [line("pointer")],
        move: [line("move", {}, first ? "" : ".no"), why],
      };
    default:
      return { question: [line("question")], pointer: [line("pointer")], move: [line("move"), why] };
  }
}

function proposed(draft: ProposalDraft, option: Line): Line {
  const { clause, adapt } = draft;
  const slots = {
    option,
    ...(clause ? { clause: clauseName(clause) } : {}),
    ...(adapt ? { from: tagName(adapt.from), to: tagName(adapt.to) } : {}),
  };
  const rest = clause && adapt ? ".both" : clause ? ".clause" : adapt ? ".adapt" : "";
  return { key: `hint.propose.move${rest}`, slots };
}
