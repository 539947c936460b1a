import { readFileSync } from "node:fs";
import ts from "typescript";

/** The declarations of a TypeScript file, and the strings in it. */
export interface FileDeclarations {
  readonly file: string;
  /** Names of everything that it declares: variables, parameters, functions, types, properties. */
  readonly names: ReadonlySet<string>;
  /** Names of its interfaces and type aliases, exported and local. */
  readonly types: ReadonlySet<string>;
  /** Texts of string literals and of the constant parts of templates, except imports. */
  readonly strings: ReadonlySet<string>;
}

export function readDeclarations(file: string): FileDeclarations {
  const names = new Set<string>();
  const types = new Set<string>();
  const strings = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && isDeclared(node)) names.add(node.text);
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) types.add(node.name.text);
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) strings.add(node.text);
    ts.forEachChild(node, visit);
  };
  const source = readFileSync(file, "utf8");
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return { file, names, types, strings };
}

/** Returns whether an identifier is the name in its own declaration, and not a reference. */
function isDeclared(node: ts.Identifier | ts.PrivateIdentifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isMetaProperty(parent)) return false;
  return "name" in parent && parent.name === node;
}

/** Returns the words of an identifier, in lower case: `isDayKnown` gives is, day, known. */
export function wordsOf(name: string): string[] {
  const words = name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d)|[_$#-]/);
  return words.filter(Boolean).map((word) => word.toLowerCase());
}
