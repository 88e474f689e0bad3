/** The rules and the telling of them, from their files to data; done when the page is built (vite.config.ts). Pure. */

/** A stretch of text: plain, or strong, in italics, code, or the number of a clause or chapter ("R7.4", "R10"). */
export type Span = string | { readonly is: "strong" | "em" | "code" | "ref"; readonly text: string };

export interface Clause {
  /** "R7.4" */
  readonly id: string;
  readonly text: readonly Span[];
}
export interface Chapter {
  /** "R7" */
  readonly id: string;
  readonly title: string;
  readonly clauses: readonly Clause[];
}
export interface Paragraph {
  readonly text: readonly Span[];
  /** Ids of the clauses it rests on. */
  readonly rests: readonly string[];
}
export interface Section {
  /** The same in all languages; names its picture and its place in the page. */
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

const MARKS = /\*\*(.+?)\*\*|\*(.+?)\*|`(.+?)`|\b(R\d+(?:\.\d+)?)\b/g;

/** As it is set in print: "-2" with a minus, "4-6" with a dash, "..." as one sign. The files are typed without them. */
const inPrint = (text: string): string =>
  text
    .replace(/(\d)-(?=\d)/g, "$1–")
    .replace(/(^|[\s(])-(?=\s?\d)/g, "$1−")
    .replaceAll("...", "…");

/** The marks that these files use: bold, italics, code, and numbers of clauses. */
export function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const found of line.matchAll(MARKS)) {
    const [whole, strong, em, code, ref] = found;
    if (found.index > from) spans.push(inPrint(line.slice(from, found.index)));
    if (strong) spans.push({ is: "strong", text: inPrint(strong) });
    else if (em) spans.push({ is: "em", text: inPrint(em) });
    else if (code) spans.push({ is: "code", text: code });
    else if (ref) spans.push({ is: "ref", text: ref });
    from = found.index + whole.length;
  }
  if (from < line.length) spans.push(inPrint(line.slice(from)));
  return spans;
}

/** The words of spans, without marks. */
export const plain = (spans: readonly Span[]): string =>
  spans.map((span) => (typeof span === "string" ? span : span.text)).join("");

/** What stands between one `## ` heading and the next. */
const partsOf = (text: string): { readonly title: string; readonly before: string; readonly lines: string[] }[] => {
  const lines = text.split(/\r?\n/);
  const heads = lines.flatMap((line, i) => (line.startsWith("## ") ? [i] : []));
  return heads.map((at, n) => ({
    title: lines[at]!.slice("## ".length).trim(),
    before: lines[at - 1] ?? "",
    lines: lines.slice(at + 1, heads[n + 1] ?? lines.length),
  }));
};

/** The chapters of RULES.md or REGLER.md: `## R7 Title`, and `- **R7.4** ...` for each clause. Other chapters are not for players. */
export const readRules = (text: string): Chapter[] =>
  partsOf(text).flatMap(({ title, lines }) => {
    const head = /^(R\d+) (.+)$/.exec(title);
    if (!head) return [];
    const clauses = lines.flatMap((line) => {
      const found = /^- \*\*(R\d+\.\d+)\*\* (.+)$/.exec(line);
      return found ? [{ id: found[1]!, text: spansOf(found[2]!) }] : [];
    });
    return [{ id: head[1]!, title: head[2]!, clauses }];
  });

/**
 * The sections of HOW-TO-PLAY.md or SAADAN-SPILLER-I.md: `<!-- id -->`, `## Title`, and paragraphs of one line each that end
 * with their clauses in square brackets. Throws where a section has no id or a paragraph names no clause.
 */
export const readTelling = (text: string): Section[] =>
  partsOf(text).map(({ title, before, lines }) => {
    const id = /^<!-- ([a-z-]+) -->$/.exec(before.trim())?.[1];
    if (!id) throw new Error(`"${title}": expected <!-- an id --> in the line above`);
    const paragraphs = lines
      .filter((line) => line.trim() !== "" && !line.startsWith("<!--"))
      .map((line) => {
        const found = /^(.+) \[(R\d+\.\d+(?:, R\d+\.\d+)*)\]$/.exec(line.trim());
        if (!found) throw new Error(`"${title}": expected clauses in brackets at the end of "${line.slice(0, 40)}..."`);
        return { text: spansOf(found[1]!), rests: found[2]!.split(", ") };
      });
    return { id, title, paragraphs };
  });

/** Words that are spoken: headings and paragraphs, not the numbers of clauses. */
export const spokenWords = (telling: readonly Section[]): number =>
  telling
    .flatMap((section) => [section.title, ...section.paragraphs.map((p) => plain(p.text))])
    .flatMap((text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))).length;
