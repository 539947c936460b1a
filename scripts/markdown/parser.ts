import MarkdownIt from "markdown-it";
import type { StateInline } from "markdown-it";
import { useAddresses } from "./addresses.js";
import { useBlockWords } from "./block-words.js";
import { useChineseDelimiters } from "./delimiters.js";
import { useFootnotes } from "./footnotes.js";

/**
 * Returns a Markdown parser for official texts: no raw HTML and no templates; line ends are kept; indented lines are
 * not code, a line above `---` is not a heading, and `[x]: y` is not a link definition, so that everything that was
 * typed is shown.
 */
export function createParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: false, breaks: true, linkify: false })
    .use(useFootnotes)
    .use(useChineseDelimiters)
    .use(useAddresses)
    .use(useBlockWords)
    .disable(["code", "lheading", "reference"]);
  parser.inline.ruler.before("escape", "line_end_backslash", showLineEndBackslash);
  // The parser accepts every target; linkKind decides later, so that a rule can report those that are not rendered.
  parser.validateLink = () => true;
  return parser;
}

/** Keeps a backslash at the end of a line, as in a path; line ends are kept without it. */
function showLineEndBackslash(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("\\\n", state.pos)) return false;
  if (!silent) state.pending += "\\";
  state.pos += 1;
  return true;
}
