import { inlineText, type ParsedMarkdown } from "./markdown.js";

/**
 * The text that a reader sees, one line for each paragraph, heading, list item, its number, table cell or line break,
 * without Markdown's marks. Search and its tests agree on this text: a line's end parts phrases.
 */
export function plainLines(parsed: ParsedMarkdown): string[] {
  return [...eachPlainLine(parsed)];
}

/** The same lines, one at a time, for those who need only the first. */
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
