/** What a person at a terminal can do now: a list of whole moves, made from the view alone. */

import { amountOf, clauseName, letter, optionLabel, own, tagName, toolName, who } from "../../client/present/names";
import { draftFor } from "../../game/bots/proposals";
import type { Content } from "../../game/content/content";
import type { Line } from "../../game/kit/line";
import { word } from "../../game/kit/line";
import type { MoveName } from "../../game/moves/args";
import type { ToolView, View } from "../../game/view-types";
import { REASONS, RESOURCES, TAGS } from "../../game/vocabulary";

export interface Item {
  readonly label: readonly (Line | string)[];
  readonly move: MoveName;
  readonly args: readonly unknown[];
}

/** Every simple move, each option with its fair split and each clause once; other proposals are typed (see play.ts). */
export function menu(view: View, content: Content): readonly Item[] {
  const me = view.me!;
  const { choices, situation, deal } = view;
  const items: Item[] = [];
  const add = (move: MoveName, label: readonly (Line | string)[], ...args: readonly unknown[]) =>
    items.push({ label, move, args: [view.key, ...args] });
  const can = (move: MoveName) => choices[move] === null;

  if (can("vote")) for (const yes of [true, false]) add("vote", [yes ? "yes" : "no"], yes);
  for (const p of view.pledges) {
    if (!p.mine) continue;
    const what = amountOf(p.resource, p.amount);
    if (p.mine.keep === null) add("keepPledge", ["keep: ", what], p.id);
    add("breakPledge", ["break: ", what], p.id);
    if (p.mine.move === null) add("askToMovePledge", ["ask to move: ", what], p.id);
  }
  if (can("stand"))
    for (const mine of situation.options)
      for (const theirs of situation.options)
        add(
          "stand",
          [`I want ${letter(mine.id)}, and I think `, who(view, me.mirror), ` wants ${letter(theirs.id)}`],
          mine.id,
          theirs.id,
        );
  if (can("accept")) add("accept", ["accept"]);
  if (can("decline"))
    for (const reason of REASONS) {
      if (reason !== "not-our-purpose") add("decline", ["decline: ", word(`reason.${reason}`)], reason, null);
      else
        for (const tag of TAGS)
          add("decline", ["decline: ", word(`reason.${reason}`), " - ", tagName(tag)], reason, tag);
    }
  if (can("propose"))
    for (const option of situation.options)
      for (const clause of [null, ...(deal.clauseAllowed ? deal.clausesLeft : [])]) {
        const draft = draftFor(view, content, option, clause, true);
        if (!draft) continue;
        const carries = clause ? [" with the clause ", clauseName(clause)] : [];
        add(
          "propose",
          [`propose ${letter(option.id)} `, optionLabel(view, situation.id, option.id), ...carries],
          draft,
        );
      }
  if (can("pass")) add("pass", ["pass"]);
  if (can("withdraw")) add("withdraw", ["withdraw my proposal"]);
  if (can("ask")) add("ask", ["ask by insight: ", who(view, me.mirror)]);
  for (const aim of me.aims)
    if (!aim.shown && can("showAim")) add("showAim", ["show my aim: ", tagName(aim.tag)], aim.tag);
  for (const tool of me.tools)
    if (tool.refused === null && can("playTool"))
      for (const { label, choice } of choicesOf(view, tool))
        add("playTool", ["play ", toolName(tool.id), ...label], tool.id, choice);
  if (can("pressOn")) {
    add("pressOn", ["press on"], false);
    if (me.crossed && view.step === "outcome") add("pressOn", ["press on, and say that our line was crossed"], true);
  }
  if (can("answerTemptation"))
    for (const pay of [true, false]) add("answerTemptation", [pay ? "pay the hours" : "break the promise"], pay);
  if (can("pulse")) for (let n = 1; n <= 5; n++) add("pulse", [`pulse ${n}`], n);
  if (can("askRewind")) add("askRewind", ["ask all to rewind"]);
  if (can("talked")) add("talked", ["we have talked"]);
  if (can("askEndWell")) add("askEndWell", ["ask all to end well here"]);
  return items;
}

function choicesOf(
  view: View,
  tool: ToolView,
): readonly { label: readonly (Line | string)[]; choice: Record<string, unknown> }[] {
  const others = view.partners.filter((p) => p.seat !== view.me!.seat);
  const standing = view.pledges.filter((p) => p.state === "standing");
  const by = {
    partner: others.map((p) => ({ label: [" on ", own(view, `role.${p.role}.name`)], choice: { partner: p.seat } })),
    resource: RESOURCES.map((resource) => ({ label: [": ", word(`resource.${resource}`)], choice: { resource } })),
    pledge: standing.map((p) => ({ label: [": ", amountOf(p.resource, p.amount)], choice: { pledge: p.id } })),
  };
  let list: { label: (Line | string)[]; choice: Record<string, unknown> }[] = [{ label: [], choice: {} }];
  for (const need of tool.needs)
    list = list.flatMap((a) =>
      by[need].map((b) => ({ label: [...a.label, ...b.label], choice: { ...a.choice, ...b.choice } })),
    );
  return list;
}
