import {
  canonicalLabel,
  fieldName,
  namingOf,
  readFrontMatter,
  reportSchema,
  type Edit,
} from "../../catalogue/index.js";
import { defaultMessages } from "../../i18n/index.js";

/**
 * Returns the line of front matter that names old addresses of a report, with a key or a label as the file has.
 *
 * @param source the file's text, with `\n` line ends
 */
export function aliasLine(source: string, urls: readonly string[]): string {
  const [first = "", ...more] = urls.map(quoted);
  const { data } = readFrontMatter(source, defaultMessages);
  const name = fieldName(reportSchema, "aliases", namingOf(reportSchema, data));
  return `${name}: ${more.length === 0 ? first : `[${[first, ...more].join(", ")}]`}`;
}

/**
 * Returns the edit that adds old addresses to a report, in the form in which its list is written.
 *
 * @param source the file's text, with `\n` line ends
 * @returns undefined when the list is written in a form that cannot be extended by one edit
 */
export function aliasEdit(source: string, urls: readonly string[]): Edit | undefined {
  const lines = source.split("\n");
  const end = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (end < 0) return undefined;
  const name = new RegExp(`^(?:aliases|${canonicalLabel(reportSchema, "aliases")})[ \\t]*:[ \\t]*`);
  const at = lines.findIndex((line, index) => index < end && name.test(line));
  if (at < 0) return insertion(end, `${aliasLine(source, urls)}\n`);
  const line = lines[at] ?? "";
  const start = name.exec(line)?.[0].length ?? 0;
  const rest = line.slice(start);
  const first = /^(?:\[[^\]]*\]|"[^"]*"|'[^']*'|[^\s[#{&*!|>"'][^#]*)/.exec(rest)?.[0].trimEnd() ?? "";
  const value = /^(?:\s*$|\s+#)/.test(rest.slice(first.length)) ? first : "";
  const more = urls.map(quoted).join(", ");
  if (value.startsWith("["))
    return within(at, line, start + value.length - 1, 0, `${value === "[]" ? "" : ", "}${more}`);
  if (value !== "") return within(at, line, start, value.length, `[${value}, ${more}]`);
  const items = lines.slice(at + 1, end).findIndex((item) => !/^[ \t]*- /.test(item));
  const last = items < 0 ? end : at + 1 + items;
  const indent = /^([ \t]*)- /.exec(lines[at + 1] ?? "")?.[1];
  if (indent === undefined || last === at + 1) return undefined;
  return insertion(last, urls.map((url) => `${indent}- ${quoted(url)}\n`).join(""));
}

/** An edit that inserts text before a line, counted from 0. */
function insertion(line: number, text: string): Edit {
  return { line: line + 1, column: 1, length: 0, text };
}

/** An edit of a part of a line; offsets are in UTF-16 code units, edits count code points. */
function within(line: number, source: string, start: number, length: number, text: string): Edit {
  const points = (end: number) => [...source.slice(0, end)].length;
  return { line: line + 1, column: points(start) + 1, length: points(start + length) - points(start), text };
}

/** Quotes an address that a list in brackets would divide. */
function quoted(url: string): string {
  return /^[\p{L}\p{N}\p{M}/._~()+=@-]+$/u.test(url) ? url : `'${url.replaceAll("'", "''")}'`;
}
