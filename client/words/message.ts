/**
 * Messages with slots, read and said: the part of ICU MessageFormat that our words use. `{slot}`, `{n, number}` and
 * `{n, number, ::.00}`, `select`, `plural` and `selectordinal` with `=1`, `offset:` and `#`, and quoting with apostrophes.
 * A whole reader of ICU messages would be most of the script before the first word.
 */
import type { Language } from "../../game/protocol/language";

/** How a choice is made: by the word given, or by its number as the language counts. */
type By = "select" | "plural" | "selectordinal";

export type Piece =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "slot"; readonly slot: string }
  /** `digits`: after the comma; null: as many as it takes. */
  | { readonly is: "number"; readonly slot: string; readonly digits: number | null }
  /** `#`: the number of the plural around it. */
  | { readonly is: "count" }
  | {
      readonly is: "choice";
      readonly slot: string;
      readonly by: By;
      readonly offset: number;
      readonly options: ReadonlyMap<string, readonly Piece[]>;
    };

const CHOICES: ReadonlySet<string> = new Set(["select", "plural", "selectordinal"] satisfies By[]);
const isChoice = (kind: string): kind is By => CHOICES.has(kind);

/** The pieces of a message. Throws a SyntaxError where it is none, or uses a part of ICU that is not ours. */
export function readMessage(message: string): readonly Piece[] {
  let at = 0;

  /** What a sticky pattern finds here; moves behind it. */
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(message);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const need = (pattern: RegExp): RegExpExecArray => {
    const found = take(pattern);
    if (!found) throw new SyntaxError(`expected ${pattern.source} at ${at} of "${message}"`);
    return found;
  };

  /** Up to the end of the message, or of the option it stands in. */
  function pieces(inside: By | null): Piece[] {
    const found: Piece[] = [];
    const counts = inside === "plural" || inside === "selectordinal";
    let text = "";
    const flush = (): void => {
      if (text) found.push({ is: "text", text });
      text = "";
    };
    while (at < message.length) {
      const letter = message[at]!;
      if (letter === "}" && inside) break;
      if (letter === "{") {
        flush();
        found.push(slot());
      } else if (letter === "#" && counts) {
        flush();
        found.push({ is: "count" });
        at += 1;
      } else if (letter === "'") text += quoted(counts);
      else {
        text += letter;
        at += 1;
      }
    }
    flush();
    return found;
  }

  /** Behind an apostrophe stands an apostrophe, or signs that are meant as text; else it is one itself. */
  function quoted(counts: boolean): string {
    if (take(/''/y)) return "'";
    const open = take(counts ? /'(?=[{}<>#])/y : /'(?=[{}<>])/y);
    if (!open) {
      at += 1;
      return "'";
    }
    return need(/((?:[^']|'')*)(?:'|$)/y)[1]!.replaceAll("''", "'");
  }

  function slot(): Piece {
    const name = need(/\{\s*([\p{L}\p{N}_]+)\s*/uy)[1]!;
    if (take(/\}/y)) return { is: "slot", slot: name };
    const kind = need(/,\s*([a-z]+)\s*/y)[1]!;
    if (kind === "number") {
      const digits = need(/(?:,\s*::\.(0+)\s*)?\}/y)[1];
      return { is: "number", slot: name, digits: digits?.length ?? null };
    }
    if (!isChoice(kind)) throw new SyntaxError(`"${kind}" is not a kind of slot here, in "${message}"`);
    need(/,\s*/y);
    const offset = kind === "select" ? 0 : Number(take(/offset:\s*(\d+)\s*/y)?.[1] ?? 0);
    const options = new Map<string, readonly Piece[]>();
    while (!take(/\}/y)) {
      const key = need(/(=\d+|[\p{L}\p{N}_]+)\s*\{/uy)[1]!;
      if (options.has(key)) throw new SyntaxError(`"${key}" stands twice in "${message}"`);
      options.set(key, pieces(kind));
      need(/\}\s*/y);
    }
    if (!options.has("other")) throw new SyntaxError(`a ${kind} without "other" in "${message}"`);
    return { is: "choice", slot: name, by: kind, offset, options };
  }

  return pieces(null);
}

const made = new Map<string, unknown>();
/** Making one takes longer than using it. */
function once<T>(name: string, make: () => T): T {
  if (!made.has(name)) made.set(name, make());
  return made.get(name) as T;
}
const sayNumber = (n: number, language: Language, digits: number | null): string =>
  once(`${language} ${digits}`, () => {
    const form = digits === null ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(language, form);
  }).format(n);
const countAs = (n: number, language: Language, type: Intl.PluralRuleType): string =>
  once(`${language} ${type}`, () => new Intl.PluralRules(language, { type })).select(n);

/** The sentence. Throws where a slot has no value. `count`: what `#` stands for. */
export function sayPieces(
  pieces: readonly Piece[],
  language: Language,
  values: { readonly [slot: string]: string | number },
  count: number | null = null,
): string {
  const given = (slot: string): string | number => {
    const value = Object.hasOwn(values, slot) ? values[slot] : undefined;
    if (value === undefined) throw new TypeError(`nothing was given for {${slot}}`);
    return value;
  };
  let said = "";
  for (const piece of pieces) {
    if (piece.is === "text") said += piece.text;
    else if (piece.is === "count") said += count === null ? "" : sayNumber(count, language, null);
    else if (piece.is === "slot") said += given(piece.slot);
    else if (piece.is === "number") said += sayNumber(Number(given(piece.slot)), language, piece.digits);
    else {
      const value = given(piece.slot);
      const { by, offset, options } = piece;
      const n = by === "select" ? null : Number(value) - offset;
      const exact = options.get(n === null ? String(value) : `=${value}`);
      const type = by === "plural" ? "cardinal" : "ordinal";
      const chosen = exact ?? (n === null ? undefined : options.get(countAs(n, language, type)));
      said += sayPieces(chosen ?? options.get("other") ?? [], language, values, n);
    }
  }
  return said;
}
