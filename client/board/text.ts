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

/**
 * The largest size from `size` down to `least` at which the text fits `room` in at most `max` lines. If none does, the
 * least size with the lines that there is room for, the last one cut with an ellipsis.
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
    if (lines.length <= max && lines.every((l) => measure(l, s) <= room)) return { size: s, lines };
  }
  const lines = wrap(text, room, least, measure);
  const kept = lines.slice(0, max);
  const cut = (line: string, more: boolean): string => {
    if (!more && measure(line, least) <= room) return line;
    let short = line;
    while (short.length > 1 && measure(`${short}…`, least) > room) short = short.slice(0, -1);
    return `${short.trimEnd()}…`;
  };
  return { size: least, lines: kept.map((l, i) => cut(l, i === max - 1 && lines.length > max)) };
}
