/** The rules come out the same on every machine: words that would make two of them differ are not used in game/. */
import ts from "typescript";
import { expect, test } from "vitest";
import { filesUnder, nodesOf, treeOf } from "../kit/sources";

const FATE = "ask fate(seed, key)";
const CLOCK = "the server owns the clock; a time-out arrives as an action of the system seat";
const LAST_BIT = "engines may differ in the last bit: use whole numbers and a table";
const WORDS = "words are the client's; compare ids with <";
const TOLD = "push a fact";
const OUTSIDE = "nothing comes in or goes out here: it is given, or told";

/** A global name, or a member of whatever object, and what to do instead. */
const INSTEAD: { readonly [name: string]: string } = {
  "Math.random": FATE,
  crypto: FATE,
  Date: CLOCK,
  setTimeout: CLOCK,
  setInterval: CLOCK,
  setImmediate: CLOCK,
  queueMicrotask: CLOCK,
  requestAnimationFrame: CLOCK,
  performance: CLOCK,
  Intl: WORDS,
  ".localeCompare": WORDS,
  ".toLocaleString": WORDS,
  ".toLocaleLowerCase": WORDS,
  ".toLocaleUpperCase": WORDS,
  ".toLocaleDateString": WORDS,
  ".toLocaleTimeString": WORDS,
  "Math.pow": LAST_BIT,
  "Math.exp": LAST_BIT,
  "Math.expm1": LAST_BIT,
  "Math.log": LAST_BIT,
  "Math.log2": LAST_BIT,
  "Math.log10": LAST_BIT,
  "Math.log1p": LAST_BIT,
  "Math.sin": LAST_BIT,
  "Math.cos": LAST_BIT,
  "Math.tan": LAST_BIT,
  "Math.asin": LAST_BIT,
  "Math.acos": LAST_BIT,
  "Math.atan": LAST_BIT,
  "Math.atan2": LAST_BIT,
  "Math.sinh": LAST_BIT,
  "Math.cosh": LAST_BIT,
  "Math.tanh": LAST_BIT,
  "Math.cbrt": LAST_BIT,
  "Math.hypot": LAST_BIT,
  "**": LAST_BIT,
  console: TOLD,
  fetch: OUTSIDE,
  process: OUTSIDE,
  globalThis: OUTSIDE,
  window: OUTSIDE,
  document: OUTSIDE,
  localStorage: OUTSIDE,
  WeakRef: OUTSIDE,
  eval: OUTSIDE,
  Function: OUTSIDE,
};

/** What a node says that is in the list, if anything. */
function said(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    const whole = `${node.expression.getText()}.${node.name.text}`;
    if (whole in INSTEAD) return whole;
    return `.${node.name.text}` in INSTEAD ? `.${node.name.text}` : undefined;
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken) return "**";
  if (!ts.isIdentifier(node) || !(node.text in INSTEAD)) return undefined;
  const { parent } = node;
  // Only the name itself counts, not a property, a key or a type that happens to be called so.
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const isKey =
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) &&
    parent.name === node;
  return isMember || isKey || ts.isTypeReferenceNode(parent) ? undefined : node.text;
}

const found = (tree: ts.SourceFile): { word: string; line: number }[] =>
  [...nodesOf(tree)].flatMap((node) => {
    const word = said(node);
    return word ? [{ word, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 }] : [];
  });

test.each(filesUnder("game", [".ts"]))("[R2.1] %s is the same on every machine", (path) => {
  expect(found(treeOf(path)).map(({ word, line }) => `${path}:${line} says ${word}: ${INSTEAD[word]}`)).toEqual([]);
});

test("the list is heeded: each of its words is noticed where it is used, and not where it is only a name", () => {
  const tree = (text: string) => ts.createSourceFile("x.ts", text, ts.ScriptTarget.Latest, true);
  for (const word of Object.keys(INSTEAD)) {
    const use = word === "**" ? "2 ** 3" : word.startsWith(".") ? `x${word}()` : `${word}(1)`;
    expect(found(tree(`const y = ${use};`)).map((f) => f.word)).toContain(word);
  }
  expect(found(tree("const y = { process: 1, fetch: x.document }; // Date, Math.random"))).toEqual([]);
});
