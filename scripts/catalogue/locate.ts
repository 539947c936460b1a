import type { Diagnostic, Edit } from "./diagnostic.js";
import type { YamlIssue } from "./yaml/nodes.js";

/** Most characters of a line that are kept to be shown; more would not help to find the position. */
const longestExcerpt = 2000;

/** Most characters of lines that are proposed: nobody would paste more. */
const longestPaste = 20_000;

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
    ...fixOf(source, issue),
    excerpt: copy(lineOf(source, issue.position.line)?.slice(0, longestExcerpt)),
  };
}

/** Returns the line with the suggested text; nothing for lines that are too long to be front matter. */
function pasteOf(source: string, { position, instead, paste }: YamlIssue): { paste?: string } {
  if (paste !== undefined) return paste.length > longestPaste ? {} : { paste };
  const line = instead === undefined ? undefined : lineOf(source, position.line);
  if (instead === undefined || line === undefined || line.length > longestExcerpt) return {};
  const characters = [...line];
  const start = position.column - 1;
  const after = characters.slice(start + (position.length ?? 1));
  return { paste: [...characters.slice(0, start), instead, ...after].join("") };
}

/** Returns the edits of an issue that has only one correction. */
function fixOf(
  source: string,
  { position, instead, paste, certain, fix }: YamlIssue,
): {
  fix?: readonly Edit[];
} {
  if (fix) return { fix };
  const line = certain === true ? lineOf(source, position.line) : undefined;
  if (line === undefined || line.length > longestExcerpt) return {};
  const { line: number, column, length = 1 } = position;
  const whole = [...line].length;
  if (paste !== undefined) return { fix: [{ line: number, column: 1, length: whole, text: paste }] };
  // A value of several lines has no edit of one line.
  if (instead === undefined || column - 1 + length > whole) return {};
  return { fix: [{ line: number, column, length, text: instead }] };
}

/** The line offsets of the most recent text: a file may have thousands of issues. */
let last: { readonly source: string; readonly starts: readonly number[] } | undefined;

function lineStartsOf(source: string): readonly number[] {
  if (last?.source === source) return last.starts;
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  last = { source, starts };
  return starts;
}

/** Returns a line by number, from 1; undefined past the end. */
function lineOf(source: string, line: number): string | undefined {
  const starts = lineStartsOf(source);
  const start = starts[line - 1];
  const next = starts[line];
  return start === undefined ? undefined : source.slice(start, next === undefined ? undefined : next - 1);
}

/** Copies a text, since a substring keeps the whole text in memory. */
function copy(text: string | undefined): string | undefined {
  return text === undefined ? undefined : Buffer.from(text).toString();
}
