import type { Diagnostic } from "../../catalogue/index.js";
import type { Messages } from "../../i18n/index.js";
import { withoutPersonal } from "../personal/mask.js";
import { isPrivacyRule } from "../privacy-rules.js";
import { codeQuality } from "./code-quality.js";
import { findingsPage } from "./findings-page.js";
import { sarifLog } from "./sarif.js";
import { wholeMessage } from "../whole-message.js";

export const formats = ["text", "json", "github", "sarif", "gitlab", "html"] as const;
export type Format = (typeof formats)[number];

/**
 * Formats diagnostics.
 *
 * `text` is for people: position, severity, rule, message, the line itself and the hint. `json` is an array of
 * `{file,line,column,severity,rule,message,hint}`, with `paste` when there are lines to paste. `github` has one
 * workflow command for each diagnostic. `gitlab` is a code quality report, `html` a page for people.
 *
 * @param folder put in front of each file's path, such as `content`
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: Format,
  folder: string,
  messages: Messages,
): string {
  const named = diagnostics.map((diagnostic) => ({
    ...withoutPersonal(diagnostic, isPrivacyRule(diagnostic.rule)),
    file: `${folder.replace(/(?<!\/)\/+$/, "")}/${diagnostic.file}`,
  }));
  switch (format) {
    case "json":
      return JSON.stringify(named.map(plainRecord), null, 2);
    case "github":
      return named.map((diagnostic) => githubCommand(diagnostic, messages)).join("\n");
    case "gitlab":
      return codeQuality(named, messages);
    case "html":
      return findingsPage(named, messages);
    case "sarif":
      return sarifLog(named, messages);
    case "text":
      return named.map((diagnostic) => framed(diagnostic, messages)).join("\n\n");
  }
}

function plainRecord({ file, line, column, severity, rule, message, hint, paste }: Diagnostic) {
  return { file, line, column, severity, rule, message, hint, ...(paste === undefined ? {} : { paste }) };
}

/**
 * Formats a diagnostic as a workflow command of GitHub Actions. `%`, line ends, `:` and `,` are escaped.
 *
 * @see GitHub Docs, “Workflow commands for GitHub Actions”
 */
function githubCommand(diagnostic: Diagnostic, messages: Messages): string {
  const { file, line, column, severity, rule } = diagnostic;
  const data = (value: string) => value.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
  const property = (value: string) => data(value).replace(/:/g, "%3A").replace(/,/g, "%2C");
  const level = severity === "info" ? "notice" : severity;
  const location = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${level} ${location}::${data(wholeMessage(diagnostic, messages))}`;
}

/** Widest quoted line, in columns of the terminal. */
const frameWidth = 72;

/**
 * Returns the quoted line with its marker, and the lines to paste, which start at the first column so that they can be
 * copied.
 */
function framed(diagnostic: Diagnostic, messages: Messages): string {
  const { paste } = diagnostic;
  const lines = paste?.split("\n").map(visible) ?? [];
  return [
    frame(diagnostic, messages),
    ...(paste === undefined ? [] : [`    ${messages.check.paste}`, ...lines]),
  ].join("\n");
}

function frame(diagnostic: Diagnostic, messages: Messages): string {
  const { file, line, column, severity, rule, message, hint } = diagnostic;
  const head = `${visible(file)}:${line}:${column}  ${messages.severities[severity]}  ${rule}  ${visible(message)}`;
  if (diagnostic.excerpt === undefined || diagnostic.excerpt.trim() === "")
    return `${head}\n    ${visible(hint)}`;
  const { shown, before, marked } = window(
    [...visible(diagnostic.excerpt)],
    column - 1,
    diagnostic.length ?? 1,
  );
  return `${head}\n    ${shown}\n    ${" ".repeat(before)}${"^".repeat(marked)} ${visible(hint)}`;
}

/** Returns the part of a long line around the position. Widths are in columns of the terminal. */
function window(line: readonly string[], at: number, length: number) {
  const start = widthOf(line) <= frameWidth ? 0 : Math.max(0, at - 16);
  let end = start;
  for (let width = 0; end < line.length && width < frameWidth; end += 1)
    width += widthOf(line.slice(end, end + 1));
  const before = widthOf(line.slice(start, at));
  const marked = Math.max(1, widthOf(line.slice(at, Math.min(end, at + length))));
  const [head, tail] = [start > 0 ? "…" : "", end < line.length ? "…" : ""];
  return { shown: `${head}${line.slice(start, end).join("")}${tail}`, before: before + head.length, marked };
}

/** Returns the width in columns of the terminal: Han characters, kana and full-width forms take two. */
function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u;

/**
 * Replaces control characters by visible ones, so that a report's text cannot send control sequences to the terminal.
 */
function visible(value: string): string {
  // eslint-disable-next-line no-control-regex -- the characters that are replaced
  return value.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, (character) =>
    character === "\t" ? " " : "\uFFFD",
  );
}
