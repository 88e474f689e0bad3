/** Our reader of messages against a whole one: it says what intl-messageformat says, of every message there is. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { flatten } from "../../client/words/flatten";
import { readMessage, sayPieces } from "../../client/words/message";
import { LANGUAGES, type Language } from "../../game/protocol/language";
import { at } from "../kit/content";
import { slotsOf } from "../kit/content-files";

type Values = { readonly [slot: string]: string | number };

const ours = (message: string, language: Language, values: Values) => sayPieces(readMessage(message), language, values);
const reader = (message: string, language: Language) =>
  new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
const whole = (message: string, language: Language, values: Values) => String(reader(message, language).format(values));
/** What comes of it, or that nothing does. */
const outcome = (say: () => string): string | null => {
  try {
    return say();
  } catch {
    return null;
  }
};

/** The words that a message chooses by. */
const keysOf = (message: string): string[] => [...message.matchAll(/(\w+)\s*\{/g)].map(([, key]) => key!);

const messages = LANGUAGES.flatMap((language) =>
  readdirSync(at(`assets/words/${language}`)).flatMap((file) =>
    Object.values(flatten(JSON.parse(readFileSync(at(`assets/words/${language}/${file}`), "utf8")))).map(
      (message) => [language, message] as const,
    ),
  ),
);

test("every message of the words says the same", () => {
  expect(messages.length).toBeGreaterThan(3_000);
  // One look at the end: tens of thousands would take long.
  const wrong: object[] = [];
  for (const [language, message] of messages) {
    const slots = slotsOf(message);
    const [pieces, theirs] = [readMessage(message), reader(message, language)];
    const same = (values: Values) => {
      const [said, right] = [sayPieces(pieces, language, values), String(theirs.format(values))];
      if (said !== right) wrong.push({ message, values, said, right });
    };
    for (const n of [0, 1, 2, 3, 11, 21, -1, 1234.5]) same(Object.fromEntries(slots.map((slot) => [slot, n])));
    if (!message.includes("select,")) continue;
    const isNumber = (slot: string) => new RegExp(`\\{${slot}, (plural|number)`).test(message);
    for (const key of ["none of them", ...keysOf(message)])
      same(Object.fromEntries(slots.map((slot) => [slot, isNumber(slot) ? 2 : key])));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ["an offset", "{n, plural, offset:1 =0 {nobody} =1 {you} one {you and # other} other {you and # others}}"],
  ["a plural in a plural", "{n, plural, one {# {m, plural, one {a #} other {b #}}} other {# # {m}}}"],
  ["a hash in a choice is text", "{n, plural, other {# {w, select, a {# a} other {#}}}}"],
  ["an ordinal", "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"],
  ["digits", "{n, number} {n, number, ::.0} {n, number, ::.00}"],
  ["quoted signs", "it''s '{n}' and '{'n'}' don't '<b>' '#' {n, plural, other {'#' '{#}' #}}"],
  ["a quote that is not closed", "'{ and so on"],
  ["a brace at the end", "a } b"],
  ["no other", "{w, select, a {x}}"],
  ["twice the same", "{w, select, a {x} a {y} other {z}}"],
  ["not closed", "{n, plural, other {x}"],
  ["empty", "{}"],
  ["nothing given", "{gone}"],
  ["no comma", "{n plural}"],
])("%s comes out the same, or both refuse", (_what, message) => {
  for (const language of LANGUAGES)
    for (const n of [0, 1, 2, 3, 1000])
      for (const w of ["a", "b", "other"]) {
        const values = { n, m: n, w };
        expect(outcome(() => ours(message, language, values))).toBe(outcome(() => whole(message, language, values)));
      }
});

describe("any text", () => {
  const text = fc.string({ unit: fc.constantFrom("{", "}", "'", "<", "#", "n", "é", ",", " ", "x"), maxLength: 24 });
  test("comes out the same, or both refuse", () => {
    fc.assert(
      fc.property(text, (message) => {
        const values = { n: 3, x: "x", nn: "two" };
        expect(outcome(() => ours(message, "da", values))).toBe(outcome(() => whole(message, "da", values)));
      }),
      { numRuns: 2_000 },
    );
  });
  test("what is no part of ours is refused, so that the check of the words finds it", () => {
    for (const message of ["{d, date}", "{t, time, short}", "{n, number, percent}", "{n, number, ::currency/DKK}"])
      expect(() => readMessage(message)).toThrow(SyntaxError);
  });
});
