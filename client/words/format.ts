/** Messages with slots (ICU) to sentences, in one language. Pure: no state but the compiled messages. */
import { IntlMessageFormat } from "intl-messageformat";
import type { Line } from "../../game/kit/line";
import type { Language } from "../../game/protocol/language";
import { pseudo } from "./pseudo";

type Slot = string | number | Line | readonly Line[];
export type Slots = { readonly [slot: string]: Slot };
/** The message of a word id, or undefined where there is none. */
export type Find = (key: string) => string | undefined;

const compiled = new Map<string, IntlMessageFormat>();

function compile(message: string, language: Language, disguised: boolean): IntlMessageFormat {
  const name = `${language}${disguised ? "!" : ":"}${message}`;
  let format = compiled.get(name);
  if (!format) {
    format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    if (disguised) format = new IntlMessageFormat(pseudo(format.getAst()), language);
    compiled.set(name, format);
  }
  return format;
}

const isList = (slot: Slot): slot is readonly Line[] => Array.isArray(slot);

/** Intl writes a hyphen before a number below 0 in both languages; we write a minus. */
const withMinus = (sentence: string): string => sentence.replace(/(?<![\p{L}\p{N}])-(?=\d)/gu, "−");

/**
 * The sentence of a line. A slot that is itself a line is said first; a list of lines is joined with commas and "and".
 * A word id that is not there, or a message whose slots do not fit, shows itself as ⟦id⟧.
 */
export function format(find: Find, language: Language, line: Line, disguised = false): string {
  const message = find(line.key);
  if (message === undefined) return `⟦${line.key}⟧`;
  const values: Record<string, string | number> = {};
  for (const [name, slot] of Object.entries(line.slots ?? {})) {
    if (typeof slot === "string" || typeof slot === "number") values[name] = slot;
    else if (isList(slot))
      values[name] = list(
        slot.map((l) => format(find, language, l, disguised)),
        language,
      );
    else values[name] = format(find, language, slot, disguised);
  }
  try {
    const sentence = String(compile(message, language, disguised).format(values));
    return Object.values(values).some((v) => typeof v === "number" && v < 0) ? withMinus(sentence) : sentence;
  } catch {
    return `⟦${line.key}⟧`;
  }
}

/** "a, b and c" in the language. */
export const list = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(items);
