import { Lexer } from "yaml";

/** A comment that follows a value on its line. */
export interface TrailingComment {
  /** Offset of its `#`. */
  readonly offset: number;
  /** Line of the text, from 0. */
  readonly line: number;
  /** The line without the comment. */
  readonly before: string;
  /** From its `#` to the end of the line. */
  readonly comment: string;
  /** The line with the comment as a part of the value; undefined where the value is no text on one line. */
  readonly asValue: string | undefined;
  /** Whether the value began on a line above. */
  readonly continues: boolean;
}

/** A mark of yaml's lexer: a plain text follows, even if it begins with `#`. */
const scalarMark = "\u001F";
/** Marks that are no part of the text. */
const marks = ["\u0002", "\u0018", scalarMark];

/** What stands in front of a value: dashes of a list, and the name of a field. */
const beforeValue = /^[ \t]*(?:-[ \t]+)*(?:[^\s'"[\]{}#&*!|>%@,-][^:#]*:[ \t]+)?/;

/** Returns the comments of a YAML text that follow a value on its line. A comment on a line of its own is none. */
export function trailingComments(source: string): TrailingComment[] {
  if (!/[ \t]#/.test(source)) return [];
  const found: TrailingComment[] = [];
  let [offset, line, lineStart] = [0, 0, 0];
  let last = "";
  for (const lexeme of new Lexer().lex(source)) {
    const mark = last;
    last = lexeme;
    if (marks.includes(lexeme)) continue;
    if (lexeme.startsWith("#") && mark !== scalarMark) {
      const before = source.slice(lineStart, offset);
      if (before.trim() !== "") found.push(trailing(source, before, lexeme, offset, line));
    }
    for (let at = lexeme.indexOf("\n"); at >= 0; at = lexeme.indexOf("\n", at + 1)) {
      line += 1;
      lineStart = offset + at + 1;
    }
    offset += lexeme.length;
  }
  return found;
}

function trailing(
  source: string,
  before: string,
  comment: string,
  offset: number,
  line: number,
): TrailingComment {
  const prefix = beforeValue.exec(before)?.[0] ?? "";
  return {
    offset,
    line,
    continues: prefix.trim() === "" && !/[:"'[\]{}]/.test(before),
    before: before.trimEnd(),
    comment: comment.trimEnd(),
    asValue: inListOnLine(before, comment) ?? asQuotedValue(source, before, comment, offset),
  };
}

function asQuotedValue(source: string, before: string, comment: string, offset: number): string | undefined {
  const prefix = beforeValue.exec(before)?.[0] ?? "";
  // A text that began on a line above cannot be put into quotation marks here.
  if (prefix.trim() === "" || hasBlock(source, offset + comment.length, before)) return undefined;
  const value = valueOf(before.slice(prefix.length), comment);
  return value === undefined ? undefined : prefix + JSON.stringify(value);
}

/** Returns the line with the last item of an open list in quotation marks: `[甲, 乙 #丙]`. */
function inListOnLine(before: string, comment: string): string | undefined {
  const open = before.indexOf("[");
  const item = before.slice(Math.max(open, before.lastIndexOf(",")) + 1).trimStart();
  if (open < 0 || /[[\]]/.test(before.slice(0, open) + before.slice(open + 1)) || /['"]/.test(item))
    return undefined;
  const head = before.slice(0, before.length - item.length);
  const text = comment.trimEnd();
  let end = text.length;
  while (/[\],]/.test(text.charAt(end - 1))) end -= 1;
  return head + JSON.stringify(item + text.slice(0, end)) + text.slice(end);
}

/** Returns whether the value goes on in the lines below: a list, or fields of its own. */
function hasBlock(source: string, end: number, before: string): boolean {
  const next = /\n([ \t]*)(-?)[^\n]/y;
  next.lastIndex = end;
  const [, indent = "", dash = ""] = next.exec(source) ?? [];
  const own = /^[ \t]*/.exec(before)?.[0] ?? "";
  return indent.length > own.length || (dash !== "" && indent.length === own.length && /:\s*$/.test(before));
}

/** Returns the text with the comment; undefined for what is no text. */
function valueOf(written: string, comment: string): string | undefined {
  const text = written.trim();
  const gap = text === "" ? "" : written.slice(written.trimEnd().length);
  const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(text);
  if (quoted) return (quoted[1] ?? quoted[2] ?? "") + gap + comment.trimEnd();
  return /^["'[\]{}&*!|>%@`,]/.test(text) ? undefined : text + gap + comment.trimEnd();
}
