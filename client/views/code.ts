import { CODE_ALPHABET, CODE_LENGTH } from "../../game/protocol/code";

/** A code as it was typed, read kindly: spaces, hyphens and small letters do not matter. Also takes a whole join link. */
export function readCode(typed: string): string {
  const linked = /\/join\/([^/?#\s]+)/i.exec(typed)?.[1] ?? typed;
  return linked
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
    .slice(0, CODE_LENGTH);
}

/** Whether it can be a code at all. */
export const isCode = (code: string): boolean =>
  code.length === CODE_LENGTH && [...code].every((sign) => CODE_ALPHABET.includes(sign));

/** In two halves, as it is read aloud. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
