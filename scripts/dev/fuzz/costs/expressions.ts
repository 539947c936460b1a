import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { CostTarget, HostileText } from "./growth.js";
import { repeated } from "./texts.js";

/**
 * Returns every regular expression that the sources of a folder have as a literal, with texts made of what it looks
 * for.
 */
export function expressionTargets(folder: string): CostTarget[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith(`dev${path.sep}`))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), "utf8");
      return literalsIn(source).map(({ text, line }) => targetOf(text, `${file}:${line}`));
    });
}

function literalsIn(source: string): { readonly text: string; readonly line: number }[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest);
  const literals: { readonly text: string; readonly line: number }[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node))
      literals.push({ text: node.text, line: file.getLineAndCharacterOfPosition(node.pos).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return literals;
}

function targetOf(literal: string, position: string): CostTarget {
  const end = literal.lastIndexOf("/");
  const flags = literal.slice(end + 1);
  const pattern = literal.slice(1, end);
  const all = new RegExp(pattern, flags.includes("g") ? flags : `${flags}g`);
  return { name: `${position} ${literal}`, run: (text) => text.replace(all, ""), texts: textsFor(pattern) };
}

/** Characters of the classes that an expression may name. */
const samples: readonly (readonly [RegExp, string])[] = [
  [/\\s/, " "],
  [/\\s/, "\n"],
  [/\\[dw]/, "1"],
  [/\\[wS]/, "a"],
  [/Script=Han/, "样"],
  [/\[\^|\./, "x"],
];

/**
 * Returns texts that repeat each character that an expression looks for, after each word that it looks for, and that
 * end with a character that it does not match.
 */
function textsFor(pattern: string): HostileText[] {
  const bare = pattern.replace(/\\[pPuxk]\{?[^}\\]*\}?|\\[a-zA-Z]/g, " ");
  const characters = [...new Set([...bare.replace(/\\(.)/g, "$1")])].slice(0, 40);
  const classes = samples.flatMap(([form, sample]) => (form.test(pattern) ? sample : []));
  const pumped = [...new Set([...characters, ...classes])];
  const words = (bare.match(/[\p{L}\p{N}<>"=:/]{2,}/gu) ?? []).slice(0, 3);
  return [
    ...pumped.map((character) => repeated(character)),
    ...words.flatMap((word) => [
      repeated(word),
      ...classes.map((character) => repeated(character, word)),
      ...classes.map((character) => repeated(word + character)),
    ]),
  ];
}
