import { inlineText, type ParsedMarkdown } from "./markdown.js";

/**
 * The text that a reader sees, one line for each paragraph, heading, list item, table cell or line break, without
 * Markdown's marks. Search and its tests agree on this text: a line's end parts phrases.
 */
export function plainLines({ tokens }: ParsedMarkdown): string[] {
  return tokens.flatMap((token) => {
    if (token.type === "inline") return nonEmpty(inlineText(token));
    return token.type === "fence" ? nonEmpty(token.content) : [];
  });
}

function nonEmpty(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
