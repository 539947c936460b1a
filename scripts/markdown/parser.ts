import MarkdownIt from "markdown-it";
import type { StateInline } from "markdown-it";
import { useAddresses } from "./addresses.js";
import { useBlockWords } from "./block-words.js";
import { useChineseDelimiters } from "./delimiters.js";
import { useFootnotes } from "./footnotes.js";

/**
 * Returns a parser of Markdown as official texts need it:
 * no raw HTML, no templates; a line's end stays a line's end; a line that is merely indented is no code, a line over
 * `---` no heading, and `[x]: y` no hidden definition, so that nothing that was typed disappears from the page.
 */
export function createParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: false, breaks: true, linkify: false })
    .use(useFootnotes)
    .use(useChineseDelimiters)
    .use(useAddresses)
    .use(useBlockWords)
    .disable(["code", "lheading", "reference"]);
  parser.inline.ruler.before("escape", "line_end_backslash", showLineEndBackslash);
  // Every target is parsed as a link and judged by linkKind, so that a check can name those that are not rendered.
  parser.validateLink = () => true;
  return parser;
}

/** A backslash at the end of a line stays, as in a path: line ends are kept without it. */
function showLineEndBackslash(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("\\\n", state.pos)) return false;
  if (!silent) state.pending += "\\";
  state.pos += 1;
  return true;
}
