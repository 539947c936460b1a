/**
 * Escapes text so that Markdown shows its characters unchanged.
 *
 * Only characters with a meaning in this program's Markdown are escaped: raw HTML, indented code and reference links
 * are disabled, so most of an official document is not changed.
 */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)|[`*]/g, "\\$&")
    .replace(/(^|[^\p{L}\p{N}])(_+)|_(?=[^\p{L}\p{N}]|$)/gu, (run: string) => run.replaceAll("_", "\\_"))
    .replace(/&(?=#?[a-z0-9]{1,32};)/gi, "\\&")
    .replace(/<(?=[a-z][a-z0-9+.-]{1,31}:|[^\s<>]+@)/gi, "\\<")
    .replace(/~(?=~)/g, "\\~")
    .replace(/\](?=\()/g, "\\]")
    .replace(/\[(?=\^)/g, "\\[");
}

/** Escapes the first characters of a line that would make it a heading, a list, a quotation, a rule or a fence. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6}|[-+])(?=\s|$)/, "\\$1")
    .replace(/^([>|])/, "\\$1")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^([-=_~])(?=\s*\1|$)/, "\\$1")
    .replace(/^:(?=\s*-)/, "\\:");
}

/** Returns a paragraph with each of its lines trimmed (the style sheet indents) and no empty lines. */
export function paragraphLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/\t/g, " ").trim())
    .filter((line) => line !== "")
    .map((line) => escapeLineStart(escapeInline(line)));
}
