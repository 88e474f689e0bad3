import fc from "fast-check";
import { expect, test } from "vitest";
import { askable, type Forms } from "../../../client/present/askable";

const FORMS: Forms<"pledge" | "aim" | "sum"> = [
  ["pledge", ["løfte", "løfter", "løfterne"]],
  ["aim", ["mål"]],
  ["sum", ["1 + 1"]],
];

test("Words are found in their own form and case, each once", () => {
  expect(askable("Løfterne er løfter, og et mål er et mål.", FORMS)).toEqual([
    { term: "pledge", word: "Løfterne" },
    " er løfter, og et ",
    { term: "aim", word: "mål" },
    " er et mål.",
  ]);
});

test("A part of another word is not a word", () => {
  expect(askable("Et løftebrud og en måling", FORMS)).toEqual(["Et løftebrud og en måling"]);
});

test("A sum is a word, too", () => {
  expect(askable("Så er 1 + 1 = 3", FORMS)).toEqual(["Så er ", { term: "sum", word: "1 + 1" }, " = 3"]);
});

test("Nothing of a sentence is lost, whatever it says", () => {
  const words = fc.constantFrom("løfte", "Mål", "1 + 1", " ", "målene", ".", "løfterne", "å");
  fc.assert(
    fc.property(fc.array(words), (all) => {
      const sentence = all.join("");
      const again = askable(sentence, FORMS).map((part) => (typeof part === "string" ? part : part.word));
      expect(again.join("")).toBe(sentence);
    }),
  );
});
