import { describe, expect, test } from "vitest";
import { countTo, fitText, wrap } from "../../../client/board/text";

/** Every letter is half as wide as it is high. */
const measure = (text: string, size: number): number => text.length * size * 0.5;

describe("wrap", () => {
  test.each<[string, string, number, string[]]>([
    ["one line", "Måling", 100, ["Måling"]],
    ["at a space", "Ledelse og drift", 100, ["Ledelse og", "drift"]],
    ["at a soft hyphen", "Relations\u00ADopbygning", 110, ["Relations-", "opbygning"]],
    ["soft hyphens vanish where there is room", "Partner\u00ADsøgning", 200, ["Partnersøgning"]],
    ["a word that cannot break stays whole", "Borgerværdi", 50, ["Borgerværdi"]],
    [
      "a hyphened word after others",
      "Videre\u00ADførelse eller afslutning",
      100,
      ["Videre-", "førelse", "eller", "afslutning"],
    ],
  ])("%s", (_what, text, room, lines) => {
    expect(wrap(text, room, 20, measure)).toEqual(lines);
  });
});

describe("fitText", () => {
  test.each<[string, string, number, number, { size: number; lines: string[] }]>([
    ["as large as wished", "Måling", 100, 1, { size: 20, lines: ["Måling"] }],
    ["smaller before it is cut", "Planlægning", 100, 1, { size: 18, lines: ["Planlægning"] }],
    ["as even as can be", "Ledelse og drift", 120, 2, { size: 20, lines: ["Ledelse", "og drift"] }],
    ["cut at the least size", "Havnens Erhvervsforening", 90, 1, { size: 16, lines: ["Havnens…"] }],
    ["broken anywhere at the least size", "Erhvervsforening", 80, 2, { size: 16, lines: ["Erhvervsf-", "orening"] }],
  ])("%s", (_what, text, room, max, fitted) => {
    expect(fitText(text, room, max, 20, 16, measure)).toEqual(fitted);
  });
});

test.each([
  ["2,64", 0, "0,00"],
  ["2,64", 0.5, "1,32"],
  ["2.64", 1, "2.64"],
  ["3", 0.2, "3"],
])("%s at %d of the way is %s", (text, share, shown) => {
  expect(countTo(text, share)).toBe(shown);
});
