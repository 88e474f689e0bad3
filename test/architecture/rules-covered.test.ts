/** No clause and no refusal is forgotten: each is cited in the name of a test, or occurs in one. */
import ts from "typescript";
import { expect, test } from "vitest";
import { REFUSALS } from "../../game/moves/refusal";
import { readText } from "../kit/content";
import { filesUnder, nodesOf, treeOf } from "../kit/sources";

/** Clauses stand bold at the head of their paragraph: `- **R7.4** ...`. */
const CLAUSES = [...readText("game/RULES.md").matchAll(/^- \*\*(R\d+\.\d+)\*\*/gm)].map((m) => m[1]!);

const trees = filesUnder("test", [".test.ts", ".test.tsx"])
  .filter((path) => !path.startsWith("test/architecture/rules-covered"))
  .map(treeOf);

/** Names given to tests and groups of tests: `test("...")`, `test.each(rows)("...")`. */
function namesIn(tree: ts.SourceFile): string[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const [first] = node.arguments;
    const root = node.expression.getText().match(/^\w+/)?.[0] ?? "";
    return ["test", "it", "describe"].includes(root) && first && ts.isStringLiteralLike(first) ? [first.text] : [];
  });
}

const names = trees.flatMap(namesIn);
const cited = new Set(names.flatMap((name) => [...name.matchAll(/\[(R\d+\.\d+)\]/g)].map((m) => m[1]!)));
const strings = new Set(
  trees.flatMap((tree) => [...nodesOf(tree)].flatMap((node) => (ts.isStringLiteralLike(node) ? [node.text] : []))),
);

test("all clauses of the rules are found, in order and without gaps", () => {
  expect(CLAUSES.length).toBe(53);
  const chapters = new Map<string, number>();
  for (const clause of CLAUSES) {
    const [chapter, number] = clause.slice(1).split(".") as [string, string];
    expect(Number(number), clause).toBe((chapters.get(chapter) ?? 0) + 1);
    chapters.set(chapter, Number(number));
  }
  expect([...chapters.keys()]).toEqual(Array.from({ length: 15 }, (_, i) => `${i + 1}`));
  // No clause hides in another form.
  expect(new Set([...readText("game/RULES.md").matchAll(/\*\*(R\d+\.\d+)\*\*/g)].map((m) => m[1]))).toEqual(
    new Set(CLAUSES),
  );
});

test.each(CLAUSES)("%s is cited in the name of a test", (clause) => {
  expect(cited.has(clause), `write a test whose name begins with [${clause}]`).toBe(true);
});

test("no test cites a clause that is not there", () => {
  expect([...cited].filter((clause) => !CLAUSES.includes(clause))).toEqual([]);
});

test.each(REFUSALS)("the refusal %s is tried by a test", (code) => {
  expect(strings.has(code), `write a test that expects "${code}"`).toBe(true);
});

test("every clause is carried out somewhere: a docstring in game/ cites it", () => {
  const game = filesUnder("game", [".ts"]).map(readText).join("\n");
  // A range such as R9.1-R9.4 cites its ends.
  const missing = CLAUSES.filter((clause) => !new RegExp(`${clause.replace(".", "\\.")}(?!\\d)`).test(game));
  expect(missing).toEqual([]);
});
