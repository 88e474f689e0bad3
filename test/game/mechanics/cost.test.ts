import { expect, test } from "vitest";
import { costOf, riskOf } from "../../../game/mechanics/cost";
import type { Bundle } from "../../../game/vocabulary";
import { cards, type OptionCard } from "../../kit/cards";
import { given } from "../../kit/given";

const of = (hours: number, skills = 0, funds = 0, reach = 0): Bundle => ({ hours, skills, funds, reach });

const option = (change: Partial<OptionCard>) => {
  const card: OptionCard = { id: "a", cost: { hours: 2 }, serves: ["learning"], ...change };
  const content = cards({ options: [card, { ...card, id: "b" }, { ...card, id: "c" }] });
  return { content, card: content.scenario.situations[0]!.options[0]! };
};

test.each([3, 4, 5, 6])("[R5.4] with %i seats an option costs what its card says", (count) => {
  const { content, card } = option({ cost: { hours: 2, skills: 3 } });
  expect(costOf(given({ content, count }).G, card)).toEqual(of(2, 3));
});

test.each([
  [0, 3],
  [1, 2],
])("[R8.1] at Clarity %i an option of two hours costs %i", (clarity, hours) => {
  const { content, card } = option({});
  expect(costOf(given({ content, tracks: { clarity } }).G, card).hours).toBe(hours);
});

test("[R8.1] at Clarity 0 every option costs one hour more, one without hours too", () => {
  const { content, card } = option({ cost: { funds: 1 } });
  expect(costOf(given({ content, tracks: { clarity: 0 } }).G, card)).toEqual(of(1, 0, 1));
});

test("[R9.5] an hour saved by a tool is no more than there is to save", () => {
  const { content, card } = option({ cost: { hours: 1, funds: 1 } });
  expect(costOf(given({ content, deal: { discount: 3 } }).G, card)).toEqual(of(0, 0, 1));
});

test.each([
  // risk, Clarity, Trust, tools, risk now
  [3, 5, 6, 0, 3],
  [3, 6, 6, 0, 2],
  [3, 5, 7, 0, 2],
  [3, 6, 7, 0, 1],
  [3, 6, 7, 2, 0],
  [1, 10, 10, 3, 0],
  [0, 0, 1, 0, 0],
])("[R8.2] risk %i at Clarity %i, Trust %i and %i by tools is %i", (risk, clarity, trust, riskCut, now) => {
  const { content, card } = option({ risk });
  expect(riskOf(given({ content, tracks: { clarity, trust }, deal: { riskCut } }).G, card)).toBe(now);
});
