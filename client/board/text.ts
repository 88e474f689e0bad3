/** Width of a text at the size asked for, in the same units as the room it must fit. */
export type Measure = (text: string, size: number) => number;

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

/** Soft hyphen: where a long word may break. */
const SOFT = "\u00AD";

/** Breaks a text into lines no wider than `room`, at spaces and soft hyphens; a piece that cannot break stays whole. */
export function wrap(text: string, room: number, size: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    let lead = line === "" ? "" : `${line} `;
    const bare = word.replaceAll(SOFT, "");
    if (measure(lead + bare, size) <= room) {
      line = lead + bare;
      continue;
    }
    if (measure(bare, size) <= room || !word.includes(SOFT)) {
      if (line !== "") lines.push(line);
      line = bare;
      continue;
    }
    for (const part of parts(word)) {
      const last = part.last ? "" : "-";
      if (measure(lead + part.text + last, size) <= room || lead === "") {
        lead += part.text;
        continue;
      }
      lines.push(/[^ ]$/.test(lead) ? `${lead}-` : lead.trimEnd());
      lead = part.text;
    }
    line = lead;
  }
  if (line !== "") lines.push(line);
  return lines;
}

const parts = (word: string): { text: string; last: boolean }[] => {
  const texts = word.split(SOFT);
  return texts.map((text, i) => ({ text, last: i === texts.length - 1 }));
};

/** The same number of lines, as even as they can be. */
function balance(
  text: string,
  lines: readonly string[],
  room: number,
  size: number,
  measure: Measure,
): readonly string[] {
  let best = lines;
  for (let w = room * 0.96; lines.length > 1 && w > room * 0.5; w -= room * 0.04) {
    const next = wrap(text, w, size, measure);
    if (
      next.length > lines.length ||
      next.some((l) => l.endsWith("-") !== lines.some((k) => k.endsWith("-")) && l.endsWith("-"))
    )
      break;
    if (next.some((l) => measure(l, size) > room)) break;
    best = next;
  }
  return best;
}

/** Breaks a word that is wider than the room where the room ends: the last resort for a word without soft hyphens. */
function split(line: string, room: number, size: number, measure: Measure): string[] {
  if (measure(line, size) <= room) return [line];
  let end = line.length - 1;
  while (end > 2 && measure(`${line.slice(0, end)}-`, size) > room) end--;
  // Three letters at least on either side of the break.
  end = Math.max(3, Math.min(end, line.length - 3));
  return [`${line.slice(0, end)}-`, ...split(line.slice(end), room, size, measure)];
}

/**
 * The largest size from `size` down to `least` at which the text fits `room` in at most `max` lines. If none does, the
 * least size, words broken anywhere, with the lines that there is room for, the last one cut with an ellipsis.
 */
export function fitText(
  text: string,
  room: number,
  max: number,
  size: number,
  least: number,
  measure: Measure,
): Fitted {
  for (let s = size; s >= least; s -= 1) {
    const lines = wrap(text, room, s, measure);
    if (lines.length > max || lines.some((l) => measure(l, s) > room)) continue;
    return { size: s, lines: balance(text, lines, room, s, measure) };
  }
  const lines = wrap(text, room, least, measure).flatMap((l) => split(l, room, least, measure));
  const kept = lines.slice(0, max);
  const cut = (line: string, more: boolean): string => {
    if (!more && measure(line, least) <= room) return line;
    let short = line;
    while (short.length > 1 && measure(`${short}…`, least) > room) short = short.slice(0, -1);
    return `${short.trimEnd()}…`;
  };
  return { size: least, lines: kept.map((l, i) => cut(l, i === max - 1 && lines.length > max)) };
}

/** "2,64" on its way up from "0,00", with the same sign for the decimals; what is no number is shown as it is. */
export function countTo(text: string, share: number): string {
  const found = /^(\d+)([.,])(\d+)$/.exec(text);
  if (!found) return text;
  const [, whole, point, part] = found;
  const value = Number(`${whole}.${part}`) * share;
  return value.toFixed(part!.length).replace(".", point!);
}
