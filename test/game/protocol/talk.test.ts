import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { cleanTalk, TALK_ASK, TALK_LENGTH } from "../../../game/protocol/talk";

describe("a message", () => {
  test.each([
    [
      "is kept as it is written",
      "Vi kan lægge 2 timer – hvis I tager børnene 👩‍👧 ❤️",
      "Vi kan lægge 2 timer – hvis I tager børnene 👩‍👧 ❤️",
    ],
    ["has one kind of line break", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["has never two blank lines", "a\n\n\n\n\nb", "a\n\nb"],
    ["has no spaces at its ends or at the ends of its lines", "  a  \n b \t\n", "a\n b"],
    ["has no control characters", "a\u0000b\u0007c\u001b[31md\u0085e\ttab", "abc[31mde tab"],
    ["cannot turn the text around it", "abc\u202e\u2066def\u200f\u061c", "abcdef"],
    ["has no letters that nobody sees", "a\u200bb\u2060c\ufeffd\u00ade", "abcde"],
    ["has no half characters", "a\ud800b\udc00c", "abc"],
    ["piles at most four marks on a letter", `z${"\u0300".repeat(40)}!`, `z${"\u0300".repeat(4)}!`],
    ["is nothing where there is nothing to see", " \n\u200d\u2800\ufe0f\u3164 ", ""],
  ])("%s", (_what, written, kept) => expect(cleanTalk(written)).toBe(kept.normalize("NFC")));

  test("cleaned twice is the same", () => {
    for (const text of ["a\u0000\n\n\n\u200b\n\nb", "\t\u202ex\r\r\r\ry", `q${"\u0301".repeat(9)}`])
      expect(cleanTalk(cleanTalk(text))).toBe(cleanTalk(text));
  });

  const say = (text: unknown, more: object = {}) =>
    v.safeParse(TALK_ASK["talk:say"], { id: "12345678", at: 0, text, ...more }).success;
  test.each([
    ["of one letter", "x", true],
    ["as long as may be", "ø".repeat(TALK_LENGTH), true],
    ["one too long", "ø".repeat(TALK_LENGTH + 1), false],
    ["long by what is cleaned away", `x${"\u200b".repeat(TALK_LENGTH)}`, true],
    ["endless", "\u200b".repeat(TALK_LENGTH * 4 + 1), false],
    ["empty", "", false],
    ["blank", " \n \u200b ", false],
    ["no text", { toString: "x" }, false],
  ])("%s: %j fits, %j", (_what, text, fits) => expect(say(text)).toBe(fits));
  test("says nothing of who sends it", () => expect(say("x", { seat: "1" })).toBe(false));
});

test.each([
  ["outcome.12", true],
  ["3.abcdefgh", true],
  ["6.abcdefgh", false],
  ["outcome.", false],
  ["outcome.1e9", false],
  ["0.short", false],
  ["__proto__", false],
])("a reaction to %j fits: %j", (to, fits) =>
  expect(v.safeParse(TALK_ASK["talk:react"], { to, reaction: "agree", on: true }).success).toBe(fits));
test("a reaction is one of five", () =>
  expect(v.safeParse(TALK_ASK["talk:react"], { to: "outcome.1", reaction: "<b>", on: true }).success).toBe(false));
