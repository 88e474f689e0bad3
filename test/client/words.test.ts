import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { firstLanguage } from "../../client/words/choose";
import { flatten } from "../../client/words/flatten";
import { type Find, format, list } from "../../client/words/format";
import { addWords, hasWord, language, needWords, say, setLanguage } from "../../client/words/words";
import { slotsOf } from "../kit/content-files";

const find =
  (words: { readonly [key: string]: string }): Find =>
  (key) =>
    words[key];

describe("a line becomes a sentence", () => {
  const words = find({
    plain: "Hej",
    slot: "Hej {name}",
    many: "{n, plural, one {# bro} other {# broer}}",
    track: "tillid",
    up: "+{n} {track}.",
    tags: "Gavner: {tags}.",
    quote: "<b>{name}</b> & Co",
  });
  test.each([
    ["plain", { key: "plain" }, "Hej"],
    ["a slot", { key: "slot", slots: { name: "Ida" } }, "Hej Ida"],
    ["one", { key: "many", slots: { n: 1 } }, "1 bro"],
    ["none", { key: "many", slots: { n: 0 } }, "0 broer"],
    ["a line in a slot", { key: "up", slots: { n: 2, track: { key: "track" } } }, "+2 tillid."],
    ["nought in a slot", { key: "up", slots: { n: 0, track: "x" } }, "+0 x."],
    ["a number below nought has a minus", { key: "many", slots: { n: -2 } }, "−2 broer"],
    ["what was typed stays as it is", { key: "slot", slots: { name: "-2" } }, "Hej -2"],
    [
      "a list of lines",
      { key: "tags", slots: { tags: [{ key: "track" }, { key: "plain" }, { key: "track" }] } },
      "Gavner: tillid, Hej og tillid.",
    ],
    ["an empty list", { key: "tags", slots: { tags: [] } }, "Gavner: ."],
    ["angle brackets are text", { key: "quote", slots: { name: "Ida" } }, "<b>Ida</b> & Co"],
    ["a missing id shows itself", { key: "gone" }, "⟦gone⟧"],
    ["so does a missing slot", { key: "slot" }, "⟦slot⟧"],
    ["also inside another", { key: "up", slots: { n: 1, track: { key: "gone" } } }, "+1 ⟦gone⟧."],
  ])("%s", (_what, line, said) => expect(format(words, "da", line)).toBe(said));

  test("lists are joined as the language joins them", () => {
    expect(list(["1", "2", "3"], "da")).toBe("1, 2 og 3");
    expect(list(["1", "2", "3"], "en")).toBe("1, 2, and 3");
  });
});

test("the made-up language is longer, marked at both ends, and keeps slots and plurals", () => {
  const words = find({ slot: "Velkommen {name}", many: "{n, plural, one {# bro} other {# broer}}" });
  const said = format(words, "da", { key: "slot", slots: { name: "Ida" } }, true);
  expect(said).toMatch(/^\[Vëlkômmëñ Ida [~ ]+\]$/);
  expect(said.length).toBeGreaterThanOrEqual("Velkommen Ida".length * 1.3);
  expect(format(words, "da", { key: "many", slots: { n: 3 } }, true)).toMatch(/^\[3 brôër [~ ]+\]$/);
});

test.each([
  // asked, chosen, browser, then
  ["en", "da", ["da-DK"], "en"],
  ["x-pseudo", "da", ["da-DK"], "en"],
  [null, "en", ["da-DK"], "en"],
  [null, "klingon", ["de-DE", "en-GB", "da"], "en"],
  [null, null, ["de-DE"], "da"],
  [null, null, [], "da"],
] as const)("asked %s, chosen %s, browser %j: %s", (asked, chosen, browser, then) => {
  expect(firstLanguage(asked, chosen, browser)).toBe(then);
});

test("nested words are flat, and what is no text is left out", () => {
  expect(flatten({ a: { b: "x", c: 3 }, d: "y" })).toEqual({ "a.b": "x", d: "y" });
});

test("a switch of language brings the words that are in use along", async () => {
  await setLanguage("da");
  await needWords("ui");
  expect(say("ui.game")).toBe("Tolv Broer");
  await setLanguage("en");
  expect(language.value).toBe("en");
  expect(say("ui.game")).toBe("Twelve Bridges");
  expect(hasWord("ui.gone")).toBe(false);
  addWords("en", { own: { case: { name: "Harbour" } } });
  expect(say("own.case.name")).toBe("Harbour");
  await setLanguage("da");
  expect(say("ui.game")).toBe("Tolv Broer");
});

describe("the words of the pages", () => {
  const read = (to: string): { readonly [key: string]: string } =>
    JSON.parse(readFileSync(new URL(`../../assets/words/${to}/ui.json`, import.meta.url), "utf8"));
  const [da, en] = [read("da"), read("en")];
  test.each([
    ...new Set([...Object.keys(da), ...Object.keys(en)]),
  ])("%s is said in both languages, with the same slots", (key) => {
    expect(da[key], "missing in da").toBeTruthy();
    expect(en[key], "missing in en").toBeTruthy();
    expect(slotsOf(da[key]!, "da").sort()).toEqual(slotsOf(en[key]!, "en").sort());
  });
});
