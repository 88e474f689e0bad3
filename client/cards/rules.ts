/** The rules lines of cards in one language, made from their numbers (R8.3). Pure. */
import type { EventCard, Option, Role, Situation, Tool } from "../../game/content/schema";
import type { Effect } from "../../game/effects/effect";
import { sayEffect } from "../../game/effects/say";
import { type Line, word } from "../../game/kit/line";
import { type Bundle, RESOURCES, type Tag } from "../../game/vocabulary";

/** Says a line in one language. */
export type Say = (line: Line) => string;

const tags = (list: readonly Tag[]): readonly Line[] => list.map((tag) => word(`tag.${tag}`));
const effects = (say: Say, list: readonly Effect[]): string => list.map((effect) => say(sayEffect(effect))).join(" ");
const parts = (bundle: Bundle): readonly Line[] =>
  RESOURCES.filter((r) => bundle[r] > 0).map((r) => ({
    key: "rule.cost.part",
    slots: { resource: word(`resource.${r}`), n: bundle[r] },
  }));

export function optionRules(say: Say, option: Option): string[] {
  const cost = parts(option.cost);
  return [
    say(cost.length > 0 ? { key: "rule.cost", slots: { cost } } : word("rule.cost.none")),
    say({ key: "rule.serves", slots: { tags: tags(option.serves) } }),
    ...(option.crosses.length > 0 ? [say({ key: "rule.crosses", slots: { tags: tags(option.crosses) } })] : []),
    ...(option.effects.length > 0 ? [effects(say, option.effects)] : []),
    ...(option.risk > 0 ? [say({ key: "rule.risk", slots: { n: option.risk } })] : []),
    ...(option.setback.length > 0
      ? [say({ key: "rule.setback", slots: { effects: effects(say, option.setback) } })]
      : []),
    ...(option.requires
      ? [say({ key: "rule.requires", slots: { clause: word(`clause.${option.requires}.name`) } })]
      : []),
    ...(option.endsWell ? [say(word("rule.ends-well"))] : []),
  ];
}

export const driftRules = (say: Say, { drift }: Situation): string =>
  say({ key: "rule.drift", slots: { effects: effects(say, drift) } });

export function eventRules(say: Say, { full, mild, absorbedBy }: EventCard): string[] {
  const { clauses, track } = absorbedBy;
  return [
    say({ key: "rule.full", slots: { effects: effects(say, full) } }),
    say(mild.length > 0 ? { key: "rule.mild", slots: { effects: effects(say, mild) } } : word("rule.mild.none")),
    ...(clauses.length > 0
      ? [
          say({
            key: "rule.absorbed-by.clauses",
            slots: { clauses: clauses.map((clause) => word(`clause.${clause}.name`)) },
          }),
        ]
      : []),
    ...(track
      ? [say({ key: "rule.absorbed-by.track", slots: { track: word(`track.${track.track}`), n: track.at } })]
      : []),
  ];
}

export const toolRules = (say: Say, tool: Tool): string[] => [
  say(
    tool.cost > 0
      ? {
          key: "rule.cost",
          slots: { cost: { key: "rule.cost.part", slots: { resource: word("resource.hours"), n: tool.cost } } },
        }
      : word("rule.cost.none"),
  ),
  effects(say, tool.effects),
];

export const incomeRule = (say: Say, { income }: Role): string =>
  say({ key: "rule.income", slots: { income: parts(income) } });
