import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";

/**
 * Returns a parser of Markdown as official texts need it:
 * no raw HTML, no templates; a line's end stays a line's end; a line that is merely indented is no code, a line over
 * `---` no heading, and `[x]: y` no hidden definition, so that nothing that was typed disappears from the page.
 */
export function createParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: false, breaks: true, linkify: false })
    .use(footnotes)
    .disable(["code", "lheading", "reference"]);
  // Every target is parsed as a link and judged by linkKind, so that a check can name those that are not rendered.
  parser.validateLink = () => true;
  return parser;
}
