/** What talk is made of: cleaned messages and reactions. By itself, since the page writes them and never reads a schema. */

/** What one can say by pressing, about a message or an outcome. */
export const REACTIONS = ["agree", "thanks", "idea", "puzzled", "ouch"] as const;
export type Reaction = (typeof REACTIONS)[number];
/** Characters of one message. */
export const TALK_LENGTH = 400;

/** Cc and Cf that show nothing or turn text about; not the joiner and the selectors that emoji are made with. */
const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
/** More marks on one letter than any language has: they would reach into the lines around. */
const PILED = /(\p{M}{4})\p{M}+/gu;
/** What leaves no mark on the page by itself; the blank of Braille included. */
const BLANK = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;

/**
 * A message as it is kept: one kind of line break and never two blank lines, no control characters, no piles of marks.
 * Text without anything to see becomes "".
 */
export function cleanTalk(text: string): string {
  const clean = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").replace(UNSEEN, "").replace(PILED, "$1").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return clean.replace(BLANK, "") === "" ? "" : clean;
}

/** As in TalkItem, of what an action led to. */
export const outcomeId = (at: number): string => `outcome.${at}`;
