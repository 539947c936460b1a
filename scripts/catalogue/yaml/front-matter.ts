import matter from "gray-matter";
import type { Messages } from "../../i18n/index.js";
import { fileStart } from "../diagnostic.js";
import type { ParsedYaml, YamlIssue, YamlNode } from "./nodes.js";
import { parseYaml } from "./parse.js";
import type { NestedNames } from "./wrong-colons.js";

export interface FrontMatter extends Pick<ParsedYaml, "corrected"> {
  /** Undefined when the file has none or it cannot be read. */
  readonly data: YamlNode | undefined;
  readonly issues: readonly YamlIssue[];
  readonly body: string;
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** Engines of gray-matter that run code, or read formats that editors do not need; only YAML stays enabled. */
const refusedEngines = ["js", "javascript", "node", "jsLegacy", "coffee", "json", "toml"];

/**
 * Splits a Markdown file into front matter and body.
 *
 * @param source the whole file, decoded, with `\n` line ends
 * @param names of the record in the front matter, by which wrong colons are found
 */
export function readFrontMatter(source: string, messages: Messages, names?: NestedNames): FrontMatter {
  const opening = /^---([^\n]*)(?:\n|$)/.exec(source);
  const language = opening?.[1]?.trim() ?? "";
  if (!opening || language.startsWith("-")) return unreadable(1, messages.frontMatter.missing);
  if (language !== "" && language !== "yaml") return unreadable(1, messages.frontMatter.engine(language));
  const closing = source.indexOf("\n---", 3);
  if (closing < 0) return unreadable(1, messages.frontMatter.notClosed);
  const closingLine = linesIn(source, closing) + 1;
  const lineEnd = source.indexOf("\n", closing + 1);
  if (source.slice(closing + 1, lineEnd < 0 ? undefined : lineEnd).trim() !== "---") {
    return unreadable(closingLine, messages.frontMatter.closingLine);
  }
  // gray-matter returns only plain objects, so the parsed nodes are kept here by its engine.
  let parsed: ParsedYaml = { root: undefined, issues: [] };
  const end = lineEnd < 0 ? source.length : lineEnd + 1;
  const engines = { ...refused, yaml: (yaml: string) => ((parsed = parseYaml(yaml, messages, names)), {}) };
  // The YAML begins in line 1, after the `---`, so line numbers need no correction.
  matter(detached(source.slice(0, end)), { language: "yaml", engines });
  return {
    data: parsed.root,
    issues: parsed.issues,
    ...(parsed.corrected === true && { corrected: true }),
    body: source.slice(end),
    bodyLine: closingLine + 1,
  };
}

/** Copies a text, since a substring, and each value taken from it, keeps the whole text in memory. */
function detached(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

const refused = Object.fromEntries(refusedEngines.map((name) => [name, refuse]));

/** Returns the number of lines up to a line end, from 1. */
function linesIn(source: string, end: number): number {
  let lines = 1;
  for (let at = source.indexOf("\n"); at >= 0 && at < end; at = source.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function refuse(): never {
  throw new Error("front matter is YAML only"); // never reached: the language was checked above
}

function unreadable(line: number, words: { readonly message: string; readonly hint: string }): FrontMatter {
  const position = { ...fileStart, line };
  return { data: undefined, issues: [{ position, rule: "front-matter", ...words }], body: "", bodyLine: 1 };
}
