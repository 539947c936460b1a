declare module "markdown-it-footnote" {
  import type MarkdownIt from "markdown-it";

  /** Footnotes as `[^1]`, with `[^1]: …` below; the package's published types are those of another markdown-it. */
  export default function footnotes(markdown: MarkdownIt): void;
}
