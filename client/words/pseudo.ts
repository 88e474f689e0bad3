/** A made-up language: every message accented, 40 % longer and in brackets, so that text nobody can translate stands out. */
import type { IntlMessageFormat } from "intl-messageformat";

type MessageFormatElement = ReturnType<IntlMessageFormat["getAst"]>[number];

/** `type` of the elements that hold text and options, in the parser's own numbering. */
const LITERAL = 0;

const ACCENTS: { readonly [letter: string]: string } = {
  a: "á",
  e: "ë",
  i: "ï",
  o: "ô",
  u: "ü",
  y: "ý",
  c: "ç",
  n: "ñ",
  A: "Á",
  E: "Ë",
  I: "Ï",
  O: "Ô",
  U: "Ü",
  Y: "Ý",
  C: "Ç",
  N: "Ñ",
};
const accented = (text: string): string => text.replace(/[aeiouycn]/gi, (letter) => ACCENTS[letter] ?? letter);

/** The elements with their text accented; slots, plurals and selects keep working. Returns how many letters there were. */
function disguise(elements: readonly MessageFormatElement[]): { elements: MessageFormatElement[]; letters: number } {
  let letters = 0;
  const out = elements.map((element): MessageFormatElement => {
    if (element.type === LITERAL) {
      letters += element.value.length;
      return { ...element, value: accented(element.value) };
    }
    if (!("options" in element)) return element;
    let longest = 0;
    const options = Object.fromEntries(
      Object.entries(element.options).map(([name, option]) => {
        const inner = disguise(option.value);
        longest = Math.max(longest, inner.letters);
        return [name, { ...option, value: inner.elements }];
      }),
    );
    letters += longest;
    return { ...element, options } as MessageFormatElement;
  });
  return { elements: out, letters };
}

/** A parsed message in the made-up language. */
export function pseudo(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  const { elements: inside, letters } = disguise(elements);
  const tail = "~~~~~~~ "
    .repeat(Math.ceil(letters / 20))
    .slice(0, Math.ceil(letters * 0.4))
    .trimEnd();
  const literal = (value: string): MessageFormatElement => ({ type: LITERAL, value });
  return [literal("["), ...inside, literal(` ${tail}]`)];
}
