/** The project's own source files, as text and as syntax trees. */
import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";
import { at, readText } from "./content";

/** Paths of all files with these endings under a folder, from the top of the repository, sorted. */
export function filesUnder(folder: string, endings: readonly string[]): string[] {
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(at("").length).replaceAll("\\", "/"))
    .sort();
}

export const treeOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(
    path,
    readText(path),
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** Every node of a tree. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

export interface Import {
  /** A path from the top of the repository without its ending, or the name of a package. */
  readonly what: string;
  /** Only types: gone when the program runs. */
  readonly type: boolean;
}

const textOf = (node: ts.Node | undefined): string | undefined =>
  node && ts.isStringLiteralLike(node) ? node.text : undefined;

const onlyTypes = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return (
    !name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
};

/** What a file imports, in whatever way it says so. */
export function importsOf(path: string): Import[] {
  const found: { text: string | undefined; type: boolean }[] = [];
  for (const node of nodesOf(treeOf(path))) {
    if (ts.isImportDeclaration(node))
      found.push({ text: textOf(node.moduleSpecifier), type: onlyTypes(node.importClause) });
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      found.push({ text: textOf(node.moduleSpecifier), type: node.isTypeOnly });
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      found.push({ text: textOf(node.argument.literal), type: true });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      found.push({ text: textOf(node.arguments[0]), type: false });
  }
  return found.flatMap(({ text, type }) => {
    if (text === undefined) return [];
    const what = text.startsWith(".") ? posix.normalize(posix.join(posix.dirname(path), text)) : text;
    return [{ what: what.replace(/\.tsx?$|\?.*$/, ""), type }];
  });
}
