import type { Diagnostic } from "./diagnostic.js";
import type { YamlIssue } from "./yaml/nodes.js";

/** Most characters of a line that are kept to be shown; more would not help to find the position. */
const longestExcerpt = 2000;

/** Returns an issue as a diagnostic of its file, with the line that it is on. */
export function locate(file: string, source: string, issue: YamlIssue): Diagnostic {
  return {
    file,
    ...issue.position,
    severity: issue.severity ?? "error",
    rule: issue.rule ?? "schema",
    message: issue.message,
    hint: issue.hint,
    ...pasteOf(source, issue),
    excerpt: copy(lineOf(source, issue.position.line)?.slice(0, longestExcerpt)),
  };
}

/** Returns the line with the suggested text; nothing for lines that are too long to be front matter. */
function pasteOf(source: string, { position, instead, paste }: YamlIssue): { paste?: string } {
  if (paste !== undefined) return { paste };
  const line = instead === undefined ? undefined : lineOf(source, position.line);
  if (instead === undefined || line === undefined || line.length > longestExcerpt) return {};
  const characters = [...line];
  const start = position.column - 1;
  const after = characters.slice(start + (position.length ?? 1));
  return { paste: [...characters.slice(0, start), instead, ...after].join("") };
}

/**
 * Returns a line by number, from 1; undefined past the end. It searches instead of splitting, since files may be large.
 */
function lineOf(source: string, line: number): string | undefined {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const newline = source.indexOf("\n", start);
    if (newline < 0) return undefined;
    start = newline + 1;
  }
  const end = source.indexOf("\n", start);
  return source.slice(start, end < 0 ? undefined : end);
}

/** Copies a text, since a substring keeps the whole text in memory. */
function copy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : Buffer.from(text).toString();
}
