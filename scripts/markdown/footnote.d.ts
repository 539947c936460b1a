declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";

  /**
   * Footnotes as `[^1]`, with `[^1]: …` below. Declared here, since the package's own types belong to another version
   * of markdown-it.
   */
  export default function footnotes(markdown: MarkdownIt): void;
}
