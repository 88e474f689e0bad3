/** Ids, tokens and codes. A token is all that lets somebody in, so it is kept only as its hash. */
import { createHash } from "node:crypto";
import { CODE_ALPHABET, CODE_LENGTH } from "../../game/protocol/contract";
import type { Random } from "../deps";

/** 192 random bits, base64url. */
export const makeToken = (random: Random): string => random.bytes(24).toString("base64url");
/** 128 random bits, base64url: of a workshop, a match, a person. */
export const makeId = (random: Random): string => random.bytes(16).toString("base64url");
/** SHA-256, hex. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
/** A seed for a table or a bot: 12 letters and digits without look-alikes, to be read aloud if need be. */
export const makeSeed = (random: Random): string => letters(random, 12);
/** A code to be read from a wall: six characters of CODE_ALPHABET, each equally likely. */
export const makeCode = (random: Random): string => letters(random, CODE_LENGTH);

function letters(random: Random, count: number): string {
  const fair = 256 - (256 % CODE_ALPHABET.length);
  let text = "";
  while (text.length < count) {
    const byte = random.bytes(1)[0]!;
    if (byte < fair) text += CODE_ALPHABET[byte % CODE_ALPHABET.length];
  }
  return text;
}
