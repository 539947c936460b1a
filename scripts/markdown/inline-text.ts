import type { Token } from "markdown-it";

/** Returns the text of an inline token that a reader sees. */
export function inlineText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map((child) => {
      if (child.type === "softbreak" || child.type === "hardbreak") return "\n";
      return child.type === "image" ? inlineText(child) : child.content;
    })
    .join("");
}
