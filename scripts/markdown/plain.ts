import { inlineText } from "./inline-text.js";
import type { ParsedMarkdown } from "./markdown.js";

/**
 * Returns the text that a reader sees, without Markdown marks: one line for each paragraph, heading, list item and its
 * number, table cell and line break. The search index uses this text; a phrase does not match across lines.
 */
export function plainLines(parsed: ParsedMarkdown): string[] {
  return [...eachPlainLine(parsed)];
}

/** Yields the same lines one by one, for callers that need only the first. */
export function* eachPlainLine({ tokens }: ParsedMarkdown): Generator<string> {
  for (const token of tokens) {
    if (token.type === "inline") yield* nonEmpty(inlineText(token));
    else if (token.type === "list_item_open" && token.info !== "") yield `${token.info}${token.markup}`;
    else if (token.type === "fence") yield* nonEmpty(token.content);
  }
}

function nonEmpty(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
