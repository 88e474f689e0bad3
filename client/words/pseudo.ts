/** A made-up language: every message accented, 40 % longer and in brackets, so that text nobody can translate stands out. */
import type { Piece } from "./message";

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

/** The pieces with their text accented; slots, plurals and selects keep working. Tells how many letters there were. */
function disguise(pieces: readonly Piece[]): { readonly pieces: readonly Piece[]; readonly letters: number } {
  let letters = 0;
  const out = pieces.map((piece): Piece => {
    if (piece.is === "text") {
      letters += piece.text.length;
      return { ...piece, text: accented(piece.text) };
    }
    if (piece.is !== "choice") return piece;
    const inside = [...piece.options].map(([name, option]) => [name, disguise(option)] as const);
    letters += Math.max(0, ...inside.map(([, option]) => option.letters));
    return { ...piece, options: new Map(inside.map(([name, option]) => [name, option.pieces])) };
  });
  return { pieces: out, letters };
}

/** A message in the made-up language. */
export function pseudo(pieces: readonly Piece[]): readonly Piece[] {
  const inside = disguise(pieces);
  const tail = "~~~~~~~ "
    .repeat(Math.ceil(inside.letters / 20))
    .slice(0, Math.ceil(inside.letters * 0.4))
    .trimEnd();
  return [{ is: "text", text: "[" }, ...inside.pieces, { is: "text", text: ` ${tail}]` }];
}
